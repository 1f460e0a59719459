"""`ccsim batch`, on worlds that are few and short."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import sim.model
from analysis.experiment.compute import SHOWN, answer
from analysis.experiment.runs import outcomes_of, runs_of
from sim.batch import Job, open_store, run_batch
from sim.scenario import Scenario
from sim.scenario.files.experiments import load_experiment, shipped_experiments
from tests.cli.conftest import Ccsim, Process
from tests.cli.interrupt import finished_runs, interrupted

MINE = """ccsim: 1
experiment: mine
question: Does drift matter?
scenarios: [product_centric, customer_centric]
grid:
  market.drift: [0.0, 0.05]
seeds: 2
months: 30
"""


@pytest.fixture
def mine(here: Path) -> Path:
    """An experiment of eight short runs, in the working folder."""
    (here / "mine.yaml").write_text(MINE, encoding="utf-8")
    return here / "mine.yaml"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Seeds in which the model fails; empty until a test fills it."""
    seeds: list[int] = []
    simulate = sim.model.simulate

    def simulate_or_fail(scenario: Scenario, seed: int, months: int) -> Any:
        if seed in seeds:
            raise ValueError("profit became NaN")
        return simulate(scenario, seed=seed, months=months)

    monkeypatch.setattr("sim.model.simulate", simulate_or_fail)
    return seeds


@pytest.mark.parametrize("name", shipped_experiments())
def test_every_shipped_experiment_runs(name: str, here: Path) -> None:
    whole = load_experiment(name)
    cut = replace(whole, points=whole.points[:3], seeds=(1,), months=28)
    with open_store() as store:
        done = run_batch([Job(scenario, seed, cut.months) for _, scenario, seed in cut.runs()], store, 1)
        found = answer(cut, outcomes_of(list(runs_of(cut)), store, SHOWN))
    assert (done.failed, done.computed) == (0, done.planned)
    assert {line.scenario for line in found.lines} == {*range(len(whole.scenarios))}


def test_a_batch_of_equal_scenarios_says_so_and_asks_for_no_more_worlds(ccsim: Ccsim, here: Path) -> None:
    later = "timeline: [{month: 100, offer: {price: 0.9}}]"  # after the last month of these runs
    (here / "same.yaml").write_text(f"ccsim: 1\nextends: product_centric\n{later}\n", encoding="utf-8")
    pair = MINE.replace("customer_centric", "./same.yaml").replace("[0.0, 0.05]", "[0.05]")
    (here / "pair.yaml").write_text(pair, encoding="utf-8")
    last = ccsim("batch", "pair.yaml", "--workers", 1, "--store", "night.sqlite").stdout.splitlines()[-1]
    assert last == (
        "Next: ccsim export results/tables --store sqlite:///night.sqlite"
        "   (every run as tables; the scenarios are the same in every world)"
    )


def test_a_batch_ends_with_a_table_per_level_and_scenario_and_the_next_command(ccsim: Ccsim, mine: Path) -> None:
    result = ccsim("batch", "mine.yaml", "--workers", 1)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert [line.split()[:2] for line in lines if line[:2] == "0."][:4] == [
        ["0.0", "product_centric"],
        ["0.0", "customer_centric"],
        ["0.05", "product_centric"],
        ["0.05", "customer_centric"],
    ]
    assert lines[-1].startswith("Next: ccsim batch mine.yaml --workers 1 --seeds 10   (gives useful intervals")


def test_json_counts_runs_and_the_same_batch_again_computes_none(ccsim: Ccsim, mine: Path) -> None:
    first, again = (json.loads(ccsim("batch", "mine.yaml", "--workers", "1", "--json").stdout) for _ in range(2))
    counted = {"planned", "computed", "reused", "failed", "lost", "seconds", "store"}
    assert {*first} == {*counted, "months", "base", "left_out", "lines"}
    assert (first["planned"], first["computed"], first["reused"], first["failed"], first["lost"]) == (8, 8, 0, 0, 0)
    assert (again["planned"], again["computed"], again["reused"], again["failed"], again["lost"]) == (8, 0, 8, 0, 0)


def test_a_dry_run_measures_and_computes_nothing_of_the_batch(ccsim: Ccsim, mine: Path) -> None:
    result = ccsim("batch", "mine.yaml", "--dry-run", "--workers", 2)
    assert result.stdout.startswith("runs  8 new, 0 already stored\ntime  about ")
    plan = json.loads(ccsim("batch", "mine.yaml", "--dry-run", "--json").stdout)
    assert (plan["planned"], plan["new"], plan["stored"]) == (8, 8, 0)
    assert plan["seconds"] > 0
    assert plan["megabytes"] > 0


def test_a_dry_run_tries_failed_runs_again_if_asked_to(ccsim: Ccsim, mine: Path, failing: list[int]) -> None:
    failing.append(2)
    ccsim("batch", "mine.yaml", "--workers", 1)
    failing.clear()
    new = [
        json.loads(ccsim("batch", "mine.yaml", "--dry-run", "--json", *more).stdout)["new"]
        for more in ((), ("--retry", "failed"))
    ]
    assert new == [0, 4]


def test_a_dry_run_knows_what_is_stored(ccsim: Ccsim, mine: Path) -> None:
    ccsim("batch", "mine.yaml", "--workers", 1)
    assert ccsim("batch", "mine.yaml", "--dry-run").stdout.splitlines()[:2] == [
        "runs  0 new, 8 already stored",
        "time  nothing to compute",
    ]


def test_a_shard_is_computed_alone_and_leads_to_the_whole(ccsim: Ccsim, mine: Path) -> None:
    result = ccsim("batch", "mine.yaml", "--shard", "1/2", "--workers", 1)
    assert result.exit_code == 0
    assert "Next: ccsim batch mine.yaml --workers 1   (when all shards are done" in result.stdout


@pytest.mark.parametrize("shard", ["0/2", "3/2", "2", "a/b", "1/2/3", "-1/2", "1/" + "9" * 5000, "²/3"])
def test_a_shard_that_is_none_is_a_usage_error(ccsim: Ccsim, mine: Path, shard: str) -> None:
    result = ccsim("batch", "mine.yaml", f"--shard={shard}")
    assert result.exit_code == 2
    assert "is not I/N with 1 <= I <= N" in result.stderr


def test_failed_runs_are_told_with_exit_code_4_and_computed_again_on_request(
    ccsim: Ccsim, mine: Path, failing: list[int]
) -> None:
    failing.append(2)
    result = ccsim("batch", "mine.yaml", "--workers", 1)
    assert result.exit_code == 4
    assert "4 failed" in result.stdout
    assert "Next: ccsim batch mine.yaml --workers 1 --retry failed" in result.stdout
    failing.clear()
    assert (
        json.loads(ccsim("batch", "mine.yaml", "--workers", 1, "--retry", "failed", "--json").stdout)["computed"] == 4
    )


def test_a_batch_of_which_every_run_failed_has_no_table(ccsim: Ccsim, mine: Path, failing: list[int]) -> None:
    failing.extend([1, 2])
    result = ccsim("batch", "mine.yaml", "--workers", 1)
    assert (result.exit_code, "scenario  " in result.stdout) == (4, False)
    assert "failed: ValueError: profit became NaN" in result.stdout


def test_a_pilot_that_fails_is_told(ccsim: Ccsim, mine: Path, failing: list[int]) -> None:
    failing.extend([1, 2])
    result = ccsim("batch", "mine.yaml", "--dry-run")
    assert (result.exit_code, "E602 the pilot run failed (product_centric, seed 1)" in result.stderr) == (4, True)


def test_the_values_of_a_run_are_in_its_stored_scenario(ccsim: Ccsim, mine: Path) -> None:
    ccsim("batch", "mine.yaml", "--workers", 1)
    with open_store() as store:
        drifts = {store.resolved(run.id)["market"]["drift"] for run in runs_of(load_experiment(mine))}
    assert drifts == {0.0, 0.05}


def test_an_experiment_that_is_not_valid_is_told_with_exit_code_3(ccsim: Ccsim, mine: Path) -> None:
    mine.write_text(MINE.replace("market.drift", "market.drfit"), encoding="utf-8")
    for verb in ("batch", "check"):
        result = ccsim(verb, "mine.yaml")
        assert result.exit_code == 3
        assert "mine.yaml:6:3 E102 unknown key 'drfit' in market" in result.output
    assert ccsim("batch", "mine.yaml").stderr.endswith("Next: ccsim check mine.yaml\n")


def test_an_experiment_that_is_not_there_leads_to_those_that_are(ccsim: Ccsim) -> None:
    result = ccsim("batch", "smoek")
    assert (result.exit_code, "E001" in result.stderr) == (3, True)
    assert result.stderr.endswith("Next: ccsim list experiments\n")


def test_ctrl_c_keeps_finished_runs_and_the_line_that_is_printed_goes_on(here: Path, process: Process) -> None:
    words = ["batch", "smoke", "--seeds", "4", "--months", "60", "--workers", "2"]
    code, said = interrupted(words, here)
    assert (code, "Traceback" in said) == (130, False)
    assert f"Finished runs are kept; go on with: ccsim {' '.join(words)}" in said
    kept = finished_runs(here / "store.sqlite")
    again = json.loads(process(*words, "--json").stdout)
    assert (again["planned"], again["reused"], again["failed"]) == (48, kept, 0)
    assert 0 < kept < 48
