"""What a resting point is, what it depends on, and the still world in which it is looked for."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from sim.model.drivers.compiled import enlist
from sim.model.population import empty_world, make_people, make_rivals, value_means
from sim.model.rules.turnover import function_of
from sim.model.state import World
from sim.model.tables import Row, Table, given_row, lever_row, market_row
from sim.scenario.assumptions import Assumptions, Switches
from sim.scenario.kpis import CATALOGUE
from sim.scenario.levers import Design
from sim.scenario.market import Market

Floats = npt.NDArray[np.float64]

SEED = 20_000
"""The world in which resting points are found; users' worlds have other seeds."""


@dataclass(frozen=True, eq=False)
class Rest:
    """The resting state: one firm row, its segments, units and KPIs, and means of people and of own customers.

    `customer` holds, per field of an own customer, the coefficients of `features` that describe it at rest.
    `balance` corrects long-run chances to be a customer here for what that description leaves out. `customers` is the
    size of the market in which it was found; amounts scale with it. `trend` is the change of satisfaction a month.
    """

    firm: Table
    segments: Table
    units: Table
    kpis: Table
    person: dict[str, float]
    customer: dict[str, Floats]
    balance: float
    customers: int
    trend: float


@dataclass(frozen=True)
class Ground:
    """What a resting point depends on. Equal by its text, so that it can be looked up."""

    text: str
    start: Design = field(compare=False)
    market: Market = field(compare=False)
    assumptions: Assumptions = field(compare=False)
    switches: Switches = field(compare=False)


def still_world(ground: Ground, months: int, seed: int = SEED) -> World:
    """A world of a reserved seed without drift, customers shared out evenly among the firms."""
    people = make_people(ground.market, ground.assumptions, ground.switches, seed)
    world = empty_world(people, ground.market, months, seed)
    make_rivals(world, ground.market, ground.assumptions, ground.switches)
    row = lever_row(ground.start, ground.market.staff, ground.assumptions.effort.dilution)
    world = world._replace(
        levers=row,
        given=given_row(ground.assumptions, ground.switches),
        market=market_row(ground.market),
    )
    world.given["drift"] = 0
    world.given["patience"] = 0
    world.customers["supplier"] = np.arange(ground.market.customers) % len(world.firms)
    enlist(world)
    return world


def first_guess(world: World, ground: Ground) -> None:
    """Ordinary values to settle from."""
    customers, staff, firm = world.customers, world.staff[0], world.firms[0]
    for name, value in (("satisfaction", 0.66), ("trust", 0.6), ("expectation", 0.66), ("wallet_share", 0.6)):
        customers[name] = value
    customers["tenure"] = 36
    for name, value in (("mindset", 0.4), ("motivation", 0.5)):
        staff[name] = np.clip(staff[name] + value, 0.0, 1.0)
    for name, value in (
        ("skill", 0.7),
        ("engagement", 0.6),
        ("safety", 0.4),
        ("trust_in_leader", 0.5),
        ("strain", 0.3),
    ):
        staff[name] = value
    staff["last_mindset"] = staff["mindset"]
    staff["function"] = [function_of(j, len(staff), Row(world.levers[0])) for j in range(len(staff))]
    means = value_means(ground.market)
    world.segments["emphasis"] = (
        np.maximum(means, ground.assumptions.listening.stress) ** ground.assumptions.listening.focus
    )
    world.segments["quality"] = 0.7
    world.segments["insight"] = world.segments["pipeline"] = 0.2
    for name in ("standard", "time_per_case", "pressure"):
        world.units[name] = 1.0
    world.units["mindset"] = 0.4
    for name in ("causes", "cuts", "developed", "heads", "case_hours", "attainment", "alignment", "wage"):
        firm[name] = 1.0
    for name in ("orders", "filled", "reach", "written", "usable", "checks", "recruiting"):
        firm[name] = 1.0
    for name in ("kept", "served", "offers", "kpi_alignment", "launch", "pitch", "crossings", "lag", "mastery"):
        firm[name] = 1.0
    for name in ("reputation", "satisfaction", "delivered", "promise", "reported_satisfaction"):
        firm[name] = 0.66
    for name in ("mindset", "deciders", "leader_trust", "adoption", "sprawl"):
        firm[name] = 0.4
    for name in ("programme_kept", "activity", "kept_all", "kept_in", "craft_reference", "led", "decided"):
        firm[name] = 1.0
    world.kpis["slope"] = world.kpis["attainment"] = world.kpis["scale"] = 1.0
    world.kpis["better"][:, : len(CATALOGUE)] = [kpi.better for kpi in CATALOGUE]
