"""`ccsim dock`: what is printed, as text and as data."""

import json
from unittest.mock import Mock

from analysis.show.runs import runs_lines
from sim.batch import Summary, open_store
from tests.cli.conftest import Ccsim


def test_a_dock_is_told_as_a_table_with_its_source_and_what_was_computed(ccsim: Ccsim) -> None:
    result = ccsim("dock", "limit_voice", "--workers", "1")
    assert result.exit_code == 0
    (row,) = [line for line in result.stdout.splitlines() if line.startswith("One layer: .65 ")]
    assert "one_layer.fidelity" in row
    assert "agrees" in row
    assert "Source: Closed form" in result.stdout
    assert "\nChecks: 4 agrees\nRuns: " in result.stdout


def test_runs_of_several_kinds_are_counted_in_one_line() -> None:
    lines = runs_lines([Summary(4, 3, 1, 0, 1.5), Summary(6, 6, 0, 0, 0.5)], Mock(url="a.sqlite"))
    assert lines == ["Runs: 9 computed in 2.0 s, 1 taken from a.sqlite"]


def test_as_data_nothing_else_is_printed(ccsim: Ccsim) -> None:
    result = ccsim("dock", "limit_still", "--workers", "1", "--json")
    (dock,) = json.loads(result.stdout)["docks"]
    assert [check["verdict"] for check in dock["checks"]] == ["agrees", "agrees"]


def test_in_two_worlds_nothing_is_said(ccsim: Ccsim) -> None:
    assert "Checks: 2 too few worlds" in ccsim("dock", "limit_still", "--workers", "1", "--seeds", "2").stdout


def test_an_unknown_dock_is_answered_with_exit_code_3_and_a_near_name(ccsim: Ccsim) -> None:
    result = ccsim("dock", "sgb")
    assert result.exit_code == 3
    assert "no check file of this name. Did you mean 'sbg'?" in result.stderr


def test_docks_are_checked_and_listed_like_experiments(ccsim: Ccsim) -> None:
    assert ccsim("check", "sbg", "march").stdout == "sbg: valid\nmarch: valid\n"
    assert "limit_voice" in ccsim("list", "docks").stdout


def test_a_run_of_a_dock_can_be_replayed_to_the_bit(ccsim: Ccsim) -> None:
    ccsim("dock", "limit_still", "--workers", "1")
    with open_store() as store:
        run = store.runs()["run"].iloc[-1]
    assert ccsim("replay", run, "--verify").exit_code == 0
