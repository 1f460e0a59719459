"""The same staff divided otherwise: a function cut to nothing, and its headcount from none to three times the usual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.statistics.paired import Paired, paired
from analysis.worlds import run_worlds

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.scenario import Scenario

FUNCTIONS = ("front_line", "help_desk", "marketing", "development", "operations", "finance")
"""Levers under `people`, in the order of functions."""
FACTORS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0)
"""Headcounts of a function, of its usual one; the others share the rest of a fixed staff as before."""
METRIC = "headline"


@dataclass(frozen=True, slots=True)
class Staffed:
    """A design with `factor` times the people in `function`: how much more it brings than with the usual number."""

    design: str
    function: str
    factor: float
    more: Paired


def without(designs: Sequence[Scenario], seeds: Sequence[int], months: int, compute: Compute) -> list[Staffed]:
    """Each design with each function cut to nothing from month 25 on, in paired worlds."""
    return _compared(designs, (0.0,), seeds, months, compute, from_start=False)


def sized(designs: Sequence[Scenario], seeds: Sequence[int], months: int, compute: Compute) -> list[Staffed]:
    """Each design with each function at each of `FACTORS`, by firms that were always staffed so: nobody has to learn
    new work, and no restructuring is paid."""
    return _compared(designs, FACTORS, seeds, months, compute, from_start=True)


def best(found: Sequence[Staffed]) -> float:
    """The factor that brings most, among those of one design and function."""
    return max(found, key=lambda one: one.more.mean).factor


def staffed(design: Scenario, function: str, factor: float, from_start: bool) -> Scenario:
    """The design with `factor` times the people in `function`, before the change as well if `from_start`."""
    address = f"people.{function}"
    changed = design.replace(address, design.get(address) * factor)
    if from_start:
        changed = changed.replace(f"start.{address}", design.get(f"start.{address}") * factor)
    return changed


def _compared(
    designs: Sequence[Scenario],
    factors: Sequence[float],
    seeds: Sequence[int],
    months: int,
    compute: Compute,
    from_start: bool,
) -> list[Staffed]:
    rows = [
        (design, function, factor, staffed(design, function, factor, from_start))
        for design in designs
        for function in FUNCTIONS
        for factor in factors
    ]
    scenarios = [*designs, *(changed for *_, changed in rows)]
    table = run_worlds(scenarios, seeds, months, compute, monthly=False).outcomes.set_index(["hash", "seed"])[METRIC]

    def of(scenario: Scenario) -> list[float]:
        return [float(table.get((scenario.hash, seed), float("nan"))) for seed in seeds]

    return [
        Staffed(design.id, function, factor, paired(of(changed), of(design)))
        for design, function, factor, changed in rows
    ]
