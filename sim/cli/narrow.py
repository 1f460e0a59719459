"""`--until-ci METRIC:WIDTH`: as many worlds as the paired intervals of an experiment need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from sim.cli.progress import note, progress

if TYPE_CHECKING:
    from sim.batch import Store
    from sim.scenario.experiments import Experiment


def enough(experiment: Experiment, text: str, shard: tuple[int, int], store: Store, workers: int | str) -> Experiment:
    """The experiment with so many worlds that at every point the difference of each pair of scenarios is known to
    within the width; computed and stored on the way.

    Raises a usage error for a text that is not METRIC:WIDTH, a single scenario, or one shard of several.
    """
    from analysis.until import asked, until_narrow
    from sim.scenario.experiments.experiment import varied

    try:
        width = asked(text, experiment.months)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--until-ci") from None
    if len(experiment.scenarios) < 2 or shard != (1, 1):
        raise click.BadParameter("a difference needs two scenarios, and all runs here", param_hint="--until-ci")
    worlds = len(experiment.seeds)
    for point in experiment.points:
        scenarios = [varied(scenario, point) for scenario in experiment.scenarios]
        with progress("runs") as watch:
            found = until_narrow(scenarios, width, store, experiment.months, workers, worlds, progress=watch)
        worlds = max(worlds, found.worlds)
        if not found.reached:
            half = found.differences[found.widest].half_width
            note(f"{width.metric} is known to +-{half:.3g} only, after {found.worlds} worlds: that is the most")
    return replace(experiment, seeds=range(1, worlds + 1))
