"""What there is to name: sections, words, and the months of a measure."""

import pytest

from analysis.catalogue.compute import KINDS, matching, metrics, sections


def test_a_section_is_all_that_is_in_it_and_nothing_else() -> None:
    found = matching(KINDS["levers"](), ["incentives"])
    assert [row["address"] for row in found[:2]] == ["incentives.variable_share", "incentives.team_share"]
    assert {row["address"].split(".")[0] for row in found} == {"incentives"}


def test_a_section_of_assumptions_needs_no_first_word() -> None:
    assert {row["address"].split(".")[1] for row in matching(KINDS["assumptions"](), ["churn"])} == {"churn"}


def test_a_word_is_looked_for_everywhere_and_several_must_all_stand_there() -> None:
    rows = matching(KINDS["levers"](), ["pay", "figures"])
    assert all("pay" in str(row).lower() and "figures" in str(row).lower() for row in rows)
    assert matching(KINDS["levers"](), ["nothing of this name"]) == []


def test_the_sections_of_levers_are_those_of_a_file() -> None:
    assert sections(KINDS["levers"]())[:2] == ["structure", "incentives"]
    assert "churn" in sections(KINDS["assumptions"]())


@pytest.mark.parametrize(
    ("name", "months"),
    [("profit_3y", "25-60"), ("profit_5y", "25-84"), ("trust", "last 12"), ("margin", "25 to end")],
)
def test_an_outcome_says_of_which_months_it_is(name: str, months: str) -> None:
    assert next(row["months"] for row in metrics() if row["name"] == name) == months


@pytest.mark.parametrize(
    ("kind", "name", "columns"),
    [
        ("scenarios", "blended", ["id", "name", "question"]),
        ("experiments", "smoke", ["id", "runs", "months", "question"]),
        ("checks", "sbg", ["id", "runs", "checks", "question"]),
    ],
)
def test_every_kind_of_file_is_listed_with_its_columns(kind: str, name: str, columns: list[str]) -> None:
    (row,) = [row for row in KINDS[kind]() if row["id"] == name]
    assert list(row) == columns
