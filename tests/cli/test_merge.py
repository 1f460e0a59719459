"""`ccsim merge`: stores joined, the same run once."""

import json
from pathlib import Path

import pytest

from sim.batch import Job, open_store, run_batch
from sim.record import Record
from sim.scenario import load
from tests.cli.conftest import Ccsim
from tests.cli.stores import change, filled
from tests.postgres import Server


def test_runs_of_several_stores_are_joined_and_the_same_run_is_kept_once(ccsim: Ccsim, here: Path) -> None:
    filled(here / "a.sqlite", range(1, 4))
    filled(here / "b.sqlite", range(3, 6))
    result = ccsim("merge", "all.sqlite", "a.sqlite", "b.sqlite", "--json")
    assert result.exit_code == 0
    assert [(one["added"], one["known"]) for one in json.loads(result.stdout)["sources"]] == [(3, 0), (2, 1)]
    with open_store("all.sqlite") as joined, open_store("b.sqlite") as source:
        assert joined.runs().seed.tolist() == [1, 2, 3, 4, 5]
        runs = source.runs().run.tolist()
        assert joined.months(runs).equals(source.months(runs))
        assert joined.outcomes(runs).equals(source.outcomes(runs))


def test_samples_of_agents_are_joined_too(ccsim: Ccsim, here: Path) -> None:
    scenario = load("customer_centric").replace("market.customers", 200)
    record = Record(every=12, customers=10, staff=6)
    for name, seed in (("a.sqlite", 1), ("b.sqlite", 2)):
        with open_store(name) as store:
            run_batch([Job(scenario, seed, 26, record)], store, 1)
    assert ccsim("merge", "all.sqlite", "a.sqlite", "b.sqlite").exit_code == 0
    with open_store("all.sqlite") as joined, open_store("b.sqlite") as source:
        runs = source.runs().run.tolist()
        assert joined.agents("staff", runs).equals(source.agents("staff"))
        assert len(joined.agents("customers")) == 2 * 10 * 3
        assert joined.runs().record.nunique() == 1


def test_merging_again_adds_nothing(ccsim: Ccsim, here: Path) -> None:
    filled(here / "a.sqlite", range(1, 4))
    ccsim("merge", "all.sqlite", "a.sqlite")
    found = json.loads(ccsim("merge", "all.sqlite", "a.sqlite", "--json").stdout)
    assert (found["sources"][0]["added"], found["runs"]) == (0, {"done": 3})


def test_a_file_is_merged_into_a_server_and_back(ccsim: Ccsim, here: Path, postgres: Server) -> None:
    filled(here / "a.sqlite", range(1, 4))
    url = postgres.new_database()
    assert ccsim("merge", url, "a.sqlite").exit_code == 0
    assert ccsim("merge", "back.sqlite", url).exit_code == 0
    with open_store("a.sqlite") as first, open_store("back.sqlite") as last:
        assert last.months().equals(first.months())


def test_a_run_that_failed_here_and_is_done_there_is_replaced(ccsim: Ccsim, here: Path) -> None:
    filled(here / "a.sqlite", range(1, 3), {2: "fail"})
    filled(here / "b.sqlite", range(1, 3))
    ccsim("merge", "a.sqlite", "b.sqlite")
    with open_store("a.sqlite") as store:
        assert store.counts() == {"done": 2}
        assert len(store.months()) == 12


def test_different_numbers_for_the_same_run_are_reported(ccsim: Ccsim, here: Path) -> None:
    filled(here / "a.sqlite", range(1, 3))
    filled(here / "b.sqlite", range(1, 3))
    change(here / "b.sqlite", "UPDATE runs SET digest = 'other' WHERE seed = 2")
    result = ccsim("merge", "a.sqlite", "b.sqlite", "--json")
    assert result.exit_code == 6
    assert len(json.loads(result.stdout)["sources"][0]["different"]) == 1


def test_a_store_of_another_schema_is_refused_before_anything_is_copied(ccsim: Ccsim, here: Path) -> None:
    filled(here / "a.sqlite", range(1, 3))
    filled(here / "b.sqlite", range(1, 3))
    change(here / "b.sqlite", "UPDATE schema_version SET version = 1")
    result = ccsim("merge", "all.sqlite", "a.sqlite", "b.sqlite")
    assert result.exit_code == 5
    assert "has schema 1, this program writes 3. Bring it up to date with: ccsim status --store " in result.stderr
    assert not (here / "all.sqlite").exists()


def test_a_source_that_is_not_there_is_refused(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("merge", "all.sqlite", "none.sqlite")
    assert result.exit_code == 5
    assert result.stderr == "E415 there is no store at none.sqlite: give another SOURCE\nNext: ccsim merge --help\n"


def test_after_a_damaged_source_the_next_command_looks_at_that_source(ccsim: Ccsim, here: Path) -> None:
    (here / "bad.sqlite").write_text("not a database", encoding="utf-8")
    assert ccsim("merge", "all.sqlite", "bad.sqlite").stderr.endswith("Next: ccsim doctor --store bad.sqlite\n")


@pytest.mark.parametrize("statement", ["UPDATE outcomes SET value = 1.5", "UPDATE monthly SET trust = profit"])
def test_other_figures_under_the_same_digest_are_different_runs(ccsim: Ccsim, here: Path, statement: str) -> None:
    filled(here / "a.sqlite", range(1, 3))
    filled(here / "b.sqlite", range(1, 3))
    assert ccsim("merge", "a.sqlite", "b.sqlite").exit_code == 0
    change(here / "b.sqlite", f"{statement} WHERE run = 1")
    result = ccsim("merge", "a.sqlite", "b.sqlite", "--json")
    assert result.exit_code == 6
    assert len(json.loads(result.stdout)["sources"][0]["different"]) == 1
