"""Paired differences: two designs in the same worlds, so that luck which both met cancels.

The interval is Student's t on the differences, widened where they are skewed (`interval.py`). Payback times are neither
symmetric nor always observed, so they get the median with its distribution-free interval from order statistics.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.statistics.interval import CONFIDENCE, mean_interval, skewness, t_factor, very_skewed
from analysis.statistics.metrics import Metric

MIN_WORLDS = 3
"""With fewer worlds nothing is called higher or lower: an interval from two rests on a single difference of both."""
FEW_WORLDS = 10
"""With fewer worlds the reader is warned that intervals are wide."""
MANY_WORLDS = 10_000
"""With more worlds t is as good as normal."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Mean of the paired differences with its 95 % interval; `wins` counts the worlds in which the first is better.

    `low` and `high` are NaN for fewer than two worlds, everything is NaN for none; `wins` is None where neither side is
    the better one. `matters` is the smallest difference of interest, `skew` the skewness of the differences.
    """

    mean: float
    low: float
    high: float
    wins: int | None
    n: int
    matters: float = 0.0
    skew: float = 0.0

    @property
    def half_width(self) -> float:
        """Half the length of the interval."""
        return (self.high - self.low) / 2

    @property
    def decided(self) -> bool:
        """Whether the interval lies wholly on one side of zero, rests on worlds enough, and the mean is not negligible.

        Only then may one of the two be called higher, lower or first.
        """
        return self.n >= MIN_WORLDS and (self.low > 0 or self.high < 0) and abs(self.mean) >= self.matters

    @property
    def negligible(self) -> bool:
        """Whether the difference is known, and below the smallest that is of interest.

        Either the whole interval is, or the mean is and the interval does not hold zero.
        """
        if self.n < MIN_WORLDS:
            return False
        within = max(-self.low, self.high) < self.matters
        return within or (abs(self.mean) < self.matters and (self.low > 0 or self.high < 0))

    @property
    def identical(self) -> bool:
        """Whether no world differs."""
        return self.n > 0 and self.mean == 0 and (self.n == 1 or self.low == 0 == self.high)

    @property
    def verdict(self) -> str:
        """`higher`, `lower`, `undecided` (the interval covers zero), `negligible` (below the smallest difference of
        interest), `identical` (no world differs) or `too few worlds`.
        """
        if self.low == 0 == self.high:
            return "identical"
        if self.n < MIN_WORLDS:
            return "too few worlds"
        if self.negligible:
            return "negligible"
        return ("higher" if self.mean > 0 else "lower") if self.decided else "undecided"

    @property
    def skewed(self) -> bool:
        """Whether a few worlds decide, so that the interval may cover less often than it says."""
        return very_skewed(self.skew, self.n)

    @property
    def worlds_to_halve(self) -> int:
        """Worlds at which the interval is about half as long."""
        return worlds_to_halve(self.n)

    def worlds_for(self, half_width: float) -> int | None:
        """The fewest worlds that would give about +-`half_width` (> 0), at least those there are; None if not known.

        The spread is that of these worlds; two of them say nothing about it.
        """
        if self.n < MIN_WORLDS:
            return None
        return worlds_for(self.half_width / t_factor(self.n), half_width, self.n)


def worlds_for(sd: float, half_width: float, least: int = 2) -> int:
    """The fewest worlds, from `least` on, in which differences with this deviation are known to +-`half_width`.

    The t factor falls with the worlds, most where they are few: that is why it is looked for step by step.

    >>> worlds_for(10.0, 5.0), worlds_for(10.0, 1.0), worlds_for(0.0, 1.0, 7)
    (18, 387, 7)
    """
    law = math.floor((1.959963 * sd / half_width) ** 2)  # fewer cannot be: no t factor is below that of the normal
    worlds = max(least, 2, law)
    if worlds > MANY_WORLDS:
        return max(least, law + 3)  # (1.96 ** 2 + 1) / 2 more, by the expansion of t
    while t_factor(worlds) * sd > half_width:
        worlds += 1
    return worlds


def worlds_to_halve(n: int) -> int:
    """Worlds at which intervals are half as long as with `n`: four times as many, fewer where n is small.

    >>> worlds_to_halve(3), worlds_to_halve(30)
    (5, 120)
    """
    return worlds_for(1.0, t_factor(n) / 2) if 2 <= n < FEW_WORLDS else 4 * n


def paired(
    first: Sequence[float] | np.ndarray,
    second: Sequence[float] | np.ndarray,
    better: int = 1,
    matters: float = 0.0,
    span: float = math.inf,
) -> Paired:
    """Compare `first` with `second`, world by world (same order, same length).

    Worlds in which either is NaN are left out. A win is a world in which `first` is strictly higher, or lower if
    `better` is negative; with 0 there are none. A difference below `matters` is of no interest, one above `span`
    impossible: the interval ends there.

    >>> difference = paired([3.0, 5.0, 4.0], [1.0, 2.0, 3.0])
    >>> difference.mean, round(difference.low, 3), round(difference.high, 3), difference.wins
    (2.0, -0.484, 4.484, 3)
    """
    difference = np.asarray(first, dtype=float) - np.asarray(second, dtype=float)
    difference = difference[np.isfinite(difference)]
    n = len(difference)
    wins = int(np.sum(better * difference > 0)) if better else None
    if n == 0:
        return Paired(math.nan, math.nan, math.nan, wins, 0, matters)
    mean = float(difference.mean())
    if n == 1:
        return Paired(mean, math.nan, math.nan, wins, n, matters)
    skew = skewness(difference)
    low, high = mean_interval(difference, skew)
    return Paired(mean, max(low, -span), min(high, span), wins, n, matters, skew)


def paired_in(metric: Metric, first: Sequence[float] | np.ndarray, second: Sequence[float] | np.ndarray) -> Paired:
    """Compare `first` with `second` in a metric: with its better side, smallest difference of interest and range."""
    return paired(first, second, metric.better, metric.matters, metric.span)


def median_interval(values: Sequence[float] | np.ndarray) -> tuple[float, float, float]:
    """Median of `values` (inf = not observed inside the run) and its interval of at least 95 % by order statistics.

    With fewer than six values no pair of order statistics reaches 95 %: the ends are then NaN.

    >>> median_interval([5.0, 1.0, 4.0, 2.0, 3.0, 6.0])
    (3.5, 1.0, 6.0)
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    n = len(ordered)
    middle = (float(ordered[(n - 1) // 2]), float(ordered[n // 2]))
    median = middle[1] if math.isinf(middle[1]) else sum(middle) / 2
    rank = _rank(n)
    if rank < 0:
        return median, math.nan, math.nan
    return median, float(ordered[rank]), float(ordered[n - 1 - rank])


def _rank(n: int) -> int:
    """Largest rank r (from 0) for which [r-th smallest, r-th largest] still covers the median with 95 %; -1 if none."""
    tail, rank = 0.0, -1
    for k in range(n):
        tail += math.comb(n, k) * 0.5**n
        if tail > (1 - CONFIDENCE) / 2:
            break
        rank = k
    return rank
