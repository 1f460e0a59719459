"""`ccsim status`: what a store holds."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Ccsim
from tests.cli.stores import change, filled
from tests.postgres import Server


def test_status_counts_runs_and_says_why_some_failed(ccsim: Ccsim, here: Path) -> None:
    filled(here / "store.sqlite", range(1, 6), {3: "fail"})
    result = ccsim("status")
    assert result.exit_code == 0
    assert "4 done, 1 failed" in result.stdout
    assert "Broke: profit became NaN" in result.stdout
    assert result.stdout.endswith("Next: ccsim export results/tables\n")


def test_status_of_another_store_names_it_in_the_next_command(ccsim: Ccsim, here: Path) -> None:
    filled(here / "night.sqlite", range(1, 3))
    result = ccsim("status", "--store", "night.sqlite")
    assert result.stdout.endswith("Next: ccsim export results/tables --store sqlite:///night.sqlite\n")


def test_status_after_a_stop_says_to_go_on_with_the_command_that_was_stopped(ccsim: Ccsim, here: Path) -> None:
    filled(here / "store.sqlite", range(1, 4))
    change(here / "store.sqlite", "UPDATE runs SET status = 'planned' WHERE seed = 3")
    wanted = "Next: repeat the command that was stopped: 1 of its runs is not done; the 2 done are kept\n"
    assert ccsim("status").stdout.endswith(wanted)


def test_an_address_that_holds_no_store_is_the_one_to_fill(ccsim: Ccsim) -> None:
    result = ccsim("status", "--store", "none.sqlite")
    assert result.stderr.endswith("Next: ccsim compare --store sqlite:///none.sqlite\n")


@pytest.mark.parametrize("words", [("status",), ("export", "tables"), ("compare", "--seeds", "2")])
def test_the_next_command_after_an_unusable_store_names_that_store(
    ccsim: Ccsim, here: Path, words: tuple[str, ...]
) -> None:
    (here / "broken.sqlite").write_text("not a database", encoding="utf-8")
    result = ccsim(*words, "--store", "broken.sqlite")
    assert result.exit_code == 5
    assert result.stderr.endswith("Next: ccsim doctor --store broken.sqlite\n")


def test_status_as_json(ccsim: Ccsim, here: Path) -> None:
    filled(here / "store.sqlite", range(1, 6), {3: "fail"})
    found = json.loads(ccsim("status", "--json").stdout)
    assert found["runs"] == {"done": 4, "failed": 1, "running": 0, "planned": 0}
    assert (found["scenarios"], found["model_versions"]) == ({"calm": 5}, {"v1": 5})
    assert [(one["seed"], one["error"]) for one in found["failed"]] == [
        (3, "tests.batch.worlds.Broke: profit became NaN")
    ]
    assert found["bytes"] > 10_000


def test_status_of_a_store_on_a_server(ccsim: Ccsim, postgres: Server) -> None:
    url = filled(postgres.new_database(), range(1, 3))
    found = json.loads(ccsim("status", "--json", "--store", url).stdout)
    assert found["runs"]["done"] == 2
    assert 50_000 < found["bytes"] < 1_000_000


def test_status_of_no_store_makes_none(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("status")
    assert result.exit_code == 5
    assert result.stderr.startswith("E415 there is no store at sqlite:///")
    assert not (here / "store.sqlite").exists()


def test_many_failures_are_cut_short(ccsim: Ccsim, here: Path) -> None:
    filled(here / "store.sqlite", range(1, 13), dict.fromkeys(range(1, 13), "fail"))
    assert "... and 2 more: ccsim status --json" in ccsim("status").stdout


@pytest.mark.filterwarnings("default")
def test_a_store_on_a_network_file_system_is_told_in_one_line(
    ccsim: Ccsim, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(here / "store.sqlite", range(1, 3))
    (here / "mounts").write_text(f"server:/x {here} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr("sim.batch.store.filesystem.MOUNTS", here / "mounts")
    result = ccsim("status")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith("E419 ")
    assert line.endswith("--store FILE each, then ccsim merge")


def test_what_would_steer_the_terminal_is_shown_as_an_escape(ccsim: Ccsim, here: Path) -> None:
    filled(here / "store.sqlite", range(1, 3), {2: "fail"})
    connection = sqlite3.connect(here / "store.sqlite")
    with connection:
        connection.execute("UPDATE runs SET scenario = char(27) || '[2J', error = char(27) || ']0;x' || char(7)")
    connection.close()
    result = ccsim("status")
    assert "\\x1b[2J" in result.stdout
    assert "\\x1b]0;x\\x07" in result.stdout
    assert "\x1b" not in result.output + ccsim("status", "--store", "no\x1b[2J.sqlite").output
