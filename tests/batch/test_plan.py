"""The plan of a batch: runs that are named more than once, and what is told of those that are finished."""

import random

import pytest

from sim.batch import Options, run_batch, run_id
from sim.batch.distinct import RECENT, Distinct
from tests.batch.worlds import MODEL, World, jobs

BLOCK = 4


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr("sim.batch.plan.BLOCK", BLOCK)


def numbers(summary):
    return summary.planned, summary.computed, summary.reused, summary.failed


def test_a_run_named_again_much_later_is_the_same_run(store):
    summary = run_batch(jobs(12) + jobs(5), store, 1, model=MODEL)
    assert numbers(summary) == (12, 12, 0, 0)
    assert summary.run_ids[:5] == summary.run_ids[12:]


def test_a_failed_run_named_again_much_later_is_tried_and_counted_once(store):
    batch = [*jobs(1, World(hurts={1: "fail"})), *jobs(12), *jobs(1, World(hurts={1: "fail"}))]
    assert numbers(run_batch(batch, store, 1, model=MODEL, options=Options(retry_failed=True))) == (12, 11, 0, 1)


@pytest.mark.parametrize("workers", [1, 2])
def test_every_run_is_told_when_it_is_finished_and_those_that_were_before(store, workers):
    run_batch(jobs(2), store, 1, model=MODEL)
    heard = {}
    run_batch(jobs(4), store, workers, model=MODEL, options=Options(on_settled=heard.update))
    ids = [run_id(job, "v1") for job in jobs(4)]
    assert [heard[run] is None for run in ids] == [True, True, False, False]
    assert heard[ids[3]].outcomes == {"headline": 31.0}


def test_a_run_is_told_again_when_it_is_named_again_after_its_end(store):
    heard = []
    run_batch(jobs(12) + jobs(1), store, 1, model=MODEL, options=Options(on_settled=heard.append))
    run = run_id(jobs(1)[0], "v1")
    assert [one[run] is None for one in heard if run in one] == [False, True]


def test_runs_are_known_again_after_any_number_of_others():
    every = [f"{number:020x}" for number in range(3 * RECENT)]
    random.Random(1).shuffle(every)
    named = Distinct()
    parts = [every[first : first + 500] for first in range(0, len(every), 500)]
    assert [run for part in parts for run in named.first_time(part)] == every
    assert not any(named.first_time(part) for part in parts)


def test_a_run_named_twice_at_once_is_new_once():
    assert Distinct().first_time(["aa" * 10, "00" * 10, "aa" * 10]) == ["aa" * 10, "00" * 10]
