"""Worlds are added round by round, with runs and outcomes made by hand."""

from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pandas as pd
import pytest

from analysis.compute import Compute
from analysis.experiment.precision import Width
from analysis.experiment.rounds import Precise, until_precise
from analysis.experiment.runs import Runs
from sim.batch import Summary
from sim.scenario import load
from sim.scenario.files.experiments import Experiment

PAIR = Experiment("pair", "", (load("product_centric"), load("customer_centric")), ((),), (3, 4), months=30)
Rounds = Callable[..., tuple[Precise, list[list[int]]]]


def outcomes_of(runs: Runs, _store: Any, _names: Any) -> pd.DataFrame:
    """The second design is 1 ahead in even worlds and 2 in odd ones."""
    rows = [(run.point, run.scenario, run.job.seed, run.scenario * (1.0 + run.job.seed % 2)) for run in runs]
    return pd.DataFrame(rows, columns=["point", "scenario", "seed", "headline"])


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> Rounds:
    """The worlds of every round until the headline is known to a width, with so many failures in each."""
    monkeypatch.setattr("analysis.experiment.rounds.outcomes_of", outcomes_of)

    def until(half: float, failed: int = 0, fail_fast: bool = False) -> tuple[Precise, list[list[int]]]:
        asked: list[list[int]] = []

        def run(runs: Runs) -> Summary:
            asked.append([*runs.experiment.seeds])
            return Summary(planned=2, computed=2 - failed, reused=0, failed=failed, seconds=1.0, run_ids=())

        compute = Compute(Mock(), fail_fast=fail_fast)
        return until_precise(PAIR, Width("headline", half), compute, run), asked

    return until


def test_each_round_computes_only_the_worlds_that_are_new(rounds: Rounds) -> None:
    found, asked = rounds(0.4)
    assert asked[0] == [3, 4]
    assert asked[1][0] == 5
    assert [seed for part in asked for seed in part] == [*found.experiment.seeds]
    assert (found.narrowed.reached, str(found)) == (True, "")


def test_what_was_done_is_the_sum_of_the_rounds(rounds: Rounds) -> None:
    found, asked = rounds(0.4)
    assert found.summary.computed == 2 * len(asked)


def test_it_ends_with_the_first_failure_if_asked_to(rounds: Rounds) -> None:
    found, asked = rounds(0.4, failed=1, fail_fast=True)
    assert asked == [[3, 4]]
    assert str(found) == "no more worlds than 2, as runs fail"


def test_the_most_worlds_are_named_with_their_width(rounds: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.experiment.rounds.MOST_WORLDS", 4)
    found, _ = rounds(1e-6)  # differences 2, 1, 2, 1: deviation .577, 3.182 * .577 / 2 = .919
    assert str(found) == "headline is known to +-0.919 only, after 4 worlds: that is the most"
