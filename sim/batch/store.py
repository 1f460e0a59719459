"""The store: runs are registered before they start, and a finished chunk is kept in one transaction."""

import functools
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import URL, Connection, Dialect, Engine, Table, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from sim.batch import reading, schema, tables
from sim.batch.connect import address, connect, explained, refuse_nothing, shown
from sim.batch.errors import StoreError
from sim.batch.jobs import Job, Measure, run_id, shipped_model
from sim.batch.provenance import versions
from sim.batch.results import Result

if TYPE_CHECKING:
    from pandas import DataFrame


def open_store(url: str | None = None, make: bool = True, migrate: bool = True) -> "Store":
    """Open the store at `url` (a URL or the path of a SQLite file), making it if there is none.

    Without `url`: the environment variable CCSIM_STORE, else results/ccsim.sqlite. A store of an older schema is
    brought up to date. With `make` or `migrate` false, these are errors instead. Raises `StoreError`.
    """
    where = address(url)
    if not make:
        refuse_nothing(where)
    store = Store(where, connect(where))
    try:
        store.check(make, migrate)
    except StoreError:
        store.close()
        raise
    return store


class Store:
    """An open store. Close it, or use it in a `with` statement. Several processes may have the same store open."""

    def __init__(self, url: URL, engine: Engine) -> None:
        self.url = shown(url)
        self.engine = engine
        self._address = url

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back; the store can be used no more."""
        self.engine.dispose()

    def check(self, make: bool = True, migrate: bool = True) -> None:
        """Make the tables if there are none, and bring those of an older schema up to date, unless told not to.

        Raises `StoreError` if this is not a store, if there is none, or if it has another schema.
        """
        with self.reads() as connection:
            found = tables.schema_found(connection)
        if found is None and not make:
            raise StoreError("E415", f"there is no store at {self.url}. Name another with --store")
        if found is None or (found < schema.SCHEMA and migrate):
            with self._writes() as connection:
                found = tables.make_or_migrate(connection, self.url)
        if found > schema.SCHEMA:
            text = f"the store was written by schema {found}, this program knows {schema.SCHEMA}"
            raise StoreError("E401", f"{text}: install a newer ccsim, or name another store with --store")
        if found < schema.SCHEMA:
            raise StoreError("E416", f"{self.url} has schema {found}, this program writes {schema.SCHEMA}")

    def declare(self, monthly: Iterable[Measure], outcomes: Iterable[Measure]) -> None:
        """Write the data dictionary and give `monthly` a column for each measure it does not have yet."""
        wanted = [*_entries("monthly", monthly), *_entries("outcomes", outcomes)]
        with self.reads() as connection:
            known = reading.entries(connection)
        if all(entry in known for entry in wanted):
            return
        with self._writes() as connection:
            tables.add_columns(connection, [entry["name"] for entry in wanted if entry["table_name"] == "monthly"])
            for entry in wanted:
                _write_entry(connection, entry)

    def register(self, jobs: Iterable[Job], model_version: str) -> None:
        """Plan the runs of `jobs`; those already registered stay as they are."""
        jobs = list(jobs)
        scenarios = {job.scenario.hash: job.scenario for job in jobs}
        texts = [{"hash": key, "resolved": json.dumps(one.resolved())} for key, one in scenarios.items()]
        now = {"status": "planned", "created": _now()} | versions()
        rows = [_planned(job, model_version) | now for job in jobs]
        if rows:
            with self._writes() as connection:
                _insert_new(connection, schema.scenarios, texts)
                _insert_new(connection, schema.runs, rows)

    def start(self, run_ids: Sequence[str]) -> None:
        """Say that these runs are being computed, by a program of these versions."""
        self._set(run_ids, ("planned", "failed"), {"status": "running"} | versions())

    def release(self, run_ids: Sequence[str]) -> None:
        """Say that those of these runs which were being computed are not any more."""
        self._set(run_ids, ("running",), {"status": "planned"})

    def write(self, results: Iterable[Result]) -> None:
        """Keep a finished chunk, all of it or (if this raises) nothing.

        A run that another process has finished in the meantime is left as it is: the same identity, the same numbers.
        """
        with self._writes() as connection:
            for result in results:
                _write_result(connection, result)

    def take(
        self,
        scenarios: list[dict[str, Any]],
        runs: list[dict[str, Any]],
        outcomes: list[dict[str, Any]],
        monthly: list[dict[str, Any]],
    ) -> None:
        """Keep runs of another store, all or none; `run` in their results is the identity. See `sim.batch.merge`."""
        if runs:
            with self._writes() as connection:
                _insert_new(connection, schema.scenarios, scenarios)
                _insert_taken(connection, runs, outcomes, monthly)

    def find(self, jobs: Iterable[Job], model_version: str | None = None) -> set[str]:
        """The identities of those jobs that are done; by default under the model version of this package."""
        version = model_version or shipped_model().version
        states = self.states([run_id(job, version) for job in jobs])
        return {run for run, status in states.items() if status == "done"}

    def states(self, run_ids: Collection[str]) -> dict[str, str]:
        """The status of each of these runs that is registered: planned, running, done or failed."""
        with self.reads() as connection:
            return reading.states(connection, run_ids)

    def counts(self) -> dict[str, int]:
        """How many runs there are of each status."""
        query = select(schema.runs.c.status, func.count().label("number")).group_by(schema.runs.c.status)
        with self.reads() as connection:
            return {row.status: row.number for row in connection.execute(query)}

    def size(self) -> int:
        """The bytes that the store takes on disk."""
        with self.reads() as connection:
            return reading.size(connection)

    def resolved(self, run: str) -> dict[str, Any]:
        """The whole scenario of a run, as plain JSON. Raises `KeyError` for a run that is not registered."""
        query = select(schema.scenarios.c.resolved).join(schema.runs).where(schema.runs.c.id == run)
        with self.reads() as connection:
            text = connection.scalar(query)
        if text is None:
            raise KeyError(run)
        resolved: dict[str, Any] = json.loads(text)
        return resolved

    def runs(self, run_ids: Collection[str] | None = None) -> "DataFrame":
        """A row per registered run: `run` (its identity), scenario, seed, status, seconds, error, versions ..."""
        with self.reads() as connection:
            return reading.runs(connection, run_ids)

    def months(self, run_ids: Collection[str] | None = None, measures: Sequence[str] | None = None) -> "DataFrame":
        """A row per run, firm and month: `run`, `firm`, `month`, then the measures (all, or those named)."""
        with self.reads() as connection:
            return reading.months(connection, run_ids, measures)

    def outcomes(self, run_ids: Collection[str] | None = None) -> "DataFrame":
        """A row per run and outcome: `run`, `name`, `value`."""
        with self.reads() as connection:
            return reading.outcomes(connection, run_ids)

    def dictionary(self) -> "DataFrame":
        """A row per measure: `table_name` (monthly or outcomes), `name`, `unit`, `sentence`."""
        with self.reads() as connection:
            return reading.dictionary(connection)

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A connection for queries: sees one state of the store, never waits for a writer."""
        with explained(self._address), self.engine.connect() as connection:
            yield connection.execution_options(reads=True)

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        with explained(self._address), self.engine.begin() as connection:
            yield connection

    def _set(self, run_ids: Sequence[str], before: tuple[str, ...], values: dict[str, Any]) -> None:
        table = schema.runs
        with self._writes() as connection:
            for part in reading.parts(run_ids):
                connection.execute(update(table).where(table.c.id.in_(part), table.c.status.in_(before)).values(values))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _entries(table: str, measures: Iterable[Measure]) -> list[dict[str, Any]]:
    return [{"table_name": table, "position": place, **one._asdict()} for place, one in enumerate(measures)]


def _write_entry(connection: Connection, entry: dict[str, Any]) -> None:
    table = schema.dictionary
    same = (table.c.table_name == entry["table_name"]) & (table.c.name == entry["name"])
    connection.execute(table.delete().where(same))
    connection.execute(table.insert(), entry)


def _planned(job: Job, model_version: str) -> dict[str, Any]:
    return {
        "id": run_id(job, model_version),
        "scenario": job.scenario.id,
        "scenario_hash": job.scenario.hash,
        "seed": job.seed,
        "months": job.months,
        "model_version": model_version,
    }


def _insert_new(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    connection.execute(insert(table).on_conflict_do_nothing(), rows)


def _insert_taken(
    connection: Connection,
    runs: list[dict[str, Any]],
    outcomes: list[dict[str, Any]],
    monthly: list[dict[str, Any]],
) -> None:
    table = schema.runs
    ids = [row["id"] for row in runs]
    connection.execute(table.delete().where(table.c.id.in_(ids), table.c.status != "done"))
    done = set(connection.scalars(select(table.c.id).where(table.c.id.in_(ids))))  # finished here in the meantime
    new = [row for row in runs if row["id"] not in done]
    if not new:
        return
    connection.execute(table.insert(), new)
    number = {row.id: row.number for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    months = schema.monthly(reading.measures(connection))
    for place, rows in ((schema.outcomes, outcomes), (months, monthly)):
        mine = [row | {"run": number[row["run"]]} for row in rows if row["run"] not in done]
        if mine:
            connection.execute(place.insert(), mine)


def _write_result(connection: Connection, result: Result) -> None:
    runs = schema.runs
    values = {
        "status": "failed" if result.error else "done",
        "finished": _now(),
        "seconds": result.seconds,
        "digest": result.digest or None,
        "error": result.error or None,
        "failed_month": result.failed_month,
    }
    mine = connection.execute(update(runs).where(runs.c.id == result.run_id, runs.c.status != "done").values(values))
    if mine.rowcount == 0 or result.error:
        return
    number = connection.scalar(select(runs.c.number).where(runs.c.id == result.run_id))
    finals = [{"run": number, "name": name, "value": value} for name, value in result.outcomes.items()]
    connection.execute(schema.outcomes.insert(), finals)
    _write_months(connection, result.measures, [(number, *row) for row in result.series])


def _write_months(connection: Connection, measures: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    table = _monthly(measures)
    text = _positional_insert(table, connection.dialect)
    if text:  # SQLite takes the tuples as they are
        connection.exec_driver_sql(text, rows)
    else:
        names = table.columns.keys()
        connection.execute(table.insert(), [dict(zip(names, row, strict=True)) for row in rows])


@functools.lru_cache(maxsize=16)
def _monthly(measures: tuple[str, ...]) -> Table:
    return schema.monthly(measures)


@functools.lru_cache(maxsize=16)
def _positional_insert(table: Table, dialect: Dialect) -> str:
    """The statement that inserts a row of values by position; empty where the database wants them by name."""
    insert = table.insert().compile(dialect=dialect)
    return insert.string if insert.positional else ""
