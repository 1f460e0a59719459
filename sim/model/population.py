"""The people of a world before the first month: customers, staff, firms, ties. They depend on the context and the
seed alone, never on a design, so that every design meets the same people."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.model.state import (
    CUSTOMER,
    FIRM,
    INTIMACY,
    KPI,
    KPIS,
    LEADERS,
    LINES,
    NONE,
    PERSON,
    SEGMENT,
    SEGMENTS,
    UNIT,
    UNITS,
    VALUES,
    World,
    record_type,
)
from sim.model.streams import stream
from sim.model.tables import MONTHLY_TYPE, Table
from sim.scenario.assumptions import Assumptions
from sim.scenario.assumptions.people import Turnover
from sim.scenario.market import Market
from sim.scenario.mechanisms import OFF, Switches

Floats = npt.NDArray[np.float64]

NEIGHBOURS = 6
USUAL_CENTRICITY = 0.3
"""Origin of the scale of rivals' customer-centricity: its default; rivals.fit is the fit there."""


@dataclass(frozen=True, slots=True)
class People:
    """Customers, ties and the staff of a firm of one seed, the mean weights of the market's segments (SEGMENTS, VALUES)
    and how far customers of each contradict each other, of the whole market's 1 (SEGMENTS,)."""

    customers: Table
    ties: npt.NDArray[np.int64]
    staff: Table
    segment_weights: Floats
    segment_spread: Floats


def make_people(market: Market, assumptions: Assumptions, switches: Switches, seed: int) -> People:
    """Everybody in the world of `seed`, not yet with a supplier."""
    customers = make_customers(market, assumptions, switches, seed)
    make_alike(customers, market, switches)
    weights = np.array([mean_weights(customers, g, market) for g in range(SEGMENTS)])
    ties = make_ties(market, stream(seed, "ties"))
    staff = make_staff(market.staff, customers, assumptions.turnover, stream(seed, "staff"))
    return People(customers, ties, staff, weights, spread_of(customers))


def value_means(market: Market) -> Floats:
    """Mean weights of the four value dimensions, summing to 1."""
    means = np.array([market.price_weight, market.product_weight, market.intimacy_weight, market.purpose_weight])
    return np.asarray(means / means.sum())


def make_customers(market: Market, assumptions: Assumptions, switches: Switches, seed: int) -> Table:
    """Customers with weights (Dirichlet), spend (log-normal), load, frailty and voice (B1, B2, B3, B10)."""
    n = market.customers
    customers = np.zeros(n, record_type(CUSTOMER))
    means = value_means(market)
    gamma = stream(seed, "weights").standard_gamma(np.maximum(market.need_spread * means, 1e-3), size=(n, VALUES))
    weights = gamma / np.maximum(gamma.sum(axis=1, keepdims=True), 1e-12)
    customers["weights"] = weights
    customers["segment"] = np.argmax(weights / np.maximum(means, 1e-9), axis=1)
    customers["line"] = stream(seed, "line").integers(0, LINES, n)
    spread = market.spend_spread if switches.spend_differences != OFF else 0.0
    spend = np.exp(stream(seed, "spend").standard_normal(n) * spread)
    customers["potential"] = market.mean_spend * spend * np.exp(-0.5 * spread**2)
    customers["rank"] = np.argsort(np.argsort(customers["potential"])) / n
    load = spend**assumptions.desk.load_exponent * np.exp(
        stream(seed, "load").standard_normal(n) * assumptions.desk.load_spread
    )
    customers["load"] = load / load.mean()
    customers["frailty"] = stream(seed, "frailty").standard_normal(n) * assumptions.churn.frailty
    customers["voice"] = np.clip(0.5 + assumptions.voice.spread * stream(seed, "voice").standard_normal(n), 0.05, 0.95)
    customers["unit_draw"] = stream(seed, "unit").random(n)
    customers["join_draw"] = stream(seed, "taking part").random(n)
    for name in ("unit", "manager", "server", "listener", "left_firm"):
        customers[name] = NONE
    customers["answer"] = -1.0
    return customers


def make_alike(customers: Table, market: Market, switches: Switches) -> None:
    """Take out further differences between customers whose mechanism is switched off (B2, B3, B10)."""
    if switches.cost_to_serve == OFF:
        customers["load"] = 1.0
    if switches.value_priorities == OFF:
        customers["weights"] = value_means(market)
    if switches.frailty == OFF:
        customers["frailty"] = 0.0


def spread_of(customers: Table) -> Floats:
    """How far the customers of each segment differ in what they value, relative to the whole market (SEGMENTS,)."""
    weights = customers["weights"]
    market = np.abs(weights - weights.mean(axis=0)).sum(axis=1).mean()
    spread = np.ones(SEGMENTS)
    for g in range(SEGMENTS):
        own = weights[customers["segment"] == g]
        if len(own) and market > 0.0:
            spread[g] = np.abs(own - own.mean(axis=0)).sum(axis=1).mean() / market
    return spread


def mean_weights(customers: Table, segment: int, market: Market) -> Floats:
    """Mean weights of a segment's customers, the market's where it has none (VALUES,)."""
    own = customers["weights"][customers["segment"] == segment]
    return np.asarray(own.mean(axis=0)) if len(own) else value_means(market)


def make_ties(market: Market, generator: np.random.Generator) -> npt.NDArray[np.int64]:
    """Whom each customer may tell: a ring of six neighbours, some rewired (Watts and Strogatz; B13), (customers, 6)."""
    n = market.customers
    offsets = np.array([-3, -2, -1, 1, 2, 3])
    ring = (np.arange(n)[:, None] + offsets[None, :]) % n
    far = generator.integers(0, n, size=ring.shape)
    return np.asarray(np.where(generator.random(ring.shape) < market.rewiring, far, ring), np.int64)


def make_staff(n: int, customers: Table, new: Turnover, generator: np.random.Generator) -> Table:
    """People of a firm: six leaders, then the others, spread over lines and segment teams.

    Segment teams are staffed in proportion to the cases of the market's segments. People differ as `new` ones do.
    """
    staff = np.zeros(n, record_type(PERSON))
    seats = np.arange(n)
    staff["person"] = seats
    staff["active"] = 1
    staff["kept"] = 1.0
    staff["line"] = seats % LINES
    cases = np.bincount(customers["segment"], weights=customers["load"], minlength=SEGMENTS)
    staff["team"] = np.searchsorted(np.cumsum(cases) / cases.sum(), (seats * 0.6180339887) % 1.0)
    staff["unit_draw"] = (seats // LINES * 0.7548776662 + staff["line"] / LINES + 0.5) % 1.0  # even in every line
    staff["contract_draw"] = (seats * 0.4142135624 + 0.25) % 1.0
    staff["facing_draw"] = (seats * 0.5698402910 + 0.5) % 1.0
    staff["leader"] = np.where(seats < n // 2, 1 + seats % LINES, LEADERS - 1)
    staff["leader"][1:LEADERS] = 0
    staff["leader"][0] = NONE
    staff["role"][:LEADERS] = 2
    staff["trait"] = generator.standard_normal(n)
    staff["integrity"] = np.clip(new.integrity + new.integrity_spread * generator.standard_normal(n), 0.0, 1.0)
    staff["mindset"] = new.mindset_spread * generator.standard_normal(n)
    staff["motivation"] = 0.1 * generator.standard_normal(n)
    staff["tenure"] = generator.integers(6, 120, n)
    return staff


def make_rivals(world: World, market: Market, assumptions: Assumptions, switches: Switches) -> None:
    """Static rivals on the same frontier, with four profiles: even, price, product, intimate (B45). Fills the rows of
    firms behind those that are simulated."""
    rivals, value, firms = assumptions.rivals, assumptions.value, world.firms
    turned = market.rival_centricity - USUAL_CENTRICITY if switches.rival_centricity != OFF else 0.0
    for f in range(int(firms["simulated"].sum()), len(firms)):
        emphasis = np.maximum(value_means(market), assumptions.listening.stress) ** assumptions.listening.focus
        profile = (f - 1) % 4
        if profile > 0:
            emphasis[profile - 1] *= rivals.profile
        scale = (value.capability / (emphasis**value.frontier).sum()) ** (1.0 / value.frontier)
        quality = emphasis * scale * rivals.delivered
        quality[INTIMACY] *= 1.0 + rivals.intimacy * turned
        firms[f]["quality"] = quality
        firms[f]["fit"] = min(1.0, rivals.fit + rivals.turned_fit * turned)
        firms[f]["price"] = 1.0


def staff_of(people: People, simulated: int) -> Table:
    """The staff of all simulated firms (firms, seats): the same people in each, with numbers of their own."""
    staff = np.stack([people.staff] * simulated)
    staff["firm"] = np.arange(simulated)[:, None]
    staff["person"] = np.arange(staff.size).reshape(staff.shape)
    return staff


def empty_world(people: People, market: Market, months: int, seed: int, simulated: int = 1) -> World:
    """All tables at their size, with the people in and everything else at nothing."""
    firms = np.zeros(1 + market.rivals, record_type(FIRM))
    firms["simulated"][:simulated] = 1
    segments = np.zeros((simulated, SEGMENTS), record_type(SEGMENT))
    segments["weights"] = people.segment_weights
    segments["spread"] = people.segment_spread
    segments["fit"] = 1.0
    return World(
        customers=people.customers,
        staff=staff_of(people, simulated),
        firms=firms,
        segments=segments,
        units=np.zeros((simulated, UNITS), record_type(UNIT)),
        kpis=np.zeros((simulated, KPIS), record_type(KPI)),
        levers=None,
        given=None,
        market=None,
        ties=people.ties,
        roster=np.zeros((simulated, UNITS, market.staff), np.int64),
        measured=np.zeros((simulated, months, KPIS)),
        monthly=np.zeros(months * simulated, MONTHLY_TYPE),
        customer_order=np.arange(market.customers),
        staff_order=np.arange(market.staff),
        own=np.zeros((simulated, market.customers), np.int64),
        acting=np.zeros((simulated, market.customers), np.int64),
        seed=int(seed),
        fault=np.full(4, NONE),
    )
