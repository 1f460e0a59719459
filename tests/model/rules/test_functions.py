"""Hours by function and activity, and whose hours count for what the whole firm does."""

from sim.model.rules.functions import add_craft, clear_craft, crafted, worked_on
from sim.model.state import (
    ACTIVITIES,
    DEVELOPMENT,
    FRONT_LINE,
    HELP_DESK,
    LEADER,
    MARKETING,
    OPERATIONS,
    RESOLVE,
    SELL,
    SERVE,
    SHARE,
)
from tests.model.rules.rows import firm, person


def made_by(*people: object) -> object:
    house = firm()
    clear_craft(house)
    for one in people:
        add_craft(house, one)
    return house


def hours(house: object, function: int, activity: int) -> float:
    return house.craft[function * ACTIVITIES + activity]


def test_hours_are_added_up_by_function_and_activity() -> None:
    house = made_by(*(person(function=f, hours=[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]) for f in (3, 3, 4)))
    assert (hours(house, DEVELOPMENT, RESOLVE), hours(house, OPERATIONS, RESOLVE)) == (6.0, 3.0)
    assert sum(house.craft) == 63.0


def test_the_front_line_and_its_leaders_keep_their_serving_hours() -> None:
    seller, leader = person(function=FRONT_LINE, hours=[10.0] * 6), person(role=LEADER, hours=[5.0] * 6)
    assert hours(made_by(seller, leader), FRONT_LINE, SERVE) == 15.0


def test_a_function_is_measured_by_what_it_does_in_the_yardstick_firm() -> None:
    house = firm(craft=[30.0] * 36, craft_reference=[20.0] * 36)
    assert crafted(house, MARKETING, SHARE) == 1.5


def only(function: int, activity: int) -> list[float]:
    return [1.0 if n == function * ACTIVITIES + activity else 0.0 for n in range(36)]


def test_marketing_neither_closes_deals_nor_brings_word_of_customers() -> None:
    assert [worked_on(only(MARKETING, a), a) for a in (SELL, SHARE)] == [0.0, 0.0]
    assert [worked_on(only(FRONT_LINE, a), a) for a in (SELL, SHARE)] == [1.0, 1.0]


def test_causes_of_failure_are_removed_by_those_who_serve_and_deliver() -> None:
    assert [worked_on(only(f, RESOLVE), RESOLVE) for f in range(6)] == [1.0, 1.0, 0.0, 0.0, 1.0, 0.0]
    assert worked_on(only(HELP_DESK, RESOLVE), SELL) == 0.0
