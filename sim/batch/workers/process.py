"""Worker processes of this machine: each known by name, watched, and replaced when it dies or takes too long."""

import multiprocessing
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

from sim.batch.jobs import Model
from sim.batch.results import Result, Task, failure
from sim.batch.workers.worker import READY, STARTED, Unreadable, serve

_SPAWN = multiprocessing.get_context("spawn")  # explicit: the same on every system, whatever Mesa sets as default
Chunk = list[Task]


class Worker:
    """A worker process and the chunks that were sent to it. It computes the next run of the first chunk."""

    def __init__(self) -> None:
        theirs, self._inbox = _SPAWN.Pipe(duplex=False)
        self.outbox, mine = _SPAWN.Pipe(duplex=False)
        self.chunks: deque[Chunk] = deque()
        self.finished: list[Result] = []  # of the first chunk
        self.ready = False
        self.receiving = False
        self.since: float | None = None  # when the run that it computes now was started; None: it was not yet
        self._process = _SPAWN.Process(target=serve, args=(theirs, mine), daemon=True)
        with interrupt_held(), own_packages_first():
            self._process.start()
        theirs.close()
        mine.close()

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._process.pid

    @property
    def current(self) -> Task | None:
        """The run that it is computing; None if it waits for work."""
        return self.chunks[0][len(self.finished)] if self.chunks else None

    def give(self, chunk: Chunk, model: Model) -> list[Result]:
        """Send a chunk. Returns failed results for its runs if it cannot be pickled, otherwise an empty list."""
        try:
            letter = pickle.dumps((chunk, model))
        except Exception as error:
            return [failure(task, error) for task in chunk]
        self.chunks.append(chunk)
        with suppress(OSError):  # it has just died: its other pipe says so
            self._inbox.send_bytes(letter)
        return []

    def hear(self) -> list[Result]:
        """Receive one message. Returns the results of the first chunk once they are complete, otherwise an empty list.

        Raises EOFError or OSError if the process has died.
        """
        self.receiving = True
        said = self.outbox.recv()
        self.receiving, self.since = False, None
        if said == READY:
            self.ready = True
        elif said == STARTED:
            self.since = monotonic()
        elif isinstance(said, Unreadable):
            return [failure(task, said) for task in self.chunks.popleft()]
        else:
            self.finished.append(said)
        return self._complete()

    def arrived(self) -> list[Result]:
        """The results that it has sent until now, those of an incomplete chunk included."""
        results = []
        with suppress(EOFError, OSError):
            while not self.receiving and self.outbox.poll():
                results += self.hear()
        return results + self.finished

    def overdue(self, timeout: float) -> bool:
        """Whether it has computed one run for longer than `timeout` seconds and sent nothing."""
        return self.since is not None and monotonic() - self.since > timeout and not self.outbox.poll()

    def end(self) -> str:
        """Kill the process if it still runs. Returns how it ended: `SIGKILL`, `exit code 3`."""
        self._inbox.close()
        self._process.kill()
        self._process.join()
        self.outbox.close()
        return how_it_ended(self._process.exitcode)

    def _complete(self) -> list[Result]:
        if not self.chunks or len(self.finished) < len(self.chunks[0]):
            return []
        self.chunks.popleft()
        results, self.finished = self.finished, []
        return results


def how_it_ended(code: int | None) -> str:
    """The exit code of a process in words: negative codes are signals.

    >>> how_it_ended(-9), how_it_ended(3)
    ('SIGKILL', 'exit code 3')
    """
    if code is not None and code < 0:
        return signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    return f"exit code {code}"


@contextmanager
def own_packages_first() -> Iterator[None]:
    """Let processes that start within import `sim` from this package even if the working folder has a file `sim.py`.

    A new process takes over the import path of its parent.
    """
    house = str(Path(__file__).parents[3])
    sys.path.insert(0, house)
    try:
        yield
    finally:
        sys.path.remove(house)


@contextmanager
def interrupt_held() -> Iterator[None]:
    """Keep Ctrl-C from processes that start within, before they can ignore it; the parent receives it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
