"""Scenario values as table rows: levers by month, assumptions, context and switches, in the record types rules read."""

from dataclasses import dataclass
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt

from sim.model.state import KPI_LEVER, LINES, MAP_LEVER, SHOCK, VALUES, record_type
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.kpis import KPI_INDEX, Audience, KpiSetting, Level
from sim.scenario.levers import Design
from sim.scenario.levers.customers import Mode, Segments
from sim.scenario.levers.organisation import Incentives
from sim.scenario.levers.programmes import AREAS, Owner
from sim.scenario.market import Market
from sim.scenario.measures import MONTHLY
from sim.scenario.mechanisms import Switches, forms_of

Table = npt.NDArray[Any]
Stages = list[tuple[int, Design]]
BURN_IN = 24


@dataclass(frozen=True, slots=True)
class Shock:
    """A dated shock as the tables take it: scandal, rival_entry, recession or budget_cut from `month` (from 1) on."""

    month: int
    kind: str
    size: float
    months: int


def _leaf(address: str) -> str:
    return address.rsplit(".", 1)[-1]


def _flat(address: str) -> str:
    return address.replace(".", "_")


NUMBERS = tuple(p for p in parameters(Design) if p.address.partition(".")[0] not in ("programmes", "segments"))
"""Levers with a column of their own; those of maps stand side by side in one."""

LEVER_TYPE = np.dtype(
    [(_leaf(p.address), "f8") for p in NUMBERS]
    + [("mode", "i8")]
    + record_type((*MAP_LEVER, *SHOCK, *KPI_LEVER)).descr,
    align=True,
)
GIVEN_TYPE = np.dtype(
    [(_flat(p.address), "f8") for p in parameters(Assumptions)] + [(name, "i8") for name in Switches.model_fields],
    align=True,
)
"""Assumptions as `trust_build`, forms of mechanisms as `trust`: what rules take together stands in one row."""
MARKET_TYPE = np.dtype([(p.address, "f8") for p in parameters(Market)], align=True)
_COLUMNS = [_leaf(p.address) for p in NUMBERS]
_NUMBERS = attrgetter(*(p.address for p in NUMBERS))
_GIVEN = attrgetter(*(p.address for p in parameters(Assumptions)))
_MARKET = attrgetter(*(p.address for p in parameters(Market)))
MONTHLY_TYPE = np.dtype([(m.name, "f8") for m in MONTHLY], align=True)


def lever_row(design: Design, staff: int, dilution: float, since: int = 0) -> Table:
    """One row of levers: every number of the design, programmes that have begun, KPIs with weights summing to 1.

    `since` counts the months since the design took force.
    """
    row = np.zeros(1, LEVER_TYPE)
    row[_COLUMNS] = _NUMBERS(design)
    row["mode"] = list(Mode).index(design.listening.mode)
    for p, area in enumerate(AREAS):
        programme = getattr(design.programmes, area)
        row["programme_budget"][0, p] = programme.budget if since >= programme.start else 0.0
        row["programme_owner"][0, p] = list(Owner).index(programme.owner)
    for g, name in enumerate(Segments.model_fields):
        setting = getattr(design.segments, name)
        row["segment_served"][0, g] = setting.served
        stress = (setting.ease, setting.product, setting.intimacy, setting.purpose)
        row["segment_stress"][0, VALUES * g : VALUES * (g + 1)] = stress
    write_kpis(row, design, staff, dilution)
    return row


def write_kpis(row: Table, design: Design, staff: int, dilution: float) -> None:
    """The KPIs of the design by catalogue index, into a row of levers."""
    total = sum(kpi.weight for kpi in design.kpis.values())
    for name, kpi in design.kpis.items():
        k = KPI_INDEX[name]
        row["kpi_weight"][0, k] = kpi.weight / total if total > 0.0 else 0.0
        row["kpi_target"][0, k] = kpi.target
        row["kpi_lag"][0, k] = kpi.lag
        row["kpi_noise"][0, k] = kpi.noise
        row["kpi_audience"][0, k] = list(Audience).index(kpi.audience)
        row["kpi_dilution"][0, k] = felt_share(kpi, design.incentives, staff, dilution)
    row["unit_dilution"] = (staff / LINES) ** -dilution
    row["firm_dilution"] = float(staff) ** -dilution


def felt_share(kpi: KpiSetting, incentives: Incentives, staff: int, dilution: float) -> float:
    """How much one person's effort counts in the figure she is paid on, 0-1: people behind the figure ^ -dilution.

    Of the pay, `team_share` looks at the unit's figure and `firm_share` at the firm's instead of one's own; more than
    all of it is shared out between the two.
    """
    people = {Level.PERSON: 1.0, Level.UNIT: staff / LINES, Level.FIRM: float(staff)}
    behind = people[kpi.level]
    shared = incentives.team_share + incentives.firm_share
    scale = 1.0 / max(shared, 1.0)
    team, firm = incentives.team_share * scale, incentives.firm_share * scale
    own = (1.0 - team - firm) * behind**-dilution
    return float(own + team * max(behind, people[Level.UNIT]) ** -dilution + firm * people[Level.FIRM] ** -dilution)


def lever_rows(firms: list[Stages], shocks: list[Shock], months: int, staff: int, dilution: float) -> Table:
    """Levers of each month and simulated firm, shape (months, firms).

    `firms` holds for each firm what is in force from which month on, (month counted from 1, design), the starting
    firm from month 1 first; `shocks` the dated shocks of all firms.
    """
    table = np.zeros((months, len(firms)), LEVER_TYPE)
    for f, stages in enumerate(firms):
        ends = [month - 1 for month, _ in stages[1:]] + [months]
        for (first, design), end in zip(stages, ends, strict=True):
            write_stage(table[:, f], design, first - 1, min(end, months), staff, dilution)
    for shock in shocks:
        write_shock(table, shock)
    return table


def write_stage(rows: Table, design: Design, first: int, end: int, staff: int, dilution: float) -> None:
    """Write a design into the rows of the months in which it is in force; programmes begin when they do."""
    starts = sorted({getattr(design.programmes, area).start for area in AREAS} | {0})
    for since in starts:
        begin = first if since == 0 else max(first, BURN_IN + since)
        if begin < end:
            rows[begin:end] = lever_row(design, staff, dilution, since)[0]


def write_shock(table: Table, shock: Shock) -> None:
    """Write a dated shock into the rows of its months: what is the market's hits all firms, the rest the first one."""
    first = shock.month - 1
    end = min(first + shock.months, len(table))
    if first >= len(table):
        return
    if shock.kind == "scandal":
        table["scandal"][first, 0] = shock.size
        fading = shock.size * (1.0 - np.arange(end - first) / shock.months)
        table["bad_press"][first:end, 0] = np.maximum(table["bad_press"][first:end, 0], fading)
    elif shock.kind == "budget_cut":
        table["budget_cut"][first:end, 0] = shock.size
    else:
        table[shock.kind][first:end] = shock.size


def given_row(assumptions: Assumptions, switches: Switches) -> Table:
    """The assumptions and the mechanisms as one row: `assumptions.trust.build` becomes the field `trust_build`, and
    `switches.trust` the field `trust`, the number of its form, 0 off."""
    forms = (forms_of(name).index(getattr(switches, name)) for name in Switches.model_fields)
    return np.array([(*_GIVEN(assumptions), *forms)], GIVEN_TYPE)


def market_row(market: Market) -> Table:
    """The context as one row."""
    return np.array([_MARKET(market)], MARKET_TYPE)


def named(row: np.void) -> SimpleNamespace:
    """The values of a row that nobody changes, by name: quicker to ask often than a `Row`."""
    return SimpleNamespace(**dict(zip(row.dtype.names or (), row.item(), strict=True)))


class Row:
    """A row of a table that is nobody: a firm, a segment, a unit, the levers. Shows its fields as attributes."""

    __slots__ = ("row",)

    def __init__(self, row: np.void) -> None:
        object.__setattr__(self, "row", row)

    def __getattr__(self, name: str) -> Any:
        value = self.row[name]
        return value if isinstance(value, np.ndarray) else value.item()

    def __setattr__(self, name: str, value: float) -> None:
        self.row[name] = value
