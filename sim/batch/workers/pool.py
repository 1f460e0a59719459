"""Runs computed by worker processes, and what happens when one of them dies or takes too long.

pebble's ProcessPool (5.2.3) was tried in its place. With it a worker that is killed while it starts, or while it waits,
makes the whole pool unusable, and after a kill of the parent a worker computes on until its run has ended. Workers that
share one pipe under one lock cannot give what a pipe for each gives here.
"""

import pickle
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic

from sim.batch.errors import RunError, WorkersError
from sim.batch.jobs import Model, nothing
from sim.batch.results import Result, Task, failure
from sim.batch.workers.process import Chunk, Worker

STARTS = 3  # so many workers in a row that end by themselves while they start: no worker can
KILLED_STARTS = 20  # so many in a row that are killed while they start: whoever kills them will not stop
_NO_WORKERS = (
    "worker processes could not start. In a script, start the batch under  if __name__ == '__main__':  "
    "or compute in this process with one worker"
)
MOST_PER_CHUNK = 4  # a chunk is what a kill of the parent can cost, and the unit of progress
Results = Generator[list[Result], None, None]


class WorkerDied(Exception):
    """A worker process ended while it computed a run: killed, out of memory, or crashed in compiled code."""


def compute_in_workers(
    chunks: Iterator[Chunk],
    model: Model,
    workers: int,
    on_start: Callable[[Chunk], None],
    timeout: float | None = None,
) -> Results:
    """Yield the results of `chunks`, a finished chunk at a time, in the order in which they finish.

    A worker that dies is replaced and the run it was computing is computed again; the second time it is a failed run.
    One that computes a run for longer than `timeout` seconds is killed and replaced, and the run has failed: neither
    the start of the worker nor the loading of the model counts. `on_start` is called with each chunk that is handed
    out. Raises `WorkersError` if workers cannot start at all.
    """
    pool = _Workers(chunks, _sendable(model, timeout), workers, on_start, timeout)
    try:
        yield from pool.work()
    except KeyboardInterrupt:
        yield from pool.arrived()
        raise
    finally:
        pool.dismiss()


def _sendable(model: Model, timeout: float | None) -> Model:
    """The model for the workers: they prepare it themselves if runs have a time limit and `prepare` can be pickled."""
    try:
        pickle.dumps(model.prepare)
    except Exception:
        return replace(model, prepare=nothing)
    return model if timeout is not None else replace(model, prepare=nothing)


def chunks(tasks: Sequence[Task], workers: int) -> list[Chunk]:
    """Split `tasks` into chunks of at most four: small enough that all workers are busy until near the end."""
    size = min(MOST_PER_CHUNK, max(1, ceil(len(tasks) / (workers * 4))))
    return [list(tasks[first : first + size]) for first in range(0, len(tasks), size)]


def workers_can_start() -> bool:
    """Whether a new process can import the main program: not if that was typed into Python's standard input."""
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    return path is None or getattr(main, "__spec__", None) is not None or Path(path).exists()


class _Workers:
    """The workers of one batch, and the chunks that wait for them: a few more than there are workers."""

    def __init__(
        self,
        source: Iterator[Chunk],
        model: Model,
        size: int,
        on_start: Callable[[Chunk], None],
        timeout: float | None,
    ) -> None:
        self._source = source
        self._model = model
        self._size = size
        self._on_start = on_start
        self._timeout = timeout
        self._workers: list[Worker] = []
        self._waiting: deque[Chunk] = deque()
        self._died_once: set[str] = set()
        self._failed_starts = 0

    def work(self) -> Results:
        """Compute everything."""
        while True:
            yield from self._hand_out()
            if not self._waiting and not any(worker.chunks for worker in self._workers):
                return
            ready = wait([worker.outbox for worker in self._workers], self._patience())
            for worker in [each for each in self._workers if each.outbox in ready]:
                yield from self._hear(worker)
            yield from self._stop_late_ones()

    def arrived(self) -> Results:
        """The results that were received and not yielded yet."""
        yield [result for worker in self._workers for result in worker.arrived()]

    def dismiss(self) -> None:
        """Kill all workers, whatever they compute."""
        for worker in self._workers:
            worker.end()

    def _hand_out(self) -> Results:
        self._fill()
        while self._waiting:
            worker = self._free()
            if worker is None:
                if len(self._workers) >= min(self._size, self._wanted()):
                    return
                self._workers.append(Worker())
                continue
            chunk = self._waiting.popleft()
            self._on_start(chunk)
            unsent = worker.give(chunk, self._model)
            self._fill()
            if unsent:
                yield unsent

    def _fill(self) -> None:
        while len(self._waiting) <= self._size:
            chunk = next(self._source, None)
            if chunk is None:
                return
            self._waiting.append(chunk)

    def _wanted(self) -> int:
        return len(self._waiting) + sum(1 for worker in self._workers if worker.chunks)

    def _free(self) -> Worker | None:
        """A worker to send a chunk to: one without work, else one that would soon have none."""
        idle = [worker for worker in self._workers if worker.ready and not worker.chunks]
        if idle:
            return idle[0]
        # Ahead only where every worker is busy, much is left, and no run can be late: its place must be known.
        crowded = len(self._waiting) > self._size and len(self._workers) == self._size and self._timeout is None
        if not crowded or not all(worker.ready for worker in self._workers):
            return None
        return next((worker for worker in self._workers if len(worker.chunks) == 1), None)

    def _patience(self) -> float | None:
        """Seconds until the first run is overdue."""
        since = [worker.since for worker in self._workers if worker.since is not None]
        if self._timeout is None or not since:
            return None
        return max(0.0, min(since) + self._timeout - monotonic()) + 0.01

    def _hear(self, worker: Worker) -> Iterable[list[Result]]:
        try:
            results = worker.hear()
        except (EOFError, OSError):
            return self._bury(worker)
        self._failed_starts = 0
        return [results] if results else []

    def _bury(self, worker: Worker) -> Iterable[list[Result]]:
        """Remove a dead worker. The run that it was computing is tried a second time; then it has failed."""
        task, how = worker.current, worker.end()
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= (STARTS if how.startswith("exit code") else KILLED_STARTS):
                raise WorkersError("E501", f"{_NO_WORKERS} (the last one ended with {how})")
        if task is None or task.run_id not in self._died_once:
            if task is not None:
                self._died_once.add(task.run_id)
            return self._take_back(worker, [])
        text = f"the worker process died ({how}) while it computed this run, twice"
        return self._take_back(worker, [failure(task, WorkerDied(text))])

    def _stop_late_ones(self) -> Results:
        if self._timeout is None:
            return
        for worker in [each for each in self._workers if each.overdue(self._timeout)]:
            task = worker.current
            worker.end()
            if task is not None:
                yield from self._take_back(worker, [failure(task, _too_long(task, self._timeout), self._timeout)])

    def _take_back(self, worker: Worker, lost: list[Result]) -> Iterable[list[Result]]:
        """Remove a worker that has ended; the runs that it has not computed wait again.

        Returns its results, and with them `lost`: that of the run it was computing, if that has failed.
        """
        self._workers.remove(worker)
        results = [*worker.finished, *lost]
        if worker.chunks:
            first, *later = worker.chunks
            again = first[len(results) :]
            # The run that may have killed it goes alone, so that it takes no other with it.
            alone = [[again[0]], again[1:]] if again and not lost else [again]
            self._waiting.extendleft(reversed([chunk for chunk in (*alone, *later) if chunk]))
        return [results] if results else []


def _too_long(task: Task, timeout: float) -> RunError:
    what = f"seed {task.job.seed} of scenario {task.job.scenario.id} took longer than {timeout:g} s, the limit of a run"
    return RunError("E502", f"{what}, and was stopped; allow more seconds, or look at it with ccsim replay --until")
