"""What the model answers to each check: a mean over worlds with its interval, and a verdict.

A check agrees when the whole 95 % interval lies in its band around what is expected, and disagrees when all of it lies
outside. With a sign, or a band that is open on one side of 0, it agrees when the difference is on that side by the rule
of comparisons (`analysis.statistics.paired`); it disagrees when it is on the other, or below the smallest difference of
interest. Between the two more worlds are needed, and nothing is said.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from analysis.checks.measure import Floats, Values, measure
from analysis.compute import Compute
from analysis.statistics.paired import MIN_WORLDS, Paired, paired
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula
from sim.scenario.files.quantities import matters_of

if TYPE_CHECKING:
    from sim.batch import Summary

AGREES, DISAGREES, UNDECIDED = "agrees", "disagrees", "undecided"
FEW, NONE = "too few worlds", "no counterpart"
WORST_FIRST = (NONE, FEW, DISAGREES, UNDECIDED, AGREES)


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and the model's answer: `value` with its 95 % interval over `n` of the `worlds`; NaN without any.

    `expected` is what is expected of it as a number, 0 where the band stands for itself; `file` names its file;
    `matters` is the smallest difference of interest in the unit of the quantity.
    """

    check: Check
    file: str
    value: float
    low: float
    high: float
    n: int
    worlds: int
    expected: float = 0.0
    matters: float = 0.0

    @property
    def difference(self) -> Paired:
        """The value less what is expected of it."""
        mean, low, high = (figure - self.expected for figure in (self.value, self.low, self.high))
        return Paired(mean, low, high, None, self.n, self.matters)

    @property
    def verdict(self) -> str:
        """One of the five words of this module."""
        if not self.check.quantities:
            return NONE
        if self.n < MIN_WORLDS:
            return FEW
        difference = self.difference
        if self.check.side:
            return {self.check.side: AGREES, "undecided": UNDECIDED}.get(difference.verdict, DISAGREES)
        if self.room >= 0.0:
            return AGREES
        return DISAGREES if self.check.outside(difference.low, difference.high) else UNDECIDED

    @property
    def room(self) -> float:
        """How far the interval is from the nearer end of the band; negative where it leaves it."""
        return self.check.room(self.difference.low, self.difference.high)

    @property
    def holds(self) -> bool:
        """Whether the model agrees."""
        return self.verdict == AGREES


@dataclass(frozen=True, slots=True)
class Answers:
    """The findings of some files, file by file, and what was computed for them."""

    of_files: list[list[Finding]]
    summaries: list[Summary]

    @property
    def findings(self) -> list[Finding]:
        """All of them."""
        return [finding for findings in self.of_files for finding in findings]

    @property
    def failed(self) -> int:
        """How many runs failed."""
        return sum(summary.failed for summary in self.summaries)


def answers(files: Sequence[CheckFile], compute: Compute) -> Answers:
    """The finding of every check of `files`. Raises ScenarioError (E197) for a measure that does not exist."""
    measured = measure(files, compute)
    of_files = [
        [finding(check, file.name, values, len(file.seeds)) for check in file.checks]
        for file, values in zip(files, measured.values, strict=True)
    ]
    return Answers(of_files, measured.summaries)


def finding(check: Check, file: str, values: Values, worlds: int) -> Finding:
    """The mean of the quantity over the worlds that finished, with its interval; of several quantities the one with
    the worst verdict, and of these the one with least room in the band, for all of them have to lie in it."""
    if not check.quantities:
        return Finding(check, file, math.nan, math.nan, math.nan, 0, 0)
    expected = float(np.nanmean(_per_world(check.expected, values, worlds))) if check.expected else 0.0
    sizes = {term: matters_of(term) for term in check.terms}
    findings = []
    for quantity in check.quantities:
        over = _over(_per_world(quantity, values, worlds))
        matters = quantity.in_the_unit_of(sizes)
        findings.append(Finding(check, file, over.mean, over.low, over.high, over.n, worlds, expected, matters))
    return min(findings, key=_standing)


def _standing(finding: Finding) -> tuple[int, float]:
    """How well a finding stands: its verdict, then its room; the lower, the worse."""
    return WORST_FIRST.index(finding.verdict), finding.room if finding.n > 1 else -math.inf


def _per_world(quantity: Formula, values: Values, worlds: int) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.zeros(worlds) + quantity.value(values, ELEMENTWISE)


def _over(values: Floats) -> Paired:
    return paired(values, np.zeros(len(values)))


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


def count(findings: Sequence[Finding], kind: str = "", strength: str = "") -> Count:
    """How many findings of a kind and strength hold; "" is any."""
    some = [
        finding for finding in findings if kind in ("", finding.check.kind) and strength in ("", finding.check.strength)
    ]
    return Count(sum(finding.holds for finding in some), len(some))
