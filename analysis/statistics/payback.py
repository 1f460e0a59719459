"""What a change costs before it earns: the dip and the payback, against the same world without the change.

All in plain money: monthly profit with the change minus monthly profit of the control, summed without discounting.
Months count from the change: 1 is the first month in which it is in force.
"""

import math
from dataclasses import dataclass

import numpy as np

from analysis.statistics.paired import median_interval

MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Payback:
    """Dip and payback of one design over `n` paired worlds.

    `dip_first`..`dip_last`: months in which the mean cumulative difference falls to its lowest point, `depth` (M EUR,
    negative); None and 0 where it never is below zero. `months`: payback of the median world, with its interval
    `low`..`high`; inf where that lies beyond the run, NaN where there are too few worlds. `censored`: worlds that have
    not paid back by the end of the run.
    """

    design: str
    dip_first: int | None
    dip_last: int | None
    depth: float
    months: float
    low: float
    high: float
    censored: int
    n: int
    length: int

    @property
    def changed(self) -> bool:
        """Whether there was a change at all: the design differs from its control in at least one world."""
        return self.n > 0

    @property
    def still_falling(self) -> bool:
        """Whether the lowest point is the end of the run: within it the dip does not turn."""
        return self.dip_last == self.length


def payback(design: str, profit: np.ndarray, control: np.ndarray) -> Payback:
    """Dip and payback from monthly profits (EUR): arrays of worlds x months, from the month of the change on."""
    difference = np.asarray(profit, dtype=float) - np.asarray(control, dtype=float)
    worlds, length = difference.shape
    if worlds == 0 or not difference.any():
        return Payback(design, None, None, 0.0, math.nan, math.nan, math.nan, 0, 0, length)
    cumulative = difference.cumsum(axis=1) / MILLION
    first, last, depth = dip(cumulative.mean(axis=0))
    times = np.array([payback_time(world) for world in cumulative])
    middle, low, high = median_interval(times)
    return Payback(design, first, last, depth, middle, low, high, int(np.isinf(times).sum()), worlds, length)


def payback_time(cumulative: np.ndarray) -> float:
    """Months after the change until the cumulative difference is above zero for good; inf if not inside the run.

    >>> payback_time(np.array([-1.0, 1.0, -1.0, 2.0, 3.0]))
    4.0
    >>> payback_time(np.array([1.0, -1.0]))
    inf
    """
    below = np.flatnonzero(cumulative <= 0)
    paid = 0 if len(below) == 0 else int(below[-1]) + 1
    return math.inf if paid == len(cumulative) else float(paid + 1)


def dip(cumulative: np.ndarray) -> tuple[int | None, int | None, float]:
    """First and last month of the fall to the lowest point of a mean cumulative difference, and that point.

    Where the curve turns, the monthly difference turns from loss to gain; single noisy months do not end a dip.

    >>> dip(np.array([-1.0, -3.0, -2.0, 4.0]))
    (1, 2, -3.0)
    """
    trough = int(np.argmin(cumulative))
    depth = float(cumulative[trough])
    if depth >= 0:
        return None, None, 0.0
    start = int(np.argmax(np.concatenate([[0.0], cumulative[:trough]])))
    return start + 1, trough + 1, depth
