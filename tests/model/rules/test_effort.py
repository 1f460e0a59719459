"""What people do: own choice among six activities, the pull of pay, liking and norms, the script, begging."""

import pytest

from sim.model.rules.effort import (
    choose,
    decides_to_beg,
    divide_effort,
    feel_appeal,
    money_seen,
    one_s_own,
    practised_mindset,
    put_first,
    scripted,
)
from sim.model.rules.kpis import DELIGHT, LIFETIME_VALUE, REPORTED_NPS, UNIT_SALES
from sim.model.state import (
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    DEVELOPMENT,
    EVERYBODY,
    FRONT,
    FRONT_LINE,
    LEADERS_ONLY,
    MANAGERS_ONLY,
    MARKETING,
    MONEY,
    OPERATIONS,
    POLISH,
    RESOLVE,
    SELL,
    SERVE,
)
from tests.model.rules.rows import alone, but, firm, forms, given, kpi, lever, person, steered, unit

HAND = given(
    effort_bonus=1.0, effort_norm=0.2, effort_squeeze=0.5, effort_crowding=0.1, feedback_pull=0.5, mindset_ego=0.25,
    accounts_duty=0.5, accounts_quota=0.5, timing_push=0.6,
    begging_base=-4.0, begging_weight=6.0, begging_peers=2.0,
)  # fmt: skip


def chosen(appeal: list[float], crowding: float) -> list[float]:
    effort = [0.0] * 6
    choose(appeal, crowding, effort)
    return effort


def kpis_for(activity: int, slope: float = 1.0) -> list[object]:
    """KPIs of selling that pull to one activity; a customer's worth pulls to service, delight to causes."""
    scores = [kpi(pull=alone(activity), slope=slope) for _ in range(24)]
    scores[LIFETIME_VALUE].pull, scores[DELIGHT].pull = alone(SERVE), alone(RESOLVE)
    return scores


def appeal_of(
    someone: object, house: object = None, season: float = 0.0, slope: float = 1.0, on: object = None, **levers: object
) -> list[float]:
    """How activities appeal under a KPI for selling with half a unit of dilution."""
    row = levers.pop("row", None) or steered(UNIT_SALES, kpi_dilution=[0.5] * 24, **levers)
    feel_appeal(
        someone,
        unit(effort=alone(POLISH)),
        house or firm(),
        kpis_for(SELL, slope),
        row,
        season,
        but(HAND, on),
    )
    return someone.appeal


def divided(someone: object, on: object = None, house: object = None, **levers: float) -> object:
    divide_effort(someone, unit(), house or firm(), kpis_for(SELL), lever(**levers), 0.0, but(HAND, on))
    return someone


def test_without_crowding_effort_is_the_appeal() -> None:
    assert chosen([0.5, 0.2, 0.0, 0.0, 0.0, 0.0], 0.0) == [0.5, 0.2, 0.0, 0.0, 0.0, 0.0]


def test_two_equal_activities_share_what_crowding_leaves() -> None:
    # e solves (1 - k) e + k (e + e) = 1 with k = .5: e = 1 / 1.5.
    assert chosen([1.0, 1.0, 0.0, 0.0, 0.0, 0.0], 0.5)[:2] == pytest.approx([2 / 3, 2 / 3])


def test_a_stronger_pull_on_one_activity_crowds_out_another() -> None:
    before, after = chosen([1.0, 0.8, 0, 0, 0, 0], 0.2), chosen([1.5, 0.8, 0, 0, 0, 0], 0.2)
    assert after[0] > before[0]
    assert after[1] < before[1]


def test_nobody_spends_less_than_nothing_on_an_activity() -> None:
    assert min(chosen([1.0, 0.9, 0.05, -0.5, 0.0, 0.0], 0.3)) == 0.0


def test_the_choice_solves_the_first_order_condition() -> None:
    appeal = [0.9, 0.8, 0.6, 0.5, 0.7, 0.4]
    effort = chosen(appeal, 0.1)
    assert all(0.9 * e + 0.1 * sum(effort) == pytest.approx(v) for e, v in zip(effort, appeal, strict=True))


def test_variable_pay_makes_the_kpi_felt_as_far_as_it_is_ones_own() -> None:
    # .4/.2 x weight 1 x slope .5 x dilution .5
    without = appeal_of(person(), slope=0.5, variable_share=0.0)
    with_pay = appeal_of(person(), slope=0.5, variable_share=0.4)
    assert with_pay[SELL] - without[SELL] == pytest.approx(0.5)
    assert with_pay[SERVE] == without[SERVE]


def test_a_kpi_moves_only_those_who_are_judged_by_it() -> None:
    row = steered(UNIT_SALES, variable_share=0.4, kpi_audience=[BACK_OFFICE] * 24)
    none = appeal_of(person(), variable_share=0.0)[SELL]
    assert appeal_of(person(), row=row)[SELL] == none
    assert appeal_of(person(function=OPERATIONS), row=row)[SELL] == pytest.approx(none + 2.0)


def test_tailored_pay_that_is_used_halves_what_is_not_ones_own() -> None:
    # .2 + .8 x .5 x use
    hand = given(systems_tailoring=0.5)
    assert one_s_own(0.2, firm(pay_use=0.0), hand) == 0.2
    assert one_s_own(0.2, firm(pay_use=1.0), hand) == pytest.approx(0.6)


def test_a_long_term_share_of_pay_pulls_to_what_makes_customers_worth_more() -> None:
    # .4/.2 x .25 x firm dilution .1 to service; three quarters of 1 are left for sales.
    short = appeal_of(person(), variable_share=0.4)
    long = appeal_of(person(), variable_share=0.4, long_term_share=0.25, firm_dilution=0.1)
    assert short[SELL] - long[SELL] == pytest.approx(0.25)
    assert long[SERVE] - short[SERVE] == pytest.approx(0.05)


def test_a_bonus_for_delight_pulls_to_what_satisfies() -> None:
    # .1/.2 x unit dilution .3
    plain, delight = appeal_of(person()), appeal_of(person(), delight_bonus=0.1, unit_dilution=0.3)
    assert delight[RESOLVE] - plain[RESOLVE] == pytest.approx(0.15)
    assert delight[SELL] == plain[SELL]


def test_customer_orientation_beyond_ones_own_side_becomes_practice_as_far_as_kpis_agree() -> None:
    assert practised_mindset(0.75, 0.5, 0.25, given()) == 0.5
    assert practised_mindset(0.75, 0.0, 0.25, given(kpi_conflict=2)) == 0.25
    assert practised_mindset(0.2, 0.0, 0.25, given()) == 0.2
    assert practised_mindset(0.75, 0.0, 0.25, given(kpi_conflict=0)) == 0.75


def test_kpis_that_disagree_keep_people_who_care_from_serving() -> None:
    # Mindset .65 is practised as .25: 2 x .5 x .7 x .4
    torn, free = appeal_of(person(mindset=0.65), firm(kpi_alignment=0.0)), appeal_of(person(mindset=0.65))
    assert free[SERVE] - torn[SERVE] == pytest.approx(0.28)


def test_staff_see_what_a_kept_customer_earns_by_feedback_and_by_a_programme() -> None:
    house, half = firm(intensity=alone(MONEY, 0.6)), person(reached=alone(MONEY, 0.5))
    assert money_seen(half, firm(), lever(profit_feedback=0.3), given()) == 0.3
    assert money_seen(half, house, lever(), given()) == pytest.approx(0.3)
    assert money_seen(person(), house, lever(), given()) == 0.0
    assert money_seen(half, house, lever(profit_feedback=0.9), given()) == 1.0
    assert money_seen(half, house, lever(profit_feedback=0.9), given(profit_feedback=0)) == 0.0


def test_who_sees_what_a_kept_customer_earns_serves_more() -> None:
    blind, seeing = appeal_of(person()), appeal_of(person(), profit_feedback=0.5)
    assert seeing[SERVE] - blind[SERVE] == pytest.approx(0.25)
    assert seeing[SELL] == blind[SELL]


def test_people_do_what_their_unit_does() -> None:
    assert appeal_of(person())[POLISH] == pytest.approx(0.2)
    assert appeal_of(person(), on=forms(norms=0))[POLISH] == 0.0


def test_intrinsic_motivation_speaks_for_serving_where_people_care() -> None:
    # 2 m (.4 + .7 o)
    assert appeal_of(person(motivation=0.5, mindset=0.8))[SERVE] == pytest.approx(0.96)
    assert appeal_of(person(motivation=0.25, mindset=0.8))[SERVE] == pytest.approx(0.48)


def test_serving_appeals_most_to_those_whose_daily_work_it_is() -> None:
    assert appeal_of(person(function=DEVELOPMENT))[SERVE] == pytest.approx(0.3 * appeal_of(person())[SERVE])
    assert appeal_of(person(function=OPERATIONS))[SERVE] == appeal_of(person())[SERVE]


def test_a_squeeze_from_above_makes_people_sell() -> None:
    assert appeal_of(person(), firm(squeeze=0.6))[SELL] - appeal_of(person())[SELL] == pytest.approx(0.3)


def test_a_quota_makes_an_account_manager_sell() -> None:
    calm = appeal_of(person(role=ACCOUNT_MANAGER), account_quota=0.0)[SELL]
    assert appeal_of(person(role=ACCOUNT_MANAGER), account_quota=0.6)[SELL] - calm == pytest.approx(0.3)
    unmoved = appeal_of(person(role=ACCOUNT_MANAGER), account_quota=0.6, on=forms(account_quota=0))
    assert unmoved[SELL] == pytest.approx(calm)
    assert appeal_of(person(), account_quota=0.6)[SELL] == appeal_of(person(), account_quota=0.0)[SELL]


def pushed(who: object, season: float, timing: int = 1) -> float:
    """How much more selling appeals with a steeper quota than without."""
    on = forms(deal_timing=timing)
    flat = appeal_of(who, season=season, on=on, variable_share=0.2)[SELL]
    return appeal_of(who, season=season, on=on, variable_share=0.2, accelerator=1.5)[SELL] - flat


def test_a_steeper_quota_pulls_selling_into_the_last_month_of_a_quarter() -> None:
    # .6 x 1.5 x min(1, sales' weight 1 x .2/.2) x season
    assert pushed(person(), 1.0) == pytest.approx(0.9)
    assert pushed(person(), -0.5) == pytest.approx(-0.45)
    assert pushed(person(function=OPERATIONS), 1.0) == pytest.approx(0.0)
    assert pushed(person(), 1.0, timing=0) == pytest.approx(0.0)


def test_nobody_is_pushed_to_close_deals_that_others_are_judged_by() -> None:
    steep, flat = (steered(UNIT_SALES, variable_share=0.2, accelerator=a) for a in (1.5, 0.0))
    steep.kpi_audience[UNIT_SALES] = flat.kpi_audience[UNIT_SALES] = MANAGERS_ONLY
    assert appeal_of(person(), season=1.0, row=steep)[SELL] == appeal_of(person(), season=1.0, row=flat)[SELL]
    manager = person(role=ACCOUNT_MANAGER)
    pushed_manager = appeal_of(manager, season=1.0, row=steep)[SELL] - appeal_of(manager, season=1.0, row=flat)[SELL]
    assert pushed_manager == pytest.approx(0.9)


def test_nobody_is_pushed_to_close_deals_where_pay_does_not_hang_on_sales() -> None:
    steep, flat = (steered(DELIGHT, variable_share=0.2, accelerator=a) for a in (1.5, 0.0))
    assert appeal_of(person(), season=1.0, row=steep)[SELL] == appeal_of(person(), season=1.0, row=flat)[SELL]


def test_where_account_managers_care_for_customers_the_others_care_less() -> None:
    # 1 - .5 x .8
    careful = appeal_of(person())[SERVE]
    assert appeal_of(person(), firm(covered=0.8))[SERVE] == pytest.approx(0.6 * careful)
    assert appeal_of(person(), firm(covered=0.8), on=forms(duty_diffusion=0))[SERVE] == careful
    assert appeal_of(person(role=ACCOUNT_MANAGER), firm(covered=0.8), account_quota=0.0)[SERVE] == careful


def test_under_a_full_script_everybody_does_what_is_written() -> None:
    assert divided(person(function=FRONT_LINE), script_share=1.0).effort == [scripted(FRONT_LINE, a) for a in range(6)]


def test_without_own_choice_the_plan_is_all_there_is() -> None:
    someone = divided(person(function=MARKETING), forms(effort=0), script_share=0.0)
    assert someone.appeal == [0.0] * 6
    assert someone.effort == [scripted(MARKETING, a) for a in range(6)]


def test_effort_is_shared_out_and_none_is_left() -> None:
    someone = divided(person(), script_share=0.3, requests_first=0.5, resources=0.2)
    assert sum(someone.effort) == pytest.approx(1.0)


def first_things(**values: float) -> list[float]:
    someone = person(function=int(values.pop("function", FRONT_LINE)), effort=[0.5, 0.5, 0.0, 0.0, 0.0, 0.0])
    on = forms(freed_time=int(values.pop("freed_time", 1)))
    put_first(someone, lever(**values), but(given(practice_requests=0.3), on))
    return someone.effort


def test_time_that_leaders_free_goes_to_causes_and_insight() -> None:
    assert first_things(resources=0.2) == pytest.approx([0.4, 0.4, 0.1, 0.0, 0.1, 0.0])
    assert first_things(resources=0.2, freed_time=0) == [0.5, 0.5, 0.0, 0.0, 0.0, 0.0]


def test_where_a_request_goes_first_other_work_is_put_aside() -> None:
    # .3 of the time at most
    assert first_things(requests_first=1.0)[:2] == pytest.approx([0.35, 0.65])
    assert first_things(requests_first=1.0, function=OPERATIONS)[:2] == [0.5, 0.5]


def test_without_the_mechanism_no_request_goes_first() -> None:
    someone = person(effort=alone(SELL))
    put_first(someone, lever(requests_first=1.0), given(requests_first=0))
    assert someone.effort == alone(SELL)


def scored(weight: float = 1.0, audience: int = EVERYBODY, **pay: float) -> object:
    """Levers of a firm with so much weight on the score, which judges `audience`."""
    row = lever(**pay)
    row.kpi_weight[REPORTED_NPS], row.kpi_audience[REPORTED_NPS] = weight, audience
    return row


def begs(weight: float, draw: float, **pay: float) -> int:
    return decides_to_beg(person(integrity=0.0), unit(begging=0.0), scored(weight, **pay), draw, HAND)


def test_a_score_that_is_paid_for_is_begged_for() -> None:
    # P = logistic(-4 + 6 x 1 x .4/.2) = .9997.
    assert begs(1.0, 0.99, variable_share=0.4) == 1
    assert begs(1.0, 0.99, variable_share=0.0) == 0


def test_a_score_without_weight_is_never_begged_for() -> None:
    assert begs(0.0, 0.0, variable_share=1.0) == 0


@pytest.mark.parametrize(
    ("audience", "front", "manager"),
    [(EVERYBODY, 1, 1), (FRONT, 1, 1), (MANAGERS_ONLY, 0, 1), (BACK_OFFICE, 0, 0), (LEADERS_ONLY, 0, 0)],
)
def test_nobody_begs_for_a_score_that_judges_others(audience: int, front: int, manager: int) -> None:
    # P = logistic(-4 + 6 x 1 x .4/.2 - 2 x .7) = .9986 for those whom the score judges.
    row = scored(audience=audience, variable_share=0.4)
    people = (person(), person(role=ACCOUNT_MANAGER))
    assert [decides_to_beg(who, unit(), row, 0.99, HAND) for who in people] == [front, manager]


def test_without_the_mechanism_nobody_begs() -> None:
    row = scored(variable_share=1.0)
    assert decides_to_beg(person(), unit(), row, 0.0, but(HAND, begging=0)) == 0
    assert decides_to_beg(person(function=OPERATIONS), unit(), row, 0.0, HAND) == 0


def test_who_sees_colleagues_beg_begs_and_who_has_integrity_does_not() -> None:
    # logistic(-4 + 3 + 2 - 2 i)
    row = scored(variable_share=0.1)
    weak, firm_one = person(integrity=0.5), person(integrity=1.0)
    assert decides_to_beg(weak, unit(begging=1.0), row, 0.49, HAND) == 1
    assert decides_to_beg(firm_one, unit(begging=1.0), row, 0.27, HAND) == 0
    assert decides_to_beg(firm_one, unit(begging=1.0), row, 0.26, HAND) == 1
