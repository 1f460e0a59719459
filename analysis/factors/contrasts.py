"""Contrasts of a full factorial of factors with two levels each, world by world (Box, Hunter and Hunter 2005, ch. 5).

A row of values has a number for each firm of the cross, in the order of `firms`. A contrast is returned as the two
numbers in each world that it is the difference of.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Halves = tuple[Floats, Floats]
"""Two numbers in each world; the contrast is the first minus the second."""


def firms(factors: int) -> list[tuple[int, ...]]:
    """The level (0 or 1) of each factor in each firm, the last factor varying fastest.

    >>> firms(2)
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    return list(product((0, 1), repeat=factors))


def main(values: Floats, factors: int, factor: int) -> Halves:
    """The firms with a factor at 1 and those with it at 0, each a mean over all levels of the others.

    >>> high, low = main(np.array([[1.0, 2.0, 4.0, 9.0]]), 2, 0)
    >>> float((high - low)[0])
    5.0
    """
    levels = np.array([firm[factor] for firm in firms(factors)])
    return values[:, levels == 1].mean(axis=1), values[:, levels == 0].mean(axis=1)


def together(values: Floats, factors: int, first: int, second: int) -> Halves:
    """Both factors or neither, and one of the two alone, each added up, as means over all levels of the others.

    The contrast is what the one changes in the effect of the other, twice the interaction of the textbook: what two
    bring beyond the sum of what each brings.

    >>> alike, apart = together(np.array([[1.0, 2.0, 4.0, 9.0]]), 2, 0, 1)
    >>> float((alike - apart)[0])
    4.0
    """
    same = np.array([firm[first] == firm[second] for firm in firms(factors)])
    return 2 * values[:, same].mean(axis=1), 2 * values[:, ~same].mean(axis=1)


def added(values: Floats, factors: int, factor: int) -> Halves:
    """One factor at 1 alone, and none: what it brings to the first design."""
    every = firms(factors)
    alone = tuple(int(i == factor) for i in range(factors))
    return values[:, every.index(alone)], values[:, 0]


def taken_out(values: Floats, factors: int, factor: int) -> Halves:
    """All factors at 1, and all but one: what it brings to the second design."""
    every = firms(factors)
    without = tuple(int(i != factor) for i in range(factors))
    return values[:, -1], values[:, every.index(without)]


def pairs(factors: Sequence[str]) -> list[tuple[int, int]]:
    """Every two factors, by number."""
    return [(i, j) for j in range(len(factors)) for i in range(j)]
