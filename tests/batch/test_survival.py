"""What a batch survives: runs that take too long, workers that die, a failure that is to stop it, jobs without end."""

import os
import signal
import sys
from dataclasses import replace
from itertools import islice
from time import sleep

import pytest

from sim.batch import Job, Options, WorkersError, open_store, run_batch
from sim.batch.progress import RunIds, Tally
from sim.batch.results import Result
from tests.batch.worlds import MODEL, World, jobs, simulate

EXIT_CODE = 3


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "store.sqlite")) as store:
        yield store


def numbers(summary):
    return summary.planned, summary.computed, summary.reused, summary.failed, summary.left


def failed(store):
    return store.runs().query("status == 'failed'")


def slow_at_two(scenario, seed, months):
    return simulate(replace(scenario, seconds=60.0 if seed == 2 else 0.0), seed, months)


def leaves_at_two(scenario, seed, months):
    if seed == 2:
        os._exit(EXIT_CODE)
    return simulate(scenario, seed, months)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_over_the_time_limit_fails_and_the_others_go_on(store, workers):
    model = replace(MODEL, simulate=slow_at_two)
    assert numbers(run_batch(jobs(9), store, workers, model=model, options=Options(timeout=3.0))) == (9, 8, 0, 1, 0)
    row = failed(store).iloc[0]
    assert (row.seed, row.seconds) == (2, 3.0)
    assert "E502 seed 2 of scenario calm took longer than 3 s" in row.error


def prepare_slowly():
    sleep(2.0)


def test_neither_the_start_of_a_worker_nor_the_loading_of_the_model_counts_as_time_of_a_run(store):
    model = replace(MODEL, prepare=prepare_slowly)
    assert numbers(run_batch(jobs(2), store, 2, model=model, options=Options(timeout=1.5))) == (2, 2, 0, 0, 0)


def test_runs_within_the_time_limit_are_all_done(store):
    summary = run_batch(jobs(12, World(seconds=0.02)), store, 2, model=MODEL, options=Options(timeout=20.0))
    assert numbers(summary) == (12, 12, 0, 0, 0)


@pytest.mark.parametrize("timeout", [0, -1.0, float("nan")])
def test_a_time_limit_is_above_zero(store, timeout):
    with pytest.raises(ValueError, match="give a number above 0"):
        run_batch(jobs(1), store, 1, model=MODEL, options=Options(timeout=timeout))


def test_a_dead_worker_is_named_by_its_signal(store):
    run_batch(jobs(9, World(hurts={4: "die"})), store, 2, model=MODEL)
    assert f"the worker process died ({signal.Signals.SIGKILL.name}) while" in failed(store).error.item()


def test_a_dead_worker_is_named_by_its_exit_code(store):
    run_batch(jobs(9), store, 2, model=replace(MODEL, simulate=leaves_at_two))
    assert "the worker process died (exit code 3) while" in failed(store).error.item()


def test_a_failed_run_says_how_to_see_it_again(store):
    run_batch(jobs(1, World(hurts={1: "fail"})), store, 1, model=MODEL)
    row = failed(store).iloc[0]
    assert row.error.endswith(f"\nReproduce: ccsim replay {row.run}\n")


@pytest.mark.parametrize("workers", [1, 2])
def test_fail_fast_keeps_what_is_done_and_leaves_the_rest_planned(store, workers):
    summary = run_batch(
        jobs(40, World(seconds=0.01, hurts={3: "fail"})), store, workers, model=MODEL, options=Options(fail_fast=True)
    )
    assert (summary.planned, summary.failed) == (40, 1)
    assert summary.left == 39 - summary.computed > 0
    assert store.counts() == {"done": summary.computed, "failed": 1, "planned": summary.left}


def test_fail_fast_registers_jobs_that_it_did_not_reach(store):
    batch = jobs(1200, World(hurts={1: "fail"}))
    summary = run_batch(iter(batch), store, 1, model=MODEL, options=Options(fail_fast=True))
    assert numbers(summary) == (1200, 0, 0, 1, 1199)
    assert store.counts() == {"failed": 1, "planned": 1199}


def test_what_fail_fast_left_is_computed_by_the_next_batch(store):
    run_batch(jobs(9, World(hurts={3: "fail"})), store, 1, model=MODEL, options=Options(fail_fast=True))
    assert numbers(run_batch(jobs(9), store, 1, model=MODEL)) == (9, 6, 2, 1, 0)


@pytest.mark.parametrize("workers", [1, 2])
def test_jobs_may_come_from_a_generator(store, workers):
    batch = (Job(World(), seed, 6) for seed in range(1, 1101))
    summary = run_batch(batch, store, workers, model=MODEL)
    assert numbers(summary) == (1100, 1100, 0, 0, 0)
    assert (len(summary.run_ids), len(set(summary.run_ids))) == (1100, 1100)


def test_no_more_jobs_are_asked_for_than_are_needed_next(store):
    asked = []

    def endless():
        seed = 0
        while True:
            asked.append(seed := seed + 1)
            yield Job(World(hurts={3: "interrupt"}), seed, 6)

    with pytest.raises(KeyboardInterrupt):
        run_batch(endless(), store, 1, model=MODEL)
    assert len(asked) == 1000
    assert store.counts() == {"done": 2, "planned": 998}


def test_progress_tells_the_rate(store):
    heard = []
    run_batch(jobs(20, World(seconds=0.02)), store, 1, heard.append, MODEL)
    assert heard[0].rate is None
    assert 0 < heard[-1].rate < 50  # a run takes a fiftieth of a second at least


def test_the_rate_is_that_of_the_last_minute(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr("sim.batch.progress.monotonic", lambda: clock[0])
    tally = Tally()
    for second in range(1, 301):
        clock[0] = float(second)
        tally.add([Result("c0ffee")] * (10 if second <= 200 else 2))
        rate = tally.progress(9999, 0, 0).rate
    assert rate == pytest.approx(2.0)


def test_the_time_left_does_not_count_the_start_of_the_workers(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr("sim.batch.progress.monotonic", lambda: clock[0])
    tally, left = Tally(), []
    for clock[0] in (10.0, 10.5, 11.0, 11.5, 12.0):  # two workers, a second a run
        tally.add([Result("c0ffee", seconds=1.0)])
        left.append(tally.progress(102, 0, 0).seconds_left)
    assert left == [None, None, None, None, 48.5]


def test_nothing_left_takes_no_time():
    tally = Tally()
    tally.add([Result("c0ffee", seconds=9.0)])
    assert tally.progress(1, 0, 0).seconds_left == 0.0


def test_run_ids_are_a_sequence_of_ten_bytes_each():
    ids = RunIds(["00" * 10, "ff" * 10, "0a" * 10])
    assert (len(ids), ids[1], ids[-1]) == (3, "ff" * 10, "0a" * 10)
    assert list(ids[:2]) == list(islice(ids, 2))
    assert ids == RunIds(list(ids))


def test_what_is_no_executor_is_explained(store):
    with pytest.raises(WorkersError, match="E503 'dask:/nowhere' is no executor: give dask://host:port"):
        run_batch(jobs(1), store, model=MODEL, options=Options(executor="dask:/nowhere"))


def test_a_time_limit_and_an_executor_exclude_each_other(store):
    with pytest.raises(WorkersError, match="E508"):
        run_batch(jobs(1), store, model=MODEL, options=Options(executor="dask://localhost:1", timeout=1.0))


def test_workers_killed_while_they_start_are_replaced(store, monkeypatch, tmp_path):
    marks = tmp_path / "marks"
    marks.mkdir()
    program = tmp_path / "killed.py"
    program.write_text(
        "import os, pathlib, signal\n"
        f"marks = pathlib.Path({str(marks)!r})\n"
        "if len(list(marks.iterdir())) < 6:\n"
        "    (marks / str(os.getpid())).touch()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    monkeypatch.setattr(sys.modules["__main__"], "__file__", str(program), raising=False)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    assert numbers(run_batch(jobs(9), store, 2, model=MODEL)) == (9, 9, 0, 0, 0)
    assert len(list(marks.iterdir())) >= 6
