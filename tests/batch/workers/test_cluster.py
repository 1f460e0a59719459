"""A batch on a cluster: a real scheduler and two worker processes on this machine, one of which may be killed."""

import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sim.batch import Options, WorkersError, open_store, run_batch
from tests.batch.worlds import MODEL, World, jobs

PATIENCE = 240.0  # seconds: the machine may be busy; nothing waits so long unless something is wrong
REPOSITORY = Path(__file__).parents[3]
SMALL = {"DASK_DISTRIBUTED__DASHBOARD__LINK": ""}
WORKER = ("distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def started(folder, *words):
    environment = {**os.environ, **SMALL, "PYTHONPATH": str(REPOSITORY)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([sys.executable, "-m", *words], cwd=folder, env=environment, **quiet)


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """The address of a scheduler; its process and those of its two workers. However long they take to start."""
    monkeypatch.setattr("sim.batch.workers.cluster.PATIENCE", PATIENCE)
    address = f"127.0.0.1:{free_port()}"
    scheduler = ("distributed.cli.dask_scheduler", "--host", address, "--no-dashboard", "--no-show")
    processes = [started(tmp_path, *scheduler), *(started(tmp_path, *WORKER, f"tcp://{address}") for _ in range(2))]
    yield f"dask://{address}", processes
    for process in processes:
        process.kill()
        process.wait()


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "store.sqlite")) as store:
        yield store


def digests(store):
    return dict(store.runs()[["seed", "digest"]].itertuples(index=False))


def test_a_cluster_computes_the_same_runs_as_this_machine(store, cluster, tmp_path):
    address, _ = cluster
    summary = run_batch(jobs(30), store, model=MODEL, options=Options(executor=address))
    with open_store(str(tmp_path / "local.sqlite")) as local:
        run_batch(jobs(30), local, 1, model=MODEL)
        assert digests(store) == digests(local)
        assert store.months().equals(local.months())
    assert (summary.computed, store.counts()) == (30, {"done": 30})


def test_a_worker_lost_in_mid_batch_costs_no_run(store, cluster):
    address, (_, worker, _) = cluster
    killed = []

    def kill_one(progress):
        if progress.done >= 8 and not killed:
            killed.append(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)

    summary = run_batch(
        jobs(40, World(seconds=0.05)), store, on_progress=kill_one, model=MODEL, options=Options(executor=address)
    )
    assert (len(killed), summary.computed, store.counts()) == (1, 40, {"done": 40})
    assert len(store.outcomes()) == 40


def test_a_run_that_kills_its_worker_twice_fails_and_no_other(store, cluster, tmp_path):
    address, (_, *workers) = cluster
    spare = started(tmp_path, *WORKER, f"tcp://{address.removeprefix('dask://')}")
    try:
        batch = jobs(12, World(seconds=0.05, hurts={1: "die"}))
        summary = run_batch(batch, store, model=MODEL, options=Options(executor=address))
        alive = [worker.poll() is None for worker in (*workers, spare)]
    finally:
        spare.kill()
        spare.wait()
    assert (summary.computed, summary.failed, alive.count(True)) == (11, 1, 1)
    assert "WorkerDied: the worker process died while it computed this run, twice" in store.runs().error.dropna().item()


def test_a_run_that_kills_its_worker_once_is_computed_again(store, cluster, tmp_path):
    address, _ = cluster
    world = World(hurts={4: "die once"}, folder=str(tmp_path))
    assert run_batch(jobs(12, world), store, model=MODEL, options=Options(executor=address)).computed == 12
    assert store.counts() == {"done": 12}


def test_a_lost_scheduler_ends_the_batch_and_finished_runs_are_kept(store, cluster):
    address, (scheduler, *_) = cluster

    def kill_scheduler(progress):
        if progress.done == 8:
            scheduler.kill()

    with pytest.raises(WorkersError, match="E506 the workers were lost"):
        run_batch(
            jobs(40, World(seconds=0.05)),
            store,
            on_progress=kill_scheduler,
            model=MODEL,
            options=Options(executor=address),
        )
    assert set(store.counts()) == {"done", "planned"}
    assert store.counts()["done"] >= 8


def test_nobody_at_the_address_is_explained(store, monkeypatch):
    monkeypatch.setattr("sim.batch.workers.cluster.PATIENCE", 0.5)
    with pytest.raises(WorkersError, match=r"E505 no Dask scheduler answers at tcp://127\.0\.0\.1:"):
        run_batch(jobs(1), store, model=MODEL, options=Options(executor=f"dask://127.0.0.1:{free_port()}"))
    assert store.counts() == {"planned": 1}


def test_a_missing_package_is_named_with_its_extra(store, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WorkersError, match=r"E504 .* pip install 'ccsim\[cluster\]'"):
        run_batch(jobs(1), store, model=MODEL, options=Options(executor="dask://127.0.0.1:8786"))


def test_any_executor_of_the_standard_interface_will_do(store):
    with ThreadPoolExecutor(2) as threads:
        assert run_batch(jobs(9), store, model=MODEL, options=Options(executor=threads)).computed == 9
    assert store.counts() == {"done": 9}
