"""What a file expects is checked when the file is: the scenario that it is compared with must be there."""

import os
from pathlib import Path

import pytest

from sim.scenario import check, load

BEFORE = "ccsim: 1\nextends: account_managed\nexpect:\n  retention: "
CHANGES = "\nincentives: {variable_share: 0.3}\n"


def said(folder: Path, expectation: str) -> str:
    path = folder / "mine.yaml"
    path.write_text(BEFORE + expectation + CHANGES, encoding="utf-8")
    return "\n".join(str(problem) for problem in check(path))


@pytest.mark.parametrize(
    ("expectation", "place", "problem", "hint"),
    [
        (
            "{vs: nosuch, direction: up}",
            "4:19",
            "E121 vs: 'nosuch' not found",
            "a shipped name (ccsim list)",
        ),
        ("{vs: acount_managed, direction: up}", "4:19", "E121", "write account_managed"),
        ("{vs: stable, direction: up}", "4:19", "E122 vs: 'stable' is not a design", "a firm is a design"),
        ("{direction: up}", "4:3", "E103 'vs' is missing in expect.retention", "add vs: with the scenario to compare"),
        ("{vs: product_centric}", "4:3", "E103 'direction' is missing", "add direction: with one of up, down, same"),
        ("{vs: mine.yaml, direction: up}", "4:19", "E124 vs: a scenario cannot be compared", "name another"),
        ("{vs: '', direction: up}", "4:19", "E110 vs must be text", "name one scenario"),
        ("up", "4:14", "E110 expect.retention must be a group", "write {vs: product_centric, direction: up}"),
    ],
)
def test_an_expectation_that_cannot_be_answered_is_refused_where_it_stands(
    tmp_path: Path, expectation: str, place: str, problem: str, hint: str
) -> None:
    message = said(tmp_path, expectation)
    assert f"mine.yaml:{place} {problem}" in message
    assert f"^ {hint}" in message


def test_expect_without_its_keys_is_answered_with_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "text.yaml").write_text("ccsim: 1\nextends: account_managed\nexpect: more\n", encoding="utf-8")
    (problem,) = check(tmp_path / "text.yaml")
    assert problem.hint == "write below it, indented by 2 spaces, retention: {vs: product_centric, direction: up}"


def test_an_error_in_the_file_that_is_compared_with_is_shown_with_the_way_to_it(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("ccsim: 1\nextends: account_managed\noffer: {prise: 1}\n", encoding="utf-8")
    message = said(tmp_path, "{vs: other.yaml, direction: up}")
    assert "other.yaml:3:9 E102 unknown key 'prise' in offer" in message
    assert "by way of " in message


def test_the_file_that_is_compared_with_is_found_beside_the_file_wherever_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.yaml").write_text("ccsim: 1\nextends: account_managed\n", encoding="utf-8")
    assert said(tmp_path, "{vs: other.yaml, direction: up}") == ""
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    found = load(os.path.join("..", "mine.yaml")).expect["retention"].vs
    assert load(found).id == "other"


def test_two_files_may_expect_something_of_each_other(tmp_path: Path) -> None:
    other = "ccsim: 1\nextends: account_managed\nexpect:\n  profit: {vs: mine.yaml, direction: down}\n" + CHANGES
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    assert said(tmp_path, "{vs: other.yaml, direction: up}") == ""
