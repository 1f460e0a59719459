"""A check as a value: its band, and what it needs."""

import math
from dataclasses import replace

import pytest

from sim.scenario.files.check import Check, band_text
from sim.scenario.files.formula import Formula, Term

SIZE = Check("X", "Size", "validation", "hard", "a book", (Formula("a.profit"),), 2.0, 5.0)


@pytest.mark.parametrize(
    ("low", "high", "room", "outside"),
    [(3.0, 4.0, 1.0, False), (2.0, 5.0, 0.0, False), (1.5, 4.0, -0.5, False), (5.5, 7.0, -2.0, True)],
)
def test_an_interval_has_room_in_the_band_or_leaves_it(low: float, high: float, room: float, outside: bool) -> None:
    assert (SIZE.room(low, high), SIZE.outside(low, high)) == (room, outside)


def test_an_open_end_leaves_room_for_everything() -> None:
    assert replace(SIZE, high=math.inf).room(3.0, 900.0) == 1.0


@pytest.mark.parametrize(
    ("low", "high", "side"),
    [(0.0, math.inf, "higher"), (-math.inf, 0.0, "lower"), (0.0, 5.0, None), (1.0, math.inf, None)],
)
def test_a_band_that_is_open_on_one_side_of_zero_asks_for_a_side(low: float, high: float, side: str | None) -> None:
    assert replace(SIZE, low=low, high=high).side == side


def test_it_needs_the_terms_of_its_quantities_and_of_what_is_expected_each_once() -> None:
    check = replace(SIZE, quantities=(Formula("a.profit - b.profit"), Formula("a.trust")), expected=Formula("b.profit"))
    assert check.terms == (Term("a", "profit"), Term("b", "profit"), Term("a", "trust"))
    assert check.asked == "a.profit - b.profit; a.trust"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (0.57, 0.75, "0.57 to 0.75"),
        (0.0, math.inf, "above 0"),
        (3.0, math.inf, "3 or more"),
        (-math.inf, -0.005, "below -0.005"),
    ],
)
def test_a_band_is_said_in_words(low: float, high: float, text: str) -> None:
    assert band_text(low, high) == text
