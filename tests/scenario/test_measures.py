"""What a run reports is declared once: with a unit, a sentence, a range and a name for tables."""

import pytest

from sim.scenario.measures import MONTHLY, OUTCOMES, Measure, column

EVERY = (*MONTHLY, *OUTCOMES)


def test_a_measure_has_a_unit_a_sentence_and_a_range() -> None:
    assert all(measure.unit and measure.sentence.endswith(".") for measure in EVERY)
    assert all(measure.range[0] < measure.range[1] for measure in EVERY)


@pytest.mark.parametrize("measures", [MONTHLY, OUTCOMES])
def test_no_name_stands_twice(measures: tuple[Measure, ...]) -> None:
    assert len({measure.name for measure in measures}) == len(measures)


def test_a_range_follows_from_the_unit_unless_the_measure_says_otherwise() -> None:
    assert Measure("x", "share", "X.").range == (0.0, 1.0)
    assert Measure("x", "ratio", "X.", within=(0.0, 2.0)).range == (0.0, 2.0)
    assert Measure("x", "furlongs", "X.").range == (float("-inf"), float("inf"))


def test_a_title_is_the_label_or_the_name_in_words() -> None:
    assert Measure("share_of_wallet", "share", "X.").title == "share of wallet"
    assert Measure("true_nps", "points", "X.", "true NPS").title == "true NPS"


def test_a_monthly_measure_shows_the_column_of_its_name_or_another() -> None:
    assert column("trust", "0-1", "T.").of == "trust"
    assert column("begging", "share", "B.", of="begging_share").of == "begging_share"


def test_an_outcome_that_is_a_mean_is_one_of_a_monthly_measure() -> None:
    assert {outcome.name for outcome in OUTCOMES if outcome.mean} < {measure.name for measure in MONTHLY}


def test_a_unit_is_printed_with_its_usual_decimals() -> None:
    assert [Measure("x", unit, "X.").decimals for unit in ("0-1", "M EUR", "points", "customers")] == [3, 2, 1, 0]
