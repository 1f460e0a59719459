"""Turning uniform draws into what a rule needs, by inversion: one uniform in, one outcome out.

NumPy's own generators of counts consume a varying number of draws; inversion keeps every agent's luck its own.
"""

import math

FLAT = 30.0
"""Guard: beyond this an exponential is cut off; the logistic curve is flat there to 1e-13."""

# Acklam's approximation of the normal quantile: coefficients of its two quotients, from the highest power down.
TAIL = 0.02425
"""Acklam: where the tail begins."""
TAIL_TOP = (
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
)  # fmt: skip
"""Acklam: numerator in the tail."""
TAIL_LOW = (7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416)
"""Acklam: denominator in the tail."""
MIDDLE_TOP = (
    -3.969683028665376e01, 2.209460984245205e02, -2.759285104469687e02, 1.383577518672690e02, -3.066479806614716e01,
    2.506628277459239,
)  # fmt: skip
"""Acklam: numerator in the middle."""
MIDDLE_LOW = (
    -5.447609879822406e01, 1.615858368580409e02, -1.556989798598866e02, 6.680131188771972e01, -1.328068155288572e01,
)  # fmt: skip
"""Acklam: denominator in the middle."""

SMALLEST = 1e-300
"""Guard: the least uniform whose logarithm is taken."""
LARGEST_RATE = 700.0
"""Guard: beyond this e^-rate is no longer a number above 0."""


def logistic(x: float) -> float:
    """1 / (1 + e^-x), flat beyond +-30.

    >>> logistic(0.0), logistic(-40.0), logistic(40.0)
    (0.5, 0.0, 1.0)
    """
    if x > FLAT:
        return 1.0
    if x < -FLAT:
        return 0.0
    return 1.0 / (1.0 + math.exp(-x))


def power(base: float, exponent: float) -> float:
    """base to the exponent, 0 for a base that is not positive (exp and log agree between both drivers, ** need not).

    >>> round(power(4.0, 0.5), 12), power(-1.0, 2.0)
    (2.0, 0.0)
    """
    return math.exp(exponent * math.log(base)) if base > 0.0 else 0.0


def clip(x: float, low: float, high: float) -> float:
    """x, kept between low and high.

    >>> clip(1.2, 0.0, 1.0), clip(-1.0, 0.0, 1.0), clip(0.3, 0.0, 1.0)
    (1.0, 0.0, 0.3)
    """
    return low if x < low else high if x > high else x


def normal(u: float) -> float:
    """Standard normal quantile of u in (0, 1), by Acklam's rational approximation (relative error below 1.2e-9).

    >>> round(normal(0.5), 9), round(normal(0.975), 6), round(normal(0.001), 6)
    (0.0, 1.959964, -3.090232)
    """
    if u > 0.5:
        return -normal_lower(1.0 - u)
    return normal_lower(u)


def normal_lower(u: float) -> float:
    """`normal` for u of at most a half.

    >>> round(normal_lower(0.025), 6)
    -1.959964
    """
    top = low = 0.0
    if u < TAIL:
        q = math.sqrt(-2.0 * math.log(max(u, SMALLEST)))
        for k in range(len(TAIL_TOP)):
            top = top * q + TAIL_TOP[k]
        for k in range(len(TAIL_LOW)):
            low = low * q + TAIL_LOW[k]
        low = low * q + 1.0
        return top / low
    q = u - 0.5
    r = q * q
    for k in range(len(MIDDLE_TOP)):
        top = top * r + MIDDLE_TOP[k]
    for k in range(len(MIDDLE_LOW)):
        low = low * r + MIDDLE_LOW[k]
    low = low * r + 1.0
    return top * q / low


def poisson(rate: float, u: float, most: int) -> int:
    """Poisson count with mean `rate` at the quantile u, cut off at `most`.

    >>> poisson(1.5, 0.2, 20), poisson(1.5, 0.3, 20), poisson(0.0, 0.99, 20), poisson(50.0, 0.5, 20)
    (0, 1, 0, 20)
    """
    p = math.exp(-min(rate, LARGEST_RATE))
    total = p
    count = 0
    while u > total and count < most:
        count += 1
        p *= rate / count
        total += p
    return count


def binomial(n: int, p: float, u: float) -> int:
    """Successes in n trials with probability p each, at the quantile u.

    >>> binomial(0, 0.5, 0.9), binomial(2, 0.5, 0.2), binomial(2, 0.5, 0.5), binomial(3, 1.0, 0.1)
    (0, 0, 1, 3)
    """
    if n == 0 or p <= 0.0:
        return 0
    if p >= 1.0:
        return n
    mass = 1.0
    for _ in range(n):
        mass *= 1.0 - p
    total = mass
    count = 0
    while u > total and count < n:
        count += 1
        mass *= (n - count + 1) / count * p / (1.0 - p)
        total += mass
    return count
