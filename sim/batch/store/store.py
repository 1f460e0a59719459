"""The store: runs are registered before they start, and a finished chunk is kept in one transaction."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import URL, Connection, Engine, func, select

from sim.batch.errors import StoreError
from sim.batch.jobs import Job, Measure, run_id
from sim.batch.provenance import versions
from sim.batch.results import Result
from sim.batch.shipped import shipped_model
from sim.batch.store import frames, migrations, reading, schema, tables, writing
from sim.batch.store.command import command_in
from sim.batch.store.connect import address, connect, explained, file_of, no_store, refuse_nothing, shown
from sim.batch.store.damage import Damage, refuse
from sim.batch.store.identity import Identity, empty_log, identity_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.scenario.files.experiments import Experiment


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
        self._file = file_of(url)
        self._identity: Identity | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; the store cannot be used any more."""
        if not self._is_there():
            with suppress(sqlite3.Error):  # what is lost by now was said
                empty_log(self.engine)
        self.engine.dispose()

    def require_file(self) -> None:
        """Raise `StoreError` (E420) if the file of the store was deleted, moved or replaced since it was opened."""
        if not self._is_there():
            text = f"{self.url} was deleted, moved or replaced while it was in use: runs computed since then are lost"
            raise StoreError("E420", f"{text}. Put the file back, or name another with --store, and repeat the command")

    def _is_there(self) -> bool:
        return self._file is None or self._identity is None or identity_of(self._file) == self._identity

    def check(self, make: bool = True, migrate: bool = True) -> None:
        """Make the tables if there are none, and bring those of an older schema up to date, unless told not to.

        Raises `StoreError` if this is not a store, if there is none, or if it has another schema.
        """
        with self.reads() as connection:
            version = migrations.schema_found(connection)
        if version is None and not make:
            raise no_store(self.url)
        if version is None or (version < schema.SCHEMA and migrate):
            with self._writes() as connection:
                before, version = version, migrations.make_or_migrate(connection, self.url)
            if before is not None:
                self._shrink()
        if version > schema.SCHEMA:
            text = f"the store was written by schema {version}, this program knows {schema.SCHEMA}"
            raise StoreError("E401", f"{text}: install a newer ccsim, or name another store with --store")
        if version < schema.SCHEMA:
            text = f"{self.url} has schema {version}, this program writes {schema.SCHEMA}"
            update = command_in(self.url, ["status"])
            raise StoreError("E416", f"{text}. Bring it up to date with: {update}", update)
        self._identity = identity_of(self._file) if self._file else None

    def declare(
        self,
        monthly: Iterable[Measure],
        outcomes: Iterable[Measure],
        customers: Iterable[Measure] = (),
        staff: Iterable[Measure] = (),
    ) -> None:
        """Write the data dictionary and give `monthly` a column for each measure it does not have yet."""
        measures = {"monthly": monthly, "outcomes": outcomes, "customers": customers, "staff": staff}
        wanted = [entry for table, those in measures.items() for entry in writing.entries_of(table, those)]
        with self.reads() as connection:
            known = reading.entries(connection)
        if all(entry in known for entry in wanted):
            return
        with self._writes() as connection:
            migrations.add_columns(connection, [entry["name"] for entry in wanted if entry["table_name"] == "monthly"])
            for entry in wanted:
                writing.write_entry(connection, entry)

    def register(self, jobs: Iterable[Job], model_version: str) -> None:
        """Register the runs of `jobs` as planned; those already registered stay as they are."""
        jobs = list(jobs)
        scenarios = {job.scenario.hash: job.scenario for job in jobs}
        texts = [{"hash": key, "resolved": json.dumps(scenario.resolved())} for key, scenario in scenarios.items()]
        now = {"status": "planned", "created": writing.now()} | versions()
        rows = [writing.planned(job, model_version) | now for job in jobs]
        if rows:
            with self._writes() as connection:
                writing.insert_new(connection, schema.scenarios, texts)
                writing.insert_new(connection, schema.runs, rows)

    def start(self, run_ids: Sequence[str]) -> None:
        """Mark these runs as running, with the versions of this program."""
        self._set(run_ids, ("planned", "failed"), {"status": "running"} | versions())

    def release(self, run_ids: Sequence[str]) -> None:
        """Mark those of these runs that are running as planned again."""
        self._set(run_ids, ("running",), {"status": "planned"})

    def write(self, results: Iterable[Result]) -> None:
        """Keep a finished chunk, all of it or (if this raises) nothing.

        A run that another process has finished in the meantime is left as it is: the same identity, the same numbers.
        """
        with self._writes() as connection:
            writing.write_results(connection, results)

    def take(
        self,
        scenarios: list[dict[str, Any]],
        runs: list[dict[str, Any]],
        outcomes: list[dict[str, Any]],
        monthly: list[dict[str, Any]],
        agents: list[dict[str, Any]],
    ) -> None:
        """Keep runs of another store, all or none; `run` in their results is the identity (`sim.batch.store.merge`)."""
        if runs:
            with self._writes() as connection:
                writing.insert_new(connection, schema.scenarios, scenarios)
                writing.insert_taken(connection, runs, outcomes, monthly, agents)

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

    def damage(self) -> str:
        """What SQLite's own check of the file says first, "" if the file is sound; other databases check themselves."""
        with self.reads() as connection:
            if connection.dialect.name != "sqlite":
                return ""
            first = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
        return "" if first == "ok" else first.splitlines()[0]

    def resolved(self, run: str) -> dict[str, Any]:
        """The whole scenario of a run, as plain JSON. Raises `KeyError` for a run that is not registered."""
        query = select(schema.scenarios.c.resolved).join(schema.runs).where(schema.runs.c.id == run)
        with self.reads() as connection:
            text = connection.scalar(query)
        if text is None:
            raise KeyError(run)
        try:
            return reading.parsed(text)
        except ValueError as error:
            refuse(Damage("scenarios", f"of run {run}", "resolved", str(error)))

    def runs(self, run_ids: Collection[str] | None = None) -> "DataFrame":
        """A row per registered run: `run` (its identity), scenario, seed, status, seconds, error, versions ..."""
        with self.reads() as connection:
            return tables.runs(connection, run_ids)

    def months(self, run_ids: Collection[str] | None = None, measures: Sequence[str] | None = None) -> "DataFrame":
        """A row per run, firm and month: `run`, `firm`, `month`, then the measures (all, or those named)."""
        with self.reads() as connection:
            return tables.months(connection, run_ids, measures)

    def outcomes(self, run_ids: Collection[str] | None = None) -> "DataFrame":
        """A row per run and outcome: `run`, `name`, `value`."""
        with self.reads() as connection:
            return tables.outcomes(connection, run_ids)

    def agents(self, group: str, run_ids: Collection[str] | None = None) -> "DataFrame":
        """A row per run, seat and month that was kept of `group` (customers or staff): `run`, `seat`, `month`, fields.

        Empty unless the record of a run asks for a sample (`sim.record.Record`).
        """
        with self.reads() as connection:
            return tables.agents(connection, run_ids, group)

    def frame(self, table: str, experiment: "Experiment | None" = None) -> "DataFrame":
        """A table ready to plot: beside its own columns `scenario`, `seed` and a column for each varied value.

        `table` is runs, outcomes (a row per run, a column per outcome), months, customers or staff. With an
        `experiment` it has the runs of this one only, the number of their `point`, and the values that it varies;
        without, all runs and all values in which scenarios of one name differ. Runs that are not done are left out, but
        for those in the table runs. Raises ValueError for another table.
        """
        with self.reads() as connection:
            return frames.frame(connection, table, experiment)

    def dictionary(self) -> "DataFrame":
        """A row per measure: `table_name` (monthly, outcomes, customers or staff), `name`, `unit`, `sentence`."""
        import pandas

        with self.reads() as connection:
            entries = reading.entries(connection)
        return pandas.DataFrame(entries, columns=["table_name", "name", "unit", "sentence"])

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A connection for queries: sees one state of the store, never waits for a writer."""
        self.require_file()
        with explained(self._address), self.engine.connect() as connection:
            yield connection.execution_options(reads=True)

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        self.require_file()
        with explained(self._address), self.engine.begin() as connection:
            yield connection

    def _shrink(self) -> None:
        """Give back the space that a migration set free; what cannot be given back is used for the next runs."""
        if self.engine.dialect.name == "sqlite":
            raw = self.engine.raw_connection()
            with suppress(sqlite3.Error):  # no room for a second copy, or a reader is in the way
                raw.cursor().execute("VACUUM")
            raw.close()

    def _set(self, run_ids: Sequence[str], before: tuple[str, ...], values: dict[str, str]) -> None:
        statement = writing.status_set(before, tuple(values))
        with self._writes() as connection:
            for part in reading.parts(run_ids):
                connection.execute(statement, {"its_ids": part, **values})
