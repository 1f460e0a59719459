"""The way back from the store: a scenario in plain JSON becomes the same scenario again."""

import json

import pytest

from sim.scenario import ScenarioError, from_resolved, load, shipped


@pytest.mark.parametrize("name", sorted(shipped()))
def test_every_shipped_scenario_comes_back_with_its_hash(name: str) -> None:
    scenario = load(name)
    again = from_resolved(json.loads(json.dumps(scenario.resolved())))
    assert again == scenario
    assert again.resolved() == scenario.resolved()
    assert again.designs() == scenario.designs()


def test_a_changed_value_comes_back_to_the_last_bit() -> None:
    scenario = load("customer_centric").replace("offer.price", 1.1 + 1e-15)
    assert from_resolved(json.loads(json.dumps(scenario.resolved()))).get("offer.price") == 1.1 + 1e-15


def test_a_lever_that_this_program_does_not_have_is_named() -> None:
    resolved = load("customer_centric").resolved()
    resolved["market"]["moons"] = 3
    with pytest.raises(ScenarioError, match="moons"):
        from_resolved(resolved)
