"""The results of an experiment: the mean of every scenario, and paired differences to the first and to a base level.

A scenario alone varies from world to world far more than its difference to the same scenario at another level in the
same world: a sweep is to be read by its differences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.statistics.leads import finished_by_all, is_ahead, lead_of
from analysis.statistics.metrics import Metric, metric_called
from analysis.statistics.paired import Paired, paired_in

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.scenario.files.experiments import Experiment, Point

SHOWN = ("headline", "retention", "profit")
METRICS = tuple(metric_called(key) for key in SHOWN)
LISTED = 20  # points: up to so many of several factors have lines of their own

Figures = tuple[Paired, ...]
"""One figure per metric of `METRICS`, in their order."""


@dataclass(frozen=True, slots=True)
class Base:
    """The point that others are compared with: `unchanged` if it leaves the scenarios as their files have them."""

    point: int
    unchanged: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A scenario (its number) at a point, or over all points (`point` is None), where all scenarios have finished.

    `own` are means over worlds; `to_first` differences to the first scenario at the same point (None for the first
    itself), `to_base` those to the same scenario at the base level (None without one, and at that level).
    """

    scenario: int
    point: int | None
    own: Figures
    to_first: Figures | None
    to_base: Figures | None

    @property
    def worlds(self) -> int:
        """Worlds that the means rest on."""
        return max(figure.n for figure in self.own)


@dataclass(frozen=True, slots=True)
class Ahead:
    """At how many points each scenario has the highest mean of a metric, and at how many none has.

    None has where the two highest differ by less than the smallest difference of interest.
    """

    metric: Metric
    points: tuple[int, ...]
    none: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines of an experiment. `complete` of its points x worlds were finished by every scenario; others are left
    out. `ahead` says how often each scenario is, where there are several of them and of points.
    """

    experiment: Experiment
    lines: tuple[Line, ...]
    base: Base | None
    complete: int
    ahead: tuple[Ahead, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names of the scenarios, in their order."""
        return [scenario.id for scenario in self.experiment.scenarios]

    @property
    def left_out(self) -> int:
        """Points x worlds in which a run of some scenario is missing."""
        return len(self.experiment.points) * len(self.experiment.seeds) - self.complete


def answer(experiment: Experiment, outcomes: DataFrame) -> Answer:
    """What came of an experiment, from its finished runs as `outcomes_of` gives them with the metrics `SHOWN`."""
    tables = [finished_by_all(outcomes, key, len(experiment.scenarios)) for key in SHOWN]
    base = base_of(experiment) if told_apart(experiment) else None
    points: Sequence[int | None] = range(len(experiment.points)) if told_apart(experiment) else [None]
    lines = [line for point in points for line in _lines(tables, point, base)]
    several = len(experiment.scenarios) > 1 and len(experiment.points) > 1
    ahead = [ahead_in(metric, table) for metric, table in zip(METRICS, tables, strict=True)] if several else []
    return Answer(experiment, tuple(lines), base, len(tables[0]), tuple(ahead))


def ahead_in(metric: Metric, table: DataFrame) -> Ahead:
    """Who is ahead at how many points, from a table of `finished_by_all` of two scenarios or more; more is better."""
    means = table.groupby(level="point").mean()
    counts = [int(is_ahead(lead_of(n, means), metric.matters).sum()) for n in means]
    return Ahead(metric, tuple(counts), len(means) - sum(counts))


def told_apart(experiment: Experiment) -> bool:
    """Whether points have lines of their own: the levels of one factor, or a few points of several; no drawn ones."""
    few = len(experiment.factors) == 1 or len(experiment.points) <= LISTED
    return bool(experiment.factors) and few and not experiment.sampled


def base_of(experiment: Experiment) -> Base | None:
    """The point that leaves the first scenario as its file has it; without one, the first. None for a single point."""
    from sim.scenario.files.experiments.experiment import varied

    if len(experiment.points) < 2:
        return None
    first = experiment.scenarios[0]
    same = (number for number, point in enumerate(experiment.points) if varied(first, point).hash == first.hash)
    unchanged = next(same, None)
    return Base(unchanged or 0, unchanged is not None)


def level_of(point: Point, factors: int) -> str:
    """The values of a point; with their addresses, less the first word of each, where several `factors` are varied.

    >>> level_of((("market.drift", 0.02),), 1), level_of((("market.drift", 0.02), ("switches.norms", "off")), 2)
    ('0.02', 'drift 0.02, norms off')
    """
    if factors == 1:
        return str(point[0][1])
    return ", ".join(f"{address.partition('.')[2]} {value}" for address, value in point) or "unchanged"


def _lines(tables: Sequence[DataFrame], point: int | None, base: Base | None) -> Iterator[Line]:
    """The lines of all scenarios at a point, or over all of them."""
    here = [_at(table, point) for table in tables]
    there = [_at(table, base.point) for table in tables] if base and base.point != point else None
    for number in here[0].columns:
        own = [(table[number], 0.0 * table[number]) for table in here]
        first = [(table[number], table[0]) for table in here]
        level = [(a[number], b[number].reindex(a.index)) for a, b in zip(here, there, strict=True)] if there else None
        yield Line(
            scenario=int(number),
            point=point,
            own=_figures(own),
            to_first=_figures(first) if number else None,
            to_base=_figures(level) if level else None,
        )


def _at(table: DataFrame, point: int | None) -> DataFrame:
    """The worlds of a point, by seed; without one, the mean over the points of each world."""
    if point is None:
        return table.groupby(level="seed").mean()
    return table[table.index.get_level_values("point") == point].droplevel("point")


def _figures(pairs: Sequence[tuple[Sequence[float], Sequence[float]]]) -> Figures:
    return tuple(paired_in(metric, *pair) for metric, pair in zip(METRICS, pairs, strict=True))


__all__ = ["LISTED", "METRICS", "SHOWN", "Answer", "Base", "Line", "Metric", "answer", "base_of", "level_of"]
