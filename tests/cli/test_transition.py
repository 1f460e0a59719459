"""`ccsim transition` where runs fail; the rest is in test_facts.py."""

import pytest

from sim.model.simulation import Simulation
from tests.cli.conftest import SMALL, Ccsim


def failing(monkeypatch: pytest.MonkeyPatch, seeds: set[int]) -> None:
    """Let every run in these worlds fail."""
    step = Simulation.step

    def fails(world: Simulation) -> None:
        if world.seed in seeds:
            raise ValueError("made up")
        step(world)

    monkeypatch.setattr(Simulation, "step", fails)


def test_runs_that_fail_are_told_and_the_exit_code_is_4(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, {2})
    result = ccsim("transition", "customer_centric", *SMALL)
    assert result.exit_code == 4
    assert ": 1 world," in result.stdout
    assert "Reproduce: ccsim replay" in result.stdout


def test_without_a_world_that_finished_nothing_is_shown(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, {1, 2})
    result = ccsim("transition", "customer_centric", *SMALL)
    assert (result.exit_code, result.stdout) == (4, "")
    assert "In no world did all four firms of a change finish" in result.stderr
