"""As many worlds as a question needs: runs are added until the paired interval of a difference is narrow enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from analysis.metrics import metrics
from analysis.paired import FEW_WORLDS, Paired, paired
from analysis.worlds import run_worlds

if TYPE_CHECKING:
    import pandas as pd

    from sim.batch import Progress, Store
    from sim.scenario import Scenario

MOST_WORLDS = 1000
GROWTH = 3  # worlds are multiplied by at most this at a time: a standard deviation from few of them is a guess


@dataclass(frozen=True, slots=True)
class Width:
    """What is asked for: the 95 % interval of the difference in `metric` at most +-`half`, in the metric's unit."""

    metric: str
    half: float


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What came of it: the differences by pair of scenarios, in `worlds` worlds; `reached` if all are narrow enough."""

    width: Width
    differences: dict[tuple[str, str], Paired]
    worlds: int
    reached: bool

    @property
    def widest(self) -> tuple[str, str]:
        """The pair whose interval is longest."""
        return max(self.differences, key=lambda pair: self.differences[pair].half_width)


def asked(text: str, months: int) -> Width:
    """The width that `METRIC:WIDTH` asks for. Raises ValueError for an unknown metric or a width that is not above 0.

    >>> asked("headline:0.25", 144)
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
    scenarios: Sequence[Scenario],
    width: Width,
    store: Store,
    months: int = 144,
    workers: int | str = 1,
    first: int = FEW_WORLDS,
    most: int = MOST_WORLDS,
    progress: Callable[[Progress], object] | None = None,
) -> Narrowed:
    """Run `scenarios` (two or more) in worlds 1 to n, n growing from `first` until every paired difference in the
    metric has a 95 % interval of at most +-`width.half`, or n is `most`.

    How many worlds come next follows from the square-root law. Worlds that the store has are not computed again, so
    the same call with a smaller width goes on where this one ended. The number of worlds depends on the spread alone,
    which does not bias the mean; the interval covers slightly less than 95 %, as it may stop on worlds that are alike.
    """
    worlds = min(first, most)
    while True:
        results = run_worlds(scenarios, range(1, worlds + 1), months, store, workers, progress, monthly=False)
        found = Narrowed(width, differences(scenarios, results.outcomes, width.metric), worlds, False)
        short = [pair for pair in found.differences.values() if not pair.half_width <= width.half]
        if not short:
            return Narrowed(width, found.differences, worlds, True)
        if worlds >= most:
            return found
        worlds = min(most, GROWTH * worlds, max(worlds + 1, *(needed(pair, width.half) for pair in short)))


def needed(pair: Paired, half: float) -> int:
    """Worlds for an interval of +-`half` by the square-root law; three times as many where nothing is known yet."""
    return pair.worlds_for(half) if pair.half_width == pair.half_width else GROWTH * max(pair.n, 1)


def differences(scenarios: Sequence[Scenario], outcomes: pd.DataFrame, metric: str) -> dict[tuple[str, str], Paired]:
    """Paired differences in the metric, later scenario minus earlier, over the worlds that both finished."""
    table = outcomes.pivot(index="seed", columns="hash", values=metric).reindex(columns=[s.hash for s in scenarios])
    return {
        (b.id, a.id): paired(table[b.hash].to_numpy(), table[a.hash].to_numpy()) for a, b in combinations(scenarios, 2)
    }
