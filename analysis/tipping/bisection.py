"""Where the difference between two designs crosses zero as a number moves: bisection over paired worlds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from analysis.statistics.interval import half_interval
from analysis.tipping.candidates import Candidate

STEPS = 2
MARGIN = 0.25
"""A step lands where a straight line crosses zero, but at least this share of the bracket away from both its ends."""

Place = tuple[Candidate, float] | None
"""A candidate at a value; None is the scenarios as they are."""
Measure = Callable[[Sequence[Place], Sequence[int]], list[np.ndarray]]
"""Differences at each place: one per seed, NaN where a run failed."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """The value at which the winner changes, with its 95 % interval over worlds (NaN for a single world)."""

    value: float
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Two values of a candidate between which the mean difference changes its sign, and the differences there."""

    candidate: Candidate
    near: float
    at_near: np.ndarray
    far: float
    at_far: np.ndarray

    @property
    def holds(self) -> bool:
        """Whether the winner does change inside; not where all runs at an end failed."""
        return mean(self.at_near) * mean(self.at_far) < 0

    @property
    def middle(self) -> float:
        """Where to look next."""
        share = mean(self.at_near) / (mean(self.at_near) - mean(self.at_far))
        return self.near + (self.far - self.near) * min(max(share, MARGIN), 1.0 - MARGIN)

    def narrowed(self, value: float, differences: np.ndarray) -> Bracket:
        """The part of the bracket in which the sign changes, given the `differences` at a `value` inside."""
        if mean(differences) * mean(self.at_near) > 0:
            return replace(self, near=value, at_near=differences)
        return replace(self, far=value, at_far=differences)


def bisect(brackets: Sequence[Bracket], measure: Measure, seeds: Sequence[int], steps: int = STEPS) -> list[Crossing]:
    """The crossing inside each of `brackets`, after `steps` steps, which all of them take together."""
    narrow = list(brackets)
    for _ in range(steps):
        middles = [bracket.candidate.value(bracket.middle) for bracket in narrow]
        differences = measure([(b.candidate, middle) for b, middle in zip(narrow, middles, strict=True)], seeds)
        narrow = [b.narrowed(middle, at) for b, middle, at in zip(narrow, middles, differences, strict=True)]
    return [crossing(bracket) for bracket in narrow]


def crossing(bracket: Bracket) -> Crossing:
    """Where a straight line between the ends of a bracket crosses zero, from the differences world by world.

    The interval is that of the mean difference at the crossing, turned into a range of values by the slope of the line
    and cut to the allowed range.
    """
    both = np.isfinite(bracket.at_near) & np.isfinite(bracket.at_far)
    rise = mean(bracket.at_far[both]) - mean(bracket.at_near[both])
    share = -mean(bracket.at_near[both]) / rise
    width = bracket.far - bracket.near
    there = (bracket.at_near + (bracket.at_far - bracket.at_near) * share)[both]
    half = half_interval(float(there.std(ddof=1)), len(there)) if len(there) > 1 else math.nan
    value, reach = bracket.near + width * share, abs(half * width / rise)
    low, high = bracket.candidate.parameter.low, bracket.candidate.parameter.high
    return Crossing(value, (max(value - reach, low), min(value + reach, high)))


def mean(differences: np.ndarray) -> float:
    """Mean over the worlds that finished; NaN if there are none."""
    finished = differences[np.isfinite(differences)]
    return float(finished.mean()) if len(finished) else math.nan
