"""The service desk: pressure, time per case, its drifting standard, backlog, failures, who serves whom."""

import math

import pytest

from sim.model.mechanisms import FAILING, FAILURES, RETURNING
from sim.model.rules.desk import (
    desk_share,
    failure_chance,
    go_unserved,
    hand_out_cases,
    heads_after,
    open_desk,
    pass_on_cases,
    pick_server,
    raise_cases,
    run_desk,
    serve,
    standard_after,
    take_own_customers,
    tally_desk,
    time_per_case,
)
from sim.model.state import ACCOUNT_MANAGER, LEADER, MARKETING, OPERATIONS, ROTATE
from tests.model.rules.rows import (
    LUCK,
    but,
    customer,
    drawing,
    firm,
    forms,
    given,
    lever,
    market,
    own,
    person,
    segment,
    unit,
)


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


def standard(time: float, anchor: float = 0.0, form: int = 1) -> float:
    hand = given(desk_standard_down=4.0, desk_standard_up=60.0, desk_anchor_months=6.0)
    return standard_after(1.0, time, anchor, 1.2, but(hand, service_standard=form))


def test_the_standard_follows_practice_fast_down_and_slowly_up() -> None:
    assert standard(0.8) == pytest.approx(0.95)
    assert standard(1.2) == pytest.approx(1.0 + 0.2 / 60)


def test_without_the_ratchet_the_standard_falls_as_slowly_as_it_rises() -> None:
    assert standard(0.8, form=2) == pytest.approx(1.0 - 0.2 / 60)


def test_without_the_mechanism_the_standard_stays() -> None:
    assert standard(0.5, anchor=1.0, form=0) == 1.0


def test_a_standard_that_customers_set_does_not_follow_practice() -> None:
    assert standard(0.5, anchor=1.0) == pytest.approx(1.0 + 0.2 / 6)


def desk(on: object = None, anchor: float = 0.0, **state: float) -> object:
    team = unit(**state)
    hand = given(desk_time_exponent=0.6, desk_time_least=0.5, desk_time_most=1.4, desk_anchor_months=6.0)
    run_desk(team, firm(case_hours=1.0), lever(customer_anchor=anchor), but(hand, on))
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


def test_without_the_desk_as_a_mechanism_nobody_is_hurried_and_nobody_waits() -> None:
    team = desk(forms(service_desk=0), cases=200.0, offered=100.0, standard=0.9)
    assert (team.time_per_case, team.served, team.backlog, team.standard) == (0.9, 200.0, 0.0, 0.9)


def test_people_who_care_hold_the_standard_that_customers_set_higher() -> None:
    # .9 + .3 x .5 = 1.05, a sixth of the way
    assert desk(anchor=1.0, mindset=0.5).standard == pytest.approx(1.0 + 0.05 / 6)


def test_a_desk_without_people_has_no_queue() -> None:
    team = desk(roster=0, cases=100.0, backlog=50.0)
    assert (team.served, team.backlog, team.wait) == (0.0, 0.0, 0.0)


FAILURE = {
    "failure_base": -2.0, "failure_time": 1.0, "failure_mindset": 1.5, "failure_skill": 1.0, "failure_causes": 0.5,
    "failure_cuts": 0.5, "failure_wait": 0.5, "failure_motivation": 0.8, "failure_crossing": 0.4,
    "practice_uneven": 0.15, "practice_free": 0.2,
}  # fmt: skip


def failing(
    who: object = None, house: object = None, time: float = 1.0, wait: float = 0.0, on: object = None,
    foreseen: float = 1.0, authority: float = 0.5, known: float = 0.0, written: float = 0.0,
) -> float:  # fmt: skip
    someone, row = who or person(mindset=0.45), lever(self_written=written)
    place = market(off_script_share=1.0 - foreseen, cross_unit_share=0.5)
    hand = but(given(**FAILURE), on)
    return failure_chance(someone, known, time, wait, house or firm(), row, authority, hand, place)


def logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))


def test_an_ordinary_case_fails_at_the_base_rate() -> None:
    assert failing() == pytest.approx(logistic(-2.0))


def test_haste_and_waiting_make_cases_fail() -> None:
    assert failing(time=0.5) == pytest.approx(logistic(-2.0 + math.log(2.0)))
    assert failing(wait=0.4) == pytest.approx(logistic(-1.8))


def test_indifferent_unskilled_and_unmotivated_people_make_cases_fail() -> None:
    assert failing(person(mindset=0.25)) == pytest.approx(logistic(-1.7))
    assert failing(person(mindset=0.45, skill=0.4)) == pytest.approx(logistic(-1.7))
    tired = person(mindset=0.45, motivation=0.25)
    assert failing(tired) == pytest.approx(logistic(-1.8))
    assert failing(tired, on=forms(work_quality=0)) == pytest.approx(logistic(-2.0))


def test_causes_cuts_and_needs_that_cross_units_make_cases_fail() -> None:
    assert failing(house=firm(causes=0.6)) == pytest.approx(logistic(-1.8))
    assert failing(house=firm(cuts=1.4)) == pytest.approx(logistic(-1.8))
    # .4 x half of the needs x 1.5 borders
    assert failing(house=firm(crossings=1.5)) == pytest.approx(logistic(-1.7))
    assert failing(house=firm(crossings=1.5), on=forms(cross_unit_needs=0)) == pytest.approx(logistic(-2.0))


def test_who_knows_line_and_segment_solves_more() -> None:
    assert failing(known=0.3) == pytest.approx(logistic(-2.3))


def test_cases_that_cross_to_another_line_take_hours_of_the_desk() -> None:
    # 100 cases of 1.2 hours in 100 hours
    desk = unit(border=1.2, cases=100.0, offered=100.0)
    run_desk(desk, firm(case_hours=1.0), lever(), given())
    assert desk.pressure == pytest.approx(1.2)


def test_where_everybody_writes_her_own_standard_work_is_uneven() -> None:
    assert failing(written=1.0) == pytest.approx(logistic(-1.85))
    assert failing(written=1.0, on=forms(who_writes=0)) == pytest.approx(logistic(-2.0))


def test_a_case_that_no_script_foresees_needs_authority() -> None:
    # n = 1: .5 (1 - 1.3 x .5 x (.3 + .7 a))
    someone = person(mindset=0.5)
    assert failing(someone, foreseen=0.0, authority=0.0) == pytest.approx(0.4025)
    assert failing(someone, foreseen=0.0, authority=1.0) == pytest.approx(0.175)
    # Half of the cases: half of each
    assert failing(someone, foreseen=0.5, authority=1.0) == pytest.approx(0.0875 + 0.5 * logistic(-2.075))


def test_who_may_write_the_standard_copes_better_with_what_none_foresees() -> None:
    # .5 (1 - 1.5 x .5 x .3)
    someone = person(mindset=0.5)
    assert failing(someone, foreseen=0.0, authority=0.0, written=1.0) == pytest.approx(0.3875)


def test_without_the_mechanism_every_case_is_foreseen() -> None:
    assert failing(foreseen=0.0, on=forms(off_script=0)) == pytest.approx(logistic(-2.0))


def opened(people: list) -> tuple:
    units, roster = [unit(roster=9, cases=9.0) for _ in range(8)], [[-1] * 9 for _ in range(8)]
    open_desk(firm(heads=2.0), units, people, roster, given(yields_serve=1.0))
    return units, roster


def serving(hours: float = 10.0, **state: float) -> object:
    return person(**{"hours": [0.0, hours, 0.0, 0.0, 0.0, 0.0], "unit": 2} | state)


def test_a_desk_offers_the_serving_hours_of_its_people_by_headcount() -> None:
    units, roster = opened([serving(), serving(), serving(active=0)])
    assert (units[2].offered, units[2].roster, units[2].cases) == (40.0, 2, 0.0)
    assert roster[2][:3] == [0, 1, -1]
    assert units[1].roster == 0


def test_account_managers_keep_their_hours_for_their_own_customers() -> None:
    units, _ = opened([serving(role=ACCOUNT_MANAGER)])
    assert (units[2].offered, units[2].roster) == (0.0, 0)


def test_back_office_people_who_meet_customers_help_out() -> None:
    clerk = {"function": MARKETING, "facing_draw": 0.5}
    shares = [desk_share(who, given()) for who in (person(), person(role=LEADER, contact=0.5), person(**clerk))]
    assert shares == [1.0, 0.2, 0.0]
    units, _ = opened([serving(contact=0.5, **clerk), serving(**clerk)])
    assert (units[2].offered, units[2].roster) == (4.0, 0)
    assert desk_share(person(function=OPERATIONS, contact=1.0), given()) == 0.0


def test_a_turn_at_the_help_desk_offers_hours_there() -> None:
    turns = [0.0] * 12
    turns[ROTATE] = 8.0
    # Twice as vigorous as the ordinary; at the desk of skill .35 instead of .7: .6 + .4 x .5
    units, _ = opened([serving(0.0, function=OPERATIONS, spent=turns, pace=2.0)])
    assert units[2].offered == pytest.approx(8.0 * 2.0 * 2.0 * 0.8)


def test_a_customer_brings_what_came_back_and_what_is_new() -> None:
    her = customer(returning=2, load=1.0)
    raise_cases(her, 0.5, given(desk_cases=1.5))
    assert (her.cases, her.returning) == (3, 0)


def test_an_account_manager_takes_what_her_hours_allow() -> None:
    manager = person(role=ACCOUNT_MANAGER, cases=100.0, hours=[0.0, 40.0, 0.0, 0.0, 0.0, 0.0])
    take_own_customers(manager, firm(case_hours=1.0), given(yields_serve=1.0))
    assert manager.cover == pytest.approx(0.4)
    take_own_customers(manager, firm(case_hours=1.0), given(account_care=0))
    assert manager.cover == 0.0


def test_cases_go_to_the_account_manager_and_what_she_cannot_take_to_the_desk() -> None:
    units, staff = [unit(cases=0.0) for _ in range(2)], [person(cover=0.75, close=0.4)]
    customers = [customer(cases=4, manager=0, unit=1), customer(cases=3, unit=0), customer(cases=9, supplier=1)]
    hand_out_cases(customers, own(customers), staff, units)
    assert (staff[0].cases, units[0].cases, units[1].cases) == (4.0, 3.0, 0.0)
    pass_on_cases(customers, own(customers), staff, units)
    assert (customers[0].covered, units[1].cases) == (0.75, 1.0)
    assert customers[0].close == pytest.approx(0.3)


def test_the_desks_of_a_firm_are_added_up_with_its_account_managers() -> None:
    desks = [unit(roster=0) for _ in range(8)]
    desks[0] = unit(offered=100.0, cases=80.0, backlog=20.0, served=80.0, time_per_case=0.5, standard=1.0)
    manager = person(role=ACCOUNT_MANAGER, cover=0.5, cases=40.0, hours=[0.0, 20.0, 0.0, 0.0, 0.0, 0.0])
    house = firm(case_hours=1.0)
    tally_desk(house, desks, [manager], given(yields_serve=1.0))
    # 40 of 100 hours at the desk and 20 of 20; needed 100 and 20.
    assert (house.offered, house.utilisation, house.pressure) == pytest.approx((120.0, 0.5, 1.0))
    assert (house.wait, house.time_per_case) == pytest.approx((0.25, 0.4))


def test_nobody_works_more_hours_than_she_offers_where_all_cases_are_served() -> None:
    # 80 cases of an hour in 50 hours: all of the 50 hours are worked, and a case took an hour.
    desks, house = [unit(roster=0) for _ in range(8)], firm(case_hours=1.0)
    desks[0] = unit(offered=50.0, cases=80.0, backlog=0.0, served=80.0, time_per_case=1.0, standard=1.0)
    tally_desk(house, desks, [], given())
    assert (house.utilisation, house.time_per_case, house.pressure) == pytest.approx((1.0, 1.0, 1.6))


def test_a_firm_without_hours_is_used_by_nothing_and_under_the_most_pressure() -> None:
    desks, house = [unit(roster=0) for _ in range(8)], firm(case_hours=1.0)
    desks[0] = unit(offered=0.0, cases=80.0, backlog=80.0, served=0.0)
    tally_desk(house, desks, [], given())
    assert (house.utilisation, house.pressure) == (0.0, 10.0)


def test_a_covered_customer_is_served_by_her_account_manager_as_often_as_she_has_time() -> None:
    her = customer(manager=7, covered=0.4)
    pick_server(her, unit(roster=2), [20, 21], 0.39)
    assert her.server == 7
    pick_server(her, unit(roster=2), [20, 21], 0.41)
    assert her.server == 20
    pick_server(her, unit(roster=2), [20, 21], 0.99)
    assert her.server == 21


def test_where_nobody_is_every_case_goes_wrong() -> None:
    her = customer(cases=3, complained=1, recovered=1, delivered=0.7)
    go_unserved(her)
    assert (her.failures, her.complained, her.recovered, her.delivered) == (3, 0, 0, 0.0)


def test_where_nobody_is_nobody_reports_a_false_sale_and_those_of_before_stand() -> None:
    her = customer(fabricated=1, false_units=2)
    go_unserved(her)
    assert (her.fabricated, her.false_units) == (0, 2)


def test_a_customer_of_a_unit_without_people_goes_to_her_manager_or_to_nobody() -> None:
    her = customer(server=9)
    pick_server(her, unit(roster=0), [], 0.5)
    assert her.server == -1


def served(draw: float, who: object = None, on: object = None, team: object = None, **levers: float) -> object:
    """A customer with one case of a kind that no script foresees; it fails with .5 (1 - .65 (.3 + .7 authority))."""
    her, numbers = customer(cases=1), given(failure_repeat=1.0)
    row, place = lever(**levers), market(off_script_share=1.0)
    rule = drawing(serve, {(FAILURES, FAILING): draw, (FAILURES, RETURNING): 0.5})
    rule(her, 0, segment(), team or unit(), who or person(safety=1.0), firm(), row, LUCK, but(numbers, on), place)
    return her


def test_a_failed_case_comes_back() -> None:
    # Failing at .175: a draw below .825 is a success.
    assert (served(0.82, authority=1.0).failures, served(0.82, authority=1.0).returning) == (0, 0)
    assert (served(0.83, authority=1.0).failures, served(0.83, authority=1.0).returning) == (1, 1)


def test_who_does_not_feel_safe_does_not_use_her_authority() -> None:
    # Failing at .4025
    afraid = person(safety=0.0)
    assert served(0.6, afraid, authority=1.0).failures == 1
    assert served(0.6, afraid, forms(safety=0), authority=1.0).failures == 0


def test_an_account_manager_has_her_own_authority_and_her_customers_do_not_wait() -> None:
    manager, slow = person(role=ACCOUNT_MANAGER, safety=1.0), unit(time_per_case=0.5, wait=1.0)
    assert served(0.82, manager, team=slow, authority=0.0, account_authority=1.0).failures == 0
    assert served(0.6, manager, team=slow, authority=1.0, account_authority=0.0).failures == 1


def test_headcount_follows_the_workload_slowly() -> None:
    assert heads_after(1.0, 2.0, given(desk_adjust=0.1, desk_fixed_heads=0.3)) == pytest.approx(1.07)
