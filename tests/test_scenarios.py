"""Every shipped scenario file runs: its firm is simulated past the month in which its levers take force."""

import pytest

import sim
from sim.scenario import shipped


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_runs_past_its_adoption(name: str) -> None:
    scenario = sim.load(name).replace("market.customers", 200)
    months = sim.simulate(scenario, seed=1, months=30).months
    assert len(months) == 30
    assert months["customers"].iloc[-1] > 0
