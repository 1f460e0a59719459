"""Who is ahead at the points of an experiment, how often, and which of the varied values separate those points.

A world is a point and a seed. A world in which the run of some scenario is missing is left out for all of them, and a
point that has no other with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.statistics.leads import finished_by_all, is_ahead, lead_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from analysis.statistics.metrics import Metric
    from sim.scenario.files.experiments import Experiment, Point

STRONGEST = 8
ONE_IN_TWENTY = 0.05


@dataclass(frozen=True, slots=True)
class Share:
    """At how many of `points` a scenario is `ahead` on the mean of its worlds, and in each of them (`always`).

    It is ahead if it leads all others by at least `matters`, the smallest difference of interest.
    """

    scenario: str
    ahead: int
    always: int
    points: int
    matters: float = 0.0

    @property
    def share(self) -> float:
        """Points at which it is ahead, as a share of all (0-1); 0 if there is none."""
        return self.ahead / self.points if self.points else 0.0

    @property
    def share_always(self) -> float:
        """Points at which it is ahead in every world, as a share of all (0-1); 0 if there is none."""
        return self.always / self.points if self.points else 0.0


@dataclass(frozen=True, slots=True)
class Factor:
    """A varied value and how the lead goes with it: Spearman's rank correlation, -1 to 1, over the points."""

    address: str
    rho: float


def winners(outcomes: DataFrame, key: str, scenarios: int) -> Series:
    """The number of the scenario with the highest mean of `key`, by point.

    `outcomes` has a row per run: `point`, `scenario` (0 to `scenarios` - 1), `seed`, and `key`; more is better.
    """
    return means(outcomes, key, scenarios).idxmax(axis=1)


def shares(outcomes: DataFrame, metric: Metric, names: Sequence[str]) -> tuple[Share, ...]:
    """How often each of the scenarios called `names` is ahead in `metric`, in their order; more is better.

    Where the best two differ by less than the smallest difference of interest, nobody is.
    """
    own = finished_by_all(outcomes, metric.key, len(names))
    mean = own.groupby(level="point").mean()
    counted = []
    for number, name in enumerate(names):
        ahead = is_ahead(lead_of(number, mean), metric.matters)
        always = is_ahead(lead_of(number, own), metric.matters).groupby(level="point").all()
        counted.append(Share(name, int(ahead.sum()), int(always.sum()), len(mean), metric.matters))
    return tuple(counted)


def nobody_ahead(of_metric: Sequence[Share]) -> float:
    """The share of points (0-1) at which no scenario is ahead, from the shares of all of them; 0 without points."""
    points = of_metric[0].points
    return (points - sum(share.ahead for share in of_metric)) / points if points else 0.0


def lead(outcomes: DataFrame, key: str, scenarios: int, scenario: int) -> Series:
    """The mean of `key` of one scenario minus that of the best other, by point."""
    return lead_of(scenario, means(outcomes, key, scenarios))


def means(outcomes: DataFrame, key: str, scenarios: int) -> DataFrame:
    """The mean of `key` over the worlds of a point: a row per point, a column per scenario."""
    return finished_by_all(outcomes, key, scenarios).groupby(level="point").mean()


def separating(points: Sequence[Point], ahead: Series, strongest: int = STRONGEST) -> tuple[Factor, ...]:
    """The varied numbers that the lead `ahead` (by number of the point) goes with most, strongest first.

    Left out are words (a mechanism on or off), which have no rank, and what is the same everywhere or not set at some.
    Nothing separates points at which the lead is the same.
    """
    from scipy.stats import spearmanr

    values = values_of(points).select_dtypes("number").reindex(ahead.index)
    varied = [address for address in values if values[address].nunique() > 1 < ahead.nunique()]
    factors = [Factor(address, float(spearmanr(values[address], ahead).statistic)) for address in varied]
    known = (factor for factor in factors if factor.rho == factor.rho)
    return tuple(sorted(known, key=lambda factor: -abs(factor.rho))[:strongest])


def by_luck(points: int, factors: int) -> float:
    """The rank correlation that the strongest of so many `factors` without effect passes in one sample out of twenty.

    Bonferroni over the factors; for ranks without ties the standard deviation is 1 / sqrt(`points` - 1). 1 for fewer
    than two points.
    """
    from scipy.stats import norm

    if points < 2 or factors < 1:
        return 1.0
    return min(1.0, float(norm.isf(ONE_IN_TWENTY / 2 / factors)) / math.sqrt(points - 1))


def where(experiment: Experiment, outcomes: DataFrame, design: str, k: int, key: str = "headline") -> DataFrame:
    """The `k` points at which the scenario with the id `design` has the largest lead in `key` over the best other.

    A row per point, the largest lead first: `lead`, then the value of every varied address; the index is the number of
    the point. Raises ValueError for an id that the experiment does not have.
    """
    ids = [scenario.id for scenario in experiment.scenarios]
    if design not in ids:
        raise ValueError(f"no scenario {design} in experiment {experiment.name}; it has {', '.join(ids)}")
    largest = lead(outcomes, key, len(ids), ids.index(design)).sort_values(ascending=False, kind="stable").head(k)
    return largest.to_frame("lead").join(values_of(experiment.points))


def values_of(points: Sequence[Point]) -> DataFrame:
    """The values of the points: a row per point, a column per address."""
    import pandas as pd

    return pd.DataFrame([dict(point) for point in points])
