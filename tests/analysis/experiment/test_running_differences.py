"""Differences so far: what a waiting person sees of the answer."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.experiment.compute import SHOWN, answer
from analysis.experiment.running_differences import RunningDifferences
from analysis.experiment.runs import Run, Runs, outcomes_of
from sim.batch import Options, Progress, Store, open_store, run_batch
from sim.batch.results import Result
from sim.cli.progress import MINUTE, progress
from sim.scenario.files.experiments import load_experiment

SOME = replace(load_experiment("smoke"), seeds=range(1, 4))  # 4 points, 3 scenarios


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "store.sqlite")) as store:
        yield store


def value(run: Run) -> float:
    """A headline for every run: worlds and points differ, and the second scenario is 2 better, on average."""
    return 10.0 * run.job.seed + run.point + run.scenario * 2.0 * (1 + (run.job.seed - 2) / 4)


def results(runs: list[Run]) -> dict[str, Result | None]:
    return {run.id: Result(run.id, outcomes={"headline": value(run)}) for run in runs}


def expecting(runs: Runs, store: Store) -> RunningDifferences:
    so_far = RunningDifferences(runs.experiment.scenarios, store)
    list(so_far.jobs(runs))
    return so_far


@pytest.mark.parametrize("step", [1, -1])
def test_differences_are_paired_in_whatever_order_runs_finish(store: Store, step: int) -> None:
    runs = Runs(SOME)
    so_far = expecting(runs, store)
    for run in [*runs][::step]:
        so_far.settled(results([run]))
    assert (so_far.difference(1).mean, so_far.difference(1).n) == (2.0, 3)
    assert so_far.difference(1).half_width == pytest.approx(4.3027 * 0.5 / math.sqrt(3), rel=1e-4)
    assert str(so_far).endswith("(3 worlds, up to 4 points each)")


def test_worlds_of_which_one_run_is_to_come_do_not_count_yet(store: Store) -> None:
    runs = Runs(SOME)
    so_far = expecting(runs, store)
    first = [*runs][:3]
    so_far.settled(results(first[:2]))
    assert str(so_far) == ""
    so_far.settled(results(first[2:]))
    assert so_far.difference(1).n == 1


def test_a_failed_run_takes_no_other_pair_with_it(store: Store) -> None:
    runs = Runs(SOME)
    so_far = expecting(runs, store)
    found = results([*runs])
    failed = next(run for run in runs if run.scenario == 1 and run.job.seed == 3)
    so_far.settled(found | {failed.id: Result(failed.id, error="broke")})
    assert int(so_far._counts[1].sum()) == 11
    assert int(so_far._counts[2].sum()) == 12


def test_nothing_is_remembered_of_worlds_that_are_finished(store: Store) -> None:
    runs = Runs(SOME)
    so_far = RunningDifferences(SOME.scenarios, store)
    every, open_ = {run.job: run for run in runs}, []
    for job in so_far.jobs(runs):
        so_far.settled(results([every[job]]))
        open_.append(len(so_far._waiting))
    assert max(open_) == 2


def test_runs_of_the_store_count_and_the_end_is_that_of_the_table(store: Store) -> None:
    cut = replace(SOME, seeds=range(1, 3), months=28, points=SOME.points[:2])
    half = Runs(replace(cut, seeds=range(1, 2)))
    run_batch([run.job for run in half], store, 1)
    so_far = RunningDifferences(cut.scenarios, store)
    run_batch(so_far.jobs(Runs(cut)), store, 1, options=Options(on_settled=so_far.settled))
    second = answer(replace(cut, factors=()), outcomes_of(Runs(cut), store, SHOWN)).lines[1]
    assert second.to_first is not None
    assert so_far.difference(1).mean == pytest.approx(second.to_first[0].mean)
    assert so_far.difference(1).half_width == pytest.approx(second.to_first[0].half_width)


def test_more_worlds_are_added_to_those_before(store: Store) -> None:
    so_far = RunningDifferences(SOME.scenarios, store)
    for seeds in (range(1, 3), range(3, 4)):
        runs = Runs(replace(SOME, seeds=seeds))
        list(so_far.jobs(runs))
        so_far.settled(results([*runs]))
    assert so_far.difference(1).n == 3


def test_a_log_tells_the_differences_once_a_minute_and_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = [0.0]
    monkeypatch.setattr("sim.cli.progress.monotonic", lambda: clock[0])
    with progress("runs", lambda: "so far") as watch:
        for second in range(0, 121, 5):
            clock[0] = float(second)
            watch(Progress(50, 0, second // 5, seconds=float(second)))
    assert capsys.readouterr().err.splitlines() == [
        "runs: 50 to compute",
        "runs: so far",
        "runs: so far",
        "runs: so far",
        "runs: done in 120 s",
    ]
    assert MINUTE == 60.0
