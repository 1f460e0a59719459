"""From a CSV file to the history of a firm's customers: purchases, customers who buy, or customers under contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.customers.cells import Lines, TableError, failure, lines_of
from analysis.customers.columns import (
    CONTRACTS,
    CUSTOMER,
    KINDS,
    LAST,
    SEEN,
    SUMMARY,
    Kind,
    kind_of,
    nearest,
    places,
)
from analysis.customers.histories import MONTH, History, Purchases
from analysis.customers.rows import Row, contracts, summary, transactions
from sim.scenario.problems import clipped, did_you_mean

UNITS = {"days": 1.0 / MONTH, "weeks": 7.0 / MONTH, "months": 1.0}
"""Months in a unit of time."""
FEWEST = 50
FEWEST_EVENTS = 10


def read_customers(path: Path, unit: str | None = None) -> History:
    """The history of the customers in the table at `path`.

    `unit` is that of recency and T in a table with a row per customer who buys: days, weeks or months. Raises
    TableError: E201 no file, E202 no text, E203 no CSV, E204 columns, E205 and E206 cells, E207 rows, E208 no unit,
    E209 too little to fit anything.
    """
    lines = lines_of(path)
    rows = iter(lines)
    number, header = next(rows, (1, [""]))
    kind, where = _columns(lines, number, header)
    if kind is SUMMARY and unit is None:
        hint = f"say it with --time: {', '.join(UNITS)}"
        raise failure(lines.shown, "E208", f"the unit of {LAST} and {SEEN} is not known", hint)
    history = _history(kind, lines, _rows(lines, rows, len(header), where), unit)
    _require_enough(lines.shown, history)
    return history


def _columns(lines: Lines, number: int, header: list[str]) -> tuple[Kind, dict[str, int]]:
    """The kind of table, and where its columns stand. Raises TableError if some are missing (E204)."""
    where = places(header)
    kind = kind_of(where)
    if kind is not None:
        return kind, {column: where[column] for column in kind.columns}
    likely = nearest(where)
    missing = [column for column in likely.columns if column not in where]
    names = ", ".join(clipped(name.strip(), 20) for name in header[:8])
    near = next((f"; is '{n}' meant by '{clipped(h)}'?" for h in header for n in missing if did_you_mean(h, [n])), "")
    hint = "; or ".join(f"{', '.join(kind.columns)} ({kind.row} a line)" for kind in KINDS)
    lines.note("E204", number, f"no column {' and no '.join(missing)} among: {names}{near}", f"needed are {hint}")
    raise TableError(lines.problems)


def _rows(lines: Lines, rows: Iterator[tuple[int, list[str]]], width: int, where: dict[str, int]) -> Iterator[Row]:
    """Line number and cells by column; a row of another length, or without a customer, is noted and left out (E207)."""
    for number, cells in rows:
        if len(cells) != width:
            text = f"the line has {len(cells)} cells, the first line {width}"
            lines.note("E207", number, text, "give every line a cell for each column")
        elif not cells[where[CUSTOMER]].strip():
            lines.note("E207", number, "the customer is missing", "write who it is, or take the line out")
        else:
            yield number, {column: cells[index] for column, index in where.items()}


def _history(kind: Kind, lines: Lines, rows: Iterator[Row], unit: str | None) -> History:
    if unit is not None and kind is SUMMARY:
        return summary(lines, rows, UNITS[unit])
    return contracts(lines, rows) if kind is CONTRACTS else transactions(lines, rows)


def _require_enough(shown: str, history: History) -> None:
    """Raise TableError for a table from which nothing can be fitted (E209)."""
    events = int((history.repeats > 0).sum() if isinstance(history, Purchases) else history.left.sum())
    what = "come again" if isinstance(history, Purchases) else "have left"
    if history.customers < FEWEST:
        text = (
            f"the table has {history.customers} customer{'s' * (history.customers > 1)}; at least {FEWEST} are needed"
        )
        raise failure(shown, "E209", text, "give all customers of some years, also those who left")
    if events < FEWEST_EVENTS:
        text = f"{events} customers {what}; at least {FEWEST_EVENTS} must, to tell how soon customers leave"
        raise failure(shown, "E209", text, "give a longer time")
    if history.window < 1:
        text = "half of the customers were seen for less than a month"
        raise failure(shown, "E209", text, "give a longer time")
    if history.spend.sum() <= 0.0:
        raise failure(shown, "E209", "nobody spends anything", "see the column of amounts")
