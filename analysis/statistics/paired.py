"""Paired differences: two designs in the same worlds, so that luck which both met cancels.

The interval is Student's t on the differences. A percentile bootstrap would need random numbers of its own and covers
less than it says in small samples, which is where most comparisons start; differences over common worlds are near
enough to symmetric for t. Payback times are neither symmetric nor always observed, so they get the median with its
distribution-free interval from order statistics.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

CONFIDENCE = 0.95
MIN_WORLDS = 3
"""With fewer worlds nothing is called higher or lower: an interval from two rests on a single difference of both."""
FEW_WORLDS = 10
"""With fewer worlds the reader is warned that intervals are wide."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Mean of the paired differences with its 95 % interval; `wins` counts the worlds in which the first is better.

    `low` and `high` are NaN for fewer than two worlds, everything is NaN for none.
    """

    mean: float
    low: float
    high: float
    wins: int
    n: int

    @property
    def half_width(self) -> float:
        """Half the length of the interval."""
        return (self.high - self.low) / 2

    @property
    def decided(self) -> bool:
        """Whether the interval lies wholly on one side of zero, and rests on worlds enough."""
        return self.n >= MIN_WORLDS and (self.low > 0 or self.high < 0)

    @property
    def verdict(self) -> str:
        """`higher`, `lower`, `undecided` (it covers zero), `identical` (no world differs) or `too few worlds`."""
        if self.low == 0 == self.high:
            return "identical"
        if self.n < MIN_WORLDS:
            return "too few worlds"
        return ("higher" if self.mean > 0 else "lower") if self.decided else "undecided"

    @property
    def worlds_to_halve(self) -> int:
        """Worlds at which the interval is about half as long: four times as many."""
        return 4 * self.n

    def worlds_for(self, half_width: float) -> int:
        """Worlds that would give about +-`half_width` (> 0), by the square-root law; at least those there are."""
        return max(self.n, math.ceil(self.n * (self.half_width / half_width) ** 2))


def paired(first: Sequence[float] | np.ndarray, second: Sequence[float] | np.ndarray, better: int = 1) -> Paired:
    """Compare `first` with `second`, world by world (same order, same length).

    Worlds in which either is NaN are left out. A win is a world in which `first` is strictly higher, or lower if
    `better` is negative.

    >>> difference = paired([3.0, 5.0, 4.0], [1.0, 2.0, 3.0])
    >>> difference.mean, round(difference.low, 3), round(difference.high, 3), difference.wins
    (2.0, -0.484, 4.484, 3)
    """
    difference = np.asarray(first, dtype=float) - np.asarray(second, dtype=float)
    difference = difference[np.isfinite(difference)]
    n = len(difference)
    if n == 0:
        return Paired(math.nan, math.nan, math.nan, 0, 0)
    wins = int(np.sum(difference < 0 if better < 0 else difference > 0))
    mean = float(difference.mean())
    half = half_interval(float(difference.std(ddof=1)), n) if n > 1 else math.nan
    return Paired(mean, mean - half, mean + half, wins, n)


def half_interval(sd: float, n: int) -> float:
    """Half length of the 95 % t-interval of a mean of `n` >= 2 values with standard deviation `sd`."""
    return float(stdtrit(n - 1, (1 + CONFIDENCE) / 2)) * sd / math.sqrt(n)


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
