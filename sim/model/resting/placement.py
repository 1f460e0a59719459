"""Putting a world at its resting point: the firm's slow state, people in their seats, customers with a supplier."""

from typing import Any

import numpy as np

from sim.model.drivers.compiled import enlist, expected_values, standings
from sim.model.resting.knowing import settle_knowledge
from sim.model.resting.rest_key import Floats, Rest
from sim.model.rules.knowledge import steps_of
from sim.model.rules.structure import unit_in
from sim.model.rules.turnover import function_of, role_of
from sim.model.state import World
from sim.model.streams import stream
from sim.model.tables import Table, named
from sim.scenario.kpis import CATALOGUE


def place(world: World, rest: Rest, seed: int) -> None:
    """Put every simulated firm at its resting point, its people in their seats and every customer with a supplier."""
    scale = len(world.customers) / rest.customers
    simulated = len(world.levers)
    firms = world.firms[:simulated]
    firms[:] = rest.firm
    for name in ("base_revenue", "base_customers", "base_cases", "target", "wage", "revenue", "profit", "profits"):
        firms[name] *= scale
    firms["case_hours"] /= scale
    for name in ("need", "wish"):
        world.segments[name] = 0.0
    for name in ("emphasis", "quality", "fit", "insight", "pipeline", "clarity", "apart", "understood", "cared"):
        world.segments[name] = rest.segments[name]
    world.units[:] = rest.units
    world.kpis[:] = rest.kpis
    scale_kpis(world.kpis, scale)
    settle_people(world.staff[0], rest.person, named(world.given), stream(seed, "settled"))
    seat_people(world, rest, seed)
    share_out(world, rest, stream(seed, "supplier"))


def seat_people(world: World, rest: Rest, seed: int) -> None:
    """Everybody already works in the unit, function and role of the starting firm and knows the work: nothing is new
    in the first month.

    The firms of an arena begin with the same people.
    """
    lever, seats = named(world.levers[0]), len(world.staff_order)
    for j, person in enumerate(world.staff[0]):
        person["unit"] = unit_in(person["unit_draw"], lever.segment_share, person["line"], person["team"])
        person["role"] = role_of(j, int(lever.account_managers))
        person["function"] = function_of(j, seats, lever)
    steps = steps_of(lever.silo_crossings, named(world.given))
    settle_knowledge(world.staff[0], rest, steps, named(world.given), stream(seed, "experience of staff"))
    for name in world.staff.dtype.names:
        if name not in ("firm", "person"):
            world.staff[name][1:] = world.staff[name][:1]


def settle_people(staff: Table, person: dict[str, float], given: Any, generator: np.random.Generator) -> None:
    """People as they are at rest: means of the resting firm, personal differences, the usual share of empty seats."""
    staff["trait"] += person["trait"]
    staff["integrity"] = np.clip(staff["integrity"] - staff["integrity"].mean() + person["integrity"], 0.0, 1.0)
    motivation = person["motivation"] + given.motivation_spread * (staff["trait"] - person["trait"])
    staff["motivation"] = np.clip(motivation, 0.0, 1.0)
    staff["mindset"] = np.clip(staff["mindset"] + person["mindset"], 0.0, 1.0)
    staff["last_mindset"] = staff["mindset"]
    for name in ("skill", "engagement", "safety", "trust_in_leader", "strain", "exposure", "enthusiasm"):
        staff[name] = person[name]
    staff["active"] = generator.random(len(staff)) < person["active"]
    staff["vacancy"] = 1 - staff["active"]


def scale_kpis(kpis: Table, scale: float) -> None:
    """Amounts among the KPIs grow with the market."""
    for k, kpi in enumerate(CATALOGUE):
        if kpi.unit in ("currency/month", "customers/month"):
            kpis["reference"][:, k] *= scale
            kpis["scale"][:, k] *= scale


def share_out(world: World, rest: Rest, generator: np.random.Generator) -> None:
    """Give each customer a supplier by her own long-run chances, a tenure, and what goes with both at rest.

    Chances come from the rules of switching (`standing`). Draws are stratified: a world starts with the expected
    number of own customers, not with luck. Tenure follows from her own hazard.
    """
    customers = world.customers
    n = len(customers)
    hazards, chances = chances_at_rest(world, rest.customer)
    chances[:, : len(world.levers)] *= rest.balance
    cumulative = np.cumsum(chances / chances.sum(axis=1, keepdims=True), axis=1)
    draw = (np.arange(n) + generator.random(n)) / n
    generator.shuffle(draw)
    customers["supplier"] = (draw[:, None] > cumulative).sum(axis=1).clip(0, len(world.firms) - 1)
    tenure = np.log(np.maximum(generator.random(n), 1e-12)) / np.log(1.0 - np.clip(hazards, 1e-4, 0.9))
    customers["tenure"] = np.minimum(tenure, 600).astype(np.int64)
    x = features(expected_values(world), customers["load"], customers["tenure"])
    for name in rest.customer:
        customers[name] = at_rest(rest.customer, name, x)
    enlist(world)


def features(value: Floats | float, load: Floats | float, tenure: Floats | float) -> Floats:
    """What describes a customer at rest: 1, value of the offer to her, load and its log, years with the firm (6, n)."""
    value, load, tenure = np.broadcast_arrays(value, load, tenure)
    years = np.minimum(tenure / 12.0, 10.0)
    return np.array([np.ones(value.shape), value, np.minimum(load, 6.0), np.log(load + 0.05), np.sqrt(years), years])


def at_rest(customer: dict[str, Floats], name: str, x: Floats) -> Floats:
    """A field of customers with features `x` at the resting point, kept within 0-1 (n,)."""
    return np.asarray(np.clip(customer[name] @ x, 0.0, 1.0))


def chances_at_rest(world: World, customer: dict[str, Floats]) -> tuple[Floats, Floats]:
    """Hazards as own customers (customers,), and long-run chances with each firm, unbalanced (customers, firms)."""
    x = features(expected_values(world), world.customers["load"], 36.0)
    share = float(world.given["churn_satisfaction"][0])
    levels = share * at_rest(customer, "satisfaction", x) + (1.0 - share) * at_rest(customer, "trust", x)
    return standings(world, levels)
