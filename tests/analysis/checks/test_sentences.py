"""Findings as text for a terminal."""

import math
from dataclasses import replace

from analysis.checks.compute import Answers, Finding
from analysis.checks.sentences import facts_text, models_text
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

CHECK = Check("A1", "More", "validation", "hard", "a book", (Formula("b.trust"),), 0.0, math.inf)
FOUND = Finding(CHECK, "mine", 0.25, 0.2, 0.3, 9, 9)
FILE = CheckFile("mine", "Is it so?", (), (1, 2, 3), 144, (CHECK,), "Theirs", "A book.")


def test_facts_are_counted_by_kind_and_strength_below_their_table() -> None:
    lines = facts_text([FOUND, replace(FOUND, low=-0.1)]).splitlines()
    assert [line.split()[-1] for line in lines if line.startswith("A1")] == ["agrees", "undecided"]
    assert "validation: 1 of 2 hard facts hold, 0 of 0 soft ones" in lines


def test_worlds_without_a_number_are_named() -> None:
    assert "failed or has none: A1." in facts_text([replace(FOUND, n=7)])
    assert "failed or has none" not in facts_text([FOUND])


def test_a_model_of_others_stands_with_its_question_its_source_and_what_is_explained() -> None:
    explained = replace(FOUND, check=replace(CHECK, why="Built in."))
    lines = models_text([FILE], Answers([[explained]], [])).splitlines()
    assert lines[:2] == ["Theirs: Is it so?", "Source: A book."]
    assert lines[-3:] == ["  More: Built in.", "", "Checks: 1 agrees"]
