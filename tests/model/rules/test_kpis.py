"""KPIs: what they measure, how late and noisily they are read, how much they are felt."""

import numpy as np
import pytest

from sim.model.rules.kpis import (
    FIRST_CONTACT,
    HANDLING_TIME,
    REPORTED_NPS,
    RETENTION,
    UNIT_COST,
    attained,
    felt,
    measure,
    score_weight,
)
from sim.model.rules.kpis import read_kpis as read
from tests.model.rules.rows import firm, given, kpi, lever

HOUSE = firm(
    customers=90.0, joined=5.0, left=10.0, cases=200.0, failures=30.0, time_per_case=0.8, reported_nps=12.0,
    revenue=1000.0, unit_cost=550.0, profit=77.0, equity=900.0, conversations=9.0, engagement=0.6,
)  # fmt: skip


def steering(k: int, **settings: float) -> object:
    """Levers of a firm that steers by the k-th KPI alone."""
    row = lever(kpi_weight=[0.0] * 24, kpi_target=[1.0] * 24, kpi_lag=[0] * 24, kpi_noise=[0.0] * 24)
    row.kpi_weight[k] = 1.0
    for name, value in settings.items():
        getattr(row, f"kpi_{name}")[k] = value
    return row


def reading(luck: float = 0.5, month: int = 9, **settings: float) -> object:
    """The survey score as read in a month, when it was 100 + the month in every earlier month."""
    measured = np.tile(100.0 + np.arange(10.0)[:, None], (1, 24))
    scores = [kpi(reference=100.0, scale=10.0) for _ in range(24)]
    read(HOUSE, scores, 0, measured, month, steering(REPORTED_NPS, **settings), [luck] * 24, 500, given())
    return scores[REPORTED_NPS]


@pytest.mark.parametrize(
    ("k", "figure"),
    [(FIRST_CONTACT, 0.85), (HANDLING_TIME, 0.8), (UNIT_COST, 0.55), (REPORTED_NPS, 12.0), (RETENTION, 1 - 10 / 95)],
)
def test_a_kpi_measures_what_happened(k: int, figure: float) -> None:
    assert measure(k, HOUSE, 500) == pytest.approx(figure)


def test_no_two_kpis_measure_the_same() -> None:
    busy = firm(
        **vars(HOUSE) | {"growth": 3.0, "wallet_share": 0.7, "payroll": 400.0, "wait": 0.15, "total_hours": [50.0] * 6}
    )
    assert len({measure(k, busy, 500) for k in range(16)}) == 16


def test_a_figure_is_read_months_after_it_was_measured() -> None:
    assert reading(lag=3).reading == 106.0
    assert reading(lag=12).reading == 100.0


def test_a_figure_without_lag_or_noise_is_what_was_measured() -> None:
    assert reading(lag=0).reading == 12.0


def test_a_reading_errs_by_its_noise() -> None:
    # .5 of the scale of 10, at 1.96 standard deviations.
    assert reading(lag=3, noise=0.5, luck=0.975).reading == pytest.approx(106.0 + 5.0 * 1.96, abs=1e-3)


def test_a_kpi_without_weight_is_measured_but_not_read() -> None:
    scores, measured = [kpi() for _ in range(24)], np.zeros((1, 24))
    read(HOUSE, scores, 0, measured, 0, steering(UNIT_COST), [0.5] * 24, 500, given())
    assert scores[REPORTED_NPS].reading == 0.0
    assert measured[0, REPORTED_NPS] == 12.0


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


def test_the_firm_attains_the_weighted_mean_of_its_kpis() -> None:
    house = firm(**vars(HOUSE))
    row = steering(UNIT_COST)
    row.kpi_weight[UNIT_COST], row.kpi_weight[FIRST_CONTACT] = 0.25, 0.75
    scores = [kpi(reference=1.0, scale=1.0) for _ in range(24)]
    read(house, scores, 0, np.zeros((1, 24)), 0, row, [0.5] * 24, 500, given())
    assert house.attainment == pytest.approx(0.25 * 0.55 + 0.75 * 0.85)


def test_a_firm_without_kpis_attains_what_is_usual() -> None:
    house = firm(attainment=0.0)
    none = lever(kpi_weight=[0.0] * 24)
    read(house, [kpi()] * 24, 0, np.zeros((1, 24)), 0, none, [0.5] * 24, 500, given())
    assert house.attainment == 1.0


def test_the_weight_of_the_score_is_what_tempts() -> None:
    assert score_weight(steering(REPORTED_NPS)) == 1.0
    assert score_weight(steering(UNIT_COST)) == 0.0
