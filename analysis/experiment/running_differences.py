"""What a batch says while it runs: the paired differences so far, of each scenario to the first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.experiment.runs import Run, Runs
    from analysis.statistics.paired import Paired
    from sim.batch import Job, Store
    from sim.batch.results import Result
    from sim.scenario import Scenario


@dataclass(slots=True)
class _World:
    """The runs of one world at one point: how many are to come, and the values of the others by scenario."""

    place: int
    waiting: int
    values: dict[int, float] = field(default_factory=dict)


class RunningDifferences:
    """Adds up differences in the headline as runs finish, in whatever order; the same means as in the final table.

    What is remembered of the runs are the values of worlds that are not finished; of a world that is, two numbers per
    scenario, whatever the number of points.
    """

    def __init__(self, scenarios: Sequence[Scenario], store: Store) -> None:
        import numpy as np

        from analysis.statistics.metrics import HEADLINE

        self._store = store
        self._metric = HEADLINE
        self._names = [scenario.id for scenario in scenarios]
        self._waiting: dict[str, list[tuple[_World, int]]] = {}
        self._sums: Any = np.zeros((len(self._names), 0))
        self._counts: Any = np.zeros((len(self._names), 0), dtype=np.uint32)

    def jobs(self, runs: Runs) -> Iterator[Job]:
        """What is to be computed, in worlds that were not named before; each is expected before its first run."""
        seeds, before = runs.experiment.seeds, self._sums.shape[1]
        self._make_room(len(seeds))
        for (_, seed), members in groupby(runs, key=lambda run: (run.point, run.job.seed)):
            world = list(members)
            if len(self._names) > 1:
                self._expect(world, before + seeds.index(seed))
            yield from (run.job for run in world)

    def settled(self, finished: Mapping[str, Result | None]) -> None:
        """Take in runs that are finished: with their results, or (None) from the store."""
        from sim.batch.store.lookup import values_of

        before = [run for run, result in finished.items() if result is None and run in self._waiting]
        stored = values_of(self._store, before, self._metric.key) if before else {}
        for run, result in finished.items():
            value = stored.get(run, math.nan) if result is None else result.outcomes.get(self._metric.key, math.nan)
            for world, scenario in self._waiting.pop(run, ()):
                world.values[scenario] = value
                world.waiting -= 1
                if not world.waiting:
                    self._add(world)

    def difference(self, scenario: int) -> Paired:
        """Scenario of this number minus the first: points averaged world by world, as far as both have finished."""
        from analysis.statistics.paired import paired

        met = self._counts[scenario] > 0
        means = self._sums[scenario][met] / self._counts[scenario][met]
        return paired(means, [0.0] * len(means))

    def __str__(self) -> str:
        """The differences in one line; empty as long as there is none."""
        differences = {name: self.difference(i) for i, name in enumerate(self._names) if i}
        known = [f"{name} {self._text(pair)}" for name, pair in differences.items() if pair.n]
        if not known:
            return ""
        worlds, points = max(pair.n for pair in differences.values()), int(self._counts.max(initial=0))
        over = f"{worlds} world{'s' * (worlds != 1)}" + f", up to {points} points each" * (points > 1)
        return f"headline minus {self._names[0]} so far, {self._metric.unit}: {', '.join(known)} ({over})"

    def _text(self, pair: Paired) -> str:
        from analysis.statistics.paired import MIN_WORLDS

        mean = self._metric.text(pair.mean, signed=True)
        return f"{mean} +-{self._metric.text(pair.half_width)}" if pair.n >= MIN_WORLDS else mean

    def _make_room(self, worlds: int) -> None:
        import numpy as np

        self._sums = np.pad(self._sums, ((0, 0), (0, worlds)))
        self._counts = np.pad(self._counts, ((0, 0), (0, worlds)))

    def _expect(self, runs: list[Run], place: int) -> None:
        world = _World(place, len(runs))
        for run in runs:
            self._waiting.setdefault(run.id, []).append((world, run.scenario))

    def _add(self, world: _World) -> None:
        first = world.values.get(0, math.nan)
        for scenario, value in world.values.items():
            if scenario and math.isfinite(value - first):
                self._sums[scenario, world.place] += value - first
                self._counts[scenario, world.place] += 1
