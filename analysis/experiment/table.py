"""The end of a batch in text and as JSON: means, then paired differences, each with the worlds that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any

from analysis.experiment.compute import METRICS, SHOWN, Ahead, Answer, Figures, Line, level_of, told_apart
from analysis.show.table import Table
from analysis.statistics.paired import MIN_WORLDS, Paired

if TYPE_CHECKING:
    from analysis.statistics.metrics import Metric


def text(answer: Answer) -> str:
    """The means as aligned columns, what they are, and below them the paired differences."""
    with_intervals = max(line.worlds for line in answer.lines) >= MIN_WORLDS
    paired = "Differences are paired, in the same worlds" + (", with 95% intervals." if with_intervals else ".")
    alone = len(answer.names) == 1 and told_apart(answer.experiment)
    parts = [_table(answer, answer.lines, lambda line: line.own, _mean, scenarios=not alone), _note(answer)]
    blocks = _blocks(answer, lambda line: line.to_first, f"minus {answer.names[0]}:")
    if answer.base:
        blocks += _blocks(answer, lambda line: line.to_base, f"minus itself at {base_text(answer)}:")
    parts += [*blocks, paired] if blocks else []
    if any(figure.skewed for line in answer.lines for figure in (*(line.to_first or ()), *(line.to_base or ()))):
        parts.append("* a few worlds decide: such an interval holds the true mean less often than in 95 of 100 cases.")
    return "\n\n".join(parts)


def _blocks(answer: Answer, figures: Callable[[Line], Figures | None], title: str) -> list[str]:
    """One kind of differences: a block per scenario where points are told apart, so that it fits a terminal."""
    lines = [line for line in answer.lines if figures(line)]
    if not told_apart(answer.experiment):
        return [f"{title.capitalize()}\n{_table(answer, lines, figures, _difference)}"] if lines else []
    return [
        f"{name} {title}\n{_table(answer, own, figures, _difference, scenarios=False)}"
        for number, name in enumerate(answer.names)
        if (own := [line for line in lines if line.scenario == number])
    ]


def base_text(answer: Answer) -> str:
    """The base level and why it is the base."""
    base, experiment = answer.base, answer.experiment
    if base is None:
        return ""
    why = f"as in {answer.names[0]}" if base.unchanged else "the first level"
    single = len(experiment.factors) == 1
    named = f"{experiment.factors[0].rpartition('.')[2]} " if single else ""
    return f"{named}{level_of(experiment.points[base.point], len(experiment.factors))} ({why})"


def best(answer: Answer) -> str:
    """At how many points each scenario is ahead, a line per metric; "" where there is nothing to count."""
    return "\n".join(_ahead(ahead, answer.names) for ahead in answer.ahead)


def as_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain JSON data: `base` and `lines`; what does not exist is null.

    A line has `scenario`, `point` (addresses and values; null: all points), `worlds`, and for each metric its figures
    under `own`, `minus_first` and `minus_base`: mean, low, high, n, and for differences the verdict.
    """
    experiment, base = answer.experiment, answer.base
    return {
        "base": {"point": dict(experiment.points[base.point]), "unchanged": base.unchanged} if base else None,
        "left_out": answer.left_out,
        "lines": [
            {
                "scenario": answer.names[line.scenario],
                "point": None if line.point is None else dict(experiment.points[line.point]),
                "worlds": line.worlds,
                "own": _objects(line.own, False),
                "minus_first": _objects(line.to_first, True),
                "minus_base": _objects(line.to_base, True),
            }
            for line in answer.lines
        ],
    }


def _table(
    answer: Answer,
    lines: Sequence[Line],
    figures: Callable[[Line], Figures | None],
    cell: Callable[[Metric, Paired], str],
    scenarios: bool = True,
) -> str:
    """Lines with one kind of their figures; with their worlds, where these differ from line to line."""
    counted = len({line.worlds for line in answer.lines}) > 1
    factors = answer.experiment.factors
    level = [factors[0].rpartition(".")[2] if len(factors) == 1 else "point"] if told_apart(answer.experiment) else []
    names = [*level, *(["scenario"] if scenarios else [])]
    numbers = [*(["worlds"] if counted else []), *(metric.heading for metric in METRICS)]
    rows = []
    for line in lines:
        own = figures(line) or ()
        name = [answer.names[line.scenario]] if scenarios else []
        worlds = [str(max(figure.n for figure in own))] if counted else []
        cells = [cell(metric, figure) for metric, figure in zip(METRICS, own, strict=True)]
        rows.append([*_level(answer, line), *name, *worlds, *cells])
    return Table([*names, *numbers], rows, "l" * len(names) + "r" * len(numbers)).text()


def _level(answer: Answer, line: Line) -> list[str]:
    if line.point is None:
        return []
    return [level_of(answer.experiment.points[line.point], len(answer.experiment.factors))]


def _mean(metric: Metric, figure: Paired) -> str:
    return metric.text(figure.mean) + (f" +-{metric.text(figure.half_width)}" if figure.n >= MIN_WORLDS else "")


def _difference(metric: Metric, figure: Paired) -> str:
    mean, low, high = (metric.text(value, signed=True) for value in (figure.mean, figure.low, figure.high))
    if figure.n < MIN_WORLDS:
        return mean
    return f"{mean} [{low}, {high}]{'*' * figure.skewed}"


def _ahead(ahead: Ahead, names: Sequence[str]) -> str:
    metric, total = ahead.metric, sum(ahead.points) + ahead.none
    counts = [f"{name} {count}" for name, count in zip(names, ahead.points, strict=True)]
    least = f"{metric.matters:g} {metric.unit}".strip()
    none = f"; less than {least} between the best two: {ahead.none}" if ahead.none else ""
    return f"Highest {metric.label}, of {total} point{'s' * (total != 1)}: {', '.join(counts)}{none}"


def _note(answer: Answer) -> str:
    """What the means are: over how many worlds and points, in which months, and what is left out."""
    experiment = answer.experiment
    points, planned = len(experiment.points), len(experiment.seeds)
    fewest, most = min(line.worlds for line in answer.lines), max(line.worlds for line in answer.lines)
    worlds = f"{most}" if fewest == most else f"{fewest} to {most}"
    of = f" of {planned}" if fewest < planned else ""
    each = f"up to {points} points" if answer.left_out else f"{points} points"
    over = f", each the mean of {each}" if points > 1 and not told_apart(experiment) else ""
    half = ", +- half of the 95% interval over worlds" if most >= MIN_WORLDS else ""
    lines = [f"Means over {worlds}{of} world{'s' * (planned != 1)}{over}{half}; months 25-{experiment.months}."]
    if answer.left_out:
        what = "worlds" if points == 1 else "points x worlds"
        total = points * planned
        lines.append(f"{answer.left_out} of {total} {what} are left out: there the run of some scenario is missing.")
    return "\n".join(lines)


def _objects(figures: Figures | None, compared: bool) -> dict[str, Any] | None:
    if figures is None:
        return None
    return {key: _object(figure, compared) for key, figure in zip(SHOWN, figures, strict=True)}


def _object(figure: Paired, compared: bool) -> dict[str, Any]:
    numbers = {"mean": figure.mean, "low": figure.low, "high": figure.high}
    known: dict[str, Any] = {name: value if isfinite(value) else None for name, value in numbers.items()}
    return known | {"n": figure.n} | ({"verdict": figure.verdict} if compared else {})
