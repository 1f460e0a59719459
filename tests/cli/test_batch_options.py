"""How `ccsim batch` computes: until intervals are narrow, in parts, elsewhere, with limits."""

import json
from pathlib import Path

import pytest

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
    assert few["planned"] == 6
    result = ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:2.5", "--json")
    more = json.loads(result.stdout)
    assert more["planned"] > 6
    assert (more["computed"], more["reused"]) == (0, more["planned"])
    assert (
        ccsim("batch", tiny, "--workers", "1", "--until-ci", "retention:1e6").stdout.count("means over 3 worlds") == 1
    )


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


def test_a_cluster_that_nobody_hears_is_named(ccsim: Ccsim, tiny: Path) -> None:
    result = ccsim("batch", tiny, "--executor", "dask://127.0.0.1:9")
    assert result.exit_code != 0
    assert "127.0.0.1:9" in result.stderr
    assert "Traceback" not in result.stderr
