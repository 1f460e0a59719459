"""From jobs to stored runs: which worlds are computed, where, and what is kept of them.

    from sim.batch import Job, open_store, run_batch

    with open_store() as store:
        summary = run_batch([Job(scenario, seed, 144) for seed in range(1, 31)], store)
        store.outcomes(summary.run_ids)     # a DataFrame: run, name, value

Importing this package is cheap: SQLAlchemy and pandas are imported by the first name, or call, that needs them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sim.batch.errors import BatchError, StoreError, WorkersError
from sim.batch.jobs import Job, Measure, Model, run_id
from sim.batch.shipped import shipped_model

if TYPE_CHECKING:
    from sim.batch.runner import Options, Progress, Summary, run_batch
    from sim.batch.store.store import Store, open_store

__all__ = [
    "BatchError",
    "Job",
    "Measure",
    "Model",
    "Options",
    "Progress",
    "Store",
    "StoreError",
    "Summary",
    "WorkersError",
    "open_store",
    "run_batch",
    "run_id",
    "shipped_model",
]

_LATER = {
    "Options": "sim.batch.runner",
    "Progress": "sim.batch.runner",
    "Summary": "sim.batch.runner",
    "run_batch": "sim.batch.runner",
    "Store": "sim.batch.store.store",
    "open_store": "sim.batch.store.store",
}


def __getattr__(name: str) -> Any:
    """Import the store and the runner when they are first asked for, so that `--help` does not pay for a database."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
