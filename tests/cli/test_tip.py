"""`ccsim tip`, on worlds that are few and short."""

import json

import pytest

from sim.model.simulation import Simulation
from tests.cli.conftest import SMALL, Ccsim

PAIR = ("tip", "customer_centric", "product_centric", *SMALL)
FEW = ("--over", "assumptions.development.gain", "--over", "incentives.variable_share")


def test_it_tells_the_level_what_was_screened_and_in_how_many_worlds(ccsim: Ccsim) -> None:
    result = ccsim(*PAIR, *FEW)
    assert result.exit_code == 0, result.stderr
    assert "customer-centric minus product-centric, headline" in result.stdout
    assert "Screened: 2 numbers, at both ends of their sweeps in 2 worlds" in result.stdout


def test_json_has_the_level_the_points_and_those_that_come_nearest(ccsim: Ccsim) -> None:
    found = json.loads(ccsim(*PAIR, *FEW, "--json").stdout)
    assert (found["a"], found["b"], found["metric"], found["months"]) == (
        "customer_centric",
        "product_centric",
        "headline",
        30,
    )
    assert (found["screened"], found["difference"]["n"]) == (2, 2)
    assert {one["address"] for one in found["points"] + found["nearest"]} == {*FEW[1::2]}


def test_another_measure_may_decide(ccsim: Ccsim) -> None:
    found = json.loads(ccsim(*PAIR, "--over", "market.drift=0:0.05", "--metric", "retention", "--json").stdout)
    (one,) = found["points"] + found["nearest"]
    assert (found["unit"], one["sweep"]) == ("% a year", [0.0, 0.05])


def test_the_control_of_a_number_that_changes_the_winner_is_told(ccsim: Ccsim) -> None:
    asked = (*PAIR, "--over", "assumptions.hours.handover=0:20", "--controls")
    (point,) = json.loads(ccsim(*asked, "--json").stdout)["points"]
    (control,) = json.loads(ccsim(*asked, "--json").stdout)["controls"]
    assert (control["control"], control["levers"]) == ("equal levers", ["structure.silo_crossings"])
    assert control["gone"]["mean"] == pytest.approx(point["at_default"] - control["difference"]["mean"])
    assert "structure.silo_crossings" in ccsim(*asked).stdout


def test_without_a_number_that_changes_the_winner_there_is_no_control(ccsim: Ccsim) -> None:
    asked = (*PAIR, "--over", "assumptions.kpis.floor", "--controls")
    assert json.loads(ccsim(*asked, "--json").stdout)["controls"] == []
    assert "Controls with equal levers: none" in ccsim(*asked).stdout


def test_asked_again_it_computes_nothing(ccsim: Ccsim) -> None:
    ccsim(*PAIR, *FEW)
    assert "to compute" not in ccsim(*PAIR, *FEW).stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--over", "market.drfit"), "did you mean market.drift?"),
        (("--over", "market.drift=0:9"), "allowed is 0 to 0.2"),
        (("--metric", "luck"), "no outcome is called 'luck'; ccsim list metrics names all"),
    ],
)
def test_a_word_that_leads_nowhere_is_a_usage_error(ccsim: Ccsim, words: tuple[str, ...], said: str) -> None:
    result = ccsim(*PAIR, *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_design_has_no_tipping_point_against_itself(ccsim: Ccsim) -> None:
    result = ccsim("tip", "product_centric", "product_centric", *SMALL)
    assert result.exit_code == 2
    assert "are the same design: neither can be ahead" in result.stderr


def test_runs_that_fail_are_told_and_the_exit_code_is_4(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Simulation.step

    def failing(world: Simulation) -> None:
        if world.scenario.get("assumptions.development.gain") > 0.3:
            raise ValueError("made up")
        step(world)

    monkeypatch.setattr(Simulation, "step", failing)
    result = ccsim(*PAIR, *FEW)
    assert result.exit_code == 4
    assert "4 runs failed" in result.stdout


def test_without_a_world_that_finished_there_is_no_winner(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Simulation.step

    def failing(world: Simulation) -> None:
        if world.months > 2:  # the rules are compiled in a run of their own
            raise ValueError("made up")
        step(world)

    monkeypatch.setattr(Simulation, "step", failing)
    result = ccsim(*PAIR, "--over", "market.drift", "--json")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "In no world did both customer_centric and product_centric finish: 12 of 12 runs failed" in result.stderr
