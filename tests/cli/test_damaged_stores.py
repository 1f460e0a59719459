"""Whatever stands in a sound database, no verb ends with a defect."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from sim.batch import open_store, run_batch
from tests.batch.worlds import MODEL, jobs
from tests.cli.conftest import Ccsim

VALUES = [b"\x00\xff", "9999-99-99", 2**62, -0.5, '{"design": 3}']
COLUMNS = {
    "runs": "id scenario scenario_hash seed months model_version status created finished seconds digest error "
    "failed_month python record",
    "scenarios": "hash resolved",
    "outcomes": "name value",
    "monthly": "firm month profit",
    "dictionary": "table_name name position unit sentence",
    "schema_version": "version",
}
VERBS = [("status",), ("export", "out"), ("replay", "RUN"), ("merge", "other.sqlite", "store.sqlite")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store of two runs, and the identity of the first."""
    path = tmp_path_factory.mktemp("sound") / "store.sqlite"
    with open_store(str(path)) as store:
        return path, run_batch(jobs(2), store, 1, model=MODEL).run_ids[0]


def spoil(path: Path, table: str, column: str, value: object) -> None:
    """Put `value` into the first row."""
    with open_store(str(path)) as store, store.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        where = {"schema_version": "1", "outcomes": "run = 1"}.get(table, f"rowid = (SELECT min(rowid) FROM {table})")
        raw.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where}", (value,))


@pytest.mark.parametrize(("table", "column"), [(t, column) for t in COLUMNS for column in COLUMNS[t].split()])
def test_no_damaged_value_ends_a_verb_as_a_defect(
    ccsim: Ccsim, here: Path, sound: tuple[Path, str], table: str, column: str
) -> None:
    whole, run = sound
    for place, value in enumerate(VALUES):
        path = here / f"{place}.sqlite"
        shutil.copy(whole, path)
        spoil(path, table, column, value)
        for verb in VERBS:
            words = [word.replace("RUN", run).replace("store", str(place)) for word in verb]
            more = [] if verb[0] == "merge" else ["--store", str(path)]
            result = ccsim(*words, *more)
            assert result.exit_code in (0, 2, 5, 6), (value, words, result.output)
        Path("other.sqlite").unlink(missing_ok=True)


def test_a_schema_version_that_is_text_is_named(ccsim: Ccsim, here: Path) -> None:
    with open_store(str(here / "store.sqlite")) as store, store.engine.begin() as connection:
        connection.execute(text("UPDATE schema_version SET version = 'three'"))
    result = ccsim("status")
    assert result.exit_code == 5
    assert "E402 a value in the store is damaged: table schema_version" in result.stderr
