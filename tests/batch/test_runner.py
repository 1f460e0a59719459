"""Batches: what is computed, what is not computed again, and what goes wrong without harm."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from sim.batch import Options, Progress, StoreError, WorkersError, open_store, run_batch
from sim.batch.workers.pool import chunks
from tests.batch import worlds
from tests.batch.worlds import MODEL, World, jobs

PATIENCE = 240.0  # seconds: the machine may be busy; nothing waits so long unless something is wrong
REPOSITORY = Path(__file__).parents[2]
ON_A_FILE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # for what does not depend on the database


@pytest.fixture
def start_batch():
    """Start a batch in a process of its own; none outlives the test."""
    started = []

    def start(url, workers, runs, last=inf):
        command = [sys.executable, worlds.__file__, url, str(workers), str(runs), str(last)]
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(command, env=environment, text=True, **pipes))
        return started[-1]

    yield start
    for batch in started:
        with batch:
            batch.kill()


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def numbers(summary):
    return summary.planned, summary.computed, summary.reused, summary.failed


def assert_complete(store, runs):
    """Every run is there once, with all its rows."""
    assert store.counts() == {"done": runs}
    assert len(store.outcomes()) == runs
    assert store.months().groupby("run").size().eq(6).sum() == runs


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_batch_again_computes_nothing(store, workers):
    assert numbers(run_batch(jobs(9), store, workers, model=MODEL)) == (9, 9, 0, 0)
    assert numbers(run_batch(jobs(9), store, workers, model=MODEL)) == (9, 0, 9, 0)
    assert_complete(store, 9)


def test_a_larger_batch_computes_only_what_is_new(store):
    run_batch(jobs(3), store, 1, model=MODEL)
    assert numbers(run_batch(jobs(5), store, 1, model=MODEL)) == (5, 2, 3, 0)


def test_workers_and_this_process_give_the_same_numbers(store, tmp_path):
    with open_store(str(tmp_path / "other.sqlite")) as other:
        alone = run_batch(jobs(9), other, 1, model=MODEL)
        many = run_batch(jobs(9), store, 2, model=MODEL)
        assert alone.run_ids == many.run_ids
        for run in alone.run_ids:
            assert store.months([run]).equals(other.months([run]))


@ON_A_FILE
def test_a_job_named_twice_is_computed_once(store):
    summary = run_batch(jobs(2) + jobs(2), store, 1, model=MODEL)
    assert numbers(summary) == (2, 2, 0, 0)
    assert summary.run_ids[:2] == summary.run_ids[2:]


@ON_A_FILE
def test_an_empty_batch_does_nothing(store):
    assert numbers(run_batch([], store, 1, model=MODEL)) == (0, 0, 0, 0)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failed_run_is_a_row_and_the_batch_goes_on(store, workers):
    batch = jobs(5, World(hurts={3: "fail"}))
    assert numbers(run_batch(batch, store, workers, model=MODEL)) == (5, 4, 0, 1)
    row = store.runs().query("status == 'failed'").iloc[0]
    assert (row.seed, row.failed_month) == (3, 87)
    assert "profit became NaN" in row.error
    assert "in simulate" in row.error


def test_a_failed_run_is_left_alone_unless_a_retry_is_asked_for(store):
    run_batch(jobs(3, World(hurts={3: "fail"})), store, 1, model=MODEL)
    assert numbers(run_batch(jobs(3), store, 1, model=MODEL)) == (3, 0, 2, 1)
    assert numbers(run_batch(jobs(3), store, 1, model=MODEL, options=Options(retry_failed=True))) == (3, 1, 2, 0)
    assert_complete(store, 3)
    assert store.runs().error.isna().all()


def test_a_measure_without_an_entry_in_the_data_dictionary_fails_the_run(store):
    assert run_batch(jobs(1), store, 1, model=replace(MODEL, monthly=MODEL.monthly[:1])).failed == 1
    assert "differ in: trust" in store.runs().error.item()


@ON_A_FILE
@pytest.mark.parametrize("workers", [1, 2])
def test_progress_is_told_before_the_first_run_and_after_each_chunk(store, workers):
    heard = []
    run_batch(jobs(2), store, 1, model=MODEL)
    run_batch(jobs(10, World(hurts={9: "fail"})), store, workers, heard.append, MODEL)
    assert heard[0] == Progress(planned=10, reused=2)
    assert [each.done + each.failed for each in heard] == sorted(each.done + each.failed for each in heard)
    assert (heard[-1].done, heard[-1].failed, heard[-1].seconds_left) == (7, 1, 0.0)


def test_a_run_is_registered_before_it_starts(store):
    seen = []

    def on_progress(progress):
        seen.append(store.counts())

    run_batch(jobs(2), store, 1, on_progress, MODEL)
    assert seen == [{"planned": 2}, {"done": 1, "planned": 1}, {"done": 2}]


@ON_A_FILE
def test_the_model_is_prepared_once_and_only_if_something_is_missing(store):
    calls = []
    model = replace(MODEL, prepare=lambda: calls.append("prepared"))
    run_batch(jobs(3), store, 1, model=model)
    run_batch(jobs(3), store, 1, model=model)
    assert calls == ["prepared"]


@ON_A_FILE
def test_a_run_that_kills_its_worker_once_is_computed_again(store, tmp_path):
    world = World(hurts={4: "die once"}, folder=str(tmp_path))
    assert numbers(run_batch(jobs(12, world), store, 2, model=MODEL)) == (12, 12, 0, 0)
    assert_complete(store, 12)


@ON_A_FILE
def test_a_run_that_always_kills_its_worker_fails_alone(store):
    assert numbers(run_batch(jobs(12, World(hurts={4: "die"})), store, 2, model=MODEL)) == (12, 11, 0, 1)
    row = store.runs().query("status == 'failed'").iloc[0]
    assert row.seed == 4
    assert "the worker process died" in row.error


def test_an_interrupt_keeps_what_is_done_and_is_raised_again(store):
    batch = jobs(5, World(hurts={3: "interrupt"}))
    with pytest.raises(KeyboardInterrupt):
        run_batch(batch, store, 1, model=MODEL)
    assert store.counts() == {"done": 2, "planned": 3}
    assert numbers(run_batch(jobs(5), store, 1, model=MODEL)) == (5, 3, 2, 0)


def test_ctrl_c_ends_a_batch_with_workers_at_once_and_cleanly(store, start_batch):
    batch = start_batch(store.url, workers=2, runs=400, last=30)
    wait_until(lambda: store.counts().get("done", 0) > 4)
    batch.send_signal(signal.SIGINT)
    _, errors = batch.communicate(timeout=PATIENCE)
    assert errors.count("Traceback") == 1  # the parent's own; the workers say nothing
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert set(store.counts()) == {"done", "planned"}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_batch_killed_midway_is_finished_by_the_same_command(store, start_batch, workers):
    batch = start_batch(store.url, workers, runs=60, last=30)
    wait_until(lambda: store.counts().get("done", 0) > 4)
    batch.kill()
    batch.communicate()
    done = store.counts()["done"]
    assert 4 < done < 60
    summary = run_batch(jobs(60), store, 1, model=MODEL)
    assert numbers(summary) == (60, 60 - done, done, 0)
    assert_complete(store, 60)


@ON_A_FILE
def test_workers_do_not_outlive_a_killed_parent(store, start_batch):
    batch = start_batch(store.url, workers=2, runs=400, last=30)
    wait_until(lambda: store.counts().get("done", 0) > 4)
    batch.kill()
    batch.communicate(timeout=PATIENCE)  # returns when the last process that holds the pipes is gone


def test_two_batches_on_one_store_lose_nothing_and_write_nothing_twice(store, start_batch):
    batches = [start_batch(store.url, workers=1, runs=40) for _ in range(2)]
    outputs = [batch.communicate(timeout=PATIENCE) for batch in batches]
    assert [batch.returncode for batch in batches] == [0, 0], outputs
    assert_complete(store, 40)


def test_processes_that_make_one_store_at_the_same_time_agree(url, start_batch):
    batches = [start_batch(url, workers=1, runs=5) for _ in range(4)]
    outputs = [batch.communicate(timeout=PATIENCE) for batch in batches]
    assert [batch.returncode for batch in batches] == [0, 0, 0, 0], outputs
    with open_store(url) as store:
        assert_complete(store, 5)


def test_a_store_error_stops_the_batch_and_ends_the_workers(store, monkeypatch):
    def full(results):
        raise StoreError("E404", "the disk is full")

    monkeypatch.setattr(store, "write", full)
    with pytest.raises(StoreError, match="E404"):
        run_batch(jobs(40, World(seconds=0.01)), store, 2, model=MODEL)
    assert store.counts() == {"planned": 40}


def set_main_program(monkeypatch, path, text):
    """What a starting worker imports first."""
    path.write_text(text)
    monkeypatch.setattr(sys.modules["__main__"], "__file__", str(path), raising=False)
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)


@ON_A_FILE
def test_workers_that_cannot_start_are_explained(store, monkeypatch, tmp_path):
    set_main_program(monkeypatch, tmp_path / "unguarded.py", "raise SystemExit(1)")
    with pytest.raises(WorkersError, match="E501 worker processes could not start"):
        run_batch(jobs(9), store, 2, model=MODEL)
    assert store.counts() == {"planned": 9}


@ON_A_FILE
def test_a_worker_that_dies_while_it_starts_is_replaced(store, monkeypatch, tmp_path):
    once = (
        f"from pathlib import Path\nmark = Path({str(tmp_path / 'mark')!r})\nif not mark.exists():\n    mark.touch()\n"
    )
    set_main_program(monkeypatch, tmp_path / "fragile.py", once + "    raise SystemExit(1)")
    assert numbers(run_batch(jobs(9), store, 2, model=MODEL)) == (9, 9, 0, 0)


@ON_A_FILE
def test_a_batch_typed_into_standard_input_computes_in_its_own_process(store):
    program = f"""
from sim.batch import open_store, run_batch
from tests.batch.worlds import MODEL, jobs
with open_store({store.url!r}) as store:
    assert run_batch(jobs(9), store, 2, model=MODEL).computed == 9
"""
    subprocess.run([sys.executable, "-"], input=program, text=True, cwd=REPOSITORY, check=True)


def test_chunks_are_small_enough_for_all_workers_to_share_the_end():
    assert [len(chunk) for chunk in chunks(range(100), 2)] == [4] * 25
    assert [len(chunk) for chunk in chunks(range(6), 2)] == [1] * 6


def test_importing_the_room_is_light():
    program = "import sys, sim.batch; print([m for m in ('sqlalchemy', 'pandas', 'numpy', 'mesa') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=REPOSITORY, check=True)
    assert done.stdout == "[]\n"
