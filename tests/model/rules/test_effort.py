"""What people do: own choice among six activities, the pull of KPIs through pay, the script, begging."""

import pytest

from sim.model.rules.effort import choose, decides_to_beg, divide_effort, feel_appeal, kpi_pull, scripted
from sim.model.state import ACCOUNT_MANAGER, FRONT_LINE, LEADER, OPERATIONS, SELL, SERVE
from tests.model.rules.rows import firm, given, kpi, lever, person, switch, unit


def chosen(appeal: list[float], crowding: float) -> list[float]:
    effort = [0.0] * 6
    choose(appeal, crowding, effort)
    return effort


def selling_kpi(weight: float) -> dict[str, list[float]]:
    return {"kpi_weight": [weight] + [0.0] * 23}


def kpis_for(activity: int) -> list[object]:
    pull = [0.0] * 6
    pull[activity] = 1.0
    return [kpi(pull=pull) for _ in range(24)]


def appeal_of(someone: object, **levers: object) -> list[float]:
    feel_appeal(
        someone, firm(), kpis_for(SELL), 0, lever(**selling_kpi(0.5) | levers), given(effort_bonus=1.0), switch()
    )
    return someone.appeal


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


def test_a_kpi_pulls_by_weight_slope_and_how_far_one_moves_it() -> None:
    kpis = [kpi(pull=[0.8, 0, 0, 0, 0, 0], slope=0.5)] * 24
    steered = lever(kpi_weight=[0.5] + [0.0] * 23, kpi_dilution=[0.25] * 24)
    assert kpi_pull(SELL, kpis, 0, steered) == pytest.approx(0.05)


def test_variable_pay_makes_the_kpi_felt() -> None:
    without, with_pay = appeal_of(person(), variable_share=0.0), appeal_of(person(), variable_share=0.2)
    assert with_pay[SELL] - without[SELL] == pytest.approx(0.5)
    assert with_pay[SERVE] == without[SERVE]


def test_intrinsic_motivation_speaks_for_serving_where_people_care() -> None:
    assert appeal_of(person(mindset=0.8))[SERVE] > appeal_of(person(mindset=0.2))[SERVE]


def test_serving_appeals_most_to_those_who_meet_customers() -> None:
    assert appeal_of(person(function=FRONT_LINE))[SERVE] > appeal_of(person(function=OPERATIONS))[SERVE]


def test_a_quota_makes_an_account_manager_sell() -> None:
    calm = appeal_of(person(role=ACCOUNT_MANAGER), account_quota=0.0)
    pressed = appeal_of(person(role=ACCOUNT_MANAGER), account_quota=1.0)
    assert pressed[SELL] - calm[SELL] == pytest.approx(given().accounts_quota)


def test_where_account_managers_care_for_customers_the_others_care_less() -> None:
    someone, neglectful = person(), person()
    feel_appeal(someone, firm(covered=0.0), kpis_for(SELL), 0, lever(), given(), switch())
    feel_appeal(neglectful, firm(covered=0.8), kpis_for(SELL), 0, lever(), given(accounts_duty=0.5), switch())
    assert neglectful.appeal[SERVE] == pytest.approx(0.6 * someone.appeal[SERVE])


def test_under_a_full_script_everybody_does_what_is_written() -> None:
    someone = person(function=FRONT_LINE)
    divide_effort(someone, firm(), kpis_for(SELL), 0, lever(script_share=1.0), given(), switch())
    assert someone.effort == [scripted(FRONT_LINE, a) for a in range(6)]


def test_an_ordinary_person_works_140_hours() -> None:
    someone = person(engagement=0.6, skill=0.7)
    divide_effort(someone, firm(), kpis_for(SELL), 0, lever(), given(), switch())
    assert sum(someone.hours) == pytest.approx(140.0)


def test_an_empty_seat_works_no_hours() -> None:
    seat = person(active=0)
    divide_effort(seat, firm(), kpis_for(SELL), 0, lever(), given(), switch())
    assert sum(seat.hours) == 0.0


def test_leaders_who_go_to_customers_have_fewer_hours_for_the_rest() -> None:
    leader = person(role=LEADER)
    divide_effort(leader, firm(), kpis_for(SELL), 0, lever(customer_hours=14.0), given(), switch())
    assert sum(leader.hours) == pytest.approx(126.0)


def begs(weight: float, draw: float, **pay: float) -> int:
    certain = given(begging_base=-4.0, begging_weight=6.0)
    return decides_to_beg(person(integrity=0.0), unit(begging=0.0), lever(**pay), weight, draw, certain, switch())


def test_a_score_that_is_paid_for_is_begged_for() -> None:
    # P = logistic(-4 + 6 x 1 x .4/.2) = .9997.
    assert begs(1.0, 0.99, variable_share=0.4) == 1
    assert begs(1.0, 0.99, variable_share=0.0) == 0


def test_a_score_without_weight_is_never_begged_for() -> None:
    assert begs(0.0, 0.0, variable_share=1.0) == 0
