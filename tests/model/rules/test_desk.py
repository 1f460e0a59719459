"""The service desk: pressure, time per case, its drifting standard, backlog, failures, who serves whom."""

import math

import pytest

from sim.model.rules.desk import (
    failure_chance,
    heads_after,
    pick_server,
    raise_cases,
    run_desk,
    serve,
    standard_after,
    take_own_customers,
    time_per_case,
)
from sim.model.state import ACCOUNT_MANAGER
from tests.model.rules.rows import customer, firm, given, lever, market, person, switch, unit


def test_at_pressure_one_a_case_gets_its_standard_time() -> None:
    assert time_per_case(0.9, 1.0, given()) == 0.9


def test_pressure_shortens_a_case() -> None:
    # 2^-.6
    assert time_per_case(1.0, 2.0, given(desk_time_exponent=0.6)) == pytest.approx(0.6598, abs=1e-4)
    assert time_per_case(1.0, 0.7, given(desk_time_exponent=0.6)) == pytest.approx(1.2386, abs=1e-4)


def test_time_per_case_has_a_floor_and_a_ceiling() -> None:
    hand = given(desk_time_exponent=1.5, desk_time_least=0.5, desk_time_most=1.4)
    assert time_per_case(1.0, 100.0, hand) == 0.5
    assert time_per_case(1.0, 0.0, hand) == 1.4


def standard(time: float, anchor: float = 0.0, ratchet: int = 1) -> float:
    hand = given(desk_standard_down=4.0, desk_standard_up=60.0, desk_anchor_months=6.0)
    return standard_after(1.0, time, anchor, 1.2, hand, switch(standard_ratchet=ratchet))


def test_the_standard_follows_practice_fast_down_and_slowly_up() -> None:
    assert standard(0.8) == pytest.approx(0.95)
    assert standard(1.2) == pytest.approx(1.0 + 0.2 / 60)


def test_without_the_ratchet_the_standard_falls_as_slowly_as_it_rises() -> None:
    assert standard(0.8, ratchet=0) == pytest.approx(1.0 - 0.2 / 60)


def test_a_standard_that_customers_set_does_not_follow_practice() -> None:
    assert standard(0.5, anchor=1.0) == pytest.approx(1.0 + 0.2 / 6)


def desk(**state: float) -> object:
    team = unit(**state)
    run_desk(team, firm(case_hours=1.0), lever(customer_anchor=0.0), given(desk_time_exponent=0.6), switch())
    return team


def test_as_many_cases_as_hours_leave_nothing_waiting() -> None:
    team = desk(cases=100.0, offered=100.0)
    assert (team.pressure, team.time_per_case, team.served, team.backlog) == (1.0, 1.0, 100.0, 0.0)


def test_twice_the_cases_are_hurried_and_some_wait() -> None:
    # Pressure 2: .66 of the time, 151.6 served, 48.4 wait.
    team = desk(cases=200.0, offered=100.0)
    assert team.served == pytest.approx(151.57, abs=0.01)
    assert team.wait == pytest.approx(0.242, abs=0.001)


def test_no_more_than_a_month_of_cases_waits() -> None:
    team = desk(cases=100.0, offered=1.0, backlog=500.0)
    assert team.backlog == 100.0


def test_a_desk_without_people_has_no_queue() -> None:
    team = desk(roster=0, cases=100.0, backlog=50.0)
    assert (team.served, team.backlog, team.wait) == (0.0, 0.0, 0.0)


def failing(**changes: float) -> float:
    at = {
        "mindset": 0.45,
        "skill": 0.7,
        "time": 1.0,
        "wait": 0.0,
        "causes": 1.0,
        "cuts": 1.0,
        "authority": 0.5,
    } | changes
    server, house = person(mindset=at["mindset"], skill=at["skill"]), firm(causes=at["causes"], cuts=at["cuts"])
    scripted = market(off_script_share=changes.get("off_script", 0.0))
    return failure_chance(server, at["time"], at["wait"], house, at["authority"], given(failure_base=-2.0), scripted)


def test_an_ordinary_case_fails_at_the_base_rate() -> None:
    assert failing() == pytest.approx(1.0 / (1.0 + math.exp(2.0)))


@pytest.mark.parametrize(
    "worse", [{"time": 0.6}, {"wait": 0.5}, {"mindset": 0.2}, {"skill": 0.4}, {"causes": 0.5}, {"cuts": 1.5}]
)
def test_haste_waiting_indifference_beginners_causes_and_cuts_make_cases_fail(worse: dict[str, float]) -> None:
    assert failing(**worse) > failing()


def test_a_case_that_no_script_foresees_needs_authority() -> None:
    # n = 1: .5 (1 - 1.3 x .5 x (.3 + .7 a))
    assert failing(off_script=1.0, mindset=0.5, authority=0.0) == pytest.approx(0.4025)
    assert failing(off_script=1.0, mindset=0.5, authority=1.0) == pytest.approx(0.175)


def test_a_customer_brings_what_came_back_and_what_is_new() -> None:
    her = customer(returning=2, load=1.0)
    raise_cases(her, 0.5, given(desk_cases=1.5))
    assert (her.cases, her.returning) == (3, 0)


def test_an_account_manager_takes_what_her_hours_allow() -> None:
    manager = person(role=ACCOUNT_MANAGER, cases=100.0, hours=[0.0, 40.0, 0.0, 0.0, 0.0, 0.0])
    take_own_customers(manager, firm(case_hours=1.0), given())
    assert manager.cover == pytest.approx(0.4)


def test_a_covered_customer_is_served_by_her_account_manager_as_often_as_she_has_time() -> None:
    her = customer(manager=7, covered=0.4)
    pick_server(her, unit(roster=2), [20, 21], 0.39)
    assert her.server == 7
    pick_server(her, unit(roster=2), [20, 21], 0.41)
    assert her.server == 20
    pick_server(her, unit(roster=2), [20, 21], 0.99)
    assert her.server == 21


def test_failed_cases_come_back() -> None:
    her = customer(cases=3)
    unlucky = given(failure_base=2.0, failure_repeat=1.0)
    serve(her, unit(), person(), firm(), lever(), unlucky, market(off_script_share=0.0), 0.999, 0.5)
    assert (her.failures, her.returning) == (3, 3)


def test_headcount_follows_the_workload_slowly() -> None:
    assert heads_after(1.0, 2.0, given(desk_adjust=0.1, desk_fixed_heads=0.3)) == pytest.approx(1.07)
