"""Runs computed by a Dask cluster, or by any executor with the interface of `concurrent.futures`."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count, islice
from logging import CRITICAL, getLogger
from typing import Any
from uuid import uuid4

from sim.batch.errors import BatchError, WorkersError
from sim.batch.jobs import Model, nothing
from sim.batch.results import Result, failure
from sim.batch.workers.pool import Results, WorkerDied
from sim.batch.workers.process import Chunk
from sim.batch.workers.worker import compute_chunk
from sim.masking import masked

DASK = "dask://"
AT_LEAST = 4  # chunks sent and not finished, where it is not known how many workers there are
PATIENCE = 10.0  # seconds to wait for a scheduler
LEAVING = 2.0  # seconds to close the connection to it
Flying = Future[list[Result]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where runs are computed: how a chunk is sent there, and how many may be sent and not finished."""

    send: Callable[[Chunk, Model], Flying]
    room: Callable[[], int]


def compute_on_cluster(
    chunks: Iterator[Chunk], model: Model, executor: str | Executor, on_start: Callable[[Chunk], None]
) -> Results:
    """Yield the results of `chunks` as they finish, computed by `executor` or by the cluster at `dask://host:port`.

    A run whose worker on the cluster died is computed once more at the end, with no other beside it, since another run
    there may have been the cause; if its worker dies again, it has failed. Raises `WorkersError` if the cluster
    cannot be reached, is lost, or has other rules installed.
    """
    with _opened(executor) as place:
        sent = _Sent(place, replace(model, prepare=nothing))  # every machine prepares itself in its first run
        try:
            while sent.send(chunks, on_start):
                yield from sent.finished()
        finally:
            sent.cancel()


class _Sent:
    """The chunks that were sent to the cluster and are not finished, and those whose worker died once."""

    def __init__(self, place: _Place, model: Model) -> None:
        self._place = place
        self._model = model
        self._chunks: dict[Flying, Chunk] = {}
        self._suspects: deque[Chunk] = deque()
        self._died_once: set[str] = set()

    def send(self, chunks: Iterator[Chunk], on_start: Callable[[Chunk], None]) -> bool:
        """Send as many of `chunks` as there is room for; after the last, one suspect at a time.

        Returns whether anything is left to wait for.
        """
        for chunk in islice(chunks, max(0, self._place.room() - len(self._chunks))):
            on_start(chunk)
            self._send(chunk)
        if not self._chunks and self._suspects:
            self._send(self._suspects.popleft())
        return bool(self._chunks)

    def finished(self) -> Results:
        """Wait until a chunk is finished, and yield the results of those that are."""
        futures, _ = wait(self._chunks, return_when=FIRST_COMPLETED)
        for future in futures:
            chunk = self._chunks.pop(future)
            if _killed(future) and chunk[0].run_id not in self._died_once:
                self._died_once.add(chunk[0].run_id)
                self._suspects.append(chunk)
            else:
                yield _outcome(future, chunk)

    def cancel(self) -> None:
        """Take back what has not been started."""
        for future in self._chunks:
            future.cancel()

    def _send(self, chunk: Chunk) -> None:
        self._chunks[self._place.send(chunk, self._model)] = chunk


def _killed(future: Flying) -> bool:
    """Whether the worker died; by name, so that the package need not be there for other executors."""
    return not future.cancelled() and type(future.exception()).__name__ == "KilledWorker"


def _outcome(future: Flying, chunk: Chunk) -> list[Result]:
    try:
        return future.result()
    except BatchError:
        raise
    except (CancelledError, BrokenExecutor) as error:
        raise _lost(error) from error
    except Exception as error:  # not the model's own, which `compute` catches
        if _killed(future):
            death = WorkerDied(f"the worker process died while it computed this run, twice: {error}")
            return [failure(task, death) for task in chunk]
        return [failure(task, error) for task in chunk]


@contextmanager
def _opened(executor: str | Executor) -> Iterator[_Place]:
    if isinstance(executor, Executor):
        room = max(AT_LEAST, 2 * getattr(executor, "_max_workers", 0))
        yield _Place(lambda chunk, model: executor.submit(compute_chunk, chunk, model), lambda: room)
        return
    client, name = _connected(scheduler_of(executor)), f"ccsim-{uuid4().hex}"
    pool = client.get_executor(pure=False)
    numbers = count()

    def send(chunk: Chunk, model: Model) -> Flying:
        future: Flying = pool.submit(compute_chunk, chunk, model, key=f"{name}-{next(numbers)}")
        return future

    try:
        with _lost_if_it_breaks():
            client.register_plugin(_death_reporter(name), name=name)
        yield _Place(send, lambda: max(AT_LEAST, 2 * _threads(client)))
    finally:
        _leave(client, name)


def _leave(client: Any, name: str) -> None:
    """Close the client. If the scheduler is lost, do not wait for it, and suppress the log messages about that."""
    with suppress(Exception):  # whatever ended the batch is the news
        if client.status == "running":
            client.unregister_scheduler_plugin(name)
    log = getLogger("distributed.client")
    before = log.level
    log.setLevel(CRITICAL)
    with suppress(Exception):
        client.close(timeout=LEAVING)
    log.setLevel(before)


def _death_reporter(name: str) -> Any:
    """A plugin by which a scheduler reports the first death of a worker that had one of our runs.

    Without it the scheduler would send the run to another worker, `allowed-failures` times, and suspect the runs that
    waited on the dead worker too. The class is defined here so that it is pickled as a whole: the machine of the
    scheduler need not have this program.
    """
    from distributed.diagnostics.plugin import SchedulerPlugin

    class DeathReporter(SchedulerPlugin):
        async def start(self, scheduler: Any) -> None:
            self.scheduler = scheduler

        def transition(self, key: Any, start: str, finish: str, *args: Any, **kwargs: Any) -> None:
            task = self.scheduler.tasks.get(key)
            if task is not None and str(key).startswith(name):
                task.suspicious = max(task.suspicious, self.scheduler.allowed_failures)

    return DeathReporter()


def _threads(client: Any) -> int:
    """How many runs the cluster can compute side by side at this moment."""
    with _lost_if_it_breaks():
        return sum(client.nthreads().values())


@contextmanager
def _lost_if_it_breaks() -> Iterator[None]:
    try:
        yield
    except (OSError, TimeoutError) as error:
        raise _lost(error) from error


def _lost(error: BaseException) -> WorkersError:
    text = f"the workers were lost ({type(error).__name__}). Finished runs are kept: give the same command again"
    return WorkersError("E506", text)


def scheduler_of(address: str) -> str:
    """The scheduler's own address. Raises `WorkersError` (E503) for what is not `dask://host:port`."""
    host, _, port = address.removeprefix(DASK).rpartition(":")
    if not (address.startswith(DASK) and host and port.isdecimal()):
        text = f"{masked(address)!r} is no executor"
        raise WorkersError("E503", f"{text}: give {DASK}host:port, the address of the scheduler of a Dask cluster")
    return f"tcp://{host}:{port}"


def _connected(scheduler: str) -> Any:
    try:
        import distributed
    except ModuleNotFoundError:
        text = "a Dask cluster needs the package distributed, which is not installed"
        raise WorkersError("E504", f"{text}: pip install 'ccsim[cluster]'") from None
    client: Any = distributed.Client  # its own annotations leave out the arguments
    try:
        return client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError) as error:
        text = f"no Dask scheduler answers at {masked(scheduler)} ({type(error).__name__})"
        raise WorkersError("E505", f"{text}: start one with  dask scheduler, or correct the address") from None
