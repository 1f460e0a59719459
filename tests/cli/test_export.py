"""`ccsim export`: tidy tables and their dictionary."""

import json
from pathlib import Path

import pandas
import pytest

from tests.cli.conftest import Ccsim
from tests.cli.stores import filled

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
    assert found["rows"] == {"runs": 3, "months": 12, "outcomes": 2, "dictionary": 27}
    assert found["files"]["months"] == "out/months.csv"


def test_parquet_without_its_package_names_the_extra(ccsim: Ccsim, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ImportError("pyarrow")

    monkeypatch.setattr(pandas.DataFrame, "to_parquet", missing)
    result = ccsim("export", "out", "--format", "parquet")
    assert result.exit_code == 2
    assert "pip install 'ccsim[parquet]'" in result.stderr


def test_a_folder_that_cannot_be_made_exits_with_5(ccsim: Ccsim, store: str, here: Path) -> None:
    (here / "file").touch()
    result = ccsim("export", "file/out")
    assert result.exit_code == 5
    assert result.stderr.startswith("E417 the tables cannot be written to file/out")
