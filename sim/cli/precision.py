"""`--until-ci METRIC:WIDTH`: as many worlds as the paired intervals of an experiment need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from analysis.experiment.running_differences import SoFar
from analysis.experiment.runs import Runs, outcomes_of
from sim.cli.computing import computed
from sim.cli.progress import said

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.compute import Compute
    from analysis.experiment.precision import Narrowed, Width
    from sim.batch import Summary
    from sim.scenario.files.experiments import Experiment


def wanted(text: str, experiment: Experiment, shard: tuple[int, int]) -> Width:
    """The width that `METRIC:WIDTH` asks for.

    Raises a usage error for a text that is none, a single scenario, or one shard of several.
    """
    from analysis.experiment.precision import asked

    try:
        width = asked(text, experiment.months)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--until-ci") from None
    if len(experiment.scenarios) < 2 or shard != (1, 1):
        raise click.BadParameter("a difference needs two scenarios, and all runs here", param_hint="--until-ci")
    return width


def enough(experiment: Experiment, width: Width, compute: Compute) -> tuple[Experiment, Summary]:
    """The experiment with so many worlds that at every point the difference of each pair of scenarios is known to
    within the width, and what was done for it. Its own worlds come first, then the next numbers.
    """
    from analysis.experiment.precision import MOST_WORLDS, until_narrow
    from sim.scenario.files.experiments import MOST_RUNS

    rounds = _Rounds(experiment, width, compute)
    points, scenarios = len(experiment.points), len(experiment.scenarios)
    most = min(MOST_WORLDS, MOST_RUNS // (points * scenarios))
    found = until_narrow(rounds.outcomes_in, width, (points, scenarios), len(experiment.seeds), most)
    if not found.reached:
        said(_not_reached(width, found))
    assert rounds.summary is not None
    return experiment.with_worlds(found.worlds), rounds.summary


class _Rounds:
    """Computes an experiment in more and more worlds; each round only those that are new."""

    def __init__(self, experiment: Experiment, width: Width, compute: Compute) -> None:
        self._experiment = experiment
        self._width = width
        self._compute = compute
        self._so_far = SoFar(experiment.scenarios, compute.store)
        self._outcomes: list[DataFrame] = []
        self._worlds = 0
        self.summary: Summary | None = None

    def outcomes_in(self, worlds: int) -> DataFrame | None:
        """The outcomes in so many worlds; None if it stopped at a run that failed, as it was told to."""
        import pandas as pd

        every = self._experiment.with_worlds(worlds)
        runs = Runs(replace(every, seeds=every.seeds[self._worlds :]))
        done = computed(runs, self._compute, self._so_far)
        self.summary = done if self.summary is None else self.summary + done
        self._worlds = worlds
        if done.failed and self._compute.fail_fast:
            return None
        self._outcomes.append(outcomes_of(runs, self._compute.store, (self._width.metric,)))
        return pd.concat(self._outcomes, ignore_index=True)


def _not_reached(width: Width, found: Narrowed) -> str:
    if found.worst.n == 0:
        return f"--until-ci: no more worlds than {found.worlds}, as runs fail"
    known = f"{width.metric} is known to +-{found.worst.half_width:.3g} only, after {found.worlds} worlds"
    return f"--until-ci: {known}: that is the most"
