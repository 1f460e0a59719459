"""Queries of a store, and their answers as DataFrames."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, select

from sim.batch import schema

if TYPE_CHECKING:
    from pandas import DataFrame

PART = 500  # identities per query: far below what any database allows


def parts(run_ids: Collection[str]) -> Iterator[list[str]]:
    """The identities in lists that fit into one query."""
    every = list(run_ids)
    return (every[first : first + PART] for first in range(0, len(every), PART))


def entries(connection: Connection) -> list[dict[str, Any]]:
    """The rows of the data dictionary, in order."""
    table = schema.dictionary
    rows = connection.execute(select(table).order_by(table.c.table_name, table.c.position, table.c.name))
    return [dict(row) for row in rows.mappings()]


def measures(connection: Connection) -> list[str]:
    """The names of the monthly measures, in order."""
    return [entry["name"] for entry in entries(connection) if entry["table_name"] == "monthly"]


def states(connection: Connection, run_ids: Collection[str]) -> dict[str, str]:
    """The status of each of these runs that is registered."""
    query = select(schema.runs.c.id, schema.runs.c.status)
    return dict(_rows(connection, query, run_ids))


def runs(connection: Connection, run_ids: Collection[str] | None) -> "DataFrame":
    """A row per registered run, in the order of registration."""
    table = schema.runs
    columns = [column for column in table.columns if column.name not in ("number", "id")]
    query = select(table.c.id.label("run"), *columns).order_by(table.c.number)
    return _frame(query, _rows(connection, query, run_ids))


def months(connection: Connection, run_ids: Collection[str] | None, names: Sequence[str] | None) -> "DataFrame":
    """A row per run, firm and month; a number that is not defined (NaN) comes back as NaN."""
    table = schema.monthly(measures(connection))
    wanted = [table.c[name] for name in names] if names is not None else list(table.columns)[3:]
    query = select(schema.runs.c.id.label("run"), table.c.firm, table.c.month, *wanted).join_from(schema.runs, table)
    query = query.order_by(table.c.run, table.c.firm, table.c.month)
    whole = {"firm": "int64", "month": "int64"}
    return _frame(query, _rows(connection, query, run_ids)).astype(whole | {one.name: "float64" for one in wanted})


def outcomes(connection: Connection, run_ids: Collection[str] | None) -> "DataFrame":
    """A row per run and outcome."""
    table = schema.outcomes
    query = select(schema.runs.c.id.label("run"), table.c.name, table.c.value).join_from(schema.runs, table)
    query = query.order_by(table.c.run, table.c.name)
    return _frame(query, _rows(connection, query, run_ids)).astype({"value": "float64"})


def dictionary(connection: Connection) -> "DataFrame":
    """A row per measure, in order."""
    import pandas

    return pandas.DataFrame(entries(connection), columns=["table_name", "name", "unit", "sentence"])


def _rows(connection: Connection, query: Select[Any], run_ids: Collection[str] | None) -> list[Any]:
    if run_ids is None:
        return list(connection.execute(query).all())
    queries = (query.where(schema.runs.c.id.in_(part)) for part in parts(run_ids))
    return [row for one in queries for row in connection.execute(one)]


def _frame(query: Select[Any], rows: list[Any]) -> "DataFrame":
    import pandas

    names = [column.name for column in query.selected_columns]
    return pandas.DataFrame([tuple(row) for row in rows], columns=names)
