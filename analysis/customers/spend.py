"""How unequal customers are in what they spend.

The market draws potential spend from a log-normal distribution (B1). Its spread is fitted by the share of sales that
the best fifth brings, not by maximum likelihood: that share is the figure that is measured across industries (A23) and
the one that profit hangs on, while likelihood gives as much weight to differences among those who hardly buy.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from sim.model.outcomes import concentration

Floats = npt.NDArray[np.float64]

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9, 0.99)
FIFTH = 0.2
RESAMPLES = 200


@dataclass(frozen=True, slots=True)
class Spending:
    """What customers spent in their first `window` months: mean (currency), share of the best fifth, Gini coefficient,
    and quantiles relative to the mean, in the order of `QUANTILES`."""

    window: int
    mean: float
    best_fifth: float
    gini: float
    quantiles: tuple[float, ...]

    def values(self) -> Floats:
        """Mean, share of the best fifth, Gini coefficient and quantiles, one after the other."""
        return np.array([self.mean, self.best_fifth, self.gini, *self.quantiles])


def spending_of(spend: Floats, window: int) -> Spending:
    """The figures of one amount per customer (n,); NaN where nobody spent anything."""
    if not spend.sum() > 0.0:
        return Spending(window, math.nan, math.nan, math.nan, (math.nan,) * len(QUANTILES))
    mean = float(spend.mean())
    quantiles = tuple(float(q) for q in np.quantile(spend, QUANTILES) / mean)
    return Spending(window, mean, float(concentration(spend)), gini(spend), quantiles)


def spending_errors(spend: Floats, window: int) -> Floats:
    """Standard errors of those figures, in the order of `Spending.values`, by drawing the customers again."""
    draw = np.random.default_rng(1)
    drawn = [spending_of(draw.choice(spend, len(spend)), window).values() for _ in range(RESAMPLES)]
    return np.asarray(np.std(drawn, axis=0))


def gini(spend: Floats) -> float:
    """Gini coefficient: 0 when all spend the same, near 1 when one spends all.

    >>> import numpy as np
    >>> gini(np.array([1.0, 1.0])), gini(np.array([0.0, 0.0, 0.0, 4.0]))
    (0.0, 0.75)
    """
    ranks = np.arange(1, len(spend) + 1)
    weighted = float((ranks * np.sort(spend)).sum() / spend.sum())
    return 2.0 * weighted / len(spend) - (len(spend) + 1) / len(spend)


def spread_of(share: float) -> float:
    """Standard deviation of log spend at which the best fifth has `share` of sales; 0 for a fifth or less.

    >>> [round(spread_of(share), 2) for share in (0.67, 0.59, 0.73, 0.2)]
    [1.28, 1.07, 1.45, 0.0]
    """
    return max(0.0, float(ndtri(min(share, 1.0 - 1e-9)) - ndtri(FIFTH)))


def likely_spread(spend: Floats) -> float:
    """The same by maximum likelihood: the standard deviation of log spend of those who spent anything."""
    return float(np.log(spend[spend > 0.0]).std())
