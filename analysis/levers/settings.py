"""Which levers a design has, and the values at which each is tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from sim.scenario.declare import Choice, Parameter, choices, parameters
from sim.scenario.kpis import KPI_NAMES, KpiSetting
from sim.scenario.levers import Design
from sim.scenario.problems import ScenarioError, number

if TYPE_CHECKING:
    from sim.scenario import Scenario

KPIS = "kpis"


@dataclass(frozen=True, slots=True)
class Lever:
    """One lever of a design: its address, its unit, the value it has there, and those at which it is tried.

    A number is tried at the low end of its range, in the middle and at the high end; a word at each of its options.
    """

    address: str
    unit: str
    now: Any
    values: tuple[Any, ...]


def levers_of(design: Scenario, names: Sequence[str] = ()) -> list[Lever]:
    """The levers of a design, or those that `names` stand for: addresses and sections.

    Of a KPI that the design does not use there is its weight alone. Raises ValueError for a name that leads nowhere.
    """
    every = {lever.address: lever for lever in _levers(design)}
    wanted = [address for name in names for address in _meant(name, every)] if names else list(every)
    return [every[address] for address in dict.fromkeys(wanted)]


def at(design: Scenario, lever: Lever, value: Any) -> Scenario:
    """The design with the lever at `value`; the design itself where that makes it impossible."""
    try:
        return design.replace(lever.address, value)
    except ScenarioError:
        return design


def value_text(value: Any) -> str:
    """A value as tables show it.

    >>> value_text(0.25), value_text("teams")
    ('0.25', 'teams')
    """
    return value if isinstance(value, str) else number(value)


def _levers(design: Scenario) -> Iterator[Lever]:
    for declared in (*parameters(Design), *choices(Design)):
        yield _lever(design, declared)
    for kpi in KPI_NAMES:
        for declared in (*parameters(KpiSetting, f"{KPIS}.{kpi}."), *choices(KpiSetting, f"{KPIS}.{kpi}.")):
            if kpi in design.design.kpis or declared.address.endswith(".weight"):
                yield _lever(design, declared)


def _lever(design: Scenario, declared: Parameter | Choice) -> Lever:
    now = design.get(declared.address)
    if isinstance(declared, Choice):
        return Lever(declared.address, "", str(now), declared.options)
    return Lever(declared.address, declared.unit, now, (declared.low, _middle(design, declared), declared.high))


def _middle(design: Scenario, declared: Parameter) -> float | int:
    """The middle of the range. A weight is relative: its middle is the sum of all others, half of everything."""
    section, _, setting = declared.address.rpartition(".")
    if section.startswith(f"{KPIS}.") and setting == "weight":
        others = (kpi.weight for name, kpi in design.design.kpis.items() if f"{KPIS}.{name}" != section)
        return min(sum(others), declared.high) or declared.high / 2
    middle = (declared.low + declared.high) / 2
    return round(middle) if isinstance(declared.default, int) else middle


def _meant(name: str, every: dict[str, Lever]) -> list[str]:
    """The addresses that a name stands for."""
    inside = [address for address in every if f"{address}.".startswith(f"{name}.")]
    if not inside:
        close = get_close_matches(name, every, n=1)
        hint = f"did you mean {close[0]}?" if close else "ccsim list levers names them"
        raise ValueError(f"no lever is called '{name}'; {hint}")
    return inside
