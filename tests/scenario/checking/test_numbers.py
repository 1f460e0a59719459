"""The number that was meant by something else."""

import pytest

from sim.scenario.checking.numbers import allowed_range, bounds_of, number_hint, number_meant, range_hint
from sim.scenario.levers import Incentives, Offer, Portfolio

SHARE = Incentives.model_fields["variable_share"]
PRICE = Offer.model_fields["price"]
PEOPLE = Portfolio.model_fields["account_managers"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0.4", "0.4"),
        (" 300 ", "300"),
        ("40%", "0.4"),
        ("12.5 %", "0.125"),
        ("0,4", "0.4"),
        ("-0,4", "-0.4"),
        ("1_000", "1000"),
        ("1'000'000", "1000000"),
        ("007", "7"),
        ("1e3", "1e3"),
        ("1:30", ""),
        ("1,000,000", ""),
        ("true", ""),
        ("", ""),
        ("many", ""),
    ],
)
def test_a_text_is_read_as_the_number_that_a_person_meant(text: str, meant: str) -> None:
    assert number_meant(text) == meant


def test_a_range_is_written_with_its_unit() -> None:
    assert allowed_range(PEOPLE) == "0 to 24 (people)"
    assert allowed_range(PRICE) == "0.5 to 2 (ratio to the market)"
    assert bounds_of(PRICE) == (0.5, 2.0)


@pytest.mark.parametrize(
    ("value", "hint"),
    [(40, "40% is written 0.4"), (100, "100% is written 1"), (1.4, "the default is 0.2"), (-1, "the default is 0.2")],
)
def test_a_share_out_of_range_may_be_a_percentage(value: float, hint: str) -> None:
    assert range_hint(value, SHARE) == hint


def test_a_price_out_of_range_is_no_percentage() -> None:
    assert range_hint(40, PRICE) == "the default is 1"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("40%", "write 0.4"),
        ("140%", "a number from 0 to 1 (share of pay)"),
        ("2026-01-31", "a scenario has no dates; time is counted in months"),
        (True, "a number from 0 to 1 (share of pay)"),
    ],
)
def test_a_number_is_offered_only_if_it_is_allowed(value: object, hint: str) -> None:
    assert number_hint(value, None, SHARE) == hint
