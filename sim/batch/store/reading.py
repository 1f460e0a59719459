"""Queries of a store, and their answers as DataFrames."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import Connection, Select, String, column, func, select, values

from sim.batch.store import schema
from sim.batch.store.series import packed, unpacked

if TYPE_CHECKING:
    from pandas import DataFrame

_KEYS = ("seat", "month")
_KINDS = {
    "seed": "int64",
    "months": "int64",
    "created": "datetime64[us]",
    "finished": "datetime64[us]",
    "seconds": "float64",
    "failed_month": "float64",
}  # of the columns of runs that are no text, also where a column is empty
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


def blocks(connection: Connection, size: int = PART) -> Iterator[list[str]]:
    """The identities of all runs in the order of registration, at most `size` at a time."""
    table = schema.runs
    query = select(table.c.number, table.c.id).order_by(table.c.number).limit(size)
    last = -1
    while found := connection.execute(query.where(table.c.number > last)).all():
        last = found[-1].number
        yield [row.id for row in found]


def runs(connection: Connection, run_ids: Collection[str] | None) -> "DataFrame":
    """A row per registered run, in the order of registration; what a run does not have is missing (None, NaN, NaT)."""
    table = schema.runs
    columns = [column for column in table.columns if column.name not in ("number", "id")]
    query = select(table.c.id.label("run"), *columns).order_by(table.c.number)
    return _frame(query, _rows(connection, query, run_ids)).astype(_KINDS)


def months(connection: Connection, run_ids: Collection[str] | None, names: Sequence[str] | None) -> "DataFrame":
    """A row per run, firm and month; a number that is not defined (NaN) comes back as NaN."""
    import pandas

    table = schema.monthly(measures(connection))
    wanted = [table.c[name] for name in (names if names is not None else list(table.columns.keys())[3:])]
    query = select(schema.runs.c.id, table.c.firm, table.c.month, *wanted).join_from(schema.runs, table)
    rows = _rows(connection, query.order_by(table.c.run, table.c.firm), run_ids)
    lengths = [len(unpacked(row.month)) for row in rows]
    data: dict[str, Any] = {
        "run": pandas.Series([row.id for row in rows], dtype="str").repeat(lengths).reset_index(drop=True),
        "firm": np.repeat(np.array([row.firm for row in rows], dtype=np.int64), lengths),
        "month": _joined([row.month for row in rows], lengths).astype(np.int64),
    }
    data |= {one.name: _joined([row[3 + i] for row in rows], lengths) for i, one in enumerate(wanted)}
    return pandas.DataFrame(data)


def outcomes(connection: Connection, run_ids: Collection[str] | None) -> "DataFrame":
    """A row per run and outcome."""
    table = schema.outcomes
    query = select(schema.runs.c.id.label("run"), table.c.name, table.c.value).join_from(schema.runs, table)
    query = query.order_by(table.c.run, table.c.name)
    return _frame(query, _rows(connection, query, run_ids)).astype({"value": "float64"})


def agents(connection: Connection, run_ids: Collection[str] | None, group: str) -> "DataFrame":
    """A row per run, seat and month of customers or staff; a field that a run does not keep is NaN."""
    import pandas

    table = schema.agents
    query = select(schema.runs.c.id, table.c.field, table.c.series).join_from(schema.runs, table)
    query = query.where(table.c.agents == group).order_by(table.c.run)
    kept: dict[str, dict[str, bytes]] = {}
    for run, name, series in _rows(connection, query, run_ids):
        kept.setdefault(run, {})[name] = series
    names = fields(connection, group)
    parts = [_sampled(run, each, names) for run, each in kept.items()]
    return pandas.concat(parts, ignore_index=True) if parts else _sampled("", dict.fromkeys(_KEYS, packed([])), names)


def groups(connection: Connection) -> list[str]:
    """Of customers and staff, those of which any run keeps a sample."""
    return sorted(connection.scalars(select(schema.agents.c.agents).distinct()))


def fields(connection: Connection, group: str) -> list[str]:
    """What any run keeps of customers or staff, in the order of the data dictionary."""
    table = schema.agents
    present = set(connection.scalars(select(table.c.field).where(table.c.agents == group).distinct()))
    return [one["name"] for one in entries(connection) if one["table_name"] == group and one["name"] in present]


def dictionary(connection: Connection) -> "DataFrame":
    """A row per measure, in order."""
    import pandas

    return pandas.DataFrame(entries(connection), columns=["table_name", "name", "unit", "sentence"])


def size(connection: Connection) -> int:
    """The bytes that the store takes on disk: with indexes, without what an empty database takes (8 MB on a server)."""
    if connection.dialect.name == "postgresql":
        tables = select(func.sum(func.pg_total_relation_size(func.to_regclass(column("name")))))
        names = values(column("name", String), name="names").data([(name,) for name in schema.metadata.tables])
        return int(connection.scalar(tables.select_from(names)) or 0)
    pages, bytes_each = (
        connection.exec_driver_sql(f"PRAGMA {each}").scalar_one() for each in ("page_count", "page_size")
    )
    return int(pages * bytes_each)


def _rows(connection: Connection, query: Select[Any], run_ids: Collection[str] | None) -> list[Any]:
    if run_ids is None:
        return list(connection.execute(query).all())
    queries = (query.where(schema.runs.c.id.in_(part)) for part in parts(run_ids))
    return [row for one in queries for row in connection.execute(one)]


def _sampled(run: str, kept: dict[str, bytes], names: Sequence[str]) -> "DataFrame":
    """The sample of one run."""
    import pandas

    seats, months = (unpacked(kept[key]).astype(np.int64) for key in _KEYS)
    rows = len(seats) * len(months)
    data: dict[str, Any] = {
        "run": pandas.Series([run] * rows, dtype="str"),
        "seat": np.repeat(seats, len(months)),
        "month": np.tile(months, len(seats)),
    }
    data |= {name: unpacked(kept[name]) if name in kept else np.full(rows, np.nan) for name in names}
    return pandas.DataFrame(data)


def _joined(blobs: Sequence[bytes | None], lengths: Sequence[int]) -> Any:
    """The values of one measure over all rows; NaN where a run does not have it."""
    found = [unpacked(blob) if blob else np.full(n, np.nan) for blob, n in zip(blobs, lengths, strict=True)]
    return np.concatenate(found) if found else np.empty(0)


def _frame(query: Select[Any], rows: list[Any]) -> "DataFrame":
    import pandas

    names = [column.name for column in query.selected_columns]
    return pandas.DataFrame([tuple(row) for row in rows], columns=names)
