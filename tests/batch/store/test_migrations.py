"""A store of schema 1 or 2, as an earlier ccsim wrote it, is brought up to date without losing a bit."""

from math import isnan, nan

import pytest
from sqlalchemy import Column, Double, ForeignKey, Integer, MetaData, Table

from sim.batch import Job, StoreError, open_store, run_batch
from sim.batch.store import schema
from sim.batch.store.connect import address, connect
from sim.record import Record
from tests.batch.worlds import MODEL, World, jobs

PROFITS = [7 + month / 3 for month in range(1, 7)]


@pytest.fixture
def old(url):
    """The address of a store of schema 1 that holds seed 1, with an undefined trust in month 6."""
    with open_store(url) as store:
        run_batch(jobs(1), store, 1, model=MODEL)
    engine = connect(address(url))
    with engine.begin() as connection:
        without_samples(connection)
        connection.exec_driver_sql("DROP TABLE monthly")
        table = months_of_schema_1()
        table.create(connection)
        trusts = [0.1, 0.2, 0.3, 0.4, 0.5, nan]
        rows = [
            {"run": 1, "firm": firm, "month": month, "profit": PROFITS[month - 1], "trust": trusts[month - 1]}
            for month in range(6, 0, -1)
            for firm in (0, 1)
        ]
        connection.execute(table.insert(), rows)
        connection.exec_driver_sql("UPDATE schema_version SET version = 1")
    engine.dispose()
    return url


@pytest.fixture
def second(url):
    """The address of a store of schema 2 that holds seeds 1 and 2."""
    with open_store(url) as store:
        run_batch(jobs(2), store, 1, model=MODEL)
    engine = connect(address(url))
    with engine.begin() as connection:
        without_samples(connection)
        connection.exec_driver_sql("UPDATE schema_version SET version = 2")
    engine.dispose()
    return url


def without_samples(connection):
    connection.exec_driver_sql("DROP TABLE agents")
    connection.exec_driver_sql("ALTER TABLE runs DROP COLUMN record")


def months_of_schema_1():
    return Table(
        "monthly",
        MetaData(),
        Column("run", Integer, ForeignKey(schema.runs.c.number), primary_key=True),
        Column("firm", Integer, primary_key=True, autoincrement=False),
        Column("month", Integer, primary_key=True, autoincrement=False),
        Column("profit", Double),
        Column("trust", Double),
    )


def test_an_older_store_is_brought_up_to_date_when_it_is_opened(old):
    with open_store(old) as store:
        months = store.months()
        assert months.firm.tolist() == [0] * 6 + [1] * 6
        assert months.month.tolist() == [1, 2, 3, 4, 5, 6] * 2
        assert [value.hex() for value in months.profit] == [value.hex() for value in PROFITS * 2]
        assert isnan(months.trust.iloc[5])


def test_a_store_brought_up_to_date_takes_new_runs_and_knows_the_old(old):
    with open_store(old) as store:
        summary = run_batch(jobs(3), store, 1, model=MODEL)
        assert (summary.reused, summary.computed) == (1, 2)
        assert len(store.months()) == 12 + 6 + 6


def test_a_store_of_schema_2_keeps_its_runs_and_takes_those_that_keep_less(second):
    with open_store(second) as store:
        before = store.months()
        assert (len(before), store.runs().record.tolist()) == (12, ["", ""])
        thin = [Job(World(), seed, 6, Record(every=3)) for seed in (1, 2)]
        assert run_batch([*jobs(2), *thin], store, 1, model=MODEL).computed == 2
        assert (len(store.months()), store.agents("staff").empty) == (16, True)


def test_a_store_of_schema_1_has_no_samples_and_everything_was_kept_of_its_runs(old):
    with open_store(old) as store:
        assert store.runs().record.tolist() == [""]
        assert store.agents("customers").empty


def test_opening_it_again_changes_nothing(old):
    with open_store(old) as first, open_store(old) as second:
        assert first.months().equals(second.months())


def test_an_older_store_is_left_alone_by_who_may_not_change_it(old):
    with pytest.raises(StoreError, match=r"E416 .* has schema 1, this program writes 3"):
        open_store(old, migrate=False)
    with pytest.raises(StoreError, match="E416"):
        open_store(old, migrate=False)


def test_a_migration_that_fails_leaves_the_store_as_it_was(old, monkeypatch):
    def fail(*_):
        raise StoreError("E404", "the disk is full")

    monkeypatch.setattr("sim.batch.store.migrations._by_firm", fail)
    with pytest.raises(StoreError, match="E404"):
        open_store(old)
    monkeypatch.undo()
    with open_store(old) as store:
        assert len(store.months()) == 12


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_brought_up_to_date_has_no_free_space_in_it(old):
    with open_store(old) as store, store.reads() as connection:
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar_one() == 0
