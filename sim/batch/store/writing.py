"""What is written into the tables of a store. Each function runs inside a transaction of its caller."""

import functools
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Dialect, Table, Update, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from sim.batch.jobs import Job, Measure, run_id
from sim.batch.results import Result
from sim.batch.store import reading, schema


def now() -> datetime:
    """The time in UTC, as the tables keep it: without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def entries_of(table: str, measures: Iterable[Measure]) -> list[dict[str, Any]]:
    """The rows of the data dictionary for the measures of a table, in their order."""
    return [{"table_name": table, "position": place, **measure._asdict()} for place, measure in enumerate(measures)]


def write_entry(connection: Connection, entry: dict[str, Any]) -> None:
    """Write one row of the data dictionary; an older one of the same name is replaced."""
    table = schema.dictionary
    same = (table.c.table_name == entry["table_name"]) & (table.c.name == entry["name"])
    connection.execute(table.delete().where(same))
    connection.execute(table.insert(), entry)


def planned(job: Job, model_version: str) -> dict[str, Any]:
    """The row of a job that is still to be computed."""
    return {
        "id": run_id(job, model_version),
        "scenario": job.scenario.id,
        "scenario_hash": job.scenario.hash,
        "seed": job.seed,
        "months": job.months,
        "model_version": model_version,
        "record": job.record.text,
    }


def insert_new(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert those of `rows` that the table does not have."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    connection.execute(insert(table).on_conflict_do_nothing(), rows)


def insert_taken(
    connection: Connection,
    runs: list[dict[str, Any]],
    outcomes: list[dict[str, Any]],
    monthly: list[dict[str, Any]],
    agents: list[dict[str, Any]],
) -> None:
    """Insert runs of another store with their results; a run that is done here stays as it is."""
    table = schema.runs
    ids = [row["id"] for row in runs]
    connection.execute(table.delete().where(table.c.id.in_(ids), table.c.status != "done"))
    finished = set(connection.scalars(select(table.c.id).where(table.c.id.in_(ids))))  # finished here in the meantime
    new = [row for row in runs if row["id"] not in finished]
    if not new:
        return
    connection.execute(table.insert(), new)
    number = {row.id: row.number for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    months = schema.monthly(reading.measures(connection))
    for place, rows in ((schema.outcomes, outcomes), (months, monthly), (schema.agents, agents)):
        mine = [row | {"run": number[row["run"]]} for row in rows if row["run"] not in finished]
        if mine:
            connection.execute(place.insert(), mine)


def write_results(connection: Connection, results: Iterable[Result]) -> None:
    """Keep finished runs, but for those that another process has finished: a statement per table, not per run."""
    every = {result.run_id: result for result in results}
    open_runs = connection.execute(_OPEN, {"its_ids": list(every)})
    mine = [(row.number, every[row.id]) for row in open_runs]
    if not mine:
        return
    connection.execute(_FINISHED, [_finished(number, result) for number, result in mine])
    complete = [(number, result) for number, result in mine if not result.error]
    _insert(
        connection,
        schema.outcomes,
        [(number, name, value) for number, result in complete for name, value in result.outcomes.items()],
    )
    _insert(connection, schema.agents, [(number, *sample) for number, result in complete for sample in result.samples])
    for measures in {result.measures for _, result in complete}:
        rows = [(number, *row) for number, result in complete if result.measures == measures for row in result.series]
        _insert(connection, _monthly(measures), rows)


def _finished(number: int, result: Result) -> dict[str, Any]:
    return {
        "its_number": number,
        "status": "failed" if result.error else "done",
        "finished": now(),
        "seconds": result.seconds,
        "digest": result.digest or None,
        "error": result.error or None,
        "failed_month": result.failed_month,
    }


# Statements are built once: for small runs, building them takes longer than the database does.
_THESE = schema.runs.c.id.in_(bindparam("its_ids", expanding=True))
_OPEN = (
    select(schema.runs.c.id, schema.runs.c.number)
    .where(_THESE, schema.runs.c.status != "done")
    .order_by(schema.runs.c.number)
)
_FINISHED = update(schema.runs).where(schema.runs.c.number == bindparam("its_number"))


@functools.lru_cache(maxsize=8)
def status_set(before: tuple[str, ...], columns: tuple[str, ...]) -> Update:
    """The statement that gives `columns` new values in those of the runs `its_ids` that have one of these statuses."""
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return update(schema.runs).where(_THESE, schema.runs.c.status.in_(before)).values(values)


def _insert(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert rows whose values are in the order of the table's columns."""
    if not rows:
        return
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
