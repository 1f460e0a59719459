"""Three hundred worlds with levers, context, assumptions and mechanisms at their ends, by lot: all figures in range.

Ten worlds share a context, since the resting point of a context is what takes time.
"""

from functools import cache
from random import Random

import numpy as np
import pytest

from sim.model.run import Run, simulate
from sim.model.state import CUSTOMER, FIRM, KPI, PERSON, SEGMENT, UNIT
from sim.scenario import Scenario
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, parameters
from sim.scenario.kpis import KPI_NAMES, Audience
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.measures import MONTHLY, OUTCOMES
from sim.scenario.mechanisms import Switches, forms_of
from sim.scenario.units import unit_of
from tests.model.worlds import DESIGNS, small

CONTEXTS, EACH, MONTHS = 30, 10, 30
LEVERS = [p for p in parameters(Design) if "." in p.address]
MARKET = [p for p in parameters(Market, "market.") if p.address not in ("market.customers", "market.staff")]
ASSUMED = list(parameters(Assumptions, "assumptions."))
TABLES = {"customers": CUSTOMER, "staff": PERSON, "firms": FIRM, "segments": SEGMENT, "units": UNIT, "kpis": KPI}
COSTS = (
    "unit_cost", "payroll", "coordination", "programmes", "acquisition", "bonuses", "change_cost", "hiring_cost",
    "other_cost",
)  # fmt: skip


def at_the_ends(scenario: Scenario, numbers: list[Parameter], lot: Random) -> Scenario:
    for number in numbers:
        scenario = scenario.replace(number.address, lot.choice((number.low, number.high)))
    return scenario


@cache
def context(number: int) -> dict[str, Scenario]:
    """The shipped designs in a context of extremes."""
    lot = Random(f"context {number}")
    market, assumed = lot.sample(MARKET, lot.randint(0, 4)), lot.sample(ASSUMED, lot.choice((0, 0, 3, 8)))
    forms = {
        name: lot.choice(forms_of(name)) for name in lot.sample(list(Switches.model_fields), lot.choice((0, 2, 9)))
    }
    ends = [(p.address, lot.choice((p.low, p.high))) for p in (*market, *assumed)]
    ends += [(f"switches.{name}", form) for name, form in forms.items()]
    worlds = {design: small(design, 60, lot.choice((30, 31, 47))) for design in DESIGNS}
    for address, value in ends:
        worlds = {design: scenario.replace(address, value) for design, scenario in worlds.items()}
    return worlds


def world(number: int, which: int) -> Scenario:
    """A design of extremes in a context of extremes."""
    lot = Random(f"design {number} {which}")
    scenario = at_the_ends(context(number)[lot.choice(DESIGNS)], lot.sample(LEVERS, lot.randint(3, 40)), lot)
    for kpi in lot.sample(KPI_NAMES, lot.randint(0, 5)):
        scenario = scenario.replace(f"kpis.{kpi}.weight", lot.choice((1.0, 50.0)))
        scenario = scenario.replace(f"kpis.{kpi}.target", lot.choice((0.0, 3.0)))
        scenario = scenario.replace(f"kpis.{kpi}.audience", lot.choice(list(Audience)))
    return scenario


def outside(figures: np.ndarray, allowed: tuple[float, float]) -> bool:
    """Whether a figure is missing, or outside its range by more than the last digits of a sum."""
    low, high = allowed
    return not ((figures >= low - 1e-12) & (figures <= high + 1e-12)).all()


def out_of_range(run: Run) -> list[str]:
    """Names of all figures of a run that leave their range."""
    tables = run.simulation.world._asdict()
    names = [f"monthly {m.name}" for m in MONTHLY if outside(tables["monthly"][m.name], m.range)]
    names += [
        f"outcome {m.name}" for m in OUTCOMES if m.needs <= MONTHS and outside(np.array(run.outcomes[m.name]), m.range)
    ]
    names += [
        f"{table} {column.name}"
        for table, columns in TABLES.items()
        for column in columns
        if outside(tables[table][column.name], unit_of(column.unit).range)
    ]
    return names


def must_conserve(run: Run) -> None:
    """Customers come from somewhere and go somewhere, money is revenue less costs, effort is shared out."""
    months, tables = run.simulation.world.monthly, run.simulation.world
    assert np.all(np.diff(months["customers"]) == (months["joined"] - months["left"])[1:])
    assert months["customers"][-1] == np.sum(tables.customers["supplier"] == 0)
    costs = sum(months[name] for name in COSTS)
    assert np.allclose(months["profit"], months["revenue"] - costs, rtol=0.0, atol=1e-9 * (1.0 + np.max(costs)))
    shares = sum(months[m.name] for m in MONTHLY if m.name.startswith("effort_"))
    assert np.allclose(shares, np.where(months["headcount"] > 0.0, 1.0, 0.0), atol=1e-9)
    assert np.allclose(tables.staff["effort"].sum(axis=-1), 1.0, atol=1e-9)


@pytest.mark.parametrize("number", range(CONTEXTS))
def test_every_figure_is_in_its_range_and_nothing_is_lost_in_a_corner_of_the_world(number: int) -> None:
    for which in range(EACH):
        run = simulate(world(number, which), which, MONTHS)
        assert out_of_range(run) == []
        must_conserve(run)


@pytest.mark.parametrize("design", DESIGNS)
def test_a_desk_that_is_switched_off_works_no_more_hours_than_it_offers(design: str) -> None:
    months = simulate(small(design).replace("switches.service_desk", "off"), 1, MONTHS).months
    assert months.utilisation.max() <= 1.0
