"""Who leaves, who comes, and what a change of structure does to seats."""

import pytest

from sim.model.mechanisms import CAUGHT, FABRICATION, HIRING, NEW_INTEGRITY, NEW_MINDSET, NEW_TRAIT, TURNOVER
from sim.model.rules.turnover import function_of, hire, leave, quit_chance, restructure, role_of, take_role
from sim.model.state import (
    ACCOUNT_MANAGER,
    DEVELOPMENT,
    EMPLOYEE,
    FINANCE,
    FRONT_LINE,
    HELP_DESK,
    LEADER,
    MARKETING,
    OPERATIONS,
)
from tests.model.rules.rows import LUCK, but, drawing, firm, forms, given, lever, person

# Hiring somebody who is in every way the median of those who could come.
ORDINARY = drawing(hire, {(HIRING, number): 0.5 for number in (NEW_TRAIT, NEW_MINDSET, NEW_INTEGRITY)})


def test_an_unmotivated_and_strained_person_leaves_sooner() -> None:
    assert quit_chance(0.3, 0.3, given()) > quit_chance(0.7, 0.3, given())
    assert quit_chance(0.5, 0.8, given()) > quit_chance(0.5, 0.3, given())


def left(quitting: float = 0.999, caught: float = 0.999, on: int = 1, fear: float = 0.0, **state: float) -> object:
    seat, hand = person(**{"left": 1} | state), given(turnover_vacancy=2.0, fabrication_caught=0.02)
    rule = drawing(leave, {(TURNOVER, 0): quitting, (FABRICATION, CAUGHT): caught})
    rule(seat, 0, firm(fear_of_exposure=fear), LUCK, but(hand, turnover=on))
    return seat


def test_who_stays_has_not_left() -> None:
    assert (left().left, left().active) == (0, 1)


def test_an_empty_seat_is_left_by_nobody() -> None:
    assert left(quitting=0.0, active=0).left == 0


def test_who_is_found_out_fabricating_is_dismissed() -> None:
    seat = left(caught=0.019, fabricating=1)
    assert (seat.left, seat.active, seat.fabricating, seat.vacancy) == (1, 0, 0, 2)
    assert left(caught=0.021, fabricating=1).active == 1
    assert left(caught=0.1, fabricating=1, fear=1.0).active == 0
    assert left(caught=0.0).active == 1


def test_without_turnover_nobody_leaves_and_nobody_comes() -> None:
    assert left(quitting=0.0, caught=0.0, on=0, fabricating=1).active == 1
    empty = person(active=0)
    ORDINARY(empty, 0, firm(), lever(), LUCK, given(turnover=0))
    assert empty.active == 0


def hired(**state: float) -> object:
    seat = person(**{"active": 0, "vacancy": 1, "person": 7, "enthusiasm": 0.5, "exposure": 0.5} | state)
    hand = given(turnover_novice=0.4, turnover_selection=0.5, subcontract_mindset=0.3)
    ORDINARY(seat, 0, firm(), lever(hiring_mindset=0.6, forgiveness=0.25), LUCK, hand)
    return seat


def test_a_leaver_leaves_her_seat_empty_until_somebody_new_comes() -> None:
    seat = left(quitting=0.0)
    months = 0
    while seat.active == 0:
        ORDINARY(seat, 0, firm(), lever(), LUCK, given())
        months += 1
    assert months == 2


def test_who_looks_for_mindset_finds_less_skill() -> None:
    # .4 x (1 - .5 x (.6 - .4))
    seat = hired()
    assert (seat.active, seat.tenure, seat.mindset) == (1, 0, pytest.approx(0.6))
    assert seat.skill == pytest.approx(0.36)
    assert seat.person != 7


def test_somebody_new_expects_what_leaders_forgive_and_is_not_yet_lit() -> None:
    seat = hired()
    assert (seat.safety, seat.enthusiasm, seat.exposure) == (0.25, 0.0, 0.0)


def test_a_subcontractor_sends_whom_she_has() -> None:
    seat = hired(contractor=1)
    assert (seat.mindset, seat.skill) == pytest.approx((0.3, 0.4))


def test_a_change_of_structure_goes_as_far_as_seats_with_new_work() -> None:
    house = firm(change_distance=0.1)
    restructure(house, 30, 120)
    assert house.change_distance == pytest.approx(0.35)


def test_account_managers_sit_behind_the_leaders() -> None:
    assert [role_of(seat, 2) for seat in (5, 6, 7, 8)] == [LEADER, ACCOUNT_MANAGER, ACCOUNT_MANAGER, EMPLOYEE]


def test_seats_are_shared_out_among_functions_in_blocks() -> None:
    house = lever(front_line=4.0, help_desk=1.0, marketing=1.0, development=2.0, operations=1.0, finance=1.0)
    functions = [function_of(seat, 10, house) for seat in range(10)]
    assert functions == [FRONT_LINE] * 4 + [HELP_DESK, MARKETING, DEVELOPMENT, DEVELOPMENT, OPERATIONS, FINANCE]


def test_a_function_without_headcount_has_no_seat() -> None:
    house = lever(front_line=0.0, help_desk=1.0, marketing=0.0, development=0.0, operations=0.0, finance=0.0)
    assert {function_of(seat, 10, house) for seat in range(10)} == {HELP_DESK}


def placed(someone: object, seat: int = 50, on: object = None, unit: int = 0, **levers: float) -> int:
    hand = given(change_relearn=0.3, subcontract_mindset=0.3)
    return take_role(someone, seat, 100, unit, lever(**levers), but(hand, on))


def front(**state: float) -> object:
    """Somebody who sits on seat 30 of 100 in the ordinary firm, in its front line."""
    return person(**{"function": FRONT_LINE, "skill": 0.7, "contract_draw": 0.5} | state)


def test_new_work_has_to_be_learned() -> None:
    someone = front()
    assert placed(someone, seat=6, account_managers=1) == 1
    assert (someone.role, someone.skill) == (ACCOUNT_MANAGER, pytest.approx(0.49))
    assert placed(someone, seat=6, account_managers=1) == 0


def test_a_new_unit_is_new_work_but_not_for_a_leader() -> None:
    someone, leader = front(), person(role=LEADER, function=FRONT_LINE, unit=0)
    assert (placed(someone, seat=30, unit=4), someone.unit) == (1, 4)
    assert (placed(leader, seat=0, unit=4), leader.unit) == (0, 0)


def test_in_another_unit_the_work_is_the_same_and_what_it_is_about_is_new() -> None:
    someone, forgetful = front(), front()
    assert (placed(someone, seat=30, unit=4), someone.skill) == (1, 0.7)
    assert (placed(forgetful, seat=30, unit=4, on=forms(knowledge=0)), forgetful.skill) == (1, pytest.approx(0.49))


def test_staffing_of_the_design_decides_what_a_seat_does() -> None:
    # Front line .4 of the seats, help desk up to .5, marketing up to .6.
    someone = front()
    assert (placed(someone, seat=55), someone.function) == (1, MARKETING)
    unmoved = front()
    assert (placed(unmoved, seat=55, on=forms(staffing=0)), unmoved.function) == (0, FRONT_LINE)


def test_work_with_customers_is_given_away_to_subcontractors() -> None:
    sent = front(mindset=0.5)
    assert placed(sent, seat=30, subcontracted_share=0.6) == 1
    assert (sent.contractor, sent.mindset, sent.skill) == (1, 0.3, pytest.approx(0.49))
    assert placed(sent, seat=30, subcontracted_share=0.6) == 0


def test_a_subcontractor_with_less_of_a_mindset_keeps_hers() -> None:
    sent = front(mindset=0.2)
    placed(sent, seat=30, subcontracted_share=1.0)
    assert sent.mindset == 0.2


def test_a_seat_that_is_taken_back_has_new_work() -> None:
    back = front(contractor=1)
    assert (placed(back, seat=30, subcontracted_share=0.0), back.contractor) == (1, 0)


def test_back_office_leaders_and_account_managers_are_never_given_away() -> None:
    clerk, leader, manager = person(function=OPERATIONS), person(role=LEADER), person(role=ACCOUNT_MANAGER)
    placed(clerk, seat=80, subcontracted_share=1.0)
    placed(leader, seat=0, subcontracted_share=1.0)
    placed(manager, seat=6, subcontracted_share=1.0, account_managers=1)
    assert (clerk.contractor, leader.contractor, manager.contractor) == (0, 0, 0)


def test_without_subcontractors_no_work_is_given_away() -> None:
    kept = front()
    assert (placed(kept, seat=30, on=forms(subcontractors=0), subcontracted_share=1.0), kept.contractor) == (0, 0)
