"""A store whose file is deleted, moved or replaced while it is in use."""

import os

import pytest

from sim.batch import StoreError, open_store, run_batch
from sim.batch.store.identity import identity_of
from tests.batch.worlds import MODEL, World, jobs

LOST = r"E420 .* was deleted, moved or replaced while it was in use"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "s.sqlite"


def after(runs, change):
    """Calls `change` once so many runs are done."""
    return lambda progress: change() if progress.done == runs else None


def test_a_file_is_known_by_device_and_number(path):
    assert identity_of(path) is None
    path.touch()
    assert identity_of(path) == (path.stat().st_dev, path.stat().st_ino)


@pytest.mark.parametrize("runs", [2, 5])
def test_a_batch_whose_store_was_deleted_claims_nothing(path, runs):
    with open_store(str(path)) as store, pytest.raises(StoreError, match=LOST):
        run_batch(jobs(5), store, 1, after(runs, path.unlink), MODEL)
    assert not path.exists()


def test_another_store_put_in_its_place_stays_whole(path, tmp_path):
    other = tmp_path / "other.sqlite"
    with open_store(str(other)) as store:
        run_batch(jobs(4, World(hash="beef")), store, 1, model=MODEL)
    with open_store(str(path)) as store, pytest.raises(StoreError, match=LOST):
        run_batch(jobs(30), store, 1, after(10, lambda: os.replace(other, path)), MODEL)
    with open_store(str(path)) as store:
        assert (store.counts(), len(store.months())) == ({"done": 4}, 24)


def test_a_store_that_was_moved_away_has_what_was_finished_by_then(path, tmp_path):
    moved = tmp_path / "moved.sqlite"
    with open_store(str(path)) as store, pytest.raises(StoreError, match=LOST):
        run_batch(jobs(5), store, 1, after(2, lambda: path.rename(moved)), MODEL)
    with open_store(str(moved)) as store:
        assert store.counts()["done"] == 2


def test_a_reader_notices_too(path):
    with open_store(str(path)) as store:
        path.unlink()
        with pytest.raises(StoreError, match=LOST):
            store.runs()
