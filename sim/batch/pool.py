"""Runs computed by worker processes, and what happens when a worker dies."""

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from math import ceil
from pathlib import Path

from sim.batch.errors import WorkersError
from sim.batch.jobs import Model, nothing
from sim.batch.results import Result, Task, failure
from sim.batch.worker import compute_chunk, ready, settle

_SPAWN = multiprocessing.get_context("spawn")  # explicit: the same on every system, whatever Mesa sets as default
STARTS = 3  # a worker may be killed while it starts; three in a row is no accident
_NO_WORKERS = (
    "worker processes could not start. In a script, start the batch under  if __name__ == '__main__':  "
    "or compute in this process with one worker"
)
MOST_PER_CHUNK = 4  # a chunk is what a kill can cost, and the unit of progress
Chunk = list[Task]
Chunks = Generator[list[Result], None, Chunk]


class WorkerDied(Exception):
    """A worker process ended while it computed a run: killed, out of memory, or crashed in compiled code."""


def compute_in_workers(
    tasks: Sequence[Task], model: Model, workers: int, on_start: Callable[[Chunk], None]
) -> Generator[list[Result], None, None]:
    """Yield the results of `tasks`, a finished chunk at a time, in the order in which they finish.

    When a worker dies, the pool is replaced and what was in flight is computed again, each run alone, so that a run
    that kills its worker takes no other with it. The second time it is a failed run. `on_start` is told of each chunk
    that is handed out. Raises `WorkersError` if workers cannot start at all.
    """
    model = replace(model, prepare=nothing)  # done by now, and it need not be a function that can be sent
    waiting = deque(chunks(tasks, workers))
    while waiting:
        in_flight = yield from _session(waiting, model, workers, on_start)
        alone = deque([task] for task in in_flight)
        while alone:
            for task in (yield from _session(alone, model, 1, on_start)):
                yield [failure(task, WorkerDied("the worker process died while it computed this run, twice"))]


def chunks(tasks: Sequence[Task], workers: int) -> list[Chunk]:
    """Split `tasks` into chunks of at most four: small enough that all workers are busy until near the end."""
    size = min(MOST_PER_CHUNK, max(1, ceil(len(tasks) / (workers * 4))))
    return [list(tasks[first : first + size]) for first in range(0, len(tasks), size)]


def workers_can_start() -> bool:
    """Whether a new process can import the main program: not if that was typed into Python's standard input."""
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    return path is None or getattr(main, "__spec__", None) is not None or Path(path).exists()


def _session(waiting: deque[Chunk], model: Model, workers: int, on_start: Callable[[Chunk], None]) -> Chunks:
    """Compute chunks until none is `waiting`, or a worker dies: then return the tasks that were in flight."""
    flying: dict[Future[list[Result]], Chunk] = {}
    with _workers(workers) as pool:
        try:
            while waiting or flying:
                while waiting and len(flying) < (2 * workers if workers > 1 else 1):
                    on_start(waiting[0])
                    with _interrupt_held():
                        flying[pool.submit(compute_chunk, waiting[0], model)] = waiting[0]
                    waiting.popleft()
                done, _ = wait(flying, return_when=FIRST_COMPLETED)
                for future in done:
                    yield _outcome(future, flying[future])
                    del flying[future]
        except BrokenProcessPool:
            wait(flying)
            yield from (_outcome(future, flying.pop(future)) for future in list(flying) if not future.exception())
        except KeyboardInterrupt:
            finished = [future for future in flying if future.done() and not future.exception()]
            yield from (_outcome(future, flying[future]) for future in finished)
            raise
    return [task for chunk in flying.values() for task in chunk]


def _outcome(future: Future[list[Result]], chunk: Chunk) -> list[Result]:
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # not the model's own, which `compute` catches: a scenario that cannot be sent, say
        return [failure(task, error) for task in chunk]


@contextmanager
def _workers(number: int) -> Iterator[ProcessPoolExecutor]:
    theirs, lifeline = _SPAWN.Pipe(duplex=False)
    pools: list[ProcessPoolExecutor] = []
    try:
        while not (pools and _comes_up(pools[-1])):
            if len(pools) == STARTS:
                raise WorkersError("E501", _NO_WORKERS)
            pools.append(ProcessPoolExecutor(number, _SPAWN, settle, (theirs,)))
        yield pools[-1]
        pools[-1].shutdown()
    finally:
        lifeline.close()  # after an error or Ctrl-C nobody waits for a run that takes long
        for pool in pools:
            pool.shutdown(cancel_futures=True)
        theirs.close()


def _comes_up(pool: ProcessPoolExecutor) -> bool:
    try:
        with _interrupt_held():
            first = pool.submit(ready)
        return first.result()
    except BrokenProcessPool:
        return False


@contextmanager
def _interrupt_held() -> Iterator[None]:
    # A worker born now never sees Ctrl-C, not even before it has said that it ignores it.; the parent sees it later.
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
