"""Worlds with levers, context, assumptions and mechanisms at their ends, by lot."""

from functools import cache
from random import Random

from sim.scenario import Scenario
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, parameters
from sim.scenario.kpis import KPI_NAMES, Audience
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.mechanisms import Switches, forms_of
from tests.model.worlds import DESIGNS, small

LEVERS = [p for p in parameters(Design) if "." in p.address]
MARKET = [p for p in parameters(Market, "market.") if p.address not in ("market.customers", "market.staff")]
ASSUMED = list(parameters(Assumptions, "assumptions."))


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
