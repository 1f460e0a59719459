"""How a batch computes, as its options say, and what is shown meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sim.cli.progress import progress

if TYPE_CHECKING:
    from analysis.experiment.running_differences import SoFar
    from analysis.experiment.runs import Runs
    from sim.batch import Store, Summary


@dataclass(frozen=True, slots=True)
class How:
    """Who computes, how long a run may take (seconds), and what becomes of runs that fail."""

    workers: int
    executor: str | None = None
    timeout: float | None = None
    retry_failed: bool = False
    fail_fast: bool = False


def computed(runs: Runs, store: Store, how: How, so_far: SoFar) -> Summary:
    """Compute those of `runs` that the store lacks, with the differences `so_far` on stderr."""
    from sim.batch import run_batch
    from sim.cli.plan import Jobs

    with progress("runs", lambda: str(so_far)) as watch:
        return run_batch(
            Jobs(so_far.jobs(runs), runs.about),
            store,
            how.workers,
            watch,
            retry_failed=how.retry_failed,
            fail_fast=how.fail_fast,
            timeout=how.timeout,
            executor=how.executor,
            on_settled=so_far.settled,
        )
