"""What the model says to each fact: a mean over worlds with its interval, and whether it agrees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from analysis.compute import Compute
from analysis.facts.measuring import Floats, Measured, measure
from analysis.statistics.paired import paired
from sim.scenario.facts import Fact, FactFile, Formula


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact and the model's answer: `value` with its 95 % interval over `n` of the `worlds`; NaN without any."""

    fact: Fact
    experiment: str
    value: float
    low: float
    high: float
    n: int
    worlds: int

    @property
    def holds(self) -> bool:
        """Whether the whole interval lies in the band that was written down before."""
        return self.n > 1 and self.fact.holds(self.low, self.high)


def findings(files: Sequence[FactFile], compute: Compute) -> list[Finding]:
    """The finding of every fact of `files`, in their order."""
    measured = measure(files, compute)
    return [
        finding(fact, file.name, found, len(file.seeds))
        for file, found in zip(files, measured, strict=True)
        for fact in file.facts
    ]


def finding(fact: Fact, experiment: str, measured: Measured, worlds: int) -> Finding:
    """The mean of the quantity over the worlds that finished, with Student's t-interval; of several quantities the one
    with least room in the band, for all of them have to lie in it."""
    found = [_of(fact, quantity, experiment, measured, worlds) for quantity in fact.quantities]
    return min(found, key=lambda one: fact.room(one.low, one.high) if one.n > 1 else -math.inf)


def _of(fact: Fact, quantity: Formula, experiment: str, measured: Measured, worlds: int) -> Finding:
    with np.errstate(divide="ignore", invalid="ignore"):
        over = paired(np.zeros(worlds) + quantity.value(measured, ELEMENTWISE), np.zeros(worlds))
    return Finding(fact, experiment, over.mean, over.low, over.high, over.n, worlds)


def _smallest(*values: Floats | float) -> Floats:
    return np.asarray(reduce(np.minimum, values), dtype=float)


def _largest(*values: Floats | float) -> Floats:
    return np.asarray(reduce(np.maximum, values), dtype=float)


ELEMENTWISE = {"min": _smallest, "max": _largest, "abs": np.abs, "log": np.log}
"""The functions of a quantity, world by world."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of some findings hold."""

    held: int
    of: int

    @property
    def share(self) -> float:
        """Share that holds; NaN for none."""
        return self.held / self.of if self.of else math.nan


def count(found: Sequence[Finding], kind: str = "", strength: str = "") -> Count:
    """How many findings of a kind and strength hold; "" is any."""
    some = [one for one in found if kind in ("", one.fact.kind) and strength in ("", one.fact.strength)]
    return Count(sum(one.holds for one in some), len(some))
