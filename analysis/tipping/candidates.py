"""Numbers whose tipping points may be asked for: assumptions over their sweep, context and levers over their range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sim.scenario.declare import Parameter, parameters

if TYPE_CHECKING:
    from sim.scenario import Scenario

WITHOUT_DATA = "A"
CONTEXT = ("assumptions", "market")
"""What both designs share. Any other number is a lever of a firm."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that is varied: its `default` is its value in the scenario, `sweep` the ends between which it goes."""

    parameter: Parameter
    default: float
    sweep: tuple[float, float]

    @property
    def address(self) -> str:
        """Where it stands in a scenario."""
        return self.parameter.address

    @property
    def shared(self) -> bool:
        """Whether it holds for both designs; a lever is moved in the first alone."""
        return self.address.partition(".")[0] in CONTEXT

    def value(self, near: float) -> float | int:
        """`near` as the parameter takes it: a count is a whole number."""
        return round(near) if isinstance(self.parameter.default, int) else near

    def applied(self, scenario: Scenario, value: float) -> Scenario:
        """The scenario with this number at `value`."""
        return scenario.replace(self.address, self.value(value))


def without_data(scenario: Scenario) -> list[Candidate]:
    """Every assumption for which there is no data."""
    return [candidate(scenario, p) for p in assumptions_of(scenario) if p.mark == WITHOUT_DATA]


def named(scenario: Scenario, names: Sequence[str]) -> list[Candidate]:
    """The candidates that `names` stand for, each once.

    A name is an address (`market.drift`), one with the ends of its sweep (`market.drift=0:0.06`), or a section:
    `assumptions` or `assumptions.trust` for those in it without data (all, if there are none), `market` or `incentives`
    for all its numbers.
    Raises ValueError for a name that leads nowhere, is a word out of several, or has ends that are not allowed.
    """
    by_address = {chosen.address: chosen for name in names for chosen in _named(scenario, name)}
    return list(by_address.values())


def _named(scenario: Scenario, name: str) -> list[Candidate]:
    address, equals, ends = name.partition("=")
    every = {p.address: p for p in numbers_of(scenario)}
    if address in every:
        number = candidate(scenario, every[address])
        return [replace(number, sweep=_ends(every[address], ends)) if equals else number]
    inside = [p for at, p in every.items() if at.startswith(f"{address}.")]
    free = [p for p in inside if p.mark in ("", WITHOUT_DATA)] or inside
    if equals or not free:
        raise ValueError(f"no number is called '{address}'{_meant(address, every)}")
    return [candidate(scenario, p) for p in free]


def _ends(parameter: Parameter, text: str) -> tuple[float, float]:
    allowed = f"{parameter.low:g} to {parameter.high:g}"
    try:
        low, high = map(float, text.split(":"))
    except ValueError:
        raise ValueError(f"'{text}' is not LOW:HIGH; {parameter.address} is allowed {allowed}") from None
    if not parameter.low <= low < high <= parameter.high:
        raise ValueError(f"{parameter.address} cannot go from {low:g} to {high:g}; allowed is {allowed}")
    return low, high


def _meant(address: str, every: dict[str, Parameter]) -> str:
    close = get_close_matches(address, every, n=1)
    return f"; did you mean {close[0]}?" if close else "; ccsim list levers (or assumptions, market) names them"


def candidate(scenario: Scenario, parameter: Parameter) -> Candidate:
    """A declared number as a candidate: over its sweep, or over its whole range where no sweep is declared."""
    default = float(scenario.get(parameter.address))
    return Candidate(parameter, default, parameter.sweep or (float(parameter.low), float(parameter.high)))


def numbers_of(scenario: Scenario) -> Iterator[Parameter]:
    """Every declared number of the scenario: assumptions, context, levers, the settings of the KPIs that it uses."""
    from sim.scenario.kpis import KpiSetting

    yield from assumptions_of(scenario)
    yield from parameters(type(scenario.market), "market.")
    yield from parameters(type(scenario.design))
    for kpi in scenario.design.kpis:
        yield from parameters(KpiSetting, f"kpis.{kpi}.")


def assumptions_of(scenario: Scenario) -> list[Parameter]:
    """Every declared assumption, in the order of declaration, with its full address."""
    return list(parameters(type(scenario.assumptions), "assumptions."))
