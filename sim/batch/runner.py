"""A batch: of the worlds that are asked for, compute those that the store does not have."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain, islice
from time import perf_counter

from sim.batch.errors import BatchError, WorkersError
from sim.batch.jobs import Job, Model
from sim.batch.plan import Plan, Settled, ignore
from sim.batch.progress import Progress, Summary, Tally
from sim.batch.results import Task, compute
from sim.batch.shipped import shipped_model
from sim.batch.store.store import Store
from sim.batch.workers.cluster import compute_on_cluster
from sim.batch.workers.pool import Results, chunks, compute_in_workers, workers_can_start
from sim.batch.workers.process import Chunk

__all__ = ["Options", "Progress", "Summary", "default_workers", "run_batch"]


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch treats runs that fail or take long, what computes it, and who hears of each run.

    The same batch again leaves failed runs alone unless `retry_failed`; with `fail_fast` the first that fails is the
    last. A run that takes longer than `timeout` seconds (above 0; None: any time) is stopped and has failed; the start
    of a worker and the loading of the rules do not count. `executor` computes in place of this machine:
    `dask://host:port`, or anything with the interface of `concurrent.futures`. `on_settled` is called with the results
    of runs, by identity, as they finish; a run that was finished, or had failed, before this batch comes with None.
    """

    retry_failed: bool = False
    fail_fast: bool = False
    timeout: float | None = None
    executor: str | Executor | None = None
    on_settled: Settled = ignore


USUAL = Options()


def run_batch(
    jobs: Iterable[Job],
    store: Store,
    workers: int | None = None,
    on_progress: Callable[[Progress], object] | None = None,
    model: Model | None = None,
    options: Options = USUAL,
) -> Summary:
    """Compute those of `jobs` that are not in `store`, and keep each as it is finished.

    `jobs` may be a generator of any length. `workers` is the number of processes (default: one per available core; 1
    computes in this process). `on_progress` is called with the progress at the start and after each chunk of runs;
    `model` computes a run (default: the rules of this package).
    A run that fails becomes a row with its traceback and the batch goes on, unless `options` say otherwise. Only this
    process writes to the store. On Ctrl-C what is finished is kept and KeyboardInterrupt raised again; if the process
    is killed, at whatever moment, the same call computes what is missing.
    Raises `StoreError`, `WorkersError` if no worker can compute, and ValueError for a timeout that is not above 0.
    """
    started, model = perf_counter(), model or shipped_model()
    where = _Where(workers or default_workers(), _checked(options.timeout, options.executor), options.executor)
    store.declare(model.monthly, model.outcomes, model.customers, model.staff)
    plan = Plan(jobs, store, model.version, options.retry_failed, options.on_settled)
    batch = _Batch(plan, store, model, on_progress or ignore, options.on_settled)
    batch.compute(where, options.fail_fast)
    store.require_file()
    last = batch.progress()
    left = last.planned - last.reused - last.done - last.failed
    seconds = perf_counter() - started
    return Summary(last.planned, last.done, last.reused, last.failed, seconds, batch.plan.run_ids, left)


def default_workers() -> int:
    """The number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _checked(timeout: float | None, executor: str | Executor | None) -> float | None:
    if timeout is None:
        return None
    if not timeout > 0:
        raise ValueError(f"timeout is {timeout!r} seconds; give a number above 0, or None for no limit")
    if executor is not None:
        text = "a time limit needs workers of this machine, which can be killed"
        raise WorkersError("E508", f"{text}: leave out the timeout, or the executor")
    if not workers_can_start():
        text = "a time limit needs a worker process, and none can start from a program typed into standard input"
        raise WorkersError("E501", f"{text}: put the program into a file, or leave out the timeout")
    return timeout


@dataclass(frozen=True, slots=True)
class _Where:
    """Who computes."""

    workers: int
    timeout: float | None
    executor: str | Executor | None

    def here(self, runs: int) -> bool:
        """Whether `runs` runs are best computed in this process."""
        alone = self.executor is None and self.timeout is None
        return alone and (self.workers == 1 or runs == 1 or not workers_can_start())


class _Batch:
    """One call of `run_batch`."""

    def __init__(
        self,
        plan: Plan,
        store: Store,
        model: Model,
        on_progress: Callable[[Progress], object],
        on_settled: Settled,
    ) -> None:
        self.plan = plan
        self._store = store
        self._model = model
        self._on_progress = on_progress
        self._on_settled = on_settled
        self._tally = Tally()

    def progress(self) -> Progress:
        """How far it is."""
        return self._tally.progress(self.plan.planned, self.plan.reused, self.plan.failed_before)

    def compute(self, where: _Where, fail_fast: bool) -> None:
        """Compute what is missing."""
        blocks = self.plan.blocks()
        try:
            first = list(islice(blocks, 2))  # two, to see whether there is one run only
            if first:
                self._model.prepare()
                self._tally = Tally()
                self._on_progress(self.progress())
                self._keep(self._results(first, blocks, where), fail_fast)
        except BaseException:
            with suppress(BatchError):  # whatever stopped the batch is the news, not that it could not be noted
                self._release()
            raise

    def _keep(self, finished: Results, fail_fast: bool) -> None:
        with closing(finished):
            for chunk in finished:
                self._store.write(chunk)
                self._tally.add(chunk)
                self.plan.open.difference_update(result.run_id for result in chunk)
                self._on_settled({result.run_id: result for result in chunk})
                self._on_progress(self.progress())
                if fail_fast and self._tally.failed:
                    break
        if self.plan.open:
            self._release()
        self.plan.register_rest()

    def _release(self) -> None:
        self._store.release(list(self.plan.open))

    def _results(self, first: list[list[Task]], blocks: Iterator[list[Task]], where: _Where) -> Results:
        def on_start(chunk: Chunk) -> None:
            self._store.start([task.run_id for task in chunk])

        every = chain(iter(first), blocks)
        if where.executor is not None:
            alone = ([task] for block in every for task in block)
            return compute_on_cluster(alone, self._model, where.executor, on_start)
        parts = (chunk for block in every for chunk in chunks(block, where.workers))
        if where.here(sum(map(len, first))):
            return _in_this_process(parts, self._model, on_start)
        return compute_in_workers(parts, self._model, where.workers, on_start, where.timeout)


def _in_this_process(parts: Iterator[Chunk], model: Model, on_start: Callable[[Chunk], None]) -> Results:
    for task in chain.from_iterable(parts):
        on_start([task])
        yield [compute(task, model)]
