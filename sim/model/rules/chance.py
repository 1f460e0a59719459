"""Turning uniform draws into what a rule needs, by inversion: one uniform in, one outcome out.

NumPy's own generators of counts consume a varying number of draws; inversion keeps every agent's luck its own.
"""

import math


def logistic(x: float) -> float:
    """1 / (1 + e^-x), flat beyond +-30.

    >>> logistic(0.0), logistic(-40.0), logistic(40.0)
    (0.5, 0.0, 1.0)
    """
    if x > 30.0:
        return 1.0
    if x < -30.0:
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
    if u < 0.02425:
        q = math.sqrt(-2.0 * math.log(max(u, 1e-300)))
        top = -7.784894002430293e-03 * q - 3.223964580411365e-01
        top = ((top * q - 2.400758277161838) * q - 2.549732539343734) * q
        top = (top + 4.374664141464968) * q + 2.938163982698783
        low = 7.784695709041462e-03 * q + 3.224671290700398e-01
        low = ((low * q + 2.445134137142996) * q + 3.754408661907416) * q + 1.0
        return top / low
    q = u - 0.5
    r = q * q
    top = -3.969683028665376e01 * r + 2.209460984245205e02
    top = ((top * r - 2.759285104469687e02) * r + 1.383577518672690e02) * r
    top = ((top - 3.066479806614716e01) * r + 2.506628277459239) * q
    low = -5.447609879822406e01 * r + 1.615858368580409e02
    low = ((low * r - 1.556989798598866e02) * r + 6.680131188771972e01) * r
    low = (low - 1.328068155288572e01) * r + 1.0
    return top / low


def poisson(rate: float, u: float, most: int) -> int:
    """Poisson count with mean `rate` at the quantile u, cut off at `most`.

    >>> poisson(1.5, 0.2, 20), poisson(1.5, 0.3, 20), poisson(0.0, 0.99, 20), poisson(50.0, 0.5, 20)
    (0, 1, 0, 20)
    """
    p = math.exp(-min(rate, 700.0))
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
