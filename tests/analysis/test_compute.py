"""How runs come about, handed on whole."""

import pytest

from analysis.compute import Compute
from sim.batch import open_store
from tests.batch.worlds import MODEL, World, jobs


@pytest.fixture
def store(tmp_path):
    with open_store(f"sqlite:///{tmp_path}/runs.sqlite") as opened:
        yield opened


def test_what_the_store_lacks_is_computed_once(store):
    assert Compute(store).run(jobs(3), MODEL).computed == 3
    assert Compute(store).run(jobs(4), MODEL).computed == 1


def test_its_progress_is_heard_by_the_listener_given_last(store):
    heard = []
    Compute(store, progress=pytest.fail).watched(heard.append).run(jobs(2), MODEL)
    assert heard[-1].done == 2


def test_runs_that_failed_are_left_alone_unless_they_are_to_be_tried_again(store):
    assert Compute(store).run(jobs(1, World(hurts={1: "fail"})), MODEL).failed == 1
    assert Compute(store).run(jobs(1, World(hurts={1: "fail"})), MODEL).computed == 0
    assert Compute(store, retry_failed=True).run(jobs(1), MODEL).computed == 1


def test_it_stops_at_the_first_that_fails_if_it_is_to(store):
    done = Compute(store, fail_fast=True).run(jobs(9, World(hurts={1: "fail"})), MODEL)
    assert (done.failed, done.left) == (1, 8)
