"""What can be named, as text of at most eighty columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.catalogue.compute import Row
from analysis.show.table import Table

SAID = ("sentence", "question")  # what is said of a row, on lines of its own below it
LEFT_OUT = ("low", "high", "source")  # one column with the unit, and what only --json shows


def text(rows: Sequence[Row]) -> str:
    """A line with the facts of each row, and what it means below it."""
    shown = [name for name in rows[0] if name not in (*SAID, *LEFT_OUT)]
    ranged = "low" in rows[0]
    header = [*(name for name in shown if not (ranged and name == "unit")), *(["range"] if ranged else [])]
    return Table(header, [_cells(row, shown) for row in rows], notes=[_said(row) for row in rows]).text()


def _cells(row: Row, shown: Sequence[str]) -> list[str]:
    if "low" not in row:
        return [_cell(row[name]) for name in shown]
    ends = f"{_cell(row['low'])} to {_cell(row['high'])} " if row["low"] != "" else ""
    return [*(_cell(row[name]) for name in shown if name != "unit"), f"{ends}{row['unit']}"]


def _said(row: Row) -> str:
    return " ".join(str(row[name]) for name in SAID if row.get(name))


def _cell(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
