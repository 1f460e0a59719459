"""One world and its months: tables at the start, then month after month under each month's levers."""

import hashlib
from collections.abc import Callable

import numpy as np

from sim.model.drivers.compiled import CompiledMonths
from sim.model.population import empty_world, make_people, make_rivals
from sim.model.recording import Recording
from sim.model.resting.placement import place
from sim.model.resting.rest import rest_of
from sim.model.resting.rest_key import Rest
from sim.model.state import NONE, PHASES, World
from sim.model.tables import BURN_IN, Shock, Stages, Table, given_row, lever_rows, market_row
from sim.scenario import Scenario

MOST_MONTHS = 65_536
"""As many months as the counter of random numbers has room for."""

Drive = Callable[[World, Table, int], None]
"""Lets a month pass over a world under the lever rows of that month."""


class Simulation:
    """The world of one scenario and seed, at the start of a month.

    `month` counts the months that have passed. `step` lets one more pass, compiled; `world` holds the tables.
    """

    def __init__(self, scenario: Scenario, seed: int, months: int) -> None:
        _check_kinds(scenario, seed, months)
        if not 1 <= months <= MOST_MONTHS:
            raise ValueError(f"months is {months}; allowed 1 to {MOST_MONTHS:,}")
        if not 0 <= seed < 2**32:
            raise ValueError(f"seed is {seed}; allowed 0 to {2**32 - 1}")
        self.scenario = scenario
        self.seed = seed
        self.months = months
        self.month = 0
        self.rest = rest_of(scenario.start, scenario.market, scenario.assumptions, scenario.switches)
        self.world = make_world(scenario, seed, months, self.rest)
        dilution = scenario.assumptions.effort.dilution
        self._compiled = CompiledMonths()
        self._recording = Recording(self.world)
        self.levers = lever_rows(stages_of(scenario), shocks_of(scenario), months, scenario.market.staff, dilution)

    def step(self, drive: Drive | None = None) -> None:
        """Let one month pass, driven compiled or by `drive`.

        Raises NotANumberError when a figure stops being a number, IndexError after the last month.
        """
        if self.month >= self.months:
            raise IndexError(f"all {self.months} months have passed")
        (drive or self._compiled)(self.world, self.levers[self.month], self.month)
        self.end_month()

    def end_month(self) -> None:
        """Write down the month that has passed in all tables. Raises NotANumberError where a figure is no number."""
        self._recording.write(self.month)
        self.month += 1
        check_finite(self.world)

    def run(self) -> None:
        """Let all remaining months pass. Raises NotANumberError when a figure stops being a number."""
        while self.month < self.months:
            self.step()

    def digest(self) -> str:
        """A fingerprint of the state of all agents and of the record."""
        return digest(self.world)


def _check_kinds(scenario: object, seed: object, months: object) -> None:
    """Raise TypeError for an argument of the wrong kind: most users call from a notebook, without a type checker."""
    if not isinstance(scenario, Scenario):
        raise TypeError(f"scenario is {scenario!r}; load it first, as in ccsim.load('firm.yaml')")
    for name, value in (("seed", seed), ("months", months)):
        if isinstance(value, bool) or not isinstance(value, int | np.integer):
            raise TypeError(f"{name} is {value!r}; a whole number is needed")


def stages_of(scenario: Scenario) -> list[Stages]:
    """What is in force from which month on, for each simulated firm: the starting firm, then its own designs."""
    own = [(1, scenario.start), *scenario.designs()]
    return [own, *([(1, scenario.start), (BURN_IN + 1, rival.design)] for rival in scenario.arena)]


def shocks_of(scenario: Scenario) -> list[Shock]:
    """The dated shocks of a scenario's timeline."""
    dated = [(change.month, change.shock) for change in scenario.timeline if change.shock is not None]
    return [Shock(month, str(shock.kind), shock.size, shock.months) for month, shock in dated]


def make_world(scenario: Scenario, seed: int, months: int, rest: Rest) -> World:
    """All tables at the start of month 1: the starting firm at rest - every firm of an arena starts as it - customers
    placed, the first month's levers."""
    market, assumptions = scenario.market, scenario.assumptions
    people = make_people(market, assumptions, scenario.switches, seed)
    simulated = 1 + len(scenario.arena)
    world = empty_world(people, market, months, seed, simulated)
    make_rivals(world, market, assumptions, scenario.switches)
    start: list[Stages] = [[(1, scenario.start)]] * simulated
    world = world._replace(
        levers=lever_rows(start, [], 1, market.staff, assumptions.effort.dilution)[0],
        given=given_row(assumptions, scenario.switches),
        market=market_row(market),
    )
    place(world, rest, seed)
    return world


def digest(world: World) -> str:
    """Fingerprint of all tables, of what was measured and of the monthly record (32 hexadecimal digits)."""
    total = hashlib.blake2b(digest_size=16)
    for table in (world.customers, world.staff, world.firms, world.segments, world.units, world.kpis, world.monthly):
        total.update(np.ascontiguousarray(table).view(np.uint8).data)  # no record type has padding
    total.update(np.ascontiguousarray(world.measured).data)
    return total.hexdigest()


class NotANumberError(FloatingPointError):
    """A figure stopped being a number (E601). `month` counts from 1."""

    def __init__(self, text: str, month: int) -> None:
        super().__init__(text)
        self.month = month


def check_finite(world: World) -> None:
    """Raise NotANumberError with month, phase and row of the first figure that is no number, as the guard noted."""
    month, phase, table, row = (int(number) for number in world.fault)
    if month != NONE:
        where = f"{('customer', 'seat', 'firm')[table]} {row}"
        raise NotANumberError(f"E601 at month {month + 1}: {where} is no number after {PHASES[phase]}", month + 1)
