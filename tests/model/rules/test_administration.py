"""Care with figures and with people: audits, readings, late payments, empty seats and who fills them."""

import numpy as np
import pytest

from sim.model.mechanisms import CAUGHT, FABRICATION, HIRING, NEW_INTEGRITY, NEW_MINDSET, NEW_TRAIT
from sim.model.rules.administration import administer, care, chosen_well, dearer_search, unpaid_share, vacancy_of
from sim.model.rules.fabrication import is_caught
from sim.model.rules.kpis import UNIT_SALES, read_one
from sim.model.rules.turnover import hire
from sim.model.state import ACTIVITIES, FINANCE, RESOLVE, SERVE
from tests.model.rules.rows import LUCK, but, drawing, firm, forms, given, kpi, lever, person

HAND = given(bookkeeping_unpaid=0.04, bookkeeping_dunning=1.0, recruiting_choice=0.6, recruiting_match=0.3)


def staffed(hours: float, on: object = None) -> object:
    """A firm whose finance and HR resolve and serve for so many hours each, of 100 in the yardstick firm."""
    house = firm(craft=[0.0] * 36, craft_reference=[100.0] * 36)
    for activity in (RESOLVE, SERVE):
        house.craft[FINANCE * ACTIVITIES + activity] = hours
    administer(house, but(HAND, on))
    return house


def test_ordinary_hours_give_ordinary_care() -> None:
    house = staffed(100.0)
    assert (house.checks, house.recruiting) == (1.0, 1.0)


def test_care_grows_with_the_root_of_hours_and_never_ends() -> None:
    assert (staffed(25.0).checks, staffed(400.0).recruiting) == (0.5, 2.0)
    assert (care(0.0), care(100.0)) == (0.25, 4.0)


def test_without_the_mechanisms_care_is_ordinary() -> None:
    house = staffed(25.0, forms(bookkeeping=0))
    assert (house.checks, house.recruiting) == (1.0, 0.5)
    house = staffed(25.0, forms(recruiting=0))
    assert (house.checks, house.recruiting) == (0.5, 1.0)
    assert staffed(25.0, forms(yields=0)).checks == 1.0


def test_the_more_often_somebody_asks_the_less_stays_unpaid() -> None:
    # .04 e^-1, .04 e^-4
    assert unpaid_share(1.0, HAND) == pytest.approx(0.01471518)
    assert unpaid_share(2.0, HAND) == pytest.approx(0.000732626)


def test_twice_the_care_finds_twice_as_many_false_sales() -> None:
    cheat, hand = person(fabricating=1), given(fabrication_caught=0.02)
    rule = drawing(is_caught, {(FABRICATION, CAUGHT): 0.03})
    assert [rule(cheat, 0, firm(checks=c), LUCK, hand) for c in (1.0, 2.0)] == [0, 1]


def test_figures_are_read_with_half_the_error_where_twice_as_much_is_checked() -> None:
    row = lever()
    row.kpi_noise[UNIT_SALES] = 1.0
    errors = []
    for error in (1.0, 0.5):
        score = kpi(scale=10.0)
        read_one(score, UNIT_SALES, np.zeros((1, 24)), 0, row, 0.0, error, 0.975, given())
        errors.append(score.reading)
    assert errors == pytest.approx([19.6, 9.8], abs=0.01)


def test_a_seat_stays_empty_for_longer_where_nobody_looks_for_people() -> None:
    hand = given(turnover_vacancy=2.0)
    assert [vacancy_of(firm(recruiting=r), 0.0, hand) for r in (0.25, 1.0, 2.0)] == [8, 2, 1]
    assert vacancy_of(firm(recruiting=4.0), 0.0, hand) == 1
    assert [vacancy_of(firm(recruiting=0.8), luck, hand) for luck in (0.49, 0.51)] == [2, 3]


def hired(recruiting: float, **state: float) -> object:
    seat = person(active=0, vacancy=1, **state)
    ordinary = {(HIRING, number): 0.5 for number in (NEW_TRAIT, NEW_MINDSET, NEW_INTEGRITY)}
    house = firm(recruiting=recruiting)
    drawing(hire, ordinary)(seat, 0, house, lever(), LUCK, but(HAND, turnover_novice=0.4))
    return seat


def test_who_is_chosen_with_care_is_better_and_brings_more() -> None:
    # (3 - 1)/(3 + 1) = .5
    seat = hired(3.0)
    assert (seat.trait, seat.skill) == pytest.approx((0.3, 0.46))
    assert (hired(1.0).trait, hired(1.0).skill) == pytest.approx((0.0, 0.4))


def test_what_hr_does_not_do_agencies_are_paid_for() -> None:
    hand = given(recruiting_agencies=0.3)
    assert [dearer_search(firm(recruiting=r), hand) for r in (0.5, 1.0, 2.0)] == pytest.approx([1.3, 1.0, 0.85])


def test_a_subcontractor_chooses_by_itself() -> None:
    assert chosen_well(person(contractor=1), firm(recruiting=3.0)) == 0.0
