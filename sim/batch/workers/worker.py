"""What runs inside a worker process. Imports nothing heavy: a worker starts in a tenth of a second."""

import os
import pickle
import signal
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from traceback import format_exc

from sim.batch.errors import WorkersError
from sim.batch.jobs import Model
from sim.batch.results import Result, Task, compute, failure

READY = "ready"  # the first thing a worker says: the process runs
STARTED = "started"  # said before each run: its time counts from here


class Unreadable(Exception):
    """A worker could not unpickle what it was sent, for example because a scenario cannot be imported there."""


def serve(inbox: Connection, outbox: Connection) -> None:
    """Compute the chunks that arrive at `inbox`, and send the result of each run to `outbox` as it is finished.

    Ctrl-C is left to the parent. The parent holds the other end of `inbox`: when it closes that, or dies in whatever
    way, the worker ends at once, in the middle of a run too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    letters: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_receive, args=(inbox, letters), daemon=True).start()
    _send(outbox, READY)
    while True:
        _answer(letters.get(), outbox)


def compute_chunk(tasks: list[Task], model: Model) -> list[Result]:
    """Compute a few runs, on whatever machine. Raises `WorkersError` (E507) where other rules are installed."""
    _same_rules(model)
    return [compute(task, model) for task in tasks]


def _answer(letter: bytes, outbox: Connection) -> None:
    try:
        tasks, model = pickle.loads(letter)
    except Exception:
        _send(outbox, Unreadable(format_exc()))
        return
    try:
        model.prepare()
    except Exception as error:
        for task in tasks:
            _send(outbox, failure(task, error))
        return
    for task in tasks:
        _send(outbox, STARTED)
        _send(outbox, compute(task, model))


def _send(outbox: Connection, said: object) -> None:
    try:
        outbox.send(said)
    except OSError:  # the parent is gone
        os._exit(1)


def _receive(inbox: Connection, letters: "SimpleQueue[bytes]") -> None:
    try:
        while True:
            letters.put(inbox.recv_bytes())
    except (EOFError, OSError):
        os._exit(1)


def _same_rules(model: Model) -> None:
    # Only the shipped rules have a version that a machine can work out; another machine may have others installed.
    if not model.simulate.__module__.startswith("sim.model"):
        return
    from sim.model import version

    if version() != model.version:
        text = f"a worker has the rules of model version {version()}, the batch asks for {model.version}"
        raise WorkersError("E507", f"{text}: install the same ccsim on every machine of the cluster")
