"""`ccsim replay`: the same run from the store, or why it cannot be."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from sim.batch import open_store
from sim.model import version
from tests.cli.conftest import SMALL, Ccsim


@pytest.fixture
def run(ccsim: Ccsim) -> str:
    """The identity of a stored run."""
    assert ccsim("run", "customer_centric", "--set", "market.customers=200", *SMALL).exit_code == 0
    with open_store() as store:
        return store.runs()["run"].iloc[-1]


def altered(statement: str) -> None:
    """Change the store behind the back of the program."""
    with open_store() as store, store.engine.begin() as connection:
        connection.execute(text(statement))


def test_a_stored_run_is_computed_again_to_the_same_digest(ccsim: Ccsim, run: str) -> None:
    result = ccsim("replay", run, "--verify")
    assert result.exit_code == 0, result.stderr
    assert f"30 of 30 months, run {run}" in result.output
    assert "Verified: digest" in result.output


def test_the_beginning_of_an_identity_is_enough(ccsim: Ccsim, run: str) -> None:
    assert f"run {run}" in ccsim("replay", run[:8].upper()).output


def test_a_beginning_of_several_runs_is_not_enough(ccsim: Ccsim, run: str) -> None:
    result = ccsim("replay", "")
    assert result.exit_code == 2
    assert "E612 '' is the beginning of several runs" in result.stderr


@pytest.mark.parametrize("unknown", ["zzzz", "%", "_"])
def test_an_unknown_run_is_explained(ccsim: Ccsim, run: str, unknown: str) -> None:
    result = ccsim("replay", unknown)
    assert result.exit_code == 2
    assert f"begins with '{unknown}'" in result.stderr


def test_another_digest_is_a_mismatch_and_the_versions_that_differ_are_named(ccsim: Ccsim, run: str) -> None:
    altered(f"UPDATE runs SET digest = 'beef', numpy = '1.0.0' WHERE id = '{run}'")
    result = ccsim("replay", run, "--verify")
    assert result.exit_code == 6
    assert f"E616 run {run} differs: stored digest beef, now digest" in result.stderr
    assert "Versions that differ: numpy 1.0.0, here" in result.stderr


def test_a_run_of_another_model_version_cannot_be_the_same(ccsim: Ccsim, run: str) -> None:
    altered(f"UPDATE runs SET model_version = 'older' WHERE id = '{run}'")
    result = ccsim("replay", run)
    assert result.exit_code == 6
    assert "is of model version older" in result.stderr
    assert "cannot be the same run" in result.stderr


def test_a_run_without_a_digest_cannot_be_verified(ccsim: Ccsim, run: str) -> None:
    altered(f"UPDATE runs SET status = 'planned', digest = NULL WHERE id = '{run}'")
    result = ccsim("replay", run, "--verify")
    assert result.exit_code == 2
    assert f"E614 run {run} is planned" in result.stderr


def test_a_run_that_failed_before_and_does_not_now_is_a_mismatch(ccsim: Ccsim, run: str) -> None:
    altered(f"UPDATE runs SET status = 'failed', digest = NULL WHERE id = '{run}'")
    result = ccsim("replay", run, "--verify")
    assert result.exit_code == 6
    assert "stored no digest (it has failed), now digest" in result.stderr


def test_a_run_can_be_stopped_earlier(ccsim: Ccsim, run: str) -> None:
    found = json.loads(ccsim("replay", run, "--until", "26", "--json").output)
    assert (found["run"], found["months"]) == (run, 26)
    assert found["digest"] != found["stored"]["digest"]


def test_verify_and_until_exclude_each_other(ccsim: Ccsim) -> None:
    result = ccsim("replay", "c0ffee", "--verify", "--until", "3")
    assert result.exit_code == 2
    assert "leave out --until" in result.stderr


def test_json_says_whether_it_is_the_same(ccsim: Ccsim, run: str) -> None:
    found = json.loads(ccsim("replay", run, "--verify", "--json").stdout)
    assert found["same"] is True
    assert found["digest"] == found["stored"]["digest"]


def test_a_scenario_that_was_changed_in_the_store_is_not_the_same_run(ccsim: Ccsim, run: str) -> None:
    altered("UPDATE scenarios SET resolved = replace(resolved, '\"customers\": 200', '\"customers\": 201')")
    result = ccsim("replay", run)
    assert result.exit_code == 6
    assert f"E615 the scenario of run {run} cannot be rebuilt" in result.stderr


FACTS = """ccsim: 1
checks: mine
scenarios: [product_centric]
seeds: 2
months: 40
rows:
- {id: X1, name: Kept, kind: validation, strength: soft, source: a book,
   quantity: product_centric.kept_year_1, band: [0, 1]}
"""


@pytest.fixture
def probed(ccsim: Ccsim, here: Path) -> str:
    """The identity of a run that a probe looked at."""
    (here / "mine.yaml").write_text(FACTS)
    assert ccsim("facts", "mine.yaml").exit_code == 0
    with open_store() as store:
        return store.runs()["run"].iloc[-1]


def test_a_run_of_a_probe_is_looked_at_again_to_the_same_digest(ccsim: Ccsim, probed: str) -> None:
    result = ccsim("replay", probed, "--verify")
    assert result.exit_code == 0, result.stderr
    assert "kept_year_1" in result.output
    assert "Verified: digest" in result.output


def test_a_probe_looks_at_a_whole_run(ccsim: Ccsim, probed: str) -> None:
    result = ccsim("replay", probed, "--until", "30")
    assert result.exit_code == 2
    assert "is a probe's, which looks at the whole of it; leave out --until" in result.stderr


def test_a_run_of_another_version_of_a_probe_is_told_and_what_to_do(ccsim: Ccsim, probed: str) -> None:
    altered(f"UPDATE runs SET model_version = '{version()}-agents-beef00' WHERE id = '{probed}'")
    result = ccsim("replay", probed, "--verify")
    assert result.exit_code == 6
    assert f"E617 run {probed} was measured by the probe 'agents' in another version" in result.stderr
    assert "ccsim facts" in result.stderr


def test_a_figure_that_was_changed_in_the_store_is_a_mismatch_though_the_digest_is_the_same(
    ccsim: Ccsim, run: str
) -> None:
    altered("UPDATE outcomes SET value = 1.5 WHERE name = 'headline'")
    result = ccsim("replay", run, "--verify")
    assert result.exit_code == 6
    assert "is as stored, its figures are not: outcome headline is 1.5 in the store, now " in result.stderr


def test_a_month_that_was_changed_in_the_store_is_a_mismatch_too(ccsim: Ccsim, run: str) -> None:
    altered("UPDATE monthly SET trust = profit")
    result = ccsim("replay", run, "--verify", "--json")
    assert result.exit_code == 6
    assert json.loads(result.stdout)["difference"].startswith("trust of firm 0 in month 1 is ")
