"""`ccsim levers`, on worlds that are few and short."""

import json

import pytest

from sim.model.simulation import Simulation
from tests.cli.conftest import SMALL, Ccsim

FEW = ("levers", "product_centric", "--levers", "offer.contract_months", *SMALL)


def test_it_tells_the_design_the_levers_and_how_to_read_them(ccsim: Ccsim) -> None:
    result = ccsim(*FEW)
    assert result.exit_code == 0, result.stderr
    assert "Product-centric, 1 lever one at a time, 2 paired worlds, months 25-30" in result.stdout
    assert "brings: what changes" in result.stdout


def test_json_has_the_designs_in_their_order_and_asked_again_nothing_is_computed(ccsim: Ccsim) -> None:
    asked = ("levers", "customer_centric", "product_centric", "--levers", "systems.crm", *SMALL, "--json")
    found = json.loads(ccsim(*asked).stdout)
    assert [design["design"] for design in found["designs"]] == ["customer_centric", "product_centric"]
    assert found["designs"][0]["runs"] == {"asked": 6, "failed": 0}
    assert "to compute" not in ccsim(*asked).stderr


def test_a_lever_that_does_not_exist_is_a_usage_error(ccsim: Ccsim) -> None:
    result = ccsim("levers", "product_centric", "--levers", "structure.layrs", *SMALL)
    assert result.exit_code == 2
    assert "no lever is called 'structure.layrs'; did you mean structure.layers?" in result.stderr


def test_runs_that_fail_are_counted_and_the_exit_code_is_4(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Simulation.step

    def failing(world: Simulation) -> None:
        if world.scenario.get("offer.contract_months") == 60:
            raise ValueError("made up")
        step(world)

    monkeypatch.setattr(Simulation, "step", failing)
    result = ccsim(*FEW)
    assert result.exit_code == 4
    assert "2 of 6 runs failed." in result.stdout
