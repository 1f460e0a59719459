"""Values in a sound database that cannot be what they ought to be."""

import zlib

import pytest
from sqlalchemy import text

from sim.batch import StoreError, open_store, run_batch
from sim.batch.store.damage import decompressed
from sim.batch.store.series import packed, unpacked, unpacked_whole
from tests.batch.worlds import MODEL, jobs

BOMB = zlib.compress(bytes(200_000_000))


@pytest.fixture
def path(tmp_path):
    with open_store(str(tmp_path / "store.sqlite")) as store:
        run_batch(jobs(2), store, 1, model=MODEL)
    return tmp_path / "store.sqlite"


def spoil(path, table, column, value):
    """Put `value` into the first row."""
    with open_store(str(path)) as store, store.engine.begin() as connection:
        place = "number" if table == "runs" else "run"
        connection.execute(text(f"UPDATE {table} SET {column} = :value WHERE {place} = 1"), {"value": value})


def first_run(path):
    with open_store(str(path)) as store, store.reads() as connection:
        return connection.scalar(text("SELECT id FROM runs WHERE number = 1"))


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("monthly", "profit", b"\x00", "table monthly, run {run}, column profit: packed numbers that break off"),
        ("monthly", "profit", packed([1.0] * 6)[:-3], "table monthly, run {run}, column profit: packed numbers that"),
        ("monthly", "profit", packed([1.0]), "table monthly, run {run}, column profit: 1 numbers instead of 6"),
        ("monthly", "trust", BOMB, "table monthly, run {run}, column trust: more than the 6 numbers"),
        ("monthly", "month", "text", "table monthly, run {run}, column month: str instead of packed numbers"),
        ("runs", "months", "six", "table runs, run {run}, column months: 'six' is not a number of months"),
    ],
)
def test_a_damaged_series_is_named_with_table_run_and_column(path, table, column, value, said):
    spoil(path, table, column, value)
    refused = pytest.raises(StoreError, match=r"^E402 a value in the store is damaged")
    with open_store(str(path)) as store, refused as caught:
        store.months()
    assert said.format(run=first_run(path)) in str(caught.value)


@pytest.mark.parametrize("column", ["created", "seed", "error"])
def test_a_damaged_column_of_runs_is_named(path, column):
    spoil(path, "runs", column, b"\xff")
    with open_store(str(path)) as store, pytest.raises(StoreError, match=f"E402 .* column {column}: bytes"):
        store.runs()


def test_text_that_is_not_utf_8_is_read_with_its_bytes_shown(path):
    with open_store(str(path)) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE runs SET error = CAST(X'61ff' AS TEXT)")
    with open_store(str(path)) as store:
        assert store.runs().error.tolist() == ["a\\xff", "a\\xff"]


def test_no_more_is_unpacked_than_there_may_be():
    with pytest.raises(ValueError, match="more than the 2 numbers"):
        decompressed(BOMB, 16)


def test_a_series_has_its_length_or_is_refused():
    assert unpacked_whole(packed([1.0, 2.0]), 2).tolist() == [1.0, 2.0]
    with pytest.raises(ValueError, match="1 numbers instead of 2"):
        unpacked_whole(packed([1.0]), 2)
    with pytest.raises(ValueError, match="break off"):
        unpacked(zlib.compress(b"1234567"))
