"""Rows for trying one rule by hand: every field has its default, and a test sets those that matter to it."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import FunctionType
from types import SimpleNamespace as Row
from typing import Any

from sim.model import state
from sim.model.drivers.patches import twin
from sim.model.rules.luck import uniform
from sim.model.tables import NUMBERS
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.market import Market
from sim.scenario.mechanisms import Switches


def _row(columns: tuple[state.Column, ...], usual: dict[str, Any], values: dict[str, Any]) -> Row:
    empty = {c.name: [0.0] * c.width if c.width > 1 else 0 if c.kind[0] == "i" else 0.0 for c in columns}
    usual = empty | usual
    assert set(values) <= set(usual)
    return Row(**{name: list(value) if isinstance(value, list) else value for name, value in (usual | values).items()})


LUCK = (1, 30)  # seed and month, where a rule asks for them


def drawing(rule: FunctionType, numbers: Mapping[tuple[int, int], float]) -> Callable[..., Any]:
    """The rule, answered with these numbers, by mechanism and column, where it asks for a uniform."""

    def answer(luck: object, mechanism: int, seat: int, column: int = 0) -> float:
        return numbers[mechanism, column]

    def part(called: FunctionType) -> Any:
        return answer if called is uniform else twin(called, part)

    return twin(rule, part)


def own(customers: list, supplier: int = 0) -> list[int]:
    """The rows of those who buy from a firm, as the firm lists them."""
    return [i for i, customer in enumerate(customers) if customer.supplier == supplier]


def customer(**values: Any) -> Row:
    usual = {
        "satisfaction": 0.7,
        "trust": 0.6,
        "expectation": 0.7,
        "wallet_share": 0.6,
        "potential": 3000.0,
        "load": 1.0,
        "voice": 0.5,
    }
    nobody = {"server": 0, "manager": -1, "unit": 0, "listener": -1, "left_firm": -1, "weights": [0.4, 0.25, 0.25, 0.1]}
    return _row(state.CUSTOMER, usual | nobody, values)


def person(**values: Any) -> Row:
    usual = {
        "active": 1,
        "kept": 1.0,
        "pace": 1.0,
        "mindset": 0.5,
        "motivation": 0.5,
        "engagement": 0.6,
        "skill": 0.7,
        "integrity": 0.7,
        "safety": 0.4,
        "strain": 0.3,
    }
    needs = {"autonomy": 0.5, "competence": 0.7, "connection": 0.5, "appreciation": 0.5, "leader": 0}
    knows = {"line_stock": [1500.0] * 4, "segment_stock": [500.0 * 0.45 / 0.55] * 4}
    return _row(state.PERSON, usual | needs | knows, values)


def firm(**values: Any) -> Row:
    ones = dict.fromkeys(
        ("causes", "cuts", "heads", "case_hours", "programme_kept", "attainment", "wage", "simulated", "pitch"), 1.0
    )
    ones |= dict.fromkeys(
        (
            "launch",
            "offers",
            "kpi_alignment",
            "alignment",
            "demand",
            "mastery",
            "advice",
            "border",
            "kept_all",
            "per_customer",
            "per_leader",
            "led",
            "decided",
        ),
        1.0,
    )
    ones |= dict.fromkeys(("developed", "orders", "filled", "reach", "written", "usable", "checks", "recruiting"), 1.0)
    usual = {
        "craft": [1.0] * 36,
        "craft_reference": [1.0] * 36,
        "activity": [1.0] * 6,
        "kept": [1.0] * 6,
        "served": [1.0] * 4,
        "lag": 6.0,
        "kept_in": [1.0] * 6,
        "leader_trust": 0.5,
        "deciders": 0.4,
        "mindset": 0.4,
        "reputation": 0.7,
    }
    return _row(state.FIRM, ones | usual, values)


def unit(**values: Any) -> Row:
    usual = {
        "standard": 1.0,
        "border": 1.0,
        "time_per_case": 1.0,
        "pressure": 1.0,
        "offered": 100.0,
        "cases": 100.0,
        "roster": 4,
        "mindset": 0.4,
    }
    return _row(state.UNIT, usual, values)


def segment(**values: Any) -> Row:
    usual = {"weights": [0.4, 0.25, 0.25, 0.1], "emphasis": [0.4, 0.25, 0.25, 0.12], "quality": [0.7] * 4, "fit": 1.0}
    return _row(state.SEGMENT, usual | {"known": [0.7] * 4, "understood": 0.45, "cared": 0.45}, values)


def kpi(**values: Any) -> Row:
    return _row(state.KPI, {"better": 1.0, "scale": 1.0, "attainment": 1.0, "slope": 1.0}, values)


def lever(**values: Any) -> Row:
    """The levers of the ordinary firm, without KPIs and programmes."""
    usual = {p.address.rpartition(".")[2]: p.default for p in NUMBERS}
    maps = {"mode": 0, "segment_served": [1.0] * 4, "segment_stress": [1.0] * 16}
    kpis = {"kpi_dilution": [1.0] * 24, "kpi_target": [1.0] * 24, "firm_dilution": 1.0, "unit_dilution": 1.0}
    return _row((*state.MAP_LEVER, *state.SHOCK, *state.KPI_LEVER), usual | maps | kpis, values)


def steered(k: int, **values: Any) -> Row:
    """The levers of a firm that steers by the k-th KPI alone."""
    row = lever(**values)
    row.kpi_weight[k] = 1.0
    return row


def running(p: int, owner: int = state.TEAMS, **values: Any) -> Row:
    """The levers of a firm that runs the p-th programme with all that it needs, by teams that reach everybody."""
    row = lever(**{"cross_functional_share": 0.3} | values)
    row.programme_budget[p] = 0.01
    row.programme_owner[p] = owner
    return row


def alone(p: int, size: float = 1.0) -> list[float]:
    """A list of six with one number at the p-th place: the pull of a KPI, the intensity of programmes."""
    return [size if n == p else 0.0 for n in range(6)]


def given(**values: float) -> Row:
    """The assumptions (`trust_build` is `assumptions.trust.build`) and the mechanisms, each in its usual form."""
    defaults = Assumptions()
    usual = {p.address.replace(".", "_"): attrgetter(p.address)(defaults) for p in parameters(Assumptions)}
    usual |= dict.fromkeys(Switches.model_fields, state.USUAL)
    assert set(values) <= set(usual)
    return Row(**usual | values)


def but(row: Row, changes: dict[str, float] | None = None, **values: float) -> Row:
    """The same row with some values changed."""
    new = (changes or {}) | values
    assert set(new) <= set(vars(row))
    return Row(**vars(row) | new)


def forms(**values: int) -> dict[str, float]:
    """Mechanisms in another form than the usual one, by name."""
    assert set(values) <= set(Switches.model_fields)
    return dict(values)


def market(**values: float) -> Row:
    usual = {p.address: p.default for p in parameters(Market)}
    assert set(values) <= set(usual)
    return Row(**usual | values)
