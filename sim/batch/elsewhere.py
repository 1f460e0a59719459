"""Runs computed by an executor of the `concurrent.futures` interface: a cluster, or whatever else has one."""

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import Any

from sim.batch.crew import Chunk
from sim.batch.errors import BatchError, WorkersError
from sim.batch.jobs import Model, nothing
from sim.batch.pool import Results, WorkerDied
from sim.batch.results import Result, failure
from sim.batch.worker import compute_chunk

DASK = "dask://"
AT_LEAST = 4  # chunks on their way, where it is not known how many workers there are
PATIENCE = 10.0  # seconds to wait for a scheduler


def compute_elsewhere(
    chunks: Iterator[Chunk], model: Model, executor: str | Executor, on_start: Callable[[Chunk], None]
) -> Results:
    """Yield the results of `chunks` as they finish, computed by `executor` or by the cluster at `dask://host:port`.

    What cannot be computed there, because its workers die again and again, is a failed run. Raises `WorkersError` if
    the cluster cannot be reached, is lost, or has other rules installed.
    """
    model = replace(model, prepare=nothing)  # every machine prepares itself in its first run
    flying: dict[Future[list[Result]], Chunk] = {}
    with _opened(executor) as (pool, room):
        try:
            while True:
                for chunk in islice(chunks, max(0, room() - len(flying))):
                    on_start(chunk)
                    flying[pool.submit(compute_chunk, chunk, model)] = chunk
                if not flying:
                    return
                done, _ = wait(flying, return_when=FIRST_COMPLETED)
                for future in done:
                    yield _outcome(future, flying.pop(future))
        finally:
            for future in flying:
                future.cancel()


def _outcome(future: Future[list[Result]], chunk: Chunk) -> list[Result]:
    try:
        return future.result()
    except BatchError:
        raise
    except (CancelledError, BrokenExecutor) as error:
        raise _lost(error) from error
    except Exception as error:  # not the model's own, which `compute` catches
        if type(error).__name__ == "KilledWorker":
            said = WorkerDied(f"the worker process died while it computed this run, again and again: {error}")
            return [failure(task, said) for task in chunk]
        return [failure(task, error) for task in chunk]


@contextmanager
def _opened(executor: str | Executor) -> Iterator[tuple[Executor, Callable[[], int]]]:
    """The executor and how many chunks may be on their way to it."""
    if isinstance(executor, Executor):
        known = getattr(executor, "_max_workers", 0)
        yield executor, lambda: max(AT_LEAST, 2 * known)
        return
    client = _connected(_scheduler(executor))
    pool = client.get_executor(pure=False)
    try:
        yield pool, lambda: max(AT_LEAST, 2 * _threads(client))
    finally:
        pool.shutdown(wait=False)
        client.close()


def _threads(client: Any) -> int:
    """How many runs the cluster computes side by side, just now."""
    try:
        return sum(client.nthreads().values())
    except OSError as error:
        raise _lost(error) from error


def _lost(error: BaseException) -> WorkersError:
    text = f"the workers were lost ({type(error).__name__}). Finished runs are kept: give the same command again"
    return WorkersError("E506", text)


def _scheduler(address: str) -> str:
    host, _, port = address.removeprefix(DASK).rpartition(":")
    if not (address.startswith(DASK) and host and port.isdecimal()):
        text = f"{address!r} is no executor"
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
        text = f"no Dask scheduler answers at {scheduler} ({type(error).__name__})"
        raise WorkersError("E505", f"{text}: start one with  dask scheduler, or correct the address") from None
