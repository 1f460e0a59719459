"""An experiment in more and more worlds, until its differences are known as well as was asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analysis.experiment.precision import MOST_WORLDS, Narrowed, Width, until_narrow
from analysis.experiment.runs import Runs, outcomes_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.compute import Compute
    from sim.batch import Summary
    from sim.scenario.files.experiments import Experiment


@dataclass(frozen=True, slots=True)
class Precise:
    """An experiment with as many worlds as it took, what was computed for it, and how well it is known."""

    experiment: Experiment
    summary: Summary
    narrowed: Narrowed

    def __str__(self) -> str:
        """Why the width was not reached; empty if it was."""
        narrowed = self.narrowed
        if narrowed.reached:
            return ""
        if narrowed.worst.n == 0:
            return f"no more worlds than {narrowed.worlds}, as runs fail"
        half = f"{narrowed.metric} is known to +-{narrowed.worst.half_width:.3g} only"
        return f"{half}, after {narrowed.worlds} worlds: that is the most"


def until_precise(experiment: Experiment, width: Width, compute: Compute, run: Callable[[Runs], Summary]) -> Precise:
    """The experiment with so many worlds that at every point the difference of each pair of scenarios is known to
    within the width. Its own worlds come first, then the next numbers.

    `run` computes, as `compute` says, what the store lacks of the runs that it is given. With `fail_fast` it ends with
    the first round in which a run fails.
    """
    from sim.scenario.files.experiments import MOST_RUNS

    rounds = _Rounds(experiment, width, compute, run)
    size = len(experiment.points), len(experiment.scenarios)
    most = min(MOST_WORLDS, MOST_RUNS // (size[0] * size[1]))
    narrowed = until_narrow(rounds.outcomes_in, width, size, len(experiment.seeds), most)
    assert rounds.summary is not None
    return Precise(experiment.with_worlds(narrowed.worlds), rounds.summary, narrowed)


class _Rounds:
    """Computes an experiment in more and more worlds; each round only those that are new."""

    def __init__(self, experiment: Experiment, width: Width, compute: Compute, run: Callable[[Runs], Summary]) -> None:
        self._experiment = experiment
        self._width = width
        self._compute = compute
        self._run = run
        self._outcomes: list[DataFrame] = []
        self._worlds = 0
        self.summary: Summary | None = None

    def outcomes_in(self, worlds: int) -> DataFrame | None:
        """The outcomes in so many worlds; None if it is to stop, as a run failed."""
        import pandas as pd

        every = self._experiment.with_worlds(worlds)
        runs = Runs(replace(every, seeds=every.seeds[self._worlds :]))
        summary = self._run(runs)
        self.summary = summary if self.summary is None else self.summary + summary
        self._worlds = worlds
        if summary.failed and self._compute.fail_fast:
            return None
        self._outcomes.append(outcomes_of(runs, self._compute.store, (self._width.metric,)))
        return pd.concat(self._outcomes, ignore_index=True)
