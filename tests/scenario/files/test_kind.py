"""A kind of file: which are shipped, which file is one, and what is said of a name that is neither."""

from pathlib import Path
from typing import Any

import pytest

from sim.scenario import ScenarioError
from sim.scenario.files.check_file import CHECKS
from sim.scenario.files.experiments.experiment_file import EXPERIMENTS
from sim.scenario.files.kind import Kind, first_of_each
from sim.scenario.files.marks import Mark
from sim.scenario.loading import SCENARIOS
from sim.scenario.problems import Problem
from sim.scenario.yaml.source import read_source, unreadable


def text_of(path: Path) -> str:
    text = read_source(path).text
    if "bad" in text:
        raise unreadable(str(path), "E999", "bad", "")
    return text


def first_word(text: str) -> dict[str, Any]:
    return {"first": text.split()[0]}


NOTE = Mark("note", "notes", ("note", "memo"), ("experiments",), "ccsim note", "here:NOTES")
NOTES = Kind(NOTE, text_of, first_word)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_shipped_files_are_known_by_name() -> None:
    assert NOTES.shipped()["smoke"].name == "smoke.yaml"
    assert NOTES.load("smoke").startswith("#") or "experiment" in NOTES.load("smoke")


def test_shipped_files_are_listed_by_name_with_the_columns_of_their_kind() -> None:
    (smoke,) = [row for row in NOTES.rows() if row["id"] == "smoke"]
    assert smoke == {"id": "smoke", "first": NOTES.load("smoke").split()[0]}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("note: a\n", True), ("'memo' : a\n", True), ("a:\n  note: b\n", False), ("notes: a\n", False)],
)
def test_a_file_is_of_a_kind_by_a_key_at_its_top(here: Path, text: str, is_one: bool) -> None:
    (here / "mine.yaml").write_text(text)
    assert NOTES.is_kind("mine.yaml") is is_one


def test_what_cannot_be_read_is_of_no_kind() -> None:
    assert not NOTES.is_kind("nowhere.yaml")
    assert not NOTES.is_kind("nowhere")


def test_a_kind_without_a_key_is_known_by_its_shipped_names_alone(here: Path) -> None:
    (here / "mine.yaml").write_text("note: a\n")
    assert not Mark("thing", "things", (), ("experiments",), "", "").fits("mine.yaml")


def test_a_misspelt_name_is_answered_with_the_nearest_shipped_one() -> None:
    with pytest.raises(ScenarioError, match=r"E001 no note of this name\. Did you mean 'smoke'\?"):
        NOTES.load("smoek")


def test_a_name_whose_file_lies_in_this_folder_is_answered_with_the_file(here: Path) -> None:
    (here / "smoked.yaml").write_text("note: a\n")
    with pytest.raises(ScenarioError, match=r"Did you mean 'smoked.yaml'\?"):
        NOTES.load("smoked")


def test_a_name_that_is_near_nothing_is_answered_with_where_to_look() -> None:
    (problem,) = NOTES.check("zzzzzz")
    assert (problem.text, problem.hint[:16]) == ("no note of this name", "ccsim list notes")


def test_checking_gives_what_loading_raises(here: Path) -> None:
    (here / "mine.yaml").write_text("note: bad\n")
    assert [problem.code for problem in NOTES.check("mine.yaml")] == ["E999"]
    (here / "mine.yaml").write_text("note: good\n")
    assert NOTES.check("mine.yaml") == []


def test_what_is_no_name_is_refused_with_what_is_wanted() -> None:
    with pytest.raises(TypeError, match="the name of a shipped note or a path"):
        NOTES.load(3)  # type-checked programs cannot, notebooks do


def test_of_one_place_and_code_the_first_problem_is_kept() -> None:
    first, second, other = Problem("E1", "a", "f", 2), Problem("E1", "b", "f", 2), Problem("E2", "c", "f", 2)
    assert first_of_each([first, second, other]) == [first, other]


@pytest.mark.parametrize(
    ("kind", "name", "text", "hint"),
    [
        (SCENARIOS, "smoke", "this is an experiment, not a scenario", "ccsim batch smoke"),
        (SCENARIOS, "mine.yaml", "this is an experiment, not a scenario", "ccsim batch mine.yaml"),
        (EXPERIMENTS, "pay", "this is a check file, not an experiment", "ccsim facts pay"),
        (CHECKS, "blended", "this is a scenario, not a check file", "ccsim run blended"),
        (CHECKS, "mine.yaml", "this is an experiment, not a check file", "ccsim batch mine.yaml"),
    ],
)
def test_a_file_of_another_kind_is_told_with_the_command_that_takes_it(
    here: Path, kind: Kind[Any], name: str, text: str, hint: str
) -> None:
    (here / "mine.yaml").write_text("ccsim: 1\nexperiment: mine\n")
    (problem,) = kind.check(name)
    assert (problem.code, problem.text, problem.hint) == ("E199", text, hint)
    with pytest.raises(ScenarioError, match=text):
        kind.load(name)
