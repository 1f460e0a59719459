"""Every shipped scenario file says what it is for, and runs past the last month in which something changes."""

from typing import Any

import pytest

import sim
from sim.scenario import shipped
from sim.scenario.files.system_files import claims_in
from sim.scenario.files.systems import systems

CLAIMS = {claim for system in systems() for claim in system.claims}
LONGEST = 60


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_has_a_name_a_question_a_hook_and_a_claim(name: str) -> None:
    scenario = sim.load(name)
    assert scenario.name
    assert scenario.question.endswith("?")
    assert scenario.hook
    assert scenario.claim


@pytest.mark.parametrize("name", shipped())
def test_every_claim_of_a_shipped_scenario_is_one_of_the_essays(name: str) -> None:
    assert sorted(set(claims_in(sim.load(name).claim)) - CLAIMS) == []


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_runs_past_its_adoption_and_its_last_date(name: str) -> None:
    scenario = sim.load(name).replace("market.customers", 200)
    last = min(LONGEST, 6 + max(month for month, _ in scenario.designs()))
    months = sim.simulate(scenario, seed=1, months=last).months
    own = months[months["firm"] == 0]
    assert len(own) == last
    assert own["customers"].iloc[-1] > 0


@pytest.mark.parametrize("name", ["culture_first", "systems_then_culture"])
def test_the_ways_of_change_lead_to_the_same_firm(name: str) -> None:
    assert last_design(name) == last_design("all_at_once")


def last_design(name: str) -> dict[str, Any]:
    """The design in force at the end, without the month in which each programme began."""
    design = sim.load(name).designs()[-1][1].model_dump(mode="json")
    for programme in design["programmes"].values():
        programme.pop("start")
    return design
