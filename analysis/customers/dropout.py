"""How soon customers leave, and how unequal they are in that.

Two well-known forms, each fitted by maximum likelihood. Both leave time in the unit in which the data are given.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

Floats = npt.NDArray[np.float64]

SMALLEST, LARGEST = -9.0, 9.0
"""Bounds of the logarithm of a parameter: beyond them a form has no heterogeneity left to speak of."""


@dataclass(frozen=True, slots=True)
class Contractual:
    """Shifted beta-geometric (Fader and Hardie 2007): each customer leaves in a period with a chance of her own,
    which is Beta(alpha, beta) among customers."""

    alpha: float
    beta: float

    def kept(self, periods: Floats) -> Floats:
        """Share of a cohort that is left after so many periods (any shape).

        >>> import numpy as np
        >>> Contractual(1.0, 1.0).kept(np.array([0.0, 1.0, 2.0])).round(3).tolist()
        [1.0, 0.5, 0.333]
        """
        return np.asarray(np.exp(betaln(self.alpha, self.beta + periods) - betaln(self.alpha, self.beta)))


@dataclass(frozen=True, slots=True)
class Unannounced:
    """BG/NBD (Fader, Hardie and Lee 2005): customers buy at a rate of their own, Gamma(r, alpha), and after each
    purchase leave for good with a chance of their own, Beta(a, b)."""

    r: float
    alpha: float
    a: float
    b: float

    def kept(self, times: Floats) -> Floats:
        """Share of a cohort's rate of purchase that is left after so much time (any shape).

        E[rate x alive] / E[rate] = (1 + t/alpha)^-a 2F1(a + b - r - 1, a; a + b; t/(alpha + t)). Purchases are
        counted, not customers: the form takes everybody who bought once and never again for a customer still, at a rate
        next to nothing.

        >>> import numpy as np
        >>> Unannounced(0.243, 4.414, 0.793, 2.426).kept(np.array([0.0, 52.0])).round(3).tolist()
        [1.0, 0.325]
        """
        tail = hyp2f1(self.a + self.b - self.r - 1.0, self.a, self.a + self.b, times / (self.alpha + times))
        return np.asarray((1.0 + times / self.alpha) ** -self.a * tail)

    @property
    def rate(self) -> float:
        """Repeat purchases a unit of time of a customer who has just come, mean."""
        return self.r / self.alpha


Dropout = Contractual | Unannounced


def fit_contractual(seen: Floats, left: npt.NDArray[np.bool_]) -> Contractual:
    """The most likely form for customers (n,) who left in period `seen` (1 or later), or were there after it.

    >>> import numpy as np
    >>> seen = np.repeat([1.0, 2.0, 3.0, 4.0, 4.0], [369, 163, 86, 56, 326])
    >>> fitted = fit_contractual(seen, np.arange(1000) < 674)
    >>> round(fitted.alpha, 2), round(fitted.beta, 2)
    (0.76, 1.3)
    """

    def unlikely(logs: Floats) -> float:
        alpha, beta = np.exp(logs)
        likely = np.where(left, betaln(alpha + 1.0, beta + seen - 1.0), betaln(alpha, beta + seen))
        return float(len(seen) * betaln(alpha, beta) - likely.sum())

    alpha, beta = np.exp(_lowest(unlikely, [0.0, np.log(np.median(seen))]))
    return Contractual(float(alpha), float(beta))


def fit_unannounced(repeats: Floats, last: Floats, seen: Floats) -> Unannounced:
    """The most likely form for customers (n,) with so many `repeats`, the `last` at that time, `seen` until then.

    Times count from a customer's first purchase; `last` is 0 where there is no repeat.
    """

    def unlikely(logs: Floats) -> float:
        r, alpha, a, b = np.exp(logs)
        there = betaln(a, b + repeats) - (r + repeats) * np.log(alpha + seen)
        gone = betaln(a + 1.0, b + np.maximum(repeats, 1.0) - 1.0) - (r + repeats) * np.log(alpha + last)
        either = np.where(repeats > 0, np.logaddexp(there, gone), there)
        return float(-(gammaln(r + repeats) - gammaln(r) + r * np.log(alpha) - betaln(a, b) + either).sum())

    r, alpha, a, b = np.exp(_lowest(unlikely, [0.0, np.log(np.median(seen)), 0.0, 0.0]))
    return Unannounced(float(r), float(alpha), float(a), float(b))


def _lowest(unlikely: object, start: list[float]) -> Floats:
    """Logarithms of the parameters at which a negative log likelihood is lowest."""
    bounds = [(SMALLEST, LARGEST)] * len(start)
    found = minimize(unlikely, np.clip(start, SMALLEST, LARGEST), method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)
