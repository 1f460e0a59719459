"""The table at the end of a batch: what each scenario came to, and its difference to the first in the same worlds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.show.text import columns

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.statistics.metrics import Metric
    from analysis.statistics.paired import Paired
    from sim.scenario.files.experiments import Experiment, Point

SHOWN = ("headline", "retention", "profit")
LISTED = 20  # points: up to so many of several factors have lines of their own


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a scenario at some points. `own` and `difference` have an entry per metric, in the order of `SHOWN`.

    `own` is the mean over worlds with its interval; `difference` that to the first scenario, None for the first itself.
    """

    scenario: str
    level: str
    own: tuple[Paired, ...]
    difference: tuple[Paired, ...] | None


def lines_of(experiment: Experiment, outcomes: DataFrame) -> list[Line]:
    """A line per scenario; where the points are told apart, per point and scenario."""
    from analysis.comparison.compute import names_of

    names = names_of(experiment.scenarios)
    if not told_apart(experiment):
        return list(_block(names, "", outcomes))
    found: list[Line] = []
    for number, point in enumerate(experiment.points):
        found += _block(names, _label(point, len(experiment.factors)), outcomes[outcomes["point"] == number])
    return found


def told_apart(experiment: Experiment) -> bool:
    """Whether points have lines of their own: the levels of one factor, or a few points of several; no drawn ones."""
    few = len(experiment.factors) == 1 or len(experiment.points) <= LISTED
    return bool(experiment.factors) and few and not experiment.sampled


def _label(point: Point, factors: int) -> str:
    """The values of a point; with their addresses, less the first word of each, where several `factors` are varied.

    >>> _label((("market.drift", 0.02),), 1), _label((("market.drift", 0.02), ("switches.norms", "off")), 2)
    ('0.02', 'drift 0.02, norms off')
    """
    if factors == 1:
        return str(point[0][1])
    return ", ".join(f"{address.partition('.')[2]} {value}" for address, value in point)


def table(experiment: Experiment, lines: Sequence[Line]) -> str:
    """The lines as aligned columns, and below them what the numbers are."""
    named = experiment.factors[0] if len(experiment.factors) == 1 else "point"
    level = [named] if told_apart(experiment) else []
    metrics = [_metric(key) for key in SHOWN]
    versus = [f"{key} minus first" for key in SHOWN] if len(experiment.scenarios) > 1 else []
    rows = [[*level, "scenario", *(metric.heading for metric in metrics), *versus]]
    for line in lines:
        cells = [_cell(m, one) for m, one in zip(metrics, line.own, strict=True)]
        paired = line.difference or (None,) * len(metrics)
        differences = [_cell(m, one, signed=True) for m, one in zip(metrics, paired, strict=True)]
        rows.append([*([line.level] if level else []), line.scenario, *cells, *(differences if versus else [])])
    return columns(rows) + "\n\n" + _note(experiment)


def best(experiment: Experiment, outcomes: DataFrame) -> str:
    """At how many points each scenario has the highest mean, by metric; "" where there is nothing to count."""
    from analysis.comparison.compute import names_of

    if len(experiment.scenarios) < 2 or len(experiment.points) < 2:
        return ""
    names = names_of(experiment.scenarios)
    return "\n".join(_best_in(key, names, outcomes) for key in SHOWN)


def _best_in(key: str, names: Sequence[str], outcomes: DataFrame) -> str:
    from analysis.winners.compute import winners

    won = winners(outcomes, key, len(names)).value_counts()
    told = [f"{name} {won.get(number, 0)}" for number, name in enumerate(names)]
    return f"Highest {_metric(key).label}, of {won.sum()} points: {', '.join(told)}"


def _block(names: Sequence[str], level: str, outcomes: DataFrame) -> Iterator[Line]:
    """The lines of all scenarios over the runs in `outcomes`: points are averaged world by world."""
    from analysis.statistics.paired import paired

    tables = [outcomes.pivot(index=["point", "seed"], columns="scenario", values=key) for key in SHOWN]
    every = [table.reindex(columns=range(len(names))) for table in tables]
    for number, name in enumerate(names):
        means = [table[number].groupby("seed").mean() for table in every]
        gaps = [(table[number] - table[0]).groupby("seed").mean() for table in every]
        own = tuple(paired(mean.to_numpy(), [0.0] * len(mean)) for mean in means)
        difference = tuple(paired(gap.to_numpy(), [0.0] * len(gap)) for gap in gaps)
        yield Line(name, level, own, difference if number else None)


def _metric(key: str) -> Metric:
    from analysis.statistics.metrics import MONEY, OTHERS

    return next(metric for metric in (*MONEY, *OTHERS) if metric.key == key)


def _cell(metric: Metric, found: Paired | None, signed: bool = False) -> str:
    if found is None:
        return ""
    return metric.text(found.mean, signed) + (f" +-{metric.text(found.half_width)}" if found.n > 1 else "")


def _note(experiment: Experiment) -> str:
    worlds, points = len(experiment.seeds), len(experiment.points)
    over = f", each the mean of {points} points" if points > 1 and not told_apart(experiment) else ""
    return (
        f"means over {worlds} world{'s' * (worlds != 1)}{over}, +- half of the 95% interval over worlds; "
        f"months 25-{experiment.months}.\n"
        "minus first: the paired difference to the first scenario in the same worlds."
    )
