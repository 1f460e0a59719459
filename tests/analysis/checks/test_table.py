"""Findings as cells, Markdown and plain data."""

import math
from dataclasses import replace

import pytest

from analysis.checks.compute import Answers, Finding
from analysis.checks.table import FACTS, MODELS, counted, docks_object, expected, facts_object, markdown, row
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

CHECK = Check("A1", "More", "built_in", "hard", "a book", (Formula("b.trust - a.trust"),), 0.0, math.inf)
FOUND = Finding(CHECK, "mine", 0.25, 0.2, 0.3, 9, 9)
FILE = CheckFile("mine", "Is it so?", (), (1, 2, 3), 144, (CHECK,), "Theirs", "A book.")


def test_a_fact_is_a_row_with_its_id_and_what_agreement_is_worth() -> None:
    assert row(FOUND, FACTS) == ("A1", "More", "built in", "hard", "above 0", "0.25 [0.2, 0.3]", "9", "agrees")


def test_a_check_against_another_model_is_a_row_with_what_is_asked_of_ours() -> None:
    cells = row(replace(FOUND, check=replace(CHECK, strength="memory")), MODELS)
    assert cells == ("from memory: More", "b.trust - a.trust", "above 0", "0.25 [0.2, 0.3]", "9", "agrees")


def test_what_has_no_counterpart_has_no_numbers() -> None:
    none = Finding(replace(CHECK, quantities=()), "mine", math.nan, math.nan, math.nan, 0, 0)
    assert row(none, MODELS) == ("More", "-", "-", "-", "-", "no counterpart")


@pytest.mark.parametrize(
    ("low", "high", "value", "text"),
    [
        (-0.01, 0.01, 0.65, "0.65 +- 0.01"),
        (0.0, 0.0, 0.0, "exactly 0"),
        (0.55, 0.75, 0.0, "0.55 to 0.75"),
        (-math.inf, -0.005, 0.0, "below -0.005"),
    ],
)
def test_what_is_expected_is_said_with_its_band(low: float, high: float, value: float, text: str) -> None:
    assert expected(replace(FOUND, check=replace(CHECK, low=low, high=high), expected=value)) == text


def test_a_sign_is_above_or_below_zero() -> None:
    assert expected(replace(FOUND, check=replace(CHECK, sign="lower"))) == "below 0"


def test_verdicts_are_counted_agreement_first() -> None:
    none = Finding(replace(CHECK, quantities=()), "mine", math.nan, math.nan, math.nan, 0, 0)
    assert counted([none, FOUND, FOUND]) == "2 agrees, 1 no counterpart"


def test_a_page_has_a_section_for_each_model_with_what_is_explained() -> None:
    explained = replace(FOUND, check=replace(CHECK, why="Built in."))
    text = markdown(FILE, [explained])
    assert text.startswith("## Theirs\n\nIs it so?\n\n`ccsim dock mine`. A book.\n")
    assert text.endswith("\n- *More*: Built in.\n")


def test_as_data_a_check_has_everything_that_is_known_of_it() -> None:
    (fact,) = facts_object([FOUND])["facts"]
    assert (fact["id"], fact["value"], fact["band"], fact["holds"]) == ("A1", 0.25, [0.0, None], True)
    (dock,) = docks_object([FILE], Answers([[FOUND]], []))["docks"]
    assert (dock["model"], dock["checks"][0]["verdict"]) == ("Theirs", "agrees")
