"""`ccsim bench`."""

import json
from dataclasses import replace

import pytest

from sim.bench import QUICK, USUAL, Plan, Report
from sim.bench.clock import Times
from sim.bench.report import TARGETS
from tests.cli.conftest import Ccsim

TINY = {"customers": 60, "staff": 30, "months": 30, "plain_months": 2, "sizes": (1, 10), "batch": 4}


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick plan in a very small market."""
    monkeypatch.setattr("sim.bench.QUICK", replace(QUICK, **TINY))


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """The plans that were asked for; a run takes ever the same time."""
    plans: list[Plan] = []

    def measure(plan: Plan, say: object) -> Report:
        plans.append(plan)
        names = ("run", "floor", "build", "months", "plain", "store", "agents")
        return Report(plan, {name: Times((0.5, 0.5)) for name in names})

    monkeypatch.setattr("sim.bench.measure", measure)
    return plans


@pytest.mark.usefixtures("tiny")
def test_it_measures_and_says_each_figure_beside_its_target(ccsim: Ccsim) -> None:
    result = ccsim("bench", "--quick", "--rounds", "1")
    assert result.exit_code == 0
    for target in TARGETS.values():
        assert all(word in result.stdout for word in target.sentence.split())
    assert "Plain" in result.stdout or "plain Mesa" in result.stdout
    assert "600" in result.stdout  # ten times 60 customers
    assert (
        result.stdout.rstrip().splitlines()[-1].startswith(("Every target that was measured", "Targets missed here:"))
    )


@pytest.mark.usefixtures("tiny")
def test_as_json_the_figures_stand_at_the_top(ccsim: Ccsim) -> None:
    found = json.loads(ccsim("bench", "--quick", "--rounds", "1", "--json").stdout)
    assert found["seconds_per_run"] > 0.0
    assert found["compile_seconds"] is None
    assert [batch["workers"] for batch in found["batches"]] == [1, 2]


def test_missed_targets_are_named_and_are_no_error(ccsim: Ccsim, measured: list[Plan]) -> None:
    result = ccsim("bench")
    assert (result.exit_code, measured) == (0, [USUAL])
    assert result.stdout.rstrip().splitlines()[-1].startswith("Targets missed here: ratio_plain_mesa, seconds_per_run")


def test_rounds_can_be_asked_for(ccsim: Ccsim, measured: list[Plan]) -> None:
    ccsim("bench", "--quick", "--rounds", "9")
    assert measured == [replace(QUICK, rounds=9)]
    assert ccsim("bench", "--rounds", "0").exit_code == 2
