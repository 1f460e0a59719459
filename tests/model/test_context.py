"""What the world does: every lever of the context changes a run, and none does through a mechanism that is off."""

from functools import cache

import pytest

from sim.model.run import simulate
from sim.scenario import Scenario
from sim.scenario.declare import parameters
from sim.scenario.market import Market
from tests.model.worlds import changed, small

CONTEXT = {p.address: p for p in parameters(Market)}
THROUGH = {address: p for address, p in CONTEXT.items() if p.mechanism}
OTHER = {"customers": 300, "rivals": 3, "staff": 60}


@cache
def digest(scenario: Scenario) -> str:
    return simulate(scenario, 1, 48).digest


def elsewhere(scenario: Scenario, address: str) -> Scenario:
    """The scenario in a context that is otherwise in one lever: half-way to the end of its range."""
    lever = CONTEXT[address]
    value = OTHER.get(address, lever.default + 0.5 * (lever.high - lever.default))
    return scenario.replace(f"market.{address}", value)


@pytest.mark.parametrize("address", CONTEXT)
def test_every_lever_of_the_context_changes_a_run(address: str) -> None:
    assert digest(elsewhere(small(), address)) != digest(small())


@pytest.mark.parametrize("address", THROUGH)
def test_without_its_mechanism_it_changes_nothing(address: str) -> None:
    still = changed(small(), **{f"switches__{THROUGH[address].mechanism}": "off"})
    assert digest(elsewhere(still, address)) == digest(still)


def test_nine_levers_of_the_context_act_through_one_mechanism_alone() -> None:
    assert len(THROUGH) == 9
