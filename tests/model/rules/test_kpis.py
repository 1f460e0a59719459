"""KPIs: what they measure, how late and noisily they are read, how much they are felt, whether they agree."""

import numpy as np
import pytest

from sim.model.mechanisms import KPI_READING
from sim.model.rules.kpis import (
    CO_CREATED,
    CONVERSATIONS,
    COST_PER_CONTACT,
    CROSS_SELL,
    DELIGHT,
    ENGAGEMENT,
    FIRST_CONTACT,
    HANDLING_TIME,
    INSIGHT_SHARED,
    LIFETIME_VALUE,
    MARKET_SHARE,
    MEASURED,
    NEW_ACCOUNTS,
    ON_PLAN,
    PROFIT,
    REPORTED_NPS,
    RESOLUTION_TIME,
    RETENTION,
    UNIT_COST,
    UNIT_SALES,
    agree_on_customers,
    attained,
    attained_by,
    cosine,
    felt,
    felt_in_pay,
    measure,
    quarter_pull,
    read_kpis,
    read_one,
    sales_weight,
    season_of,
)
from sim.model.state import (
    BACK_OFFICE,
    EVERYBODY,
    FRONT,
    LEADERS_ONLY,
    MANAGERS,
    MANAGERS_ONLY,
    NOBODY,
    REVIEW_KPIS,
    SELL,
    SERVE,
)
from tests.model.rules.rows import LUCK, alone, drawing, firm, given, kpi, lever, running, steered

# Reading KPIs without an error.
read = drawing(read_kpis, {(KPI_READING, 0): 0.5})

HOUSE = firm(
    customers=90.0, joined=5.0, left=10.0, cases=200.0, failures=30.0, time_per_case=0.8, reported_nps=12.0,
    revenue=1000.0, unit_cost=550.0, profit=77.0, equity=900.0, conversations=9.0, engagement=0.6,
    growth=3.0, false_sales=2.0, false_units=10.0, wallet_share=0.7, payroll=300.0, bonuses=100.0, wait=0.25,
    total_hours=[50.0] * 6, satisfaction=0.66, on_plan=0.8, co_created=0.4,
)  # fmt: skip


def steering(k: int, **settings: float) -> object:
    """Levers of a firm that steers by the k-th KPI alone."""
    row = steered(k)
    for name, value in settings.items():
        getattr(row, f"kpi_{name}")[k] = value
    return row


def reading(luck: float = 0.5, month: int = 9, k: int = REPORTED_NPS, use: float = 0.0, **settings: float) -> object:
    """A figure as read in a month, when it was 100 + the month in every earlier month."""
    measured = np.tile(100.0 + np.arange(10.0)[:, None], (1, 24))
    scores = [kpi(reference=100.0, scale=10.0) for _ in range(24)]
    house = firm(**vars(HOUSE) | {"score_use": use})
    rule = drawing(read_kpis, {(KPI_READING, 0): luck})
    rule(house, scores, measured, month, steering(k, **settings), LUCK, 500, given())
    return scores[k]


@pytest.mark.parametrize(
    ("k", "figure"),
    [
        (UNIT_SALES, 5.0), (NEW_ACCOUNTS, 6.0), (CROSS_SELL, 0.7), (COST_PER_CONTACT, 2.0), (HANDLING_TIME, 0.8),
        (UNIT_COST, 0.55), (MARKET_SHARE, 0.18), (REPORTED_NPS, 12.0), (RESOLUTION_TIME, 0.25), (FIRST_CONTACT, 0.85),
        (RETENTION, 1 - 10 / 95), (LIFETIME_VALUE, 10.0), (CONVERSATIONS, 0.1), (INSIGHT_SHARED, 50.0),
        (ENGAGEMENT, 0.6), (PROFIT, 77.0), (ON_PLAN, 0.8), (CO_CREATED, 0.4), (DELIGHT, 0.66),
    ],
)  # fmt: skip
def test_a_kpi_measures_what_happened(k: int, figure: float) -> None:
    assert measure(k, HOUSE, 500, given()) == pytest.approx(figure)


def test_all_figures_are_measured_whatever_the_firm_steers_by() -> None:
    measured = np.full((1, 24), np.nan)
    read(firm(**vars(HOUSE)), [kpi()] * 24, measured, 0, lever(), LUCK, 500, given())
    assert np.isfinite(measured[0]).sum() == MEASURED == 19


def test_a_figure_is_read_months_after_it_was_measured() -> None:
    assert reading(lag=3).reading == 106.0
    assert reading(lag=12).reading == 100.0


def test_a_figure_without_lag_or_noise_is_what_was_measured() -> None:
    assert reading(lag=0).reading == 12.0


def test_a_reading_errs_by_its_noise() -> None:
    # .5 of the scale of 10, at 1.96 standard deviations.
    assert reading(lag=3, noise=0.5, luck=0.975).reading == pytest.approx(106.0 + 5.0 * 1.96, abs=1e-3)


def test_a_measurement_system_that_is_used_reads_scores_sooner_and_sharper() -> None:
    # A lag of 3 x .3 is one month, a noise of .5 x .3 of the scale of 10.
    read_sharply = reading(use=1.0, lag=3, noise=0.5, luck=0.975)
    assert read_sharply.reading == pytest.approx(108.0 + 1.5 * 1.96, abs=1e-3)
    assert reading(use=0.5, lag=3).reading == 107.0


def test_a_measurement_system_for_satisfaction_sharpens_no_other_figure() -> None:
    assert reading(k=UNIT_COST, use=1.0, lag=3).reading == 106.0


def test_without_late_reading_a_figure_is_read_as_measured() -> None:
    score = kpi(scale=10.0)
    measured = np.arange(10.0)[:, None]
    read_one(
        score, UNIT_SALES, measured, 9, steering(UNIT_SALES, lag=5, noise=1.0), 0.0, 1.0, 0.975, given(kpi_reading=0)
    )
    assert score.reading == 9.0


def test_a_kpi_without_weight_is_measured_but_not_read() -> None:
    scores, measured = [kpi() for _ in range(24)], np.zeros((1, 24))
    read(HOUSE, scores, measured, 0, steering(UNIT_COST), LUCK, 500, given())
    assert scores[REPORTED_NPS].reading == 0.0
    assert measured[0, REPORTED_NPS] == 12.0


def test_satisfaction_is_read_without_weight_because_a_bonus_may_hang_on_it() -> None:
    scores = [kpi(reference=0.6, scale=0.1) for _ in range(24)]
    read(HOUSE, scores, np.zeros((1, 24)), 0, lever(), LUCK, 500, given())
    assert scores[DELIGHT].attainment == pytest.approx(1.6)


def test_without_targets_everybody_attains_what_is_usual_and_feels_it_alike() -> None:
    house, scores = firm(**vars(HOUSE)), [kpi(reference=1.0) for _ in range(24)]
    read(house, scores, np.zeros((1, 24)), 0, steering(UNIT_COST), LUCK, 500, given(targets=0))
    assert (scores[UNIT_COST].attainment, scores[UNIT_COST].slope, house.attainment) == (1.0, 1.0, 1.0)


def test_attainment_is_one_at_the_reference_and_falls_with_a_higher_target() -> None:
    assert attained(100.0, 100.0, 10.0, 1.0, 1.0) == 1.0
    assert attained(105.0, 100.0, 10.0, 1.0, 1.0) == 1.5
    assert attained(105.0, 100.0, 10.0, 1.0, 1.5) == 1.0


def test_where_less_is_better_a_lower_figure_attains_more() -> None:
    assert attained(95.0, 100.0, 10.0, -1.0, 1.0) == 1.5


def test_attainment_is_between_nothing_and_twice() -> None:
    assert attained(-1e6, 100.0, 10.0, 1.0, 1.0) == 0.0
    assert attained(1e6, 100.0, 10.0, 1.0, 1.0) == 2.0


def test_a_bonus_is_felt_most_at_the_target() -> None:
    assert felt(1.0, 0.1, 0.5) == 1.0
    assert felt(0.9, 0.1, 0.5) == pytest.approx(felt(1.1, 0.1, 0.5))
    assert felt(0.5, 0.1, 0.5) == pytest.approx(0.513, abs=0.001)


def test_more_is_felt_steeper_above_target_and_not_at_all_beyond_the_cap() -> None:
    hand = given(kpis_width=0.1, kpis_floor=0.5)
    assert felt_in_pay(1.0, lever(accelerator=1.0), hand) == 1.0
    assert felt_in_pay(1.1, lever(accelerator=1.0), hand) == pytest.approx(2.0 * felt(1.1, 0.1, 0.5))
    assert felt_in_pay(1.3, lever(cap=1.2), hand) == 0.0
    assert felt_in_pay(0.9, lever(cap=1.2, accelerator=1.0), hand) == felt(0.9, 0.1, 0.5)


def test_above_the_target_an_accelerator_reaches_the_cap_sooner_and_beyond_it_nothing_is_felt() -> None:
    # Pay of 1.1 + 1 x .1 = 1.2 and of 1.2 + 1 x .2 = 1.4, against a cap of 1.3
    hand, steep = given(kpis_width=0.1, kpis_floor=0.5), lever(cap=1.3, accelerator=1.0)
    assert felt_in_pay(1.1, steep, hand) == pytest.approx(2.0 * felt(1.1, 0.1, 0.5))
    assert felt_in_pay(1.2, steep, hand) == 0.0
    assert felt_in_pay(1.2, lever(cap=1.3), hand) == pytest.approx(felt(1.2, 0.1, 0.5))


def test_the_firm_attains_the_weighted_mean_of_its_kpis() -> None:
    house = firm(**vars(HOUSE))
    row = lever()
    row.kpi_weight[UNIT_COST], row.kpi_weight[FIRST_CONTACT] = 0.25, 0.75
    scores = [kpi(reference=1.0, scale=1.0) for _ in range(24)]
    read(house, scores, np.zeros((1, 24)), 0, row, LUCK, 500, given())
    assert house.attainment == pytest.approx(0.25 * 0.55 + 0.75 * 0.85)


def test_a_firm_without_kpis_attains_what_is_usual() -> None:
    house = firm(attainment=0.0)
    read(house, [kpi()] * 24, np.zeros((1, 24)), 0, lever(), LUCK, 500, given())
    assert house.attainment == 1.0


@pytest.mark.parametrize("k", [UNIT_SALES, NEW_ACCOUNTS, CROSS_SELL])
def test_every_figure_of_selling_counts_as_sales(k: int) -> None:
    assert sales_weight(FRONT, steered(k)) == 1.0
    assert sales_weight(FRONT, steered(DELIGHT)) == 0.0


def test_sales_by_which_others_are_judged_are_nobody_s_weight() -> None:
    row = steering(CROSS_SELL, audience=MANAGERS_ONLY)
    assert sales_weight(MANAGERS_ONLY, row) == 1.0
    assert sales_weight(FRONT, row) == sales_weight(LEADERS_ONLY, row) == 0.0


GROUPS = (FRONT, MANAGERS_ONLY, BACK_OFFICE, LEADERS_ONLY)


@pytest.mark.parametrize(
    ("audience", "attained"),
    [
        (EVERYBODY, (1.3, 1.3, 1.3, 1.3)),
        (FRONT, (1.3, 1.3, 0.9, 0.9)),
        (MANAGERS_ONLY, (0.9, 1.3, 0.9, 0.9)),
        (BACK_OFFICE, (0.9, 0.9, 1.3, 0.9)),
        (LEADERS_ONLY, (0.9, 0.9, 0.9, 1.3)),
    ],
)
def test_pay_follows_the_kpis_that_judge_a_person_and_is_on_target_for_others(audience: int, attained: tuple) -> None:
    # Sales weigh .8 at 1.5, unit cost .2 at .5: together 1.3. Where sales judge others: 1 + .2 x (.5 - 1).
    row, scores = lever(), [kpi() for _ in range(24)]
    row.kpi_weight[UNIT_SALES], row.kpi_weight[UNIT_COST], row.kpi_audience[UNIT_SALES] = 0.8, 0.2, audience
    scores[UNIT_SALES].attainment, scores[UNIT_COST].attainment = 1.5, 0.5
    paid = [attained_by(group, firm(attainment=1.3), scores, row) for group in GROUPS]
    assert paid == pytest.approx(attained)


def test_without_kpis_pay_follows_what_is_usual() -> None:
    assert attained_by(FRONT, firm(attainment=1.0), [kpi(attainment=0.0)] * 24, lever()) == 1.0


def pulled(share: float, *weights: float) -> float:
    row = lever(accelerator=2.0, variable_share=share)
    row.kpi_weight[: len(weights)] = weights
    return quarter_pull(FRONT, row)


def test_a_quarter_pulls_as_far_as_pay_hangs_on_sales_and_no_further_than_the_accelerator() -> None:
    # 2 x (.25 + .25) x .1/.2; at most 2
    assert pulled(0.1, 0.25, 0.0, 0.25) == pytest.approx(0.5)
    assert pulled(0.8, 0.25, 0.25, 0.5) == 2.0
    assert pulled(0.8) == 0.0


def test_a_cosine_is_one_for_the_same_pull_and_nothing_for_another_or_for_none() -> None:
    assert cosine(alone(SELL, 0.3), alone(SELL, 2.0)) == pytest.approx(1.0)
    assert cosine([3.0, 4.0, 0, 0, 0, 0], [4.0, 3.0, 0, 0, 0, 0]) == pytest.approx(0.96)
    assert cosine(alone(SELL), alone(SELL, -1.0)) == pytest.approx(-1.0)
    assert cosine(alone(SELL), alone(SERVE)) == cosine(alone(SELL), [0.0] * 6) == 0.0


def agreed(sales: list[float], weight: float = 0.5, conflict: int = 1, row: object = None, **house: object) -> object:
    """A firm that steers by sales and by satisfaction, which is won by serving."""
    scores, firm_, levers = [kpi(pull=alone(SERVE)) for _ in range(24)], firm(**house), row or lever()
    scores[UNIT_SALES].pull = sales
    levers.kpi_weight[UNIT_SALES], levers.kpi_weight[DELIGHT] = weight, 1.0 - weight
    agree_on_customers(firm_, scores, levers, given(kpis_least=0.1, kpi_conflict=conflict))
    return firm_


def test_kpis_that_all_pull_to_what_satisfies_agree() -> None:
    assert agreed(alone(SERVE, 0.4)).kpi_alignment == pytest.approx(1.0)


def test_the_weakest_link_counts_or_in_the_other_form_the_mean() -> None:
    # Selling and serving are at right angles: .5. sqrt(.5 x 1) against (.5 + 1)/2.
    assert agreed(alone(SELL)).kpi_alignment == pytest.approx(0.7071, abs=1e-4)
    assert agreed(alone(SELL), conflict=2).kpi_alignment == pytest.approx(0.75)


def test_a_kpi_that_pulls_the_other_way_weighs_a_tenth_and_not_nothing() -> None:
    # sqrt(.1 x 1)
    assert agreed(alone(SERVE, -1.0)).kpi_alignment == pytest.approx(0.3162, abs=1e-4)


def test_weight_counts_in_the_agreement() -> None:
    # .5^.75
    assert agreed(alone(SELL), weight=0.75).kpi_alignment == pytest.approx(0.5946, abs=1e-4)


def test_a_firm_without_kpis_has_no_conflict_among_them() -> None:
    house = firm(kpi_alignment=0.0)
    agree_on_customers(house, [kpi()] * 24, lever(), given())
    assert house.kpi_alignment == 1.0


def test_reviewing_the_kpis_takes_away_half_of_the_conflict() -> None:
    # .5 + .5 x .5; by account managers .5 + .5 x .3 x .5
    reviewed = {"weight": 1.0, "sales": alone(SELL), "intensity": alone(REVIEW_KPIS)}
    assert agreed(row=running(REVIEW_KPIS), **reviewed).kpi_alignment == pytest.approx(0.75)
    assert agreed(row=running(REVIEW_KPIS, MANAGERS), **reviewed).kpi_alignment == pytest.approx(0.575)
    assert agreed(row=running(REVIEW_KPIS, NOBODY), **reviewed).kpi_alignment == pytest.approx(0.5)


def test_a_quarter_has_one_last_month_and_two_before_it() -> None:
    assert [season_of(month) for month in range(3, 9)] == [-0.5, -0.5, 1.0, -0.5, -0.5, 1.0]
