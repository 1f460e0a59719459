"""Scenario values as table rows: levers by month, assumptions, context and switches, in the record types rules read."""

from typing import Any

import numpy as np
import numpy.typing as npt

from sim.model.outcomes import MONTHLY
from sim.model.state import KPI_LEVER, LINES, record_type
from sim.scenario.assumptions import Assumptions, Switches
from sim.scenario.declare import parameters
from sim.scenario.kpis import KPI_INDEX, KpiSetting, Level
from sim.scenario.levers import Design
from sim.scenario.market import Market

Table = npt.NDArray[Any]
BURN_IN = 24


def _leaf(address: str) -> str:
    return address.rsplit(".", 1)[-1]


def _flat(address: str) -> str:
    return address.replace(".", "_")


LEVER_TYPE = np.dtype([(_leaf(p.address), "f8") for p in parameters(Design)] + record_type(KPI_LEVER).descr, align=True)
GIVEN_TYPE = np.dtype([(_flat(p.address), "f8") for p in parameters(Assumptions)], align=True)
MARKET_TYPE = np.dtype([(p.address, "f8") for p in parameters(Market)], align=True)
MONTHLY_TYPE = np.dtype([(m.name, "f8") for m in MONTHLY], align=True)
SWITCH_TYPE = np.dtype([(name, "i8") for name in Switches.model_fields], align=True)


def value_at(section: Any, address: str) -> Any:
    """The value under a dotted address of a section."""
    for name in address.split("."):
        section = getattr(section, name)
    return section


def lever_row(design: Design, staff: int, dilution: float) -> Table:
    """One row of levers: every number of the design, and its KPIs by catalogue index with weights summing to 1."""
    row = np.zeros(1, LEVER_TYPE)
    for parameter in parameters(Design):
        row[_leaf(parameter.address)] = value_at(design, parameter.address)
    total = sum(kpi.weight for kpi in design.kpis.values())
    for name, kpi in design.kpis.items():
        k = KPI_INDEX[name]
        row["kpi_weight"][0, k] = kpi.weight / total if total > 0.0 else 0.0
        row["kpi_target"][0, k] = kpi.target
        row["kpi_lag"][0, k] = kpi.lag
        row["kpi_noise"][0, k] = kpi.noise
        row["kpi_dilution"][0, k] = felt_share(kpi, design.incentives.team_share, staff, dilution)
    return row


def felt_share(kpi: KpiSetting, team_share: float, staff: int, dilution: float) -> float:
    """How much one person's effort counts in the figure she is paid on, 0-1: people behind the figure ^ -dilution.

    `team_share` of the pay looks at the unit's figure instead of one's own.
    """
    people = {Level.PERSON: 1.0, Level.UNIT: staff / LINES, Level.FIRM: float(staff)}
    own = people[kpi.level] ** -dilution
    team = max(people[kpi.level], people[Level.UNIT]) ** -dilution
    return float((1.0 - team_share) * own + team_share * team)


def lever_rows(start: Design, design: Design, months: int, staff: int, dilution: float) -> Table:
    """Levers of each month, shape (months, 1): the starting firm's for 24 months of burn-in, then the design's."""
    before, after = lever_row(start, staff, dilution), lever_row(design, staff, dilution)
    return np.stack([before if month < BURN_IN else after for month in range(months)])


def given_row(assumptions: Assumptions) -> Table:
    """The assumptions as one row: `assumptions.trust.build` becomes the field `trust_build`."""
    row = np.zeros(1, GIVEN_TYPE)
    for parameter in parameters(Assumptions):
        row[_flat(parameter.address)] = value_at(assumptions, parameter.address)
    return row


def market_row(market: Market) -> Table:
    """The context as one row."""
    row = np.zeros(1, MARKET_TYPE)
    for parameter in parameters(Market):
        row[parameter.address] = getattr(market, parameter.address)
    return row


def switch_row(switches: Switches) -> Table:
    """The switches as one row of flags, 1 on."""
    row = np.zeros(1, SWITCH_TYPE)
    for name in Switches.model_fields:
        row[name] = int(getattr(switches, name) == "on")
    return row
