"""Orders: how many are late and lost when operations have too few hours for them, and what customers feel of it."""

from itertools import pairwise

import pytest

from sim.model.rules.delivery import ease_delivered
from sim.model.rules.money import sell_to
from sim.model.rules.operations import carry_orders, count_orders, late_share, workload
from sim.model.state import ACTIVITIES, OPERATIONS, SERVE
from tests.model.rules.rows import but, customer, firm, forms, given, lever

HAND = given(operations_load=0.8, operations_allowance=10.0, operations_lost=0.2, operations_hassle=0.1)
USUALLY_LATE = 0.8 * 0.1353353  # e^-2


def carried(hours: float, on: object = None, **house: float) -> object:
    """A firm after a month in which operations serve for so many hours, of 100 in the yardstick firm."""
    one = firm(craft=[0.0] * 36, craft_reference=[100.0] * 36, **house)
    one.craft[OPERATIONS * ACTIVITIES + SERVE] = hours
    carry_orders(one, but(HAND, on))
    return one


def test_an_ordinary_firm_is_ordinarily_late() -> None:
    house = carried(100.0)
    assert (house.late, house.lateness, house.filled) == (pytest.approx(USUALLY_LATE), 0.0, 1.0)


def test_twice_the_people_are_hardly_ever_late() -> None:
    # load .4: .4 e^-6
    assert carried(200.0).late == pytest.approx(0.00099150)


def test_half_the_people_lose_a_fifth_of_what_they_cannot_carry() -> None:
    # load 1.6: 1 - 1/1.6 of orders are beyond what can be carried
    house = carried(50.0)
    assert (house.late, house.filled) == (1.0, pytest.approx(1.0 - 0.2 * 0.375))
    assert house.lateness == pytest.approx(1.0 - USUALLY_LATE)


def test_without_anybody_everything_is_late_and_a_fifth_lost() -> None:
    assert (carried(0.0).late, carried(0.0).filled) == (1.0, pytest.approx(0.8))


def test_a_firm_that_grows_hires_for_operations_too() -> None:
    assert carried(100.0, orders=1.5, heads=1.5).lateness == pytest.approx(0.0)
    assert carried(100.0, orders=1.25).late == 1.0


def test_without_the_mechanism_all_is_as_ordinary() -> None:
    house = carried(0.0, forms(operations=0))
    assert (house.late, house.lateness, house.filled) == (pytest.approx(USUALLY_LATE), 0.0, 1.0)


def test_headcount_follows_cases_and_orders_alike() -> None:
    assert workload(firm(cases=300.0, base_cases=200.0, orders=0.9)) == pytest.approx(1.2)


def test_the_better_staffed_the_less_another_hour_helps() -> None:
    late = [late_share(0.8 / x, 10.0) for x in (0.8, 1.0, 1.2, 1.4)]
    steps = [a - b for a, b in pairwise(late)]
    assert steps[0] > steps[1] > steps[2] > 0.0


def test_late_orders_are_felt_as_less_ease() -> None:
    ease = [ease_delivered(1.0, firm(lateness=late), 0.0, 1.0, 1.0, HAND) for late in (0.0, 1.0)]
    assert ease[1] / ease[0] == pytest.approx(0.9)


def test_lost_orders_bring_no_revenue_but_count_as_orders() -> None:
    buyer, house = customer(potential=1000.0, wallet_share=0.5), firm(filled=0.8, base_revenue=1000.0)
    sell_to(buyer, house, lever())
    count_orders(house, buyer.revenue)
    assert (buyer.revenue, house.orders) == (pytest.approx(400.0), pytest.approx(0.5))
