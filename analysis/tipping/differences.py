"""Differences between two scenarios in the same worlds, at changed numbers or between any pairs; through the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.tipping.bisection import Place
from analysis.worlds import run_worlds

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.scenario import Scenario

    Pair = tuple[Scenario, Scenario]


@dataclass(slots=True)
class Counted:
    """Measures differences between two scenarios under a changed number; remembers runs asked for, and runs lost."""

    a: Scenario
    b: Scenario
    compute: Compute
    months: int
    metric: str
    asked: set[tuple[str, int]] = field(default_factory=set)
    lost: set[tuple[str, int]] = field(default_factory=set)

    def measure(self, places: Sequence[Place], seeds: Sequence[int]) -> list[np.ndarray]:
        """a minus b in each of `seeds` at each of `places`."""
        return self.between([self.pair(place) for place in places], seeds)

    def between(self, pairs: Sequence[Pair], seeds: Sequence[int]) -> list[np.ndarray]:
        """The first minus the second of each of `pairs`, in each of `seeds`."""
        if not pairs:
            return []
        scenarios = [scenario for pair in pairs for scenario in pair]
        wanted = {(scenario.hash, seed) for scenario in scenarios for seed in seeds}
        results = run_worlds(scenarios, seeds, self.months, self.compute, monthly=False)
        outcomes = results.outcomes.set_index(["hash", "seed"])
        self.asked |= wanted
        self.lost |= wanted - set(outcomes.index)
        table = outcomes[self.metric] if len(outcomes) else pd.Series(index=outcomes.index, dtype=float)
        return [difference(table, first.hash, second.hash, seeds) for first, second in pairs]

    def pair(self, place: Place) -> Pair:
        """Both scenarios at a place."""
        if place is None:
            return self.a, self.b
        candidate, value = place
        return candidate.applied(self.a, value), candidate.applied(self.b, value) if candidate.shared else self.b


def difference(table: pd.Series, first: str, second: str, seeds: Sequence[int]) -> np.ndarray:
    """The metric of scenario hash `first` minus that of `second` in each of `seeds`; NaN where a run failed."""
    worlds = [table.reindex([(scenario, seed) for seed in seeds]).to_numpy(dtype=float) for scenario in (first, second)]
    return np.asarray(worlds[0] - worlds[1])
