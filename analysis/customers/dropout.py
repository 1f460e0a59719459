"""How soon customers leave, and how unequal they are in that.

Two well-known forms, each fitted by maximum likelihood. Both leave time in the unit in which the data are given.
"""

from collections.abc import Callable
from dataclasses import astuple, dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import betaincinv, betaln, gammaln

Floats = npt.NDArray[np.float64]

SMALLEST, LARGEST = -9.0, 9.0
"""Bounds of the logarithm of a parameter: beyond them a form has no heterogeneity left to speak of."""
STEP = 1e-3
"""Of differences in the logarithm of a parameter."""
NODES, WEIGHTS = np.polynomial.legendre.leggauss(100)
"""Of a mean over the quantiles of customers, on (-1, 1)."""


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

        E[rate x alive] / E[rate] = E[(1 + p t/alpha)^-(r + 1)], the mean over the chances p ~ Beta(a, b) to leave after
        a purchase, summed over their quantiles. The closed form with 2F1 is the same, and overflows where customers are
        nearly alike (a + b in the hundreds). Purchases are counted, not customers: the form takes everybody who bought
        once and never again for a customer still, at a rate next to nothing.

        >>> import numpy as np
        >>> Unannounced(0.243, 4.414, 0.793, 2.426).kept(np.array([0.0, 52.0])).round(3).tolist()
        [1.0, 0.325]
        """
        chances = betaincinv(self.a, self.b, (1.0 + NODES) / 2.0)
        kept = (1.0 + np.multiply.outer(times, chances) / self.alpha) ** -(self.r + 1.0)
        return np.asarray(kept @ WEIGHTS / 2.0)

    @property
    def rate(self) -> float:
        """Repeat purchases a unit of time of a customer who has just come, mean."""
        return self.r / self.alpha

    def mean_rate(self, start: float, end: float) -> float:
        """Repeat purchases a unit of time of a member of a cohort, those who left included, mean from start to end.

        >>> form = Unannounced(0.243, 4.414, 0.793, 2.426)
        >>> round(form.mean_rate(0.0, 0.01), 3), round(form.mean_rate(39.0, 52.0), 3)
        (0.055, 0.019)
        """
        times = np.linspace(start, end, 1001)
        return float(self.rate * np.trapezoid(self.kept(times), times) / (end - start))


Dropout = Contractual | Unannounced


Unlikelihood = Callable[[Floats], float]
"""Negative log likelihood of the data, of the logarithms of a form's parameters in their order."""


def contractual(seen: Floats, left: npt.NDArray[np.bool_]) -> Unlikelihood:
    """For customers (n,) who left in period `seen` (1 or later), or were still there after it."""

    def unlikely(logs: Floats) -> float:
        alpha, beta = np.exp(logs)
        likely = np.where(left, betaln(alpha + 1.0, beta + seen - 1.0), betaln(alpha, beta + seen))
        return float(len(seen) * betaln(alpha, beta) - likely.sum())

    return unlikely


def unannounced(repeats: Floats, last: Floats, seen: Floats) -> Unlikelihood:
    """For customers (n,) with so many `repeats` after the first purchase, the `last` at that time, seen until `seen`.

    Times count from a customer's first purchase; `last` is 0 where there is no repeat.
    """

    def unlikely(logs: Floats) -> float:
        r, alpha, a, b = np.exp(logs)
        there = betaln(a, b + repeats) - (r + repeats) * np.log(alpha + seen)
        gone = betaln(a + 1.0, b + np.maximum(repeats, 1.0) - 1.0) - (r + repeats) * np.log(alpha + last)
        either = np.where(repeats > 0, np.logaddexp(there, gone), there)
        return float(-(gammaln(r + repeats) - gammaln(r) + r * np.log(alpha) - betaln(a, b) + either).sum())

    return unlikely


def fit_contractual(seen: Floats, left: npt.NDArray[np.bool_]) -> Contractual:
    """The most likely form for such customers.

    >>> import numpy as np
    >>> seen = np.repeat([1.0, 2.0, 3.0, 4.0, 4.0], [369, 163, 86, 56, 326])
    >>> fitted = fit_contractual(seen, np.arange(1000) < 674)
    >>> round(fitted.alpha, 2), round(fitted.beta, 2)
    (0.76, 1.3)
    """
    return Contractual(*_lowest(contractual(seen, left), [1.0, float(np.median(seen))]))


def fit_unannounced(repeats: Floats, last: Floats, seen: Floats) -> Unannounced:
    """The most likely form for such customers."""
    return Unannounced(*_lowest(unannounced(repeats, last, seen), [1.0, float(np.median(seen)), 1.0, 1.0]))


def _lowest(unlikely: Unlikelihood, start: list[float]) -> list[float]:
    """The parameters at which the data are least unlikely."""
    logs = np.clip(np.log(np.maximum(start, np.exp(SMALLEST))), SMALLEST, LARGEST)
    minimum = minimize(unlikely, logs, method="L-BFGS-B", bounds=[(SMALLEST, LARGEST)] * len(start))
    return [float(value) for value in np.exp(minimum.x)]


def kept_errors(unlikely: Unlikelihood, dropout: Dropout, times: Floats) -> Floats:
    """Standard errors of the share that is left at `times` (as `times`), by the delta method: what the curvature of the
    likelihood says of the parameters' logarithms, carried over to the share."""
    logs = np.log(astuple(dropout))
    curvature = _slopes(lambda x: _slopes(lambda y: np.array([unlikely(y)]), x)[:, 0], logs)
    slopes = _slopes(lambda x: type(dropout)(*np.exp(x)).kept(times), logs)
    variance = (slopes * (np.linalg.pinv(curvature, hermitian=True) @ slopes)).sum(axis=0)
    return np.asarray(np.sqrt(np.maximum(variance, 0.0)))


def _slopes(function: Callable[[Floats], Floats], x: Floats) -> Floats:
    """Central differences of a function with several values, a row for each element of `x`."""
    steps = STEP * np.eye(len(x))
    return np.array([(function(x + step) - function(x - step)) / (2.0 * STEP) for step in steps])
