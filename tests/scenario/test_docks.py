"""Dock files: what is read, and the words about what is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sim.scenario import ScenarioError, shipped
from sim.scenario.docks import Dock, check_dock, is_dock, load_dock, shipped_docks
from sim.scenario.experiments import shipped_experiments
from tests.scenario.conftest import Write

HEAD = "ccsim: 1\ndock: mine\nmodel: Theirs\nsource: a book\nscenarios: [product_centric]\n"
CHECK = "checks:\n- {says: More, quantity: trust, sign: higher}\n"
Said = Callable[[str], list[str]]


@pytest.fixture
def said(write: Write) -> Said:
    """The problems of a dock file that goes on like this after five lines of a valid head."""

    def problems(rest: str) -> list[str]:
        write(HEAD + rest, "mine.yaml")
        return [str(problem).splitlines()[0].removeprefix("mine.yaml:") for problem in check_dock("mine.yaml")]

    return problems


def loaded(write: Write, rest: str) -> Dock:
    return load_dock(write(HEAD + rest, "mine.yaml"))


@pytest.mark.parametrize("name", shipped_docks())
def test_a_shipped_dock_is_valid_has_its_files_name_and_asks_a_question(name: str) -> None:
    assert check_dock(name) == []
    assert load_dock(name).name == name
    assert "?" in load_dock(name).experiment.question


@pytest.mark.parametrize("name", shipped_docks())
def test_every_case_of_a_shipped_dock_is_used_in_a_check(name: str) -> None:
    dock = load_dock(name)
    used = {number for check in dock.checks if check.quantity for number in (*check.plus, *check.minus)}
    assert used == set(range(1, len(dock.cases()) + 1))


def test_docks_are_told_from_scenarios_and_experiments() -> None:
    assert not set(shipped_docks()) & (set(shipped()) | set(shipped_experiments()))
    assert is_dock("sbg")
    assert not is_dock("smoke")
    assert not is_dock("nowhere.yaml")


def test_a_check_is_about_the_first_case_unless_it_names_others(write: Write) -> None:
    first, second = loaded(
        write,
        "cases:\n- {market.drift: 0.01}\n- {market.drift: 0.03}\nchecks:\n"
        "- {says: A, quantity: trust, target: 0.5, band: 0.1}\n"
        "- {says: B, quantity: trust, plus: [2], minus: [1], sign: lower, from_memory: true}\n",
    ).checks
    assert (first.plus, first.minus, first.target, first.band, first.from_memory) == ((1,), (), 0.5, 0.1, False)
    assert (second.plus, second.minus, second.sign, second.from_memory) == ((2,), (1,), "lower", True)


def test_cases_are_the_points_in_the_order_of_the_file(write: Write) -> None:
    dock = loaded(
        write, "grid:\n  market.rivals: [2]\ncases:\n- {market.drift: 0.01}\n- {market.drift: 0.03}\n" + CHECK
    )
    assert [(case.market.rivals, case.market.drift) for case in dock.cases()] == [(2, 0.01), (2, 0.03)]


def test_a_check_needs_a_sign_or_a_target_and_not_both(said: Said) -> None:
    text = "7:3 E190 a check has either a sign or a target"
    assert said("checks:\n- {says: More, quantity: trust}\n") == [text]
    assert said("checks:\n- {says: More, quantity: trust, sign: higher, target: 1}\n") == [text]


def test_a_check_without_a_quantity_says_why_there_is_no_counterpart(said: Said) -> None:
    assert said("checks:\n- {says: More}\n") == ["7:3 E103 'explained' is missing in a check"]
    assert said("checks:\n- {says: More, explained: nothing of the kind}\n") == []


def test_a_sign_is_one_of_two_words(said: Said) -> None:
    text = "7:39 E112 sign is 'up'; allowed higher, lower"
    assert said("checks:\n- {says: More, quantity: trust, sign: up}\n") == [text]


def test_a_case_that_is_not_there_cannot_be_asked(said: Said) -> None:
    text = "7:51 E111 the number of a case is 2; allowed 1 to 1"
    assert said("checks:\n- {says: M, quantity: trust, sign: higher, plus: [2]}\n") == [text]


def test_an_unknown_key_of_a_check_and_of_a_dock_is_named(said: Said) -> None:
    assert said("checks:\n- {says: M, quantity: trust, sign: lower, bnd: 1}\n") == [
        "7:43 E102 unknown key 'bnd' in a check"
    ]
    assert said(CHECK + "experiment: mine\n") == ["8:1 E102 unknown key 'experiment' in a dock"]


def test_a_dock_without_checks_is_none(said: Said) -> None:
    assert said("") == ["1:1 E103 'checks' is missing in a dock"]


def test_an_experiment_is_no_dock(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="'dock' is missing in a dock"):
        load_dock(shipped_experiments()["smoke"])


def test_an_unknown_name_is_answered_with_a_near_one() -> None:
    with pytest.raises(ScenarioError, match=r"no dock of this name\. Did you mean 'march'"):
        load_dock("marsh")


def test_a_file_with_nothing_in_it_is_no_dock(tmp_path: Path) -> None:
    (tmp_path / "none.yaml").write_text("{}\n", encoding="utf-8")
    assert [problem.code for problem in check_dock(tmp_path / "none.yaml")] == ["E103"]
