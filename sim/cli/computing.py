"""How a batch computes, as its options say, and what is shown meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analysis.compute import Compute
from sim.cli.failures import Exit, Failure
from sim.cli.progress import announce_compilation, progress, said

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.experiment.precision import Width
    from analysis.experiment.running_differences import RunningDifferences
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


def completed(runs: Runs, compute: Compute, width: Width | None) -> tuple[Runs, Summary]:
    """Compute what the store lacks, in as many worlds as `width` needs, if there is one; the runs and what was done."""
    from analysis.experiment.rounds import until_precise
    from analysis.experiment.running_differences import RunningDifferences

    announce_compilation()
    differences = RunningDifferences(runs.experiment.scenarios, compute.store)
    if width is None:
        return runs, computed(runs, compute, differences)
    precise = until_precise(runs.experiment, width, compute, lambda more: computed(more, compute, differences))
    if not precise.narrowed.reached:
        said(f"--until-ci: {precise}")
    return replace(runs, experiment=precise.experiment), precise.summary


def computed(runs: Runs, compute: Compute, so_far: RunningDifferences) -> Summary:
    """Compute those of `runs` that the store lacks, with the differences `so_far` on stderr."""
    from analysis.experiment.runs import Jobs

    with progress("runs", lambda: str(so_far)) as watch:
        return compute.watched(watch).run(Jobs(so_far.jobs(runs), runs.about), on_settled=so_far.settled)


def require_results(comparison: Comparison, lost: Sequence[str]) -> None:
    """Raise `Failure` with the lines of the `lost` runs if a design has no world left: nothing can be shown of it."""
    if comparison.summary.failed and set(comparison.names) - set(comparison.adopted.months["design"]):
        raise Failure("\n".join(["Every run of a scenario failed:", *lost]), Exit.RUNS, "ccsim doctor")
