"""Every lever moves first of all the column that it declares, in the declared direction, and not without its mechanism.

Two small worlds differ in one lever, which takes force in month 25 with the design; the column is read over the first
months after that (usually one: then nothing else has had time to move it). With the mechanism switched off, the same
column is the same to the bit.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import pytest

from sim.model.simulation import Simulation
from sim.scenario import Scenario, load
from sim.scenario.declare import Choice, Parameter, choices, parameters
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design

MANY = {"market.customers": 4000}
MANAGERS = {"portfolio.account_managers": 6}
SHARED = {"listening.participation": 1.0}
UNWANTED = {"segments.purpose.served": 0.0, "offer.refusal": 1.0}


@dataclass(frozen=True)
class Case:
    """How a lever is tried: between which values, beside what, over how many months, with a target out of reach."""

    between: tuple[Any, Any] | None = None
    beside: dict[str, Any] = field(default_factory=dict)
    months: int = 1
    hard_target: bool = False


CASES = {
    "structure.silo_crossings": Case(beside={"switches.division": "off"}),  # the other way on which it acts
    # Marketing has the hours to write one of them alone: then more of one takes nothing from the others.
    "offer.consistency": Case((0.0, 0.8), {"offer.relevance": 0.0, "offer.objectivity": 0.0}, months=6),
    "offer.relevance": Case((0.0, 0.8), {"offer.consistency": 0.0, "offer.objectivity": 0.0}, months=6),
    "structure.segment_share": Case(months=12),  # offers come apart as developers move them
    "structure.facing_share": Case(beside={"standards.contact_hours": 2.0}),
    "incentives.variable_share": Case(beside={"assumptions.desk.utilisation": 0.3, "switches.drive": "off"}),
    "incentives.cap": Case(beside={"kpis.unit_sales.target": 0.0}, months=2),
    "incentives.accelerator": Case(months=3),
    "leadership.vulnerability": Case(months=6),
    "leadership.forgiveness": Case(months=3),
    "leadership.decisiveness": Case(months=3, hard_target=True),
    "leadership.horizon": Case((3.0, 60.0), months=3, hard_target=True),
    "leadership.review_months": Case(months=3, hard_target=True),
    "leadership.reaction": Case(months=3, hard_target=True),
    "people.hiring_mindset": Case(months=6, beside={"assumptions.turnover.base": -2.0}),
    "listening.mode": Case(("ask", "work_together"), {"listening.conversation_reach": 0.5}),
    "listening.take_part_choice": Case(beside=SHARED),
    "listening.take_part_briefing": Case(beside=SHARED),
    "listening.take_part_community": Case(beside=SHARED),
    "listening.take_part_recognition": Case(beside=SHARED),
    "listening.vote_ideation": Case(beside=SHARED),
    "listening.vote_development": Case(beside=SHARED),
    "listening.vote_launch": Case(beside=SHARED),
    "standards.contact_hours": Case(beside={"structure.facing_share": 1.0}),
    "standards.judgement": Case(months=6),
    "offer.price": Case((0.9, 1.1)),
    "offer.promise": Case((0.0, 0.3), months=2),
    "offer.refusal": Case(beside={"segments.purpose.served": 0.0}),
    "offer.contract_months": Case((0, 24)),
    "offer.objectivity": Case(beside={"offer.promise": 0.3}, months=2),
    "segments.ease.served": Case(beside={"offer.refusal": 1.0}),
    "segments.product.served": Case(beside={"offer.refusal": 1.0}),
    "segments.intimacy.served": Case(beside={"offer.refusal": 1.0}),
    "segments.purpose.served": Case(beside={"offer.refusal": 1.0}),
    "portfolio.account_managers": Case((0, 6)),
    "structure.authority": Case(months=3, beside=MANY),  # few complain in a month of a small market
    "portfolio.account_cover": Case(beside=MANAGERS),
    "portfolio.account_authority": Case(beside=MANAGERS, months=12),
    "portfolio.account_quota": Case(beside=MANAGERS),
    "portfolio.account_backup": Case(beside=MANAGERS | {"assumptions.turnover.base": -1.0}, months=4),
    "portfolio.look_alike": Case(months=12, beside=MANY),  # few come in a year of a small market
    "kpis.unit_sales.level": Case(("person", "firm")),
    "kpis.unit_sales.lag": Case((0, 6)),
    "kpis.unit_sales.audience": Case(("everybody", "leaders")),
}
for _area in ("money", "involve", "kpis", "leadership", "silos", "mindset"):
    _budget = {f"programmes.{_area}.budget": 0.01}
    CASES[f"programmes.{_area}.budget"] = Case((0.0, 0.01))
    CASES[f"programmes.{_area}.start"] = Case((0, 6), _budget)
    CASES[f"programmes.{_area}.owner"] = Case(("nobody", "department"), _budget)

LEVERS: dict[str, Parameter | Choice] = {
    lever.address: lever
    for lever in [*parameters(Design), *choices(Design), *parameters(KpiSetting, "kpis.unit_sales."),
                  *choices(KpiSetting, "kpis.unit_sales.")]
}  # fmt: skip


@cache
def ordinary() -> Scenario:
    return load("product_centric").replace("market.customers", 240).replace("market.staff", 60)


def after(address: str, value: Any, switched_off: str = "") -> np.ndarray:
    """The column that the lever declares, in every month that is looked at (months, rows or more)."""
    case, lever = CASES.get(address, Case()), LEVERS[address]
    scenario = ordinary()
    if switched_off:
        scenario = scenario.replace(f"switches.{switched_off}", "off")
    for name, other in case.beside.items():
        scenario = scenario.replace(name, other)
    simulation = Simulation(scenario.replace(address, value), 1, 24 + case.months)
    seen = []
    while simulation.month < simulation.months:
        if case.hard_target and simulation.month == 24:
            simulation.world.firms["target"] *= 3.0
        simulation.step()
        if simulation.month > 24:
            seen.append(column(simulation, lever.moves[1:]))
    return np.array(seen)


def column(simulation: Simulation, name: str) -> np.ndarray:
    """A column such as `staff.effort[2]`, of the simulated firm where it is one of firms."""
    table, _, rest = name.partition(".")
    field_name, _, index = rest.rstrip("]").partition("[")
    values = getattr(simulation.world, table)[field_name].astype(float)
    values = values[:1] if table == "firms" else values
    return values[..., int(index)] if index else values


def values_of(address: str) -> tuple[Any, Any]:
    lever = LEVERS[address]
    if (case := CASES.get(address)) and case.between:
        return case.between
    assert isinstance(lever, Parameter)
    return (int(lever.low), int(lever.high)) if isinstance(lever.default, int) else (lever.low, lever.high)


@pytest.mark.parametrize("address", LEVERS)
def test_a_lever_moves_the_column_that_it_declares(address: str) -> None:
    low, high = (after(address, value) for value in values_of(address))
    direction = LEVERS[address].moves[0]
    if direction == "~":
        assert not np.array_equal(low, high)
    elif direction == "+":
        assert high.mean() > low.mean()
    else:
        assert direction == "-"
        assert high.mean() < low.mean()


@pytest.mark.parametrize("address", LEVERS)
def test_without_its_mechanism_a_lever_does_not_move_it(address: str) -> None:
    low, high = (after(address, value, LEVERS[address].mechanism) for value in values_of(address))
    assert np.array_equal(low, high)


def test_every_lever_names_a_mechanism_and_a_column() -> None:
    assert all(lever.mechanism and lever.moves[0] in "+-~" for lever in LEVERS.values())


def test_every_case_is_of_a_lever() -> None:
    assert set(CASES) <= set(LEVERS)
