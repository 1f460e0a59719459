"""How `ccsim batch` computes: until intervals are narrow, in parts, elsewhere, with limits."""

import json
from pathlib import Path

import pytest

from sim.batch import open_store
from tests.cli.conftest import Ccsim

EXPERIMENT = """\
ccsim: 1
experiment: tiny
scenarios: [product_centric, customer_centric]
grid:
  market.customers: [200]
  market.staff: [48]
seeds: 3
months: 30
"""


@pytest.fixture
def tiny(here: Path) -> Path:
    path = here / "tiny.yaml"
    path.write_text(EXPERIMENT, encoding="utf-8")
    return path


def test_worlds_are_added_until_the_difference_is_known_well_enough(ccsim: Ccsim, tiny: Path) -> None:
    few = json.loads(ccsim("batch", tiny, "--workers", "1", "--json").stdout)
    more = json.loads(ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:0.4", "--json").stdout)
    again = json.loads(ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:0.4", "--json").stdout)
    assert (few["planned"], more["reused"], more["computed"]) == (6, 6, more["planned"] - 6)
    assert more["computed"] > 0
    assert (again["planned"], again["computed"], again["reused"]) == (more["planned"], 0, more["planned"])


def test_a_width_that_is_reached_asks_for_no_more_worlds_and_leads_to_half_of_it(ccsim: Ccsim, tiny: Path) -> None:
    said = ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:1e3").stdout
    assert "Means over 3 worlds" in said
    assert said.splitlines()[-1].startswith("Next: ccsim batch ")
    assert "--workers 1 --until-ci retention:500   (halves the intervals" in said


def test_worlds_are_added_to_those_that_the_file_names(ccsim: Ccsim, tiny: Path) -> None:
    tiny.write_text(EXPERIMENT.replace("seeds: 3", "seeds: [3, 7]"), encoding="utf-8")
    ccsim("batch", tiny, "--workers", "1", "--until-ci", "headline:0.1")
    with open_store() as store:
        seeds = sorted(set(store.runs()["seed"]))
    assert seeds == [3, *range(7, 6 + len(seeds))]
    assert len(seeds) > 2


def test_a_file_that_names_its_worlds_leads_to_a_narrower_interval_not_to_other_worlds(
    ccsim: Ccsim, tiny: Path
) -> None:
    tiny.write_text(EXPERIMENT.replace("seeds: 3", "seeds: [3, 7]"), encoding="utf-8")
    said = ccsim("batch", tiny, "--workers", "1").stdout.splitlines()[-1]
    assert "--until-ci headline:" in said
    assert "--seeds" not in said


def test_worlds_are_added_under_the_time_limit_and_none_where_all_runs_fail(ccsim: Ccsim, tiny: Path) -> None:
    result = ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:1", "--timeout", "0.001", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["planned"], found["failed"], found["lost"]) == (4, 6, 6, 0)
    assert "--until-ci: no more worlds than 3, as runs fail" in result.stderr


def test_adding_worlds_stops_at_the_first_failure_if_asked_to(ccsim: Ccsim, tiny: Path) -> None:
    limit = ("--timeout", "0.001", "--fail-fast")
    found = json.loads(ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:1", *limit, "--json").stdout)
    assert (found["planned"], found["failed"], found["lost"]) == (6, 1, 0)


def test_adding_worlds_tries_failed_runs_once_more_if_asked_to(ccsim: Ccsim, tiny: Path) -> None:
    ccsim("batch", tiny, "--workers", "1", "--timeout", "0.001", "--seeds", "1")
    more = ("--until-ci", "retention:1e3", "--retry", "failed", "--json")
    found = json.loads(ccsim("batch", tiny, "--workers", "1", *more).stdout)
    assert (found["planned"], found["computed"], found["failed"]) == (6, 6, 0)


def test_worlds_are_added_on_a_cluster(ccsim: Ccsim, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sim.batch.workers.cluster.PATIENCE", 0.5)
    result = ccsim("batch", tiny, "--until-ci", "retention:1", "--executor", "dask://127.0.0.1:9")
    assert (result.exit_code, "E505 no Dask scheduler answers" in result.stderr) == (4, True)


@pytest.mark.parametrize("width", ["headline", "loyalty:1", "headline:0"])
def test_a_width_that_is_none_is_a_usage_error(ccsim: Ccsim, tiny: Path, width: str) -> None:
    result = ccsim("batch", tiny, "--until-ci", width)
    assert result.exit_code == 2
    assert "--until-ci" in result.stderr


def test_a_width_needs_all_runs_here(ccsim: Ccsim, tiny: Path) -> None:
    assert ccsim("batch", tiny, "--until-ci", "headline:1", "--shard", "1/2").exit_code == 2


def test_a_job_script_is_printed_and_nothing_is_computed(ccsim: Ccsim, tiny: Path, here: Path) -> None:
    result = ccsim("batch", tiny, "--job-script", "slurm", "--parts", "7", "--workers", "2")
    assert result.stdout.startswith("#!/bin/bash\n#SBATCH --job-name=ccsim\n#SBATCH --array=1-7\n")
    assert not (here / "store.sqlite").exists()


def test_a_job_script_computes_what_was_typed(ccsim: Ccsim, tiny: Path) -> None:
    result = ccsim("batch", tiny, "--job-script", "bash", "--seeds", "4", "--timeout", "9", "--workers", "2")
    assert f"ccsim batch {tiny} --seeds 4 --timeout 9 --shard " in result.stdout
    assert ccsim("batch", tiny, "--job-script", "bash", "--until-ci", "headline:1").exit_code == 2


def test_so_many_worlds_that_there_are_too_many_runs_are_a_usage_error(ccsim: Ccsim) -> None:
    result = ccsim("batch", "contexts_long", "--seeds", "652")
    assert result.exit_code == 2
    assert "E182 the experiment would have 1,001,472 runs; at most 1,000,000: --seeds 651 or fewer" in result.stderr


def test_parts_together_are_the_whole(ccsim: Ccsim, tiny: Path) -> None:
    parts = [json.loads(ccsim("batch", tiny, "--workers", "1", "--shard", f"{n}/2", "--json").stdout) for n in (1, 2)]
    assert sum(part["computed"] for part in parts) == 6
    assert json.loads(ccsim("batch", tiny, "--workers", "1", "--json").stdout)["reused"] == 6


def test_a_run_that_takes_longer_than_it_may_has_failed_and_can_be_tried_again(ccsim: Ccsim, tiny: Path) -> None:
    result = ccsim("batch", tiny, "--workers", "1", "--seeds", "1", "--timeout", "0.001", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["failed"], found["lost"]) == (4, 2, 0)
    again = json.loads(ccsim("batch", tiny, "--workers", "1", "--seeds", "1", "--retry", "failed", "--json").stdout)
    assert (again["computed"], again["failed"]) == (2, 0)


def test_a_batch_that_stops_at_the_first_failure_loses_nothing(ccsim: Ccsim, tiny: Path) -> None:
    result = ccsim("batch", tiny, "--workers", "1", "--timeout", "0.001", "--fail-fast", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["failed"], found["lost"]) == (4, 1, 0)
