"""How a batch computes, as its options say, and what is shown meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.compute import Compute
from sim.cli.progress import announce_compilation, progress

if TYPE_CHECKING:
    from analysis.experiment.running_differences import SoFar
    from analysis.experiment.runs import Runs
    from sim.batch import Summary


@dataclass(frozen=True, slots=True)
class Where:
    """The options `--store`, `--workers` and `--executor`: where runs are kept, and who computes them."""

    store: str | None
    workers: int
    executor: str | None = None

    @contextmanager
    def compute(self, label: str = "runs") -> Iterator[Compute]:
        """The store, open, and who computes, with a bar called `label` on stderr.

        Raises `StoreError` as `open_store` does.
        """
        from sim.batch import open_store

        announce_compilation()
        with open_store(self.store) as store, progress(label) as watch:
            yield Compute(store, self.workers, self.executor, watch)


def computed(runs: Runs, compute: Compute, so_far: SoFar) -> Summary:
    """Compute those of `runs` that the store lacks, with the differences `so_far` on stderr."""
    from sim.cli.plan import Jobs

    with progress("runs", lambda: str(so_far)) as watch:
        return compute.watched(watch).run(Jobs(so_far.jobs(runs), runs.about), on_settled=so_far.settled)
