"""The resting point: where the slow state of a firm settles when nothing from outside moves it.

Every world starts there, so that burn-in settles its customers only. It also yields the yardsticks - hours, cases,
revenue of the ordinary product-centric firm - and the measured sensitivities: what each KPI pulls toward is found by
giving every activity a little more time and reading the KPIs, never from a table of good and bad.
"""

import functools
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from sim.model.engine import Engine, expected_values, standings
from sim.model.population import empty_world, make_people, make_rivals, value_means
from sim.model.rules.desk import unit_in
from sim.model.rules.turnover import role_of
from sim.model.state import ACTIVITIES, KPIS, NONE, POLISH, World
from sim.model.streams import Streams, stream
from sim.model.tables import Table, given_row, lever_row, market_row, switch_row
from sim.scenario.assumptions import Assumptions, Switches
from sim.scenario.kpis import CATALOGUE
from sim.scenario.levers import Design
from sim.scenario.market import Market

SEED = 20_000
MOST_CUSTOMERS = 2000
SETTLING = 120
MEASURING = 120
NUDGE = 0.05
NUDGED_MONTHS = 24
UNMOVED = 0.02
"""Relative change that counts as half moved: figures that nobody can move pull toward nothing."""


Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Rest:
    """The resting state: one firm row, its segments, units and KPIs, and means of people and of own customers.

    `customer` holds, per field of an own customer, the coefficients of `features` that describe it at rest.
    `balance` corrects long-run chances to be a customer here for what that description leaves out. `customers` is the size of
    the market in which it was found; amounts scale with it. `trend` is the change of satisfaction a month at the end.
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


def rest_of(start: Design, market: Market, assumptions: Assumptions, switches: Switches) -> Rest:
    """The resting point of the firm `start` in this context; computed once per process and context."""
    market = market.model_copy(update={"customers": min(market.customers, MOST_CUSTOMERS)})
    parts = (start, market, assumptions, switches)
    return _rest(Ground("\n".join(part.model_dump_json() for part in parts), *parts))


@functools.lru_cache(maxsize=64)
def _rest(ground: Ground) -> Rest:
    ordinary = Design()
    if ground.start != ordinary:
        yardstick = rest_of(ordinary, ground.market, ground.assumptions, ground.switches)
        return settle(ground, yardstick.kpis["pull"], yardstick)
    first = settle(ground, np.zeros((KPIS, ACTIVITIES)), None)
    return settle(ground, sensitivities(ground, first), None)


def still_world(ground: Ground, months: int) -> tuple[World, Streams]:
    """A world of the reserved seed without drift, customers shared out evenly among the firms."""
    people = make_people(ground.market, ground.assumptions, SEED)
    streams = Streams(SEED, ground.market.customers)
    world = empty_world(people, ground.market, months, streams.draws)
    make_rivals(world.firms, ground.market, ground.assumptions)
    row = lever_row(ground.start, ground.market.staff, ground.assumptions.effort.dilution)
    world = world._replace(
        levers=row,
        given=given_row(ground.assumptions),
        market=market_row(ground.market),
        switch=switch_row(ground.switches),
    )
    world.switch["drift"] = 0
    world.switch["review"] = 0
    world.customers["supplier"] = np.arange(ground.market.customers) % len(world.firms)
    return world, streams


def first_guess(world: World, ground: Ground) -> None:
    """Ordinary values to settle from."""
    customers, staff, firm = world.customers, world.staff, world.firms[0]
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
    means = value_means(ground.market)
    world.segments["emphasis"] = np.maximum(means, 0.12) ** ground.assumptions.listening.focus
    world.segments["quality"] = 0.7
    world.segments["insight"] = world.segments["pipeline"] = 0.2
    for name in ("standard", "time_per_case", "pressure"):
        world.units[name] = 1.0
    world.units["mindset"] = 0.4
    for name in ("causes", "cuts", "heads", "case_hours", "attainment", "alignment", "wage"):
        firm[name] = 1.0
    for name in ("reputation", "satisfaction", "delivered", "promise"):
        firm[name] = 0.66
    for name in ("mindset", "deciders", "leader_trust"):
        firm[name] = 0.4
    firm["programme_kept"] = 1.0
    firm["reference"] = 1.0
    world.kpis["slope"] = world.kpis["attainment"] = world.kpis["scale"] = 1.0
    world.kpis["better"][: len(CATALOGUE)] = [kpi.better for kpi in CATALOGUE]


def inherit(world: World, yardstick: Rest) -> None:
    """Yardsticks of the ordinary firm, for a firm that starts otherwise."""
    for name in ("reference", "case_hours", "wage", "base_revenue", "base_customers", "base_cases", "target"):
        world.firms[name][0] = yardstick.firm[name][0]
    for name in ("reference", "scale"):
        world.kpis[name] = yardstick.kpis[name]


def calibrate(world: World, ground: Ground, pace: float) -> None:
    """Move the yardsticks of the ordinary firm toward this month's figures: x = 1 for it, pay and size as found."""
    firm, market = world.firms[0], ground.market
    reference = firm["total_hours"].copy()
    reference[POLISH] = 0.05 * firm["total_hours"].sum()
    figures = {
        "reference": reference,
        "base_revenue": firm["revenue"],
        "base_customers": firm["customers"],
        "base_cases": firm["cases"],
        "wage": market.payroll * firm["revenue"] / market.staff,
        "case_hours": ground.assumptions.desk.utilisation * firm["offered"] / max(firm["cases"], 1.0),
    }
    for name, value in figures.items():
        firm[name] += pace * (value - firm[name])


def settle(ground: Ground, pull: Floats, yardstick: Rest | None) -> Rest:
    """Let the firm run without drift and reviews until it rests, then average what is noisy over ten years."""
    months = SETTLING + MEASURING
    world, streams = still_world(ground, months)
    first_guess(world, ground)
    world.kpis["pull"] = pull
    if yardstick:
        inherit(world, yardstick)
    engine = Engine(world, streams)
    average = Averages(world)
    for month in range(months):
        engine.step(world.levers, month)
        if not yardstick:
            calibrate(world, ground, max(0.02, 1.0 / (month + 1.0)))
            refer_kpis(world, month)
        if month >= SETTLING:
            average.add(world)
    return average.rest(world, pull, bool(yardstick))


def refer_kpis(world: World, month: int) -> None:
    """Reference of each KPI: its mean over the last two years; its scale where the catalogue leaves it to that."""
    recent = world.measured[max(0, month - 23) : month + 1].mean(axis=0)
    world.kpis["reference"] = recent
    for k, kpi in enumerate(CATALOGUE):
        world.kpis["scale"][k] = kpi.scale or max(abs(recent[k]), 1e-6)


class Averages:
    """Running means over the measured years of a settling firm."""

    PERSON = (
        "mindset",
        "motivation",
        "skill",
        "engagement",
        "safety",
        "trust_in_leader",
        "strain",
        "trait",
        "integrity",
    )
    CUSTOMER = ("satisfaction", "trust", "expectation", "wallet_share", "memory")
    UNIT = ("standard", "time_per_case", "pressure", "mindset")
    FIRM = (
        "reputation", "satisfaction", "trust", "expectation", "delivered", "promise", "mindset", "deciders",
        "leader_trust", "engagement", "motivation", "strain", "profit", "heads", "causes", "cuts", "covered",
        "alignment", "fidelity",
    )  # fmt: skip

    def __init__(self, world: World) -> None:
        self.months = 0
        self.firm = dict.fromkeys(self.FIRM, 0.0)
        self.person = dict.fromkeys((*self.PERSON, "active"), 0.0)
        self.units = np.zeros((len(self.UNIT), len(world.units)))
        self.hazards: list[tuple[Floats, Floats]] = []
        self.satisfaction: list[float] = []
        size = len(features(0.0, 1.0, 0.0))
        self.squares = np.zeros((size, size))
        self.products = {name: np.zeros(size) for name in self.CUSTOMER}

    def add(self, world: World) -> None:
        """Add this month."""
        self.months += 1
        for name in self.FIRM:
            self.firm[name] += float(world.firms[name][0])
        active = world.staff[world.staff["active"] == 1]
        for name in self.PERSON:
            self.person[name] += float(active[name].mean())
        self.person["active"] += float(world.staff["active"].mean())
        self.units += [world.units[name] for name in self.UNIT]
        self.add_customers(world)
        self.satisfaction.append(float(world.firms["satisfaction"][0]))

    def add_customers(self, world: World) -> None:
        """Add what own customers are like, by their features, and how likely each is to leave."""
        mine = world.customers["supplier"] == 0
        own = world.customers[mine]
        x = features(expected_values(world)[mine], own["load"], own["tenure"])
        self.squares += x @ x.T
        for name in self.CUSTOMER:
            self.products[name] += x @ own[name]
        stayed = mine & (world.customers["moved"] == 0)
        self.hazards.append((np.flatnonzero(stayed), world.customers["hazard"][stayed]))

    def rest(self, world: World, pull: Floats, inherited: bool) -> Rest:
        """The resting point from these means and the final slow state."""
        n = self.months
        firm, units, kpis = world.firms[:1].copy(), world.units.copy(), world.kpis.copy()
        for name, total in self.firm.items():
            firm[name] = total / n
        firm["target"] = firm["profit"] if not inherited else firm["target"]
        firm["profits"] = firm["profit"][:, None]
        firm["squeeze"] = firm["nudge"] = firm["change_distance"] = 0.0
        firm["attainment"] = 1.0
        for name, means in zip(self.UNIT, self.units, strict=True):
            units[name] = means / n
        units["backlog"] = 0.0
        kpis["pull"] = pull
        ridge = self.squares + 1e-6 * n * np.eye(len(self.squares))
        customer = {name: np.linalg.solve(ridge, total) for name, total in self.products.items()}
        return Rest(
            firm=firm,
            segments=world.segments.copy(),
            units=units,
            kpis=kpis,
            person={name: total / n for name, total in self.person.items()},
            customer=customer,
            balance=self.balance(world, customer),
            customers=len(world.customers),
            trend=float(np.polyfit(np.arange(n), self.satisfaction, 1)[0]),
        )

    def balance(self, world: World, customer: dict[str, Floats]) -> float:
        """Hazards as described at rest over hazards as they were: own customers, the new ones too, leave that much more.

        Both sums are over the same customers and months, so that who happened to be there does not matter.
        """
        described, _ = chances_at_rest(world, customer)
        expected = sum(float(described[own].sum()) for own, _ in self.hazards)
        return expected / max(sum(float(hazards.sum()) for _, hazards in self.hazards), 1e-12)


def features(value: Floats | float, load: Floats | float, tenure: Floats | float) -> Floats:
    """What describes a customer at rest: 1, value of the offer to her, load and its log, years with the firm (6, n)."""
    value, load, tenure = np.broadcast_arrays(value, load, tenure)
    years = np.minimum(tenure / 12.0, 10.0)
    return np.array([np.ones(value.shape), value, np.minimum(load, 6.0), np.log(load + 0.05), np.sqrt(years), years])


def at_rest(customer: dict[str, Floats], name: str, x: Floats) -> Floats:
    """A field of customers with features `x` at the resting point, kept within 0-1 (n,)."""
    return np.asarray(np.clip(customer[name] @ x, 0.0, 1.0))


def chances_at_rest(world: World, customer: dict[str, Floats]) -> tuple[Floats, Floats]:
    """Hazards as own customers (customers,), and long-run chances with each firm before balancing (customers, firms)."""
    x = features(expected_values(world), world.customers["load"], 36.0)
    share = float(world.given["churn_satisfaction"][0])
    levels = share * at_rest(customer, "satisfaction", x) + (1.0 - share) * at_rest(customer, "trust", x)
    return standings(world, levels)


def sensitivities(ground: Ground, rest: Rest) -> Floats:
    """What each KPI pulls toward, shape (KPIS, ACTIVITIES), absolute values of a row summing to at most 1.

    Everybody puts 5% more time into one activity for two years, in the same world; the change of each KPI, in units
    of its scale and in the direction that counts as better, is the row. Small changes shrink toward 0.
    """
    base = nudged(ground, rest, NONE)
    moved = np.zeros((KPIS, ACTIVITIES))
    scale, better = rest.kpis["scale"], rest.kpis["better"]
    for a in range(ACTIVITIES):
        moved[:, a] = better * (nudged(ground, rest, a) - base) / np.maximum(scale, 1e-9)
    return np.asarray(moved / (np.abs(moved).sum(axis=1, keepdims=True) + UNMOVED))


def nudged(ground: Ground, rest: Rest, activity: int) -> Floats:
    """Mean of each KPI over two years (KPIS,) when everybody puts more time into `activity`; -1 into none."""
    world, streams = still_world(ground, NUDGED_MONTHS)
    place(world, rest, SEED)
    if activity != NONE:
        world.firms["nudge"][0, activity] = NUDGE
    engine = Engine(world, streams)
    for month in range(NUDGED_MONTHS):
        engine.step(world.levers, month)
    return np.asarray(world.measured.mean(axis=0))


def place(world: World, rest: Rest, seed: int) -> None:
    """Put the firm at its resting point, its people in their seats and every customer with a supplier."""
    scale = len(world.customers) / rest.customers
    world.firms[:1] = rest.firm
    for name in ("base_revenue", "base_customers", "base_cases", "target", "wage", "profit", "profits"):
        world.firms[name][0] *= scale
    world.firms["case_hours"][0] /= scale
    for name in ("emphasis", "quality", "fit", "insight", "pipeline"):
        world.segments[name] = rest.segments[name]
    world.units[:] = rest.units
    world.kpis[:] = rest.kpis
    scale_kpis(world.kpis, scale)
    settle_people(world.staff, rest.person, stream(seed, "settled"))
    seat_people(world)
    share_out(world, rest, stream(seed, "supplier"))


def seat_people(world: World) -> None:
    """Everybody already works in the unit and role of the starting firm: nothing is new in the first month."""
    lever = world.levers[0]
    for j, person in enumerate(world.staff):
        person["unit"] = unit_in(person["unit_draw"], lever["segment_share"], person["line"], person["team"])
        person["role"] = role_of(j, int(lever["account_managers"]))


def settle_people(staff: Table, person: dict[str, float], generator: np.random.Generator) -> None:
    """People as they are at rest: means of the resting firm, personal differences, the usual share of empty seats."""
    staff["trait"] += person["trait"]
    staff["integrity"] = np.clip(staff["integrity"] - staff["integrity"].mean() + person["integrity"], 0.0, 1.0)
    motivation = person["motivation"] + 0.1 * (staff["trait"] - person["trait"])
    staff["motivation"] = np.clip(motivation, 0.0, 1.0)
    staff["mindset"] = np.clip(staff["mindset"] + person["mindset"], 0.0, 1.0)
    for name in ("skill", "engagement", "safety", "trust_in_leader", "strain"):
        staff[name] = person[name]
    staff["active"] = generator.random(len(staff)) < person["active"]
    staff["vacancy"] = 1 - staff["active"]


def scale_kpis(kpis: Table, scale: float) -> None:
    """Amounts among the KPIs grow with the market."""
    for k, kpi in enumerate(CATALOGUE):
        if kpi.unit in ("currency/month", "customers/month"):
            kpis["reference"][k] *= scale
            kpis["scale"][k] *= scale


def share_out(world: World, rest: Rest, generator: np.random.Generator) -> None:
    """Give each customer a supplier by her own long-run chances, a tenure, and what goes with both at rest.

    Chances come from the rules of switching (`standing`). Draws are stratified: a world starts with the expected
    number of own customers, not with luck. Tenure follows from her own hazard.
    """
    customers = world.customers
    n = len(customers)
    hazards, chances = chances_at_rest(world, rest.customer)
    chances[:, 0] *= rest.balance
    cumulative = np.cumsum(chances / chances.sum(axis=1, keepdims=True), axis=1)
    draw = (np.arange(n) + generator.random(n)) / n
    generator.shuffle(draw)
    customers["supplier"] = (draw[:, None] > cumulative).sum(axis=1).clip(0, len(world.firms) - 1)
    tenure = np.log(np.maximum(generator.random(n), 1e-12)) / np.log(1.0 - np.clip(hazards, 1e-4, 0.9))
    customers["tenure"] = np.minimum(tenure, 600).astype(np.int64)
    x = features(expected_values(world), customers["load"], customers["tenure"])
    for name in rest.customer:
        customers[name] = at_rest(rest.customer, name, x)
