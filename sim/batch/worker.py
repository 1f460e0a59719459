"""What runs inside a worker process. Imports nothing heavy: a worker starts in a tenth of a second."""

import os
import signal
from multiprocessing.connection import Connection
from threading import Thread

from sim.batch.jobs import Model
from sim.batch.results import Result, Task, compute


def settle(lifeline: Connection) -> None:
    """Prepare a worker: Ctrl-C is the parent's business, and a worker does not outlive its parent.

    The parent holds the other end of `lifeline`. When it closes it, or dies in whatever way, the worker ends at once;
    a worker that waits for work would otherwise wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def ready() -> bool:
    """The first task of a pool: that it was done shows that workers can start."""
    return True


def compute_chunk(tasks: list[Task], model: Model) -> list[Result]:
    """Compute a few runs one after the other."""
    return [compute(task, model) for task in tasks]


def _end_with(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
