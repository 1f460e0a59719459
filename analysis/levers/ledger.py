"""What a lever costs: the monthly columns that are booked money, and those that are somebody's time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.statistics.metrics import CHANGE_MONTH
from sim.scenario.measures import MONTHLY, Measure

if TYPE_CHECKING:
    from sim.batch import Store

INCOME = ("revenue", "profit")
SHOWN_AGAIN = ("coordination",)  # pay for hours, which payroll and bonuses hold
MONEY = "currency/month"
BLOCK = 200  # runs whose months are in memory at a time


def is_cost(measure: Measure) -> bool:
    """Whether a monthly measure is money spent."""
    return measure.unit == MONEY and measure.name not in (*INCOME, *SHOWN_AGAIN)


def is_time(measure: Measure) -> bool:
    """Whether a monthly measure is a use of people's time: hours, or a share of what they work."""
    return measure.unit.startswith("hours") or measure.of.startswith("effort.")


COSTS: tuple[Measure, ...] = tuple(measure for measure in MONTHLY if is_cost(measure))
SPENT = tuple(measure for measure in COSTS if measure.name != "unit_cost")
"""What is told of a lever: the cost of what is sold rises with sales, it is no price of the lever."""
TIME: tuple[Measure, ...] = tuple(measure for measure in MONTHLY if is_time(measure))
COLUMNS: dict[str, Measure] = {measure.name: measure for measure in (*COSTS, *TIME)}


def ledgers(store: Store, runs: Sequence[str]) -> pd.DataFrame:
    """The mean of every column from the change on, of the simulated firm: a row for each of `runs`, all finished.

    The months of a few runs are read at a time.
    """
    blocks = [list(runs[i : i + BLOCK]) for i in range(0, len(runs), BLOCK)]
    means = [_means(store.months(block, list(COLUMNS))) for block in blocks]
    return pd.concat(means) if means else pd.DataFrame(columns=list(COLUMNS), dtype=float)


def _means(months: pd.DataFrame) -> pd.DataFrame:
    own = months[(months["month"] >= CHANGE_MONTH) & (months["firm"] == 0)]
    return own.groupby("run")[list(COLUMNS)].mean()


def changes_text(changes: Mapping[str, float], columns: Sequence[Measure], most: int = 3) -> str:
    """The largest changes of some columns, in words: money in thousands a month, shares in points.

    >>> changes_text({"bonuses": -2500.0, "payroll": 100.0, "coordination": 0.0}, COSTS)
    'bonuses -2.5, payroll +0.1'
    """
    shown = [(column.name, changes[column.name] / _scale(column)) for column in columns if column.name in changes]
    largest = sorted((pair for pair in shown if abs(pair[1]) >= 0.05), key=lambda pair: -abs(pair[1]))[:most]
    return ", ".join(f"{_called(name)} {change:+.1f}" for name, change in largest)


def _scale(column: Measure) -> float:
    """What a column is divided by where it is shown."""
    return 1000.0 if column.unit == MONEY else 0.01 if column.unit == "share" else 1.0


def _called(name: str) -> str:
    return name.removeprefix("effort_").removeprefix("hours_").replace("_", " ")
