"""`ccsim compare`, on worlds that are few and short."""

import errno
import json
import math
import re
from pathlib import Path
from typing import Any

import pytest

import sim.model
from sim.model.simulation import Simulation
from sim.scenario import Scenario
from tests.cli.conftest import SMALL, Ccsim, Process
from tests.cli.interrupt import finished_runs, interrupted

QUICK = [*SMALL, "--no-tip"]
METRICS = {"headline", "profit", "retention", "true_nps", "reported_nps", "trust"}


def test_the_three_designs_are_compared_by_default(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("compare", *QUICK)
    assert result.exit_code == 0
    assert "customer-centric minus product-centric, 2 paired worlds, months 25-30" in result.stdout
    assert "account-managed minus product-centric" in result.stdout
    assert f"Report: {Path('results/compare')}" in result.stdout


def test_the_same_comparison_again_computes_nothing_and_says_so(ccsim: Ccsim) -> None:
    first, again = (ccsim("compare", *QUICK, "--no-report") for _ in range(2))
    assert "6 computed" in first.stdout
    assert "nothing to compute, all 6 are in sqlite:///" in again.stdout


def test_json_is_one_object_and_nothing_else_on_stdout(process: Process) -> None:
    done = process("compare", *QUICK, "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["scenarios"] == ["product_centric", "account_managed", "customer_centric"]
    assert (found["seeds"], found["months"]) == ([1, 2], 30)
    assert found["runs"] == {"planned": 6, "computed": 6, "reused": 0, "failed": 0}
    assert Path(found["report"]).suffix == ".html"


def test_json_has_every_pair_in_every_metric_that_is_promised(ccsim: Ccsim) -> None:
    found = json.loads(ccsim("compare", *QUICK, "--no-report", "--json").stdout)
    keys = {"a", "b", "metric", "unit", "mean", "low", "high", "wins", "n"}
    assert all(keys <= difference.keys() for difference in found["differences"])
    assert {d["metric"] for d in found["differences"]} >= METRICS
    assert len({(d["a"], d["b"]) for d in found["differences"]}) == 3
    assert found["report"] is None


def test_a_log_has_a_line_at_the_start_and_one_at_the_end_and_no_colour_is_used(process: Process) -> None:
    done = process("compare", *QUICK, "--no-report")
    said = [line for line in done.stderr.splitlines() if line.startswith("runs: ")]
    assert said[0] == "runs: 6 to compute"
    assert re.fullmatch(r"runs: done in \d+ s", said[-1])
    assert "\x1b" not in done.stdout


def test_a_file_can_be_compared_with_a_shipped_design(ccsim: Ccsim, here: Path) -> None:
    text = "ccsim: 1\nextends: customer_centric\nincentives:\n  variable_share: 0.6\n"
    (here / "bonus.yaml").write_text(text, encoding="utf-8")
    result = ccsim("compare", "customer_centric", "bonus.yaml", *QUICK, "--no-report")
    assert result.exit_code == 0
    assert "bonus minus customer-centric" in result.stdout


def test_firms_that_were_always_so_are_compared_on_request(ccsim: Ccsim) -> None:
    result = ccsim("compare", "product_centric", "customer_centric", *QUICK, "--no-report", "--born")
    assert "customer-centric minus product-centric, born so, 2 paired worlds" in result.stdout


def test_the_tipping_point_is_printed(ccsim: Ccsim) -> None:
    result = ccsim("compare", "product_centric", "customer_centric", *SMALL, "--no-report")
    assert result.exit_code == 0
    assert "Tipping points: Counting what" in result.stdout


def test_an_invalid_scenario_exits_with_3_and_names_the_next_command(ccsim: Ccsim, broken: Path) -> None:
    result = ccsim("compare", "broken.yaml")
    assert result.exit_code == 3
    assert "broken.yaml:3:3 E102" in result.stderr
    assert result.stderr.endswith("Next: ccsim check broken.yaml\n")
    assert result.stdout == ""


def test_a_store_that_cannot_be_used_exits_with_5_and_names_the_next_command(ccsim: Ccsim, here: Path) -> None:
    (here / "store.txt").write_text("not a database" * 100, encoding="utf-8")
    result = ccsim("compare", *QUICK, "--store", "store.txt")
    assert result.exit_code == 5
    assert "E402" in result.stderr
    assert "Next: ccsim doctor" in result.stderr


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Seeds in which the model fails; empty until a test fills it."""
    simulate, seeds = sim.model.simulate, []

    def simulate_or_fail(scenario: Scenario, seed: int, months: int) -> Any:
        if seed in seeds:
            raise ValueError("profit became NaN")
        return simulate(scenario, seed=seed, months=months)

    monkeypatch.setattr("sim.model.simulate", simulate_or_fail)
    return seeds


def test_failed_runs_are_told_the_others_compared_and_the_exit_code_is_4(ccsim: Ccsim, failing: list[int]) -> None:
    failing.append(2)
    result = ccsim("compare", *QUICK, "--seeds", "3", "--no-report")
    assert result.exit_code == 4
    assert "customer-centric minus product-centric, 2 paired worlds" in result.stdout
    assert "6 computed" in result.stdout
    assert "(customer_centric, seed 2) failed: ValueError: profit became NaN" in result.stdout


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """In month 27 a customer's trust is no number, in world 2 of the customer-centric firm."""
    step = Simulation.step

    def poisoned_step(world: Simulation) -> None:
        if (world.scenario.id, world.seed, world.month) == ("customer_centric", 2, 26):
            world.world.customers["trust"][3] = math.nan
        step(world)

    monkeypatch.setattr(Simulation, "step", poisoned_step)


def test_a_number_that_is_none_is_told_with_run_scenario_seed_and_month(ccsim: Ccsim, poisoned: None) -> None:
    for _ in range(2):  # the second time the failure is in the store, and is told all the same
        result = ccsim("compare", *SMALL, "--no-report")
        (line,) = [line for line in result.stdout.splitlines() if line.startswith("E601")]
        assert result.exit_code == 4
        assert re.match(
            r"E601 run [0-9a-f]{8} \(customer_centric, seed 2\) failed at month 27: \w+ \d+ is no number", line
        )
        assert "Tipping points: not looked for, as runs failed" in result.stdout


def test_when_every_run_failed_the_reason_is_told_and_the_exit_code_is_4(ccsim: Ccsim, failing: list[int]) -> None:
    failing.extend([1, 2])
    result = ccsim("compare", *QUICK)
    assert result.exit_code == 4
    assert "Every run of a scenario failed:\nE601 run " in result.stderr
    assert result.stdout == ""


def test_ctrl_c_stops_with_130_keeps_what_is_done_and_prints_the_line_to_go_on(here: Path) -> None:
    words = ["compare", "--seeds", "2000", "--workers", "2", "--no-tip", "--no-report"]
    code, said = interrupted(words, here)
    assert (code, "Traceback" in said) == (130, False)
    assert f"Finished runs are kept; go on with: ccsim {' '.join(words)}" in said
    assert finished_runs(here / "store.sqlite") > 0


def test_a_folder_for_the_report_that_cannot_be_made_is_told_before_anything_is_computed(
    ccsim: Ccsim, here: Path
) -> None:
    (here / "file").touch()
    result = ccsim("compare", *QUICK, "--out", here / "file" / "x")
    assert result.exit_code == 5
    assert "E411 the report cannot be written to" in result.stderr
    assert not (here / "store.sqlite").exists()


def test_a_report_that_finds_the_disk_full_is_told(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("analysis.report.page.write_report", full)
    result = ccsim("compare", *QUICK)
    assert result.exit_code == 5
    assert "E411" in result.stderr
    assert "No space left on device" in result.stderr


def test_an_archived_store_that_has_every_run_is_read(
    ccsim: Ccsim, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ccsim("compare", *QUICK, "--no-report")
    monkeypatch.setenv("CCSIM_STORE", f"sqlite:///{(here / 'store.sqlite').as_uri()}?mode=ro&uri=true")
    result = ccsim("compare", *QUICK, "--no-report")
    assert result.exit_code == 0
    assert "nothing to compute, all 6" in result.stdout


def test_factors_are_crossed_between_the_first_design_and_the_last(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("compare", "product_centric", "customer_centric", *QUICK, "--factors")
    assert result.exit_code == 0, result.stderr
    assert "Factors of customer-centric and product-centric crossed: 16 firms, 2 paired" in result.stdout
    assert "Factors: Runs: 28 computed" in result.stdout
    assert "Which factor does it." in (here / "results" / "compare" / "report.html").read_text(encoding="utf-8")


def test_json_has_factors_only_where_they_are_crossed(ccsim: Ccsim) -> None:
    asked = ("compare", "product_centric", "account_managed", *QUICK, "--no-report", "--json")
    found = json.loads(ccsim(*asked, "--factors").stdout)["factors"]
    assert (found["factors"], found["same"], found["firms"]) == (["structure", "kpis", "listening"], ["leadership"], 8)
    assert "factors" not in json.loads(ccsim(*asked).stdout)


def test_designs_that_differ_in_no_factor_cannot_be_crossed(ccsim: Ccsim) -> None:
    result = ccsim("compare", "product_centric", *QUICK, "--factors")
    assert result.exit_code == 2
    assert "differ in no factor: structure, kpis, leadership, listening are the same in both" in result.stderr
