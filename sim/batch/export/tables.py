"""The tables of an export, read from a store a few runs at a time."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from sim.batch.export.dictionary import dictionary
from sim.batch.export.files import Folder
from sim.batch.store import frames, reading, tables
from sim.batch.store.damage import OnDamage, refuse

if TYPE_CHECKING:
    from pandas import DataFrame

    Blocks = Iterator[DataFrame]

BLOCK = 100  # runs in memory at a time: 15 MB of months


def write_tables(connection: Connection, files: Folder, on_damage: OnDamage = refuse) -> dict[str, int]:
    """Write every table of a store, and the dictionary; the number of rows of each.

    Rows with a damaged value are left out, and `on_damage` is called with each.
    """
    columns: dict[str, list[str]] = {}
    rows: dict[str, int] = {}
    for name, blocks in _tables(connection, on_damage).items():
        with files.table(name) as writer:
            for block in blocks:
                columns.setdefault(name, list(block.columns))
                writer.add(block)
            rows[name] = writer.rows
    with files.table("dictionary") as writer:
        writer.add(dictionary(connection, columns))
        rows["dictionary"] = writer.rows
    return rows


def _tables(connection: Connection, on_damage: OnDamage) -> "dict[str, Blocks]":
    """The blocks of each table; the first is empty, and has the columns."""

    def of_runs(read: "Callable[[list[str]], DataFrame]") -> "Blocks":
        yield read([])
        for runs in reading.blocks(connection, BLOCK, on_damage):
            yield read(runs)

    def agents(group: str) -> "Blocks":
        return of_runs(lambda runs: tables.agents(connection, runs, group, on_damage))

    return {
        "runs": of_runs(lambda runs: tables.runs(connection, runs, on_damage)),
        "months": of_runs(lambda runs: tables.months(connection, runs, None, on_damage)),
        "outcomes": of_runs(lambda runs: tables.outcomes(connection, runs, on_damage)),
        **{group: agents(group) for group in reading.groups(connection)},
        "varied": _frames(["scenario_hash", "address", "value"], frames.varied_values(connection, on_damage)),
        "scenarios": _frames(["scenario_hash", "resolved"], frames.resolved_texts(connection, on_damage)),
    }


def _frames(columns: list[str], rows: Iterator[tuple[Any, ...]]) -> "Blocks":
    """Rows of text in blocks."""
    import pandas

    yield pandas.DataFrame([], columns=columns, dtype="str")
    while some := list(islice(rows, 1000)):
        yield pandas.DataFrame(some, columns=columns, dtype="str")
