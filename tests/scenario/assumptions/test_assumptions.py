"""What every assumption declares about itself: a mechanism or the reason why none, a range, a sweep and a sentence."""

import pytest

from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, parameters
from sim.scenario.mechanisms import Switches

EVERY = {p.address: p for p in parameters(Assumptions)}
MARKS = ("A", "C", "F", "M-H", "M-M", "M-L")
each = pytest.mark.parametrize("number", EVERY.values(), ids=EVERY)


@each
def test_an_assumption_names_mechanisms_that_exist_or_says_why_none(number: Parameter) -> None:
    assert set(number.mechanisms) <= set(Switches.model_fields)
    assert bool(number.mechanisms) != bool(number.no_mechanism)


@each
def test_an_assumption_lies_within_its_sweep_and_that_within_its_range(number: Parameter) -> None:
    assert number.sweep is not None
    assert number.low <= number.sweep[0] <= number.default <= number.sweep[1] <= number.high
    assert number.sweep[0] < number.sweep[1]


@each
def test_an_assumption_has_a_sentence_a_unit_a_source_and_a_mark(number: Parameter) -> None:
    assert number.sentence.endswith(".")
    assert number.unit
    assert number.source
    assert number.mark in MARKS


def test_few_assumptions_belong_to_no_mechanism() -> None:
    alone = [address for address, number in EVERY.items() if number.no_mechanism]
    assert len(alone) < len(EVERY) / 10


@pytest.mark.parametrize(
    ("address", "mechanisms"),
    [
        ("development.gain", ("development", "distinct_offers")),
        ("hours.team", ("coordination", "teams")),
        ("hours.inside", ("coordination", "account_care")),
        ("delivery.loss", ("handovers", "teams")),
        ("accounts.leaver_wallet", ("account_departure",)),
        ("yields.serve", ("yields",)),
        ("practice.rotation_hours", ("contact",)),
        ("change.cost", ()),
    ],
)
def test_decisive_assumptions_belong_where_a_reader_expects_them(address: str, mechanisms: tuple[str, ...]) -> None:
    assert EVERY[address].mechanisms == mechanisms
