"""A batch: of the worlds that are asked for, compute those that the store does not have."""

import os
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from time import perf_counter

from sim.batch.errors import BatchError
from sim.batch.jobs import Job, Model, run_id, shipped_model
from sim.batch.pool import Chunk, compute_in_workers, workers_can_start
from sim.batch.results import Result, Task, compute
from sim.batch.store import Store


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is. `planned` = `reused` + `done` + `failed` + those still to come."""

    planned: int
    reused: int
    done: int = 0
    failed: int = 0
    seconds: float = 0.0
    seconds_left: float | None = None  # None: not known yet


@dataclass(frozen=True, slots=True)
class Summary:
    """What a batch did: `planned` = `computed` + `reused` + `failed`; `failed` counts those of earlier batches too."""

    planned: int
    computed: int
    reused: int
    failed: int
    seconds: float
    run_ids: tuple[str, ...] = field(repr=False, default=())  # of the jobs, in their order


def run_batch(
    jobs: Iterable[Job],
    store: Store,
    workers: int | None = None,
    on_progress: Callable[[Progress], object] | None = None,
    model: Model | None = None,
    retry_failed: bool = False,
) -> Summary:
    """Compute those of `jobs` that are not in `store`, and keep each as it is finished.

    `workers` is the number of processes (default: one per available core; 1 computes in this process). A run that fails
    becomes a row with its traceback and the batch goes on; the same batch again leaves failed runs alone unless
    `retry_failed`. On Ctrl-C what is finished is kept and KeyboardInterrupt raised again; killed at any moment, the
    same call computes what is missing. Raises `StoreError`, and `WorkersError` if worker processes cannot start.
    """
    jobs, started, model = list(jobs), perf_counter(), model or shipped_model()
    run_ids = tuple(run_id(job, model.version) for job in jobs)
    tasks = {run: Task(run, job) for run, job in zip(run_ids, jobs, strict=True)}
    store.declare(model.monthly, model.outcomes)
    missing, tally = _plan(tasks, _registered(tasks, store, model.version), retry_failed)
    if missing:
        tally = _compute(missing, store, workers or default_workers(), model, tally, on_progress or (lambda _: None))
    seconds = perf_counter() - started
    return Summary(tally.planned, tally.done, tally.reused, tally.failed, seconds, run_ids)


def default_workers() -> int:
    """The number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _registered(tasks: dict[str, Task], store: Store, version: str) -> dict[str, str]:
    """The states of all tasks, those new to the store registered; a store that has them all is only read."""
    states = store.states(tasks)
    new = {run: task.job for run, task in tasks.items() if run not in states}
    if not new:
        return states
    store.register(new.values(), version)
    return states | store.states(new)


def _plan(tasks: dict[str, Task], states: dict[str, str], retry_failed: bool) -> tuple[list[Task], Progress]:
    """The tasks still to be computed, and the tally to start with."""
    settled = {"done"} if retry_failed else {"done", "failed"}
    statuses = [states[run] for run in tasks]
    failed = 0 if retry_failed else statuses.count("failed")
    missing = [task for run, task in tasks.items() if states[run] not in settled]
    return missing, Progress(len(tasks), statuses.count("done"), failed=failed)


def _compute(
    tasks: list[Task],
    store: Store,
    workers: int,
    model: Model,
    tally: Progress,
    on_progress: Callable[[Progress], object],
) -> Progress:
    model.prepare()
    on_progress(tally)
    started = perf_counter()
    try:
        with closing(_results(tasks, store, workers, model)) as finished:
            for chunk in finished:
                store.write(chunk)
                tally = _counted(tally, chunk, perf_counter() - started, len(tasks))
                on_progress(tally)
    except BaseException:
        with suppress(BatchError):  # whatever stopped the batch is the news, not that it could not be noted
            store.release([task.run_id for task in tasks])
        raise
    return tally


def _results(tasks: list[Task], store: Store, workers: int, model: Model) -> Generator[list[Result], None, None]:
    def on_start(chunk: Chunk) -> None:
        store.start([task.run_id for task in chunk])

    workers = min(workers, len(tasks))
    if workers > 1 and workers_can_start():
        return compute_in_workers(tasks, model, workers, on_start)
    return _in_this_process(tasks, model, on_start)


def _in_this_process(
    tasks: Sequence[Task], model: Model, on_start: Callable[[Chunk], None]
) -> Generator[list[Result], None, None]:
    for task in tasks:
        on_start([task])
        yield [compute(task, model)]


def _counted(tally: Progress, chunk: list[Result], seconds: float, tasks: int) -> Progress:
    """The tally after one more chunk; `tasks` is how many this batch computes, `seconds` since it began."""
    failed = sum(1 for result in chunk if result.error)
    now = replace(tally, done=tally.done + len(chunk) - failed, failed=tally.failed + failed, seconds=seconds)
    left = now.planned - now.reused - now.done - now.failed
    return replace(now, seconds_left=seconds / (tasks - left) * left)
