"""The people of a world before the first month: customers, staff, firms, ties. They depend on the context and the
seed alone, never on a design, so that every design meets the same people."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.model.state import (
    CUSTOMER,
    DEVELOPMENT,
    FINANCE,
    FIRM,
    FRONT_LINE,
    HELP_DESK,
    KPI,
    KPIS,
    LEADERS,
    LINES,
    MARKETING,
    NONE,
    OPERATIONS,
    PERSON,
    SEGMENT,
    SEGMENTS,
    UNIT,
    UNITS,
    VALUES,
    World,
    record_type,
)
from sim.model.streams import Draws, stream
from sim.model.tables import MONTHLY_TYPE, Table
from sim.scenario.assumptions import Assumptions
from sim.scenario.market import Market

Floats = npt.NDArray[np.float64]

STAFFING = ((FRONT_LINE, 0.40), (HELP_DESK, 0.10), (MARKETING, 0.10), (DEVELOPMENT, 0.15), (OPERATIONS, 0.15))
"""Share of people by function; the rest is finance and HR (A: an ordinary service firm)."""

NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class People:
    """Customers, ties and staff of one seed, and the mean weights of the market's segments (SEGMENTS, VALUES)."""

    customers: Table
    ties: npt.NDArray[np.int64]
    staff: Table
    segment_weights: Floats


def make_people(market: Market, assumptions: Assumptions, seed: int) -> People:
    """Everybody in the world of `seed`, not yet with a supplier."""
    customers = make_customers(market, assumptions, seed)
    weights = np.array([mean_weights(customers, g, market) for g in range(SEGMENTS)])
    ties = make_ties(market, stream(seed, "ties"))
    return People(customers, ties, make_staff(market.staff, customers, stream(seed, "staff")), weights)


def value_means(market: Market) -> Floats:
    """Mean weights of the four value dimensions, summing to 1."""
    means = np.array([market.price_weight, market.product_weight, market.intimacy_weight, market.purpose_weight])
    return np.asarray(means / means.sum())


def make_customers(market: Market, assumptions: Assumptions, seed: int) -> Table:
    """Customers with weights (Dirichlet), spend (log-normal), load, frailty and voice (B1, B2, B3, B10)."""
    n = market.customers
    customers = np.zeros(n, record_type(CUSTOMER))
    means = value_means(market)
    gamma = stream(seed, "weights").standard_gamma(np.maximum(market.need_spread * means, 1e-3), size=(n, VALUES))
    weights = gamma / np.maximum(gamma.sum(axis=1, keepdims=True), 1e-12)
    customers["weights"] = weights
    customers["segment"] = np.argmax(weights / np.maximum(means, 1e-9), axis=1)
    customers["line"] = stream(seed, "line").integers(0, LINES, n)
    spend = np.exp(stream(seed, "spend").standard_normal(n) * market.spend_spread)
    customers["potential"] = market.mean_spend * spend * np.exp(-0.5 * market.spend_spread**2)
    customers["rank"] = np.argsort(np.argsort(customers["potential"])) / n
    load = spend**assumptions.desk.load_exponent * np.exp(
        stream(seed, "load").standard_normal(n) * assumptions.desk.load_spread
    )
    customers["load"] = load / load.mean()
    customers["frailty"] = stream(seed, "frailty").standard_normal(n) * assumptions.churn.frailty
    customers["voice"] = np.clip(0.5 + 0.2 * stream(seed, "voice").standard_normal(n), 0.05, 0.95)
    customers["unit_draw"] = stream(seed, "unit").random(n)
    for name in ("unit", "manager", "server", "listener", "left_firm"):
        customers[name] = NONE
    customers["answer"] = -1.0
    return customers


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


def make_staff(n: int, customers: Table, generator: np.random.Generator) -> Table:
    """People of the firm: six leaders, then front line, help desk and the rest, spread over lines and segment teams.

    Segment teams are staffed in proportion to the cases of the market's segments.
    """
    staff = np.zeros(n, record_type(PERSON))
    seats = np.arange(n)
    staff["person"] = seats
    staff["active"] = 1
    staff["function"] = functions(n)
    staff["line"] = seats % LINES
    cases = np.bincount(customers["segment"], weights=customers["load"], minlength=SEGMENTS)
    staff["team"] = np.searchsorted(np.cumsum(cases) / cases.sum(), (seats * 0.6180339887) % 1.0)
    staff["unit_draw"] = (seats * 0.7548776662 + 0.5) % 1.0
    staff["facing_draw"] = (seats * 0.5698402910 + 0.5) % 1.0
    staff["leader"] = np.where(seats < n // 2, 1 + seats % LINES, LEADERS - 1)
    staff["leader"][1:LEADERS] = 0
    staff["leader"][0] = NONE
    staff["role"][:LEADERS] = 2
    staff["trait"] = generator.standard_normal(n)
    staff["integrity"] = np.clip(0.7 + 0.15 * generator.standard_normal(n), 0.0, 1.0)
    staff["mindset"] = 0.1 * generator.standard_normal(n)
    staff["motivation"] = 0.1 * generator.standard_normal(n)
    staff["tenure"] = generator.integers(6, 120, n)
    return staff


def functions(n: int) -> npt.NDArray[np.int64]:
    """Function of each of n seats, in blocks by their shares."""
    shares = np.cumsum([share for _, share in STAFFING])
    codes = [code for code, _ in STAFFING] + [FINANCE]
    return np.array([codes[int(np.searchsorted(shares, (j + 0.5) / n))] for j in range(n)], np.int64)


def make_rivals(firms: Table, market: Market, assumptions: Assumptions) -> None:
    """Static rivals on the same frontier, with four profiles: even, price, product, intimate (B45). Fills rows 1..."""
    rivals = assumptions.rivals
    value = assumptions.value
    for f in range(1, len(firms)):
        emphasis = np.maximum(value_means(market), 0.12) ** assumptions.listening.focus
        profile = (f - 1) % 4
        if profile > 0:
            emphasis[profile - 1] *= rivals.profile
        scale = (value.capability / (emphasis**value.frontier).sum()) ** (1.0 / value.frontier)
        quality = emphasis * scale * rivals.delivered
        quality[2] *= 1.0 + 0.2 * (market.rival_centricity - 0.3)
        firms[f]["quality"] = quality
        firms[f]["fit"] = min(1.0, rivals.fit + 0.1 * (market.rival_centricity - 0.3))
        firms[f]["price"] = 1.0


def empty_world(people: People, market: Market, months: int, draws: Draws) -> World:
    """All tables at their size, with the people in and everything else at nothing."""
    firms = np.zeros(1 + market.rivals, record_type(FIRM))
    firms["simulated"][0] = 1
    segments = np.zeros(SEGMENTS, record_type(SEGMENT))
    segments["weights"] = people.segment_weights
    segments["fit"] = 1.0
    return World(
        customers=people.customers,
        staff=people.staff,
        firms=firms,
        segments=segments,
        units=np.zeros(UNITS, record_type(UNIT)),
        kpis=np.zeros(KPIS, record_type(KPI)),
        levers=None,
        given=None,
        market=None,
        switch=None,
        ties=people.ties,
        roster=np.zeros((UNITS, market.staff), np.int64),
        measured=np.zeros((months, KPIS)),
        monthly=np.zeros(months, MONTHLY_TYPE),
        customer_order=np.arange(market.customers),
        staff_order=np.arange(market.staff),
        draws=draws,
        fault=np.full(4, NONE),
    )
