"""Holding the model against another: the runs of a dock, and a verdict on each of its checks.

A check with a target agrees when the whole 95 % interval of ours lies within the band around it, and disagrees when all
of it lies outside; with a sign, when the interval lies on that side of zero, or on the other. Between the two more
worlds are needed, and nothing is said.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.dock.formulas import FORMULAS
from analysis.dock.runs import dock_model
from analysis.statistics.paired import MIN_WORLDS, Paired, paired
from analysis.worlds import run_worlds
from sim.scenario.problems import ScenarioError, did_you_mean

if TYPE_CHECKING:
    import pandas as pd

    from analysis.compute import Compute
    from sim.batch import Summary
    from sim.scenario import Scenario
    from sim.scenario.docks import Check, Dock

AGREES, DISAGREES, UNDECIDED = "agrees", "disagrees", "undecided"
FEW, NONE = "too few worlds", "no counterpart"


@dataclass(frozen=True, slots=True)
class Finding:
    """A check and what came of it: `ours` over the worlds, `target` as a number (NaN for a sign), the verdict."""

    check: Check
    ours: Paired
    target: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Docked:
    """A dock with its findings, in the order of its checks."""

    dock: Dock
    findings: tuple[Finding, ...]
    summary: Summary


def docked(dock: Dock, compute: Compute, seeds: Sequence[int] | None = None) -> Docked:
    """Run what the store does not have of a dock, in the file's worlds or in those of `seeds`, and judge its checks.

    Raises ScenarioError (E191, E192) for a quantity or a formula that does not exist.
    """
    require_known(dock)
    cases = dock.cases()
    worlds = dock.experiment.seeds if seeds is None else seeds
    months = dock.experiment.months
    found = run_worlds(cases, worlds, months, compute, monthly=False, model=dock_model())
    findings = tuple(judged(check, cases, found.outcomes) for check in dock.checks)
    return Docked(dock, findings, found.summary)


def require_known(dock: Dock) -> None:
    """Raise ScenarioError for every check with an unknown quantity (E191) or formula (E192)."""
    known = [measure.name for measure in dock_model().outcomes]
    problems = []
    for check in dock.checks:
        if check.quantity and check.quantity not in known:
            near = did_you_mean(check.quantity, known)
            hint = f"did you mean '{near}'?" if near else f"known here: {', '.join(known)}"
            problems.append(check.at.problem("E191", f"no quantity '{check.quantity}'", hint))
        if isinstance(check.target, str) and check.target not in FORMULAS:
            text = f"no formula '{check.target}'"
            problems.append(check.at.problem("E192", text, f"known here: {', '.join(FORMULAS)}"))
    if problems:
        raise ScenarioError(problems)


def judged(check: Check, cases: Sequence[Scenario], outcomes: pd.DataFrame) -> Finding:
    """The finding of a check, from the outcomes (hash, seed, a column per quantity) of its cases."""
    if not check.quantity:
        return Finding(check, paired([], []), math.nan, NONE)
    known = outcomes.reindex(columns=["seed", "hash", check.quantity])  # where every run failed there is no quantity
    table = known.pivot(index="seed", columns="hash", values=check.quantity)
    table = table.reindex(columns=list(dict.fromkeys(case.hash for case in cases)))
    plus = sum(table[cases[number - 1].hash].to_numpy() for number in check.plus)
    minus = sum((table[cases[number - 1].hash].to_numpy() for number in check.minus), np.zeros(len(table)))
    ours = paired(np.asarray(plus), np.asarray(minus))
    target = math.nan if check.sign else target_of(check, cases[check.plus[0] - 1])
    return Finding(check, ours, target, verdict(check, ours, target))


def target_of(check: Check, case: Scenario) -> float:
    """The number that a check is held against; what a formula says of its quantity in this case."""
    if isinstance(check.target, str):
        return FORMULAS[check.target](case)[check.quantity]
    return float(check.target or 0.0)


def verdict(check: Check, ours: Paired, target: float) -> str:
    """What is to be said of a check, as this module's first lines have it."""
    if ours.n < MIN_WORLDS:
        return FEW
    if check.sign:
        low, high = (ours.low, ours.high) if check.sign == "higher" else (-ours.high, -ours.low)
        return AGREES if low > 0.0 else DISAGREES if high < 0.0 else UNDECIDED
    low, high = ours.low - target, ours.high - target
    if -check.band <= low and high <= check.band:
        return AGREES
    return DISAGREES if low > check.band or high < -check.band else UNDECIDED
