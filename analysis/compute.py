"""Where runs are kept and what computes the missing ones: store, workers and progress as one argument."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.batch import Job, Model, Progress, Store, Summary
    from sim.batch.plan import Settled

    OnProgress = Callable[[Progress], object]


def ignore(_: object) -> None:
    """Do nothing with what is reported."""


@dataclass(frozen=True, slots=True)
class Compute:
    """The `store` of all runs, and who computes those that it lacks.

    `workers` is the number of processes (1: this one); `executor` the address of a cluster that computes in their
    place (`dask://host:port`); `progress` hears how far it is; a run may take `timeout` seconds (None: any time). Runs
    that failed before are computed again if `retry_failed`; with `fail_fast` the first that fails is the last.
    """

    store: Store
    workers: int = 1
    executor: str | None = None
    progress: OnProgress | None = None
    timeout: float | None = None
    retry_failed: bool = False
    fail_fast: bool = False

    def run(self, jobs: Iterable[Job], model: Model | None = None, on_settled: Settled = ignore) -> Summary:
        """Compute those of `jobs` that the store lacks, by `model` (default: that of this package).

        `on_settled` hears of every run that is finished. Raises `StoreError` and `WorkersError` as `run_batch` does.
        """
        from sim.batch import Options, run_batch

        options = Options(self.retry_failed, self.fail_fast, self.timeout, self.executor, on_settled)
        return run_batch(jobs, self.store, self.workers, self.progress, model, options)

    def watched(self, progress: OnProgress) -> Compute:
        """The same, with another listener for its progress."""
        return replace(self, progress=progress)
