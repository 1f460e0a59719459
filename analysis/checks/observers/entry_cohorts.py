"""Entry cohorts: how many of those who come to the firm are still there after one to four years.

Customers in a closed market come when they leave elsewhere. So entrants are no sample of the market: who leaves easily
comes often, and a cohort holds hazards in proportion to themselves.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

YEARS = 4
KEPT = tuple(f"kept_{year}" for year in range(1, YEARS + 1))


class Cohorts:
    """Counts, month by month, the spells of customers who come to the first firm, and how old each gets.

    A spell counts when it began early enough to be followed for four years.
    """

    def __init__(self, months: int) -> None:
        self._last = months - 12 * YEARS
        self._since: npt.NDArray[np.int64] | None = None
        self._alive = np.zeros(YEARS + 1, np.int64)

    def see(self, world: Any, month: int) -> None:
        """Look at all customers after `month` (from 1)."""
        customers = world.customers
        here = customers["supplier"] == 0
        came = here & (customers["moved"] == 1)
        if self._since is None:
            self._since = np.full(len(customers), -1, np.int64)  # who was there at the start is of no cohort
        self._since[~here] = -1
        self._since[came] = month if month <= self._last else -1
        self._alive[0] += int((self._since == month).sum())
        for year in range(1, YEARS + 1):
            self._alive[year] += int(((self._since > 0) & (month - self._since == 12 * year)).sum())

    def figures(self) -> dict[str, float]:
        """Customers kept in each year of a spell, of those there at its beginning (%); NaN where nobody was."""
        with np.errstate(invalid="ignore", divide="ignore"):
            kept = 100.0 * self._alive[1:] / self._alive[:-1]
        return dict(zip(KEPT, kept.tolist(), strict=True))
