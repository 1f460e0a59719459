"""What a batch says at its end: the table, what was computed, and the command to type next; or all as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sim.cli import options

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.experiment.precision import Width
    from analysis.experiment.runs import Runs
    from sim.batch import Store, Summary
    from sim.scenario.files.experiments import Experiment


def text(runs: Runs, summary: Summary, store: Store, words: Sequence[str], width: Width | None) -> str:
    """All of it, for a batch that was asked for with `words` (and with `--until-ci`, if there is a `width`)."""
    from analysis.experiment import table
    from analysis.experiment.compute import answer
    from analysis.show.runs import counts, lost_lines

    experiment, again = runs.experiment, ""
    lines = [experiment.question, ""] if experiment.question else []
    outcomes = _outcomes(runs, summary, store)
    if outcomes is not None:
        answered = answer(experiment, outcomes)
        lines += [*filter(None, [table.text(answered), table.best(answered)]), ""]
        again = _more(experiment, outcomes, words, width) or _tables(store, _nothing_differs(experiment, outcomes))
    lines += [counts(summary, store.url), *lost_lines(summary, store), f"Next: {_next(summary, words, again)}"]
    return "\n".join(lines)


def as_json(runs: Runs, summary: Summary, store: Store) -> dict[str, Any]:
    """What was done, and the lines of the table; `lost` are runs that are neither done, nor known to have failed, nor
    left for later.
    """
    from analysis.experiment import table
    from analysis.experiment.compute import answer

    outcomes = _outcomes(runs, summary, store)
    return {
        "planned": summary.planned,
        "computed": summary.computed,
        "reused": summary.reused,
        "failed": summary.failed,
        "lost": summary.planned - summary.computed - summary.reused - summary.failed - summary.left,
        "seconds": summary.seconds,
        "store": store.url,
        "months": runs.experiment.months,
        **({} if outcomes is None else table.as_json(answer(runs.experiment, outcomes))),
    }


def _outcomes(runs: Runs, summary: Summary, store: Store) -> DataFrame | None:
    """The outcomes of a batch that is done and whole, as far as runs did not fail; None for one shard of several."""
    from analysis.experiment.compute import SHOWN
    from analysis.experiment.runs import outcomes_of

    if runs.shard != (1, 1) or summary.left or summary.planned <= summary.failed:
        return None
    return outcomes_of(runs, store, SHOWN)


def _next(summary: Summary, words: Sequence[str], again: str) -> str:
    """The command to type next; `again` if all is done."""
    if summary.failed:
        kept = summary.planned - summary.failed - summary.left
        return f"{options.typed(words, '--retry')} --retry failed   (the {kept} done are kept)"
    return again or f"{options.typed(words, '--shard')}   (when all shards are done: shows the table)"


def _more(experiment: Experiment, outcomes: DataFrame, words: Sequence[str], width: Width | None) -> str:
    """The command that halves the intervals: more worlds, the present ones included. "" if there cannot be more."""
    from analysis.experiment.precision import MOST_WORLDS
    from analysis.statistics.paired import FEW_WORLDS, worlds_to_halve
    from sim.scenario.files.experiments import MOST_RUNS

    most, worlds = MOST_RUNS * len(experiment.seeds) // experiment.size, len(experiment.seeds)
    listed = len(experiment.scenarios) > 1 and [*experiment.seeds] != [*range(1, worlds + 1)]
    option = "--until-ci" if width or listed else "--seeds"
    if _nothing_differs(experiment, outcomes) or worlds >= (min(most, MOST_WORLDS) if option == "--until-ci" else most):
        return ""
    if option == "--until-ci":
        wanted, why = _half(experiment, outcomes, width), "halves the intervals"
    elif worlds < 3:
        wanted, why = str(min(most, FEW_WORLDS)), "gives useful intervals"
    else:
        wanted, why = str(min(most, worlds_to_halve(worlds))), "halves the intervals"
    return f"{options.typed(words, option)} {option} {wanted}   ({why}; the done are kept)"


def _nothing_differs(experiment: Experiment, outcomes: DataFrame) -> bool:
    """Whether all scenarios are the same in every world, so that more worlds would not tell them apart."""
    from analysis.experiment.compute import SHOWN
    from analysis.experiment.precision import differences

    size = len(experiment.points), len(experiment.scenarios)
    pairs = [pair for metric in SHOWN for pair in differences(outcomes, metric, size) if pair.n]
    return bool(pairs) and all(pair.identical for pair in pairs)


def _tables(store: Store, same: bool) -> str:
    from sim.batch.store.command import command_in

    command = command_in(store.url, ["export", "results/tables"])
    why = "the scenarios are the same in every world" if same else "more worlds than that there cannot be"
    return f"{command}   (every run as tables; {why})"


def _half(experiment: Experiment, outcomes: DataFrame, width: Width | None) -> str:
    """METRIC:WIDTH for half the width that was asked for, or that the headline has at the end."""
    from analysis.experiment.precision import differences

    if width is not None:
        return f"{width.metric}:{width.half / 2:.3g}"
    size = len(experiment.points), len(experiment.scenarios)
    widths = [pair.half_width for pair in differences(outcomes, "headline", size) if pair.half_width > 0]
    return f"headline:{max(widths, default=1.0) / 2:.2g}"
