"""From a CSV file to the history of a firm's customers: purchases, customers who buy, or customers under contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from analysis.customers.cells import Lines, TableError, failure, lines_of
from analysis.customers.columns import (
    AMOUNT,
    CONTRACTS,
    CUSTOMER,
    DATE,
    KINDS,
    LAST,
    LEFT,
    MEAN,
    MONTHLY,
    MONTHS,
    REPEATS,
    SEEN,
    SUMMARY,
    TRANSACTIONS,
    Kind,
    kind_of,
    nearest,
    places,
)
from analysis.customers.histories import (
    MONTH,
    Contracts,
    History,
    Purchases,
    spent_in_window,
    window_of,
)
from sim.scenario.problems import clipped, did_you_mean

UNITS = {"days": 1.0 / MONTH, "weeks": 7.0 / MONTH, "months": 1.0}
"""Months in a unit of time."""
LONGEST = 1200.0
FEWEST = 50
FEWEST_EVENTS = 10

Row = tuple[int, dict[str, str]]


def read_customers(path: Path, unit: str | None = None) -> History:
    """What the table at `path` tells of its customers.

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
    found = _history(kind, lines, _rows(lines, rows, len(header), where), UNITS[unit or "months"])
    _require_enough(lines.shown, found)
    return found


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


def _history(kind: Kind, lines: Lines, rows: Iterator[Row], months: float) -> History:
    found = {TRANSACTIONS: _transactions, SUMMARY: _summary, CONTRACTS: _contracts}[kind](lines, rows, months)
    return found


def _done(lines: Lines, some: object) -> None:
    """Raises TableError if anything was noted, or there are no rows at all."""
    if lines.problems:
        raise TableError(lines.problems)
    if not some:
        raise failure(lines.shown, "E207", "there is no line below the names of the columns", "export it again")


def _transactions(lines: Lines, rows: Iterator[Row], _: float) -> Purchases:
    """A purchase a line. What a customer buys on one day is one purchase; the table ends on its last day."""
    known: dict[str, int] = {}
    customers, days, amounts = [], [], []
    for number, row in rows:
        customers.append(known.setdefault(row[CUSTOMER].strip(), len(known)))
        days.append(lines.day(number, DATE, row[DATE]).toordinal())
        amounts.append(lines.number(number, AMOUNT, row[AMOUNT]))
    _done(lines, days)
    who, dates, spent, n = np.array(customers), np.array(days), np.array(amounts), len(known)
    visits, of = np.unique(np.stack([who, dates]), axis=1, return_inverse=True)
    owners, visited = visits
    value = np.bincount(of.ravel(), weights=spent, minlength=len(owners))
    first, last = np.full(n, dates.max()), np.full(n, dates.min())
    np.minimum.at(first, owners, visited)
    np.maximum.at(last, owners, visited)
    seen, ages = (dates.max() - first) / MONTH, (visited - first[owners]) / MONTH
    window = window_of(seen)
    again = ages > 0.0
    return Purchases(
        repeats=np.bincount(owners, minlength=n) - 1.0,
        last=(last - first) / MONTH,
        seen=seen,
        spend=spent_in_window(value, ages, owners, seen, window),
        window=window,
        ages=ages[again],
        owners=owners[again],
        notes=_same_day(len(days) - len(owners)),
    )


def _same_day(more: int) -> tuple[str, ...]:
    text = f"{more:,} lines are further ones of a customer on the same day: added to one purchase."
    return (text,) if more else ()


def _summary(lines: Lines, rows: Iterator[Row], months: float) -> Purchases:
    """A customer who buys a line. Purchases are not dated: spending is spread evenly over the time seen."""
    table = []
    known: dict[str, int] = {}
    for number, row in rows:
        _once(lines, number, row[CUSTOMER].strip(), known)
        repeats = lines.number(number, REPEATS, row[REPEATS], 1e6)
        last, seen = (lines.number(number, name, row[name], LONGEST / months) for name in (LAST, SEEN))
        if repeats % 1.0 > 0.0 or last > seen or (last > 0.0 and repeats == 0.0):
            text = f"{REPEATS} {row[REPEATS].strip()}, {LAST} {row[LAST].strip()} and {SEEN} {row[SEEN].strip()} contradict"
            hint = f"{REPEATS} counts purchases after the first, {LAST} is the time from it to the last, at most T"
            lines.note("E206", number, f"{text} one another", hint)
        table.append((repeats, last * months, seen * months, lines.number(number, MEAN, row[MEAN])))
    _done(lines, table)
    repeats, last, seen, value = np.array(table).T
    window, nothing = window_of(seen), np.zeros(0)
    bought = value > 0.0
    value = np.where(bought, value, value[bought].mean() if bought.any() else 0.0)
    spend = ((repeats + 1.0) * value / np.maximum(seen, 1e-9) * window)[seen >= window]
    text = f"{(~bought).sum():,} customers have no {MEAN} (those who never came again): the mean of the others is taken."
    notes = (text,) if not bought.all() else ()
    return Purchases(repeats, last, seen, spend, window, nothing, nothing.astype(np.int64), notes)


def _contracts(lines: Lines, rows: Iterator[Row], _: float) -> Contracts:
    """A customer under contract a line: all of them were customers in their first month, so that one is compared."""
    table = []
    known: dict[str, int] = {}
    for number, row in rows:
        _once(lines, number, row[CUSTOMER].strip(), known)
        months = lines.number(number, MONTHS, row[MONTHS], LONGEST)
        left = lines.flag(number, LEFT, row[LEFT])
        if left and months < 1.0:
            lines.note("E206", number, f"{MONTHS} is {row[MONTHS].strip()} for one who left; at least 1", "round up")
        table.append((np.ceil(months) if left else np.floor(months), left, lines.number(number, MONTHLY, row[MONTHLY])))
    _done(lines, table)
    seen, gone, monthly = np.array(table, dtype=np.float64).T
    return Contracts(seen, gone > 0.0, spend=monthly, window=1)


def _once(lines: Lines, number: int, customer: str, known: dict[str, int]) -> None:
    """Note a customer who stands in an earlier line too (E207)."""
    if customer in known:
        text = f"customer '{clipped(customer)}' stands in line {known[customer]} too"
        lines.note("E207", number, text, "one line for each customer, or one for each purchase with its date")
    known.setdefault(customer, number)


def _require_enough(shown: str, found: History) -> None:
    """Raise TableError for a table from which nothing can be fitted (E209)."""
    events = int((found.repeats > 0).sum() if isinstance(found, Purchases) else found.left.sum())
    what = "come again" if isinstance(found, Purchases) else "have left"
    if found.customers < FEWEST:
        text = f"the table has {found.customers} customer{'s' * (found.customers > 1)}; at least {FEWEST} are needed"
        raise failure(shown, "E209", text, "give all customers of some years, also those who left")
    if events < FEWEST_EVENTS:
        text = f"{events} customers {what}; at least {FEWEST_EVENTS} must, to tell how soon customers leave"
        raise failure(shown, "E209", text, "give a longer time")
    if found.window < 1:
        text = "half of the customers were seen for less than a month"
        raise failure(shown, "E209", text, "give a longer time")
    if found.spend.sum() <= 0.0:
        raise failure(shown, "E209", "nobody spends anything", "see the column of amounts")
