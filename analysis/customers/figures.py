"""The figures by which a table of customers and a simulated market are compared, each with its standard error."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.customers.dropout import Dropout, contractual, kept_errors, unannounced
from analysis.customers.histories import Floats, History, Purchases
from analysis.customers.newcomers import Newcomers, kept_of, together
from analysis.customers.spend import Spending, spending_errors, spending_of

YEARS = (12, 24, 36, 48)
"""Months at which the share of a cohort that is left is matched: retention by year is what is known of firms (A26)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is measured of so `many` new customers: what they spend at first, and the share of them, or of their
    purchases, that is left after the months of `YEARS`. `errors` are standard errors, in the order of `values`; NaN
    where they are not known."""

    many: int
    spending: Spending
    kept: tuple[float, ...]
    errors: Floats

    def values(self) -> Floats:
        """Every figure, one after the other."""
        return np.concatenate([self.spending.values(), self.kept])


def of_table(history: History, dropout: Dropout) -> Figures:
    """The figures of a table; what is left of a cohort follows from the form that was fitted to it."""
    if isinstance(history, Purchases):
        unlikely = unannounced(history.repeats, history.last, history.seen)
    else:
        unlikely = contractual(history.seen, history.left)
    months = np.array(YEARS, dtype=np.float64)
    errors = [spending_errors(history.spend, history.window), kept_errors(unlikely, dropout, months)]
    spending, kept = spending_of(history.spend, history.window), tuple(dropout.kept(months).tolist())
    return Figures(history.customers, spending, kept, np.concatenate(errors))


def of_market(worlds: Sequence[Newcomers], window: int) -> Figures:
    """The figures of newcomers in some worlds; errors from how far the worlds lie apart, unknown for a single one."""
    whole = _measured(together(worlds), window)
    if len(worlds) < 2:
        return whole
    each = [_measured(world, window).values() for world in worlds]
    errors = np.std(each, axis=0, ddof=1) / np.sqrt(len(worlds))
    return Figures(whole.many, whole.spending, whole.kept, np.asarray(errors))


def _measured(newcomers: Newcomers, window: int) -> Figures:
    left = kept_of(newcomers.seen, newcomers.left, YEARS[-1])
    kept = tuple(float(left[month]) for month in YEARS)
    spending = spending_of(newcomers.spend, window)
    return Figures(len(newcomers.seen), spending, kept, np.full(len(spending.values()) + len(kept), np.nan))
