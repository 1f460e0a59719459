"""Controls with equal levers: how much of a lead goes with the mechanism that a decisive assumption belongs to.

An assumption can decide who wins only through levers that differ. So the first design runs once more with all levers of
that mechanism as the second has them, everything else as it is: what is then missing of the lead, the mechanism
carried. Where no lever of the mechanism differs, the mechanism is switched off in both designs instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from analysis.statistics.paired import Paired, paired
from analysis.tipping.bisection import mean
from analysis.tipping.candidates import Candidate
from sim.scenario.declare import Choice, Parameter, choices, parameters

if TYPE_CHECKING:
    from sim.scenario import Scenario

EQUAL, OFF = "equal levers", "switched off"
KPIS = "kpis"


@dataclass(frozen=True, slots=True)
class Control:
    """One assumption's control, before it is run.

    `levers` are the addresses at which the first design took the second one's values; empty where the `mechanisms`
    were switched off in both.
    """

    candidate: Candidate
    mechanisms: tuple[str, ...]
    levers: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Which of the two it is."""
        return EQUAL if self.levers else OFF

    def applied(self, a: Scenario, b: Scenario) -> tuple[Scenario, Scenario]:
        """Both designs under the control."""
        if self.levers:
            return with_levers(a, b, self.levers), b
        return without(a, self.mechanisms), without(b, self.mechanisms)


@dataclass(frozen=True, slots=True)
class Controlled:
    """What a control gave: the `difference` (a minus b) under it, and the part of the lead that is `gone`.

    `gone` is the difference as things are less that under the control, world by world. `carried` is its mean as a share
    of the lead: 1 if nothing is left of it, negative if it grew, NaN without a lead or a run.
    """

    control: Control
    difference: Paired
    gone: Paired
    carried: float


def control_of(a: Scenario, b: Scenario, candidate: Candidate) -> Control | None:
    """The control of a number; None where it declares no mechanism, or none that could be taken out."""
    mechanisms = candidate.parameter.mechanisms
    control = Control(candidate, mechanisms, differing(a, b, levers_of(mechanisms)))
    return control if control.applied(a, b) != (a, b) else None


def controls(
    a: Scenario,
    b: Scenario,
    candidates: Sequence[Candidate],
    measure: Callable[[Sequence[tuple[Scenario, Scenario]], Sequence[int]], list[np.ndarray]],
    seeds: Sequence[int],
    level: np.ndarray,
) -> list[Controlled]:
    """Run the control of every candidate that has one, in all `seeds`; `level` is the difference there as things are.

    `measure` gives the differences of pairs of scenarios.
    """
    applicable = [control for candidate in candidates if (control := control_of(a, b, candidate)) is not None]
    differences = measure([control.applied(a, b) for control in applicable], seeds)
    return [controlled(control, level, under) for control, under in zip(applicable, differences, strict=True)]


def controlled(control: Control, level: np.ndarray, under: np.ndarray) -> Controlled:
    """What a control says, from the differences as things are and `under` it."""
    gone = paired(level, under)
    lead = mean(level[np.isfinite(under)])  # in the worlds that finished under the control too
    return Controlled(control, paired(under, np.zeros(len(under))), gone, gone.mean / lead if lead else np.nan)


def levers_of(mechanisms: Iterable[str]) -> tuple[str, ...]:
    """Addresses of the levers that act through any of `mechanisms`; those of KPIs are one, the map `kpis`."""
    through = set(mechanisms)
    addresses = [lever.address for lever in _levers() if lever.mechanism in through]
    return tuple(dict.fromkeys(KPIS if address.startswith("kpis.") else address for address in addresses))


def _levers() -> Iterator[Parameter | Choice]:
    from sim.scenario.kpis import KpiSetting
    from sim.scenario.levers import Design

    for section, prefix in ((Design, ""), (KpiSetting, "kpis.")):
        yield from parameters(section, prefix)
        yield from choices(section, prefix)


def differing(a: Scenario, b: Scenario, addresses: Sequence[str]) -> tuple[str, ...]:
    """Those of `addresses` at which the two designs differ."""
    return tuple(address for address in addresses if _at(a, address) != _at(b, address))


def with_levers(a: Scenario, b: Scenario, addresses: Sequence[str]) -> Scenario:
    """`a` with the values that `b` has at `addresses`; what a timeline changes later stays as it is in `a`."""
    for address in addresses:
        if address == KPIS:
            a = replace(a, design=a.design.model_copy(update={KPIS: b.design.kpis}))
        else:
            a = a.replace(address, b.get(address))
    return a


def without(scenario: Scenario, mechanisms: Sequence[str]) -> Scenario:
    """The scenario with `mechanisms` switched off."""
    for name in mechanisms:
        scenario = scenario.replace(f"switches.{name}", "off")
    return scenario


def _at(scenario: Scenario, address: str) -> object:
    return scenario.design.kpis if address == KPIS else scenario.get(address)
