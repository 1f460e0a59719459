"""What every lever and every number of the context declares about itself."""

import pytest

from sim.scenario.declare import Choice, Parameter, choices, parameters
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.mechanisms import Switches

NUMBERS = {p.address: p for p in (*parameters(Design), *parameters(KpiSetting, "kpis.any."))}
CONTEXT = {p.address: p for p in parameters(Market, "market.")}
WORDS = {c.address: c for c in (*choices(Design), *choices(KpiSetting, "kpis.any."))}


@pytest.mark.parametrize("number", (NUMBERS | CONTEXT).values(), ids=NUMBERS | CONTEXT)
def test_a_number_lies_in_its_range_and_has_a_sentence_a_unit_and_a_source(number: Parameter) -> None:
    assert number.low <= number.default <= number.high
    assert number.low < number.high
    assert number.sentence.endswith(".")
    assert number.unit
    assert number.source


@pytest.mark.parametrize("lever", (NUMBERS | WORDS).values(), ids=NUMBERS | WORDS)
def test_a_lever_acts_through_a_mechanism_that_exists_and_moves_a_column(lever: Parameter | Choice) -> None:
    assert lever.mechanism in Switches.model_fields
    assert lever.moves[0] in "+-~"
    assert lever.moves[1:].partition(".")[0] in ("customers", "staff", "firms", "segments", "units", "kpis")


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_a_word_is_one_of_its_options_and_has_a_sentence(word: Choice) -> None:
    assert word.default in word.options
    assert word.sentence.endswith(".")


def test_leaf_names_are_unique_outside_of_maps() -> None:
    leaves = [a.rpartition(".")[2] for a in NUMBERS if a.partition(".")[0] not in ("segments", "programmes", "kpis")]
    assert len(leaves) == len(set(leaves))


@pytest.mark.parametrize(
    ("address", "default", "low", "high", "mechanism", "moves"),
    [
        ("structure.segment_share", 0.0, 0.0, 1.0, "distinct_offers", "+firms.offers"),
        ("portfolio.account_managers", 0, 0, 24, "account_care", "+customers.covered"),
        ("leadership.horizon", 12.0, 1.0, 120.0, "patience", "-firms.squeeze"),
        ("programmes.mindset.budget", 0.0, 0.0, 0.05, "programmes", "+firms.intensity"),
        ("kpis.any.weight", 0.0, 0.0, 100.0, "effort", "~staff.appeal"),
    ],
)
def test_a_lever_is_what_its_line_says(
    address: str, default: float, low: float, high: float, mechanism: str, moves: str
) -> None:
    lever = NUMBERS[address]
    assert (lever.default, lever.low, lever.high, lever.mechanism, lever.moves) == (
        default,
        low,
        high,
        mechanism,
        moves,
    )
