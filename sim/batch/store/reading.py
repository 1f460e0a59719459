"""Queries of a store: what it measures, what it has, how large it is. Results are read by `sim.batch.store.tables`."""

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, String, column, func, select, values

from sim.batch.store import schema
from sim.batch.store.damage import Damage, OnDamage, first_damage, is_text, is_whole, refuse

PART = 500  # identities per query: far below what any database allows
_ENTRY = {"table_name": is_text, "name": is_text, "position": is_whole, "unit": is_text, "sentence": is_text}


def parts(run_ids: Collection[str]) -> Iterator[list[str]]:
    """The identities in lists that fit into one query."""
    every = list(run_ids)
    return (every[first : first + PART] for first in range(0, len(every), PART))


def entries(connection: Connection) -> list[dict[str, Any]]:
    """The rows of the data dictionary, in order. Raises `StoreError` (E402) if one is damaged."""
    table = schema.dictionary
    rows = connection.execute(select(table).order_by(table.c.table_name, table.c.position, table.c.name))
    every = [dict(row) for row in rows.mappings()]
    for row in every:
        if damage := first_damage("dictionary", row, _ENTRY):
            refuse(damage)
    return every


def measures(connection: Connection) -> list[str]:
    """The names of the monthly measures, in order."""
    return [entry["name"] for entry in entries(connection) if entry["table_name"] == "monthly"]


def states(connection: Connection, run_ids: Collection[str]) -> dict[str, str]:
    """The status of each of these runs that is registered."""
    query = select(schema.runs.c.id, schema.runs.c.status)
    queries = (query.where(schema.runs.c.id.in_(part)) for part in parts(run_ids))
    return {run: status for part in queries for run, status in connection.execute(part)}


def blocks(connection: Connection, size: int = PART, on_damage: OnDamage = refuse) -> Iterator[list[str]]:
    """The identities of all runs in the order of registration, at most `size` at a time."""
    table = schema.runs
    query = select(table.c.number, table.c.id).order_by(table.c.number).limit(size)
    last = -1
    while rows := connection.execute(query.where(table.c.number > last)).all():
        last = rows[-1].number
        for row in rows:
            if not is_text(row.id):
                on_damage(Damage("runs", f"number {row.number}", "id", f"{type(row.id).__name__} instead of text"))
        yield [row.id for row in rows if is_text(row.id)]


def scenarios(connection: Connection, on_damage: OnDamage = refuse) -> Iterator[tuple[str, dict[str, Any]]]:
    """The hash of each scenario and the whole of it as plain JSON; never all of them in memory."""
    query = select(schema.scenarios.c.hash, schema.scenarios.c.resolved).order_by(schema.scenarios.c.hash)
    for key, text in connection.execute(query.execution_options(yield_per=100)):
        try:
            yield str(key), parsed(text)
        except ValueError as error:
            on_damage(Damage("scenarios", str(key), "resolved", str(error)))


def parsed(text: Any) -> dict[str, Any]:
    """A stored scenario as plain JSON. Raises ValueError if it is none."""
    try:
        resolved = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        raise ValueError("not JSON") from None
    sections = ("design", "start", "market", "assumptions", "switches")
    if not isinstance(resolved, dict) or not all(isinstance(resolved.get(name, {}), dict) for name in sections):
        raise ValueError("JSON, but not of a scenario")
    return resolved


def groups(connection: Connection) -> list[str]:
    """Of customers and staff, those of which any run keeps a sample."""
    kept = set(connection.scalars(select(schema.agents.c.agents).distinct()))
    return [group for group in ("customers", "staff") if group in kept]


def fields(connection: Connection, group: str) -> list[str]:
    """What any run keeps of customers or staff, in the order of the data dictionary."""
    table = schema.agents
    present = set(connection.scalars(select(table.c.field).where(table.c.agents == group).distinct()))
    return [entry["name"] for entry in entries(connection) if entry["table_name"] == group and entry["name"] in present]


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
