"""What a batch says at its end: the table, what was computed, and the command to type next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sim.cli import options

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.experiment.precision import Width
    from analysis.experiment.runs import Runs
    from sim.batch import Store, Summary
    from sim.scenario.files.experiments import Experiment


def ending(runs: Runs, summary: Summary, store: Store, words: Sequence[str], width: Width | None) -> str:
    """All of it, for a batch that was asked for with `words` (and with `--until-ci`, if there is a `width`)."""
    from analysis.experiment import table as means
    from analysis.experiment.runs import outcomes_of
    from sim.cli.tally import lost_lines, told

    experiment, again = runs.experiment, ""
    lines = [experiment.question, ""] if experiment.question else []
    if runs.shard == (1, 1) and not summary.left and summary.planned > summary.failed:
        outcomes = outcomes_of(runs, store, means.SHOWN)
        table = means.table(experiment, means.lines_of(experiment, outcomes))
        lines += [*filter(None, [table, means.best(experiment, outcomes)]), ""]
        again = _more(experiment, outcomes, words, width)
    lines += [told(summary, store.url), *lost_lines(summary, store), f"Next: {_next(summary, words, again)}"]
    return "\n".join(lines)


def _next(summary: Summary, words: Sequence[str], again: str) -> str:
    """The command to type next; `again` if all is done."""
    if summary.failed:
        kept = summary.planned - summary.failed - summary.left
        return f"{options.typed(words, '--retry')} --retry failed   (the {kept} done are kept)"
    return again or f"{options.typed(words, '--shard')}   (when all shards are done: shows the table)"


def _more(experiment: Experiment, outcomes: DataFrame, words: Sequence[str], width: Width | None) -> str:
    """The command that halves the intervals: more worlds, those that there are among them."""
    from analysis.experiment.precision import MOST_WORLDS
    from sim.scenario.files.experiments import MOST_RUNS

    most, worlds = MOST_RUNS * len(experiment.seeds) // experiment.size, len(experiment.seeds)
    listed = len(experiment.scenarios) > 1 and [*experiment.seeds] != [*range(1, worlds + 1)]
    option = "--until-ci" if width or listed else "--seeds"
    if worlds >= (min(most, MOST_WORLDS) if option == "--until-ci" else most):
        return "ccsim export results/tables   (every run as tables; more worlds than that there cannot be)"
    wanted = f"{min(most, 4 * worlds)}" if option == "--seeds" else _half(experiment, outcomes, width)
    return f"{options.typed(words, option)} {option} {wanted}   (halves the intervals; the done are kept)"


def _half(experiment: Experiment, outcomes: DataFrame, width: Width | None) -> str:
    """METRIC:WIDTH for half the width that was asked for, or that the headline has at the end."""
    from analysis.experiment.precision import differences

    if width is not None:
        return f"{width.metric}:{width.half / 2:.3g}"
    size = len(experiment.points), len(experiment.scenarios)
    widths = [pair.half_width for pair in differences(outcomes, "headline", size) if pair.half_width > 0]
    return f"headline:{max(widths, default=1.0) / 2:.2g}"
