"""Stores with a few small runs in them, for the verbs that look into a store."""

import sqlite3
from pathlib import Path

from sim.batch import Job, open_store, run_batch
from tests.batch.worlds import MODEL, World


def filled(path: Path | str, seeds: range, hurts: dict[int, str] | None = None) -> str:
    """Compute these seeds into the store at `path`; return its address."""
    with open_store(str(path)) as store:
        run_batch([Job(World(hurts=hurts or {}), seed, 6) for seed in seeds], store, 1, model=MODEL)
    return str(path)


def change(path: Path, statement: str) -> None:
    """Run one statement of SQL on the store at `path`."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement)
    connection.close()
