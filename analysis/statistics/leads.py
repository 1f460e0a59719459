"""Who is ahead of all others, by how much, and in which worlds: tables with a column per scenario.

A lead counts from the smallest difference of interest on, as in a comparison: below it nobody is ahead. It is a lead on
the mean; the points of an experiment have too few worlds for an interval of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def finished_by_all(outcomes: DataFrame, key: str, scenarios: int) -> DataFrame:
    """`key` by point and seed (rows) and scenario (columns, 0 to `scenarios` - 1), where every scenario has finished.

    `outcomes` has a row per run: `point`, `scenario`, `seed`, and `key`.
    """
    table = outcomes.pivot(index=["point", "seed"], columns="scenario", values=key)
    return table.reindex(columns=range(scenarios)).dropna()


def lead_of(scenario: int, values: DataFrame) -> Series:
    """One column of `values` minus the highest of the others, row by row; NaN where there is no other."""
    return values[scenario] - values.drop(columns=scenario).max(axis=1)


def is_ahead(lead: Series, matters: float) -> Series:
    """Where a lead counts: it is above 0 and not below `matters`, the smallest difference of interest.

    >>> import pandas as pd
    >>> is_ahead(pd.Series([0.5, 0.02, 0.01, 0.0, -1.0]), 0.02).tolist()
    [True, True, False, False, False]
    """
    return (lead > 0) & (lead >= matters)
