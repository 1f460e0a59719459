"""`ccsim export`: tidy tables and their dictionary."""

import json
import os
import sys
from pathlib import Path

import pandas
import pytest
from sqlalchemy import text

from sim.batch import Job, open_store, run_batch
from sim.batch.export.files import locked
from sim.batch.store import tables
from sim.record import Record
from sim.scenario import load
from sim.scenario.stored import from_resolved
from tests.batch.worlds import MODEL, World
from tests.cli.conftest import Ccsim
from tests.cli.stores import filled

FEW = Record(every=12, customers=10, staff=6, customer_fields=("supplier", "trust"), staff_fields=("mindset",))
READ = {"csv": pandas.read_csv, "parquet": pandas.read_parquet}


@pytest.fixture
def store(here: Path) -> str:
    return filled(here / "store.sqlite", range(1, 4), {3: "fail"})


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_come_back_to_the_last_bit(ccsim: Ccsim, store: str, form: str) -> None:
    assert ccsim("export", "out", "--format", form).exit_code == 0
    months = READ[form](f"out/months.{form}")
    assert months.profit.tolist() == [seed + month / 3 for seed in (1, 2) for month in range(1, 7)]
    assert READ[form](f"out/runs.{form}").status.tolist() == ["done", "done", "failed"]
    assert READ[form](f"out/outcomes.{form}").value.tolist() == [13.0, 19.0]


def test_the_dictionary_explains_every_column(ccsim: Ccsim, store: str) -> None:
    ccsim("export", "out")
    dictionary = pandas.read_csv("out/dictionary.csv")
    for table in ("runs", "months", "outcomes"):
        explained = set(dictionary[dictionary.table == table].name)
        assert set(pandas.read_csv(f"out/{table}.csv").columns) <= explained
    assert "Revenue less cost." in set(dictionary.sentence)


def test_json_names_files_and_rows(ccsim: Ccsim, store: str) -> None:
    found = json.loads(ccsim("export", "out", "--json").stdout)
    assert found["rows"] == {"runs": 3, "months": 12, "outcomes": 2, "varied": 0, "scenarios": 1, "dictionary": 33}
    assert found["files"]["months"] == "out/months.csv"


def test_parquet_without_its_package_names_the_extra(ccsim: Ccsim, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = ccsim("export", "out", "--format", "parquet")
    assert result.exit_code == 2
    assert "pip install 'ccsim[parquet]'" in result.stderr


def test_a_folder_that_cannot_be_made_exits_with_5(ccsim: Ccsim, store: str, here: Path) -> None:
    (here / "file").touch()
    result = ccsim("export", "file/out")
    assert result.exit_code == 5
    assert result.stderr.startswith("E417 the tables cannot be written to file/out")


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_are_the_same_in_however_many_blocks(
    ccsim: Ccsim, store: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ccsim("export", "whole", "--format", form)
    monkeypatch.setattr("sim.batch.export.tables.BLOCK", 1)
    ccsim("export", "parts", "--format", form)
    for table in ("runs", "months", "outcomes", "dictionary"):
        assert READ[form](f"whole/{table}.{form}").equals(READ[form](f"parts/{table}.{form}"))


def test_no_more_runs_are_read_than_fit_into_a_block(ccsim: Ccsim, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    months = tables.months
    monkeypatch.setattr(
        "sim.batch.store.tables.months", lambda c, runs, *more: asked.append(len(runs)) or months(c, runs, *more)
    )
    monkeypatch.setattr("sim.batch.export.tables.BLOCK", 2)
    assert ccsim("export", "out").exit_code == 0
    assert asked == [0, 2, 1]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_empty_store_gives_tables_with_their_columns(ccsim: Ccsim, here: Path, form: str) -> None:
    filled(here / "store.sqlite", range(0))
    assert ccsim("export", "out", "--format", form).exit_code == 0
    assert list(READ[form](f"out/months.{form}").columns) == ["run", "firm", "month", "profit", "trust"]
    assert READ[form](f"out/runs.{form}").empty


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_samples_of_agents_are_tables_and_their_fields_are_explained(ccsim: Ccsim, here: Path, form: str) -> None:
    scenario = load("customer_centric").replace("market.customers", 200)
    with open_store("store.sqlite") as opened:
        run_batch([Job(scenario, seed, 26, FEW) for seed in (1, 2)], opened, 1)
        expected = opened.agents("customers")
    assert ccsim("export", "out", "--format", form).exit_code == 0
    assert READ[form](f"out/customers.{form}").trust.tolist() == expected.trust.tolist()
    assert len(READ[form](f"out/staff.{form}")) == 2 * 6 * 3
    dictionary = READ[form](f"out/dictionary.{form}")
    assert dictionary[dictionary.table == "customers"].name.tolist() == ["run", "seat", "month", "supplier", "trust"]


def test_an_export_that_breaks_off_leaves_the_files_of_the_last_one(
    ccsim: Ccsim, store: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ccsim("export", "out")
    before = (here / "out" / "months.csv").read_bytes()
    filled(here / "store.sqlite", range(4, 6))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sim.batch.store.tables.outcomes", full)
    result = ccsim("export", "out")
    assert result.exit_code == 5
    assert "E417 the tables cannot be written to out: No space left on device" in result.stderr
    assert (here / "out" / "months.csv").read_bytes() == before
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        "dictionary.csv",
        "months.csv",
        "outcomes.csv",
        "runs.csv",
        "scenarios.csv",
        "varied.csv",
    ]


def test_varied_values_and_whole_scenarios_stand_by_the_hash_of_runs(ccsim: Ccsim, here: Path) -> None:
    firm = load("customer_centric").replace("market.customers", 100)
    with open_store("store.sqlite") as opened:
        run_batch([Job(firm.replace("market.drift", drift), 1, 26) for drift in (0.0, 0.05)], opened, 1)
    assert ccsim("export", "out").exit_code == 0
    runs = pandas.read_csv("out/runs.csv").merge(pandas.read_csv("out/varied.csv"), on="scenario_hash")
    assert (runs.address.tolist(), runs.value.tolist()) == (["market.drift"] * 2, [0.0, 0.05])
    whole = pandas.read_csv("out/scenarios.csv").set_index("scenario_hash").resolved
    assert from_resolved(json.loads(whole[runs.scenario_hash[1]])).market.drift == 0.05


def test_a_second_export_into_the_same_folder_is_refused_while_the_first_writes(
    ccsim: Ccsim, store: str, here: Path
) -> None:
    (here / "out").mkdir()
    lock = locked(here / "out")
    result = ccsim("export", "out")
    assert result.exit_code == 5
    assert result.stderr.startswith("E417 another export is writing to out. Wait for it")
    assert list((here / "out").iterdir()) == []
    assert lock is not None
    os.close(lock)
    assert ccsim("export", "out").exit_code == 0


def test_what_a_killed_export_left_is_taken_away(ccsim: Ccsim, store: str, here: Path) -> None:
    (here / "out" / ".export-abc").mkdir(parents=True)
    assert ccsim("export", "out").exit_code == 0
    assert not list((here / "out").glob(".export-*"))


def test_a_name_that_a_spreadsheet_would_compute_is_quoted(ccsim: Ccsim, here: Path) -> None:
    with open_store("store.sqlite") as opened:
        run_batch([Job(World(id="=cmd|' /C calc'!A0"), 1, 6)], opened, 1, model=MODEL)
    ccsim("export", "out")
    assert pandas.read_csv("out/runs.csv").scenario.tolist() == ["'=cmd|' /C calc'!A0"]
    assert pandas.read_csv("out/months.csv").profit.min() > 0


def test_damaged_rows_are_left_out_and_named_and_the_others_are_written(ccsim: Ccsim, store: str) -> None:
    with open_store(store) as opened, opened.engine.begin() as connection:
        connection.execute(text("UPDATE monthly SET profit = X'00' WHERE run = 1"))
    result = ccsim("export", "out")
    assert result.exit_code == 5
    assert "E402 1 damaged values in the store" in result.stderr
    assert "- table monthly, run " in result.stderr
    assert "column profit: packed numbers that break off" in result.stderr
    assert pandas.read_csv("out/months.csv").profit.tolist() == [2 + month / 3 for month in range(1, 7)]
    assert len(pandas.read_csv("out/runs.csv")) == 3
