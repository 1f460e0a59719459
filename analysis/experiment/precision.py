"""As many worlds as a question needs: they are added until the paired interval of every difference is narrow enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from analysis.statistics.metrics import metrics
from analysis.statistics.paired import MIN_WORLDS, Paired, paired

if TYPE_CHECKING:
    import pandas as pd

MOST_WORLDS = 1000
GROWTH = 3  # worlds are multiplied by at most this at a time: a standard deviation from few of them is a guess


@dataclass(frozen=True, slots=True)
class Width:
    """What is asked for: the 95 % interval of the difference in `metric` at most +-`half`, in the metric's unit."""

    metric: str
    half: float


@dataclass(frozen=True, slots=True)
class Narrowed:
    """How well `metric` is known after `worlds` worlds: the worst known difference, and whether it is narrow enough."""

    metric: str
    worst: Paired
    worlds: int
    reached: bool


def width_from(text: str, months: int) -> Width:
    """The width that `METRIC:WIDTH` asks for. Raises ValueError for an unknown metric or a width that is not above 0.

    >>> width_from("headline:0.25", 144)
    Width(metric='headline', half=0.25)
    """
    metric, colon, number = text.partition(":")
    known = [m.key for m in metrics(months)]
    if not colon or metric not in known:
        raise ValueError(f"'{text}' is not METRIC:WIDTH; the metrics are {', '.join(known)}")
    try:
        half = float(number)
    except ValueError:
        half = 0.0
    if not 0.0 < half < float("inf"):
        raise ValueError(f"the width of '{text}' is to be a number above 0, in the metric's own unit")
    return Width(metric, half)


def until_narrow(
    outcomes_in: Callable[[int], pd.DataFrame | None],
    width: Width,
    size: tuple[int, int],
    first: int,
    most: int = MOST_WORLDS,
) -> Narrowed:
    """Ask for more worlds, `first` at the beginning, until every difference has an interval of at most +-`width.half`.

    `outcomes_in(worlds)` computes so many worlds and returns their finished runs as `differences` takes them, or None
    to stop there. `size` is how many points and scenarios there are. At most `most` worlds, or `first` if that is more;
    no more of them either where a difference is without any pair, as runs fail. How many come next follows from the
    spread so far. The number of worlds depends on the spread alone, which does not bias the mean; the interval covers
    slightly less than 95 %, as it may stop on worlds that are alike.
    """
    worlds = first
    while True:
        outcomes = outcomes_in(worlds)
        if outcomes is None:
            return Narrowed(width.metric, paired([], []), worlds, False)
        worst = max(differences(outcomes, width.metric, size), key=_width)
        if worst.n >= MIN_WORLDS and worst.half_width <= width.half:
            return Narrowed(width.metric, worst, worlds, True)
        if worlds >= most or worst.n == 0:
            return Narrowed(width.metric, worst, worlds, False)
        worlds = min(most, GROWTH * worlds, max(worlds + 1, needed(worst, worlds, width.half)))


def needed(pair: Paired, worlds: int, half: float) -> int:
    """Worlds for an interval of +-`half`, given that `worlds` worlds gave `pair`; three times as many where nothing is
    known yet.
    """
    pairs = pair.worlds_for(half)
    return GROWTH * worlds if pairs is None else -(-pairs * worlds // pair.n)


def differences(outcomes: pd.DataFrame, metric: str, size: tuple[int, int]) -> list[Paired]:
    """Paired differences in the metric for each pair of scenarios at every point, later minus earlier, over the worlds
    that both finished.

    `outcomes` has a row per finished run: `point`, `scenario` and `seed` (numbers), and the metric. `size` is how many
    points and scenarios there are; a difference of which nothing is finished is without a pair.
    """
    points, scenarios = size
    table = outcomes.pivot(index=["point", "seed"], columns="scenario", values=metric).reindex(columns=range(scenarios))
    at = dict(iter(table.groupby(level="point")))
    pairs = [(p, a, b) for p in range(points) for a, b in combinations(range(scenarios), 2)]
    return [paired(at[p][b].to_numpy(), at[p][a].to_numpy()) if p in at else paired([], []) for p, a, b in pairs]


def _width(pair: Paired) -> tuple[bool, bool, float]:
    """Sorts differences by how badly they are known: without a pair, from too few worlds, by length of the interval."""
    few = pair.n < MIN_WORLDS
    return pair.n == 0, few, 0.0 if few else pair.half_width
