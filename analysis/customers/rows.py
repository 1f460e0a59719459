"""The three kinds of table, each read row by row into a history."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from analysis.customers.cells import Lines, TableError, failure
from analysis.customers.columns import AMOUNT, CUSTOMER, DATE, LAST, LEFT, MEAN, MONTHLY, MONTHS, REPEATS, SEEN
from analysis.customers.histories import MONTH, Contracts, Floats, Purchases, spent_in_window, window_of
from sim.scenario.problems import clipped

LONGEST = 1200.0
"""Months."""

Row = tuple[int, dict[str, str]]
"""Number of the line, and its cells by column."""
Whole = npt.NDArray[np.int64]


def transactions(lines: Lines, rows: Iterator[Row]) -> Purchases:
    """A purchase a line. What a customer buys on one day is one purchase; the table ends on its last day."""
    known: dict[str, int] = {}
    customers, days, amounts = [], [], []
    for number, row in rows:
        customers.append(known.setdefault(row[CUSTOMER].strip(), len(known)))
        days.append(lines.day(number, DATE, row[DATE]).toordinal())
        amounts.append(lines.number(number, AMOUNT, row[AMOUNT]))
    _done(lines, days)
    return purchases_of(np.array(customers), np.array(days), np.array(amounts))


def purchases_of(customers: Whole, days: Whole, amounts: Floats) -> Purchases:
    """The history of `customers` (numbered from 0) who bought for `amounts` on `days`, a row per line of the table."""
    (owners, dates), line = np.unique(np.stack([customers, days]), axis=1, return_inverse=True)
    value = np.bincount(line.ravel(), weights=amounts, minlength=len(owners))
    n = int(owners.max()) + 1
    first, last = np.full(n, dates.max()), np.full(n, dates.min())
    np.minimum.at(first, owners, dates)
    np.maximum.at(last, owners, dates)
    seen, ages = (dates.max() - first) / MONTH, (dates - first[owners]) / MONTH
    window, again = window_of(seen), ages > 0.0
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


def summary(lines: Lines, rows: Iterator[Row], unit: float) -> Purchases:
    """A customer who buys a line, times in units of so many months. Purchases are not dated: spending is spread evenly
    over the time seen."""
    table = []
    known: dict[str, int] = {}
    for number, row in rows:
        _once(lines, number, row[CUSTOMER].strip(), known)
        repeats = lines.number(number, REPEATS, row[REPEATS], 1e6)
        last, seen = (lines.number(number, name, row[name], LONGEST / unit) for name in (LAST, SEEN))
        if repeats % 1.0 > 0.0 or last > seen or (last > 0.0 and repeats == 0.0):
            text = ", ".join(f"{name} {row[name].strip()}" for name in (REPEATS, LAST, SEEN))
            hint = f"{REPEATS} counts purchases after the first, {LAST} is the time from it to the last, at most {SEEN}"
            lines.note("E206", number, f"{text} contradict one another", hint)
        table.append((repeats, last * unit, seen * unit, lines.number(number, MEAN, row[MEAN])))
    _done(lines, table)
    repeats, last, seen, value = np.array(table).T
    return _undated(repeats, last, seen, value)


def _undated(repeats: Floats, last: Floats, seen: Floats, value: Floats) -> Purchases:
    """Customers with the mean `value` of their purchases; 0 stands for not known, and that of the others is taken."""
    bought = value > 0.0
    value = np.where(bought, value, value[bought].mean() if bought.any() else 0.0)
    window, nothing = window_of(seen), np.zeros(0)
    spend = ((repeats + 1.0) * value / np.maximum(seen, 1e-9) * window)[seen >= window]
    text = f"{(~bought).sum():,} customers have no {MEAN} (they never came again): that of the others is taken."
    notes = () if bought.all() else (text,)
    return Purchases(repeats, last, seen, spend, window, nothing, nothing.astype(np.int64), notes)


def contracts(lines: Lines, rows: Iterator[Row]) -> Contracts:
    """A customer under contract a line: all of them were customers in their first month, so that one is compared."""
    table = []
    known: dict[str, int] = {}
    for number, row in rows:
        _once(lines, number, row[CUSTOMER].strip(), known)
        months = lines.number(number, MONTHS, row[MONTHS], LONGEST)
        left = lines.flag(number, LEFT, row[LEFT])
        if left and months == 0.0:
            lines.note("E206", number, f"{MONTHS} is 0 for a customer who left; at least 1", "count the month begun")
        table.append((np.ceil(months) if left else np.floor(months), left, lines.number(number, MONTHLY, row[MONTHLY])))
    _done(lines, table)
    seen, left_then, monthly = np.array(table, dtype=np.float64).T
    return Contracts(seen, left_then > 0.0, spend=monthly, window=1)


def _done(lines: Lines, some: object) -> None:
    """Raise TableError if anything was noted, or there are no rows at all."""
    if lines.problems:
        raise TableError(lines.problems)
    if not some:
        raise failure(lines.shown, "E207", "there is no line below the names of the columns", "export it again")


def _once(lines: Lines, number: int, customer: str, known: dict[str, int]) -> None:
    """Note a customer who stands in an earlier line too (E207)."""
    if customer in known:
        text = f"customer '{clipped(customer)}' stands in line {known[customer]} too"
        lines.note("E207", number, text, "one line for each customer, or one for each purchase with its date")
    known.setdefault(customer, number)
