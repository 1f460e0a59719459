"""How one scenario develops, month by month, and what it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.run import arena
from analysis.show.runs import lost_lines

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.comparison.compute import Comparison
    from analysis.compute import Compute
    from sim.batch import Store
    from sim.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Results of one scenario: `months` has a row per month (means over worlds), `outcomes` a row per world.

    `comparison` is None where nothing was compared; `digests` identify the final states of runs that were not stored;
    `lost` has a line for each of the first failed runs; `firms` shows an arena's firms side by side.
    """

    scenario: Scenario
    seeds: Sequence[int]
    months: DataFrame
    outcomes: DataFrame
    comparison: Comparison | None = None
    digests: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    firms: DataFrame | None = None

    @property
    def failed(self) -> int:
        """Runs that failed."""
        return self.comparison.summary.failed if self.comparison else 0


def stored(
    scenario: Scenario,
    rival: Scenario,
    seeds: Sequence[int],
    months: int,
    compute: Compute,
) -> Trajectory:
    """Compute what the store lacks, and compare `scenario` with `rival` unless they are the same."""
    from analysis.comparison.compute import compare

    pair = [scenario] if rival.hash == scenario.hash else [rival, scenario]
    comparison = compare(pair, seeds, months, compute)
    lost = lost_lines(comparison.summary, compute.store)
    name, view = comparison.names[-1], comparison.adopted
    own = view.months[view.months["design"] == name]
    firms = _arena(scenario, seeds, months, compute.store) if scenario.arena and len(own) else None
    outcomes = view.outcomes[view.outcomes.index.get_level_values("design") == name]
    return Trajectory(scenario, seeds, _means(own), outcomes, comparison, lost=tuple(lost), firms=firms)


def interpreted(scenario: Scenario, seeds: Sequence[int], months: int) -> Trajectory:
    """Run agent by agent, here."""
    import pandas as pd

    from sim.model import simulate

    runs = [simulate(scenario, seed=seed, months=months, driver="agents") for seed in seeds]
    outcomes = pd.DataFrame([run.outcomes for run in runs], index=list(seeds))
    every = pd.concat([run.months for run in runs])
    return Trajectory(
        scenario,
        seeds,
        _means(every[every["firm"] == 0]),
        outcomes,
        digests=tuple(run.digest for run in runs),
        firms=arena.firms_of(scenario, every) if scenario.arena else None,
    )


def _arena(scenario: Scenario, seeds: Sequence[int], months: int, opened: Store) -> DataFrame:
    """The firms of the scenario's arena, from the store."""
    from sim.batch import Job, run_id
    from sim.model import version

    runs = [run_id(Job(scenario, seed, months), version()) for seed in seeds]
    return arena.firms_of(scenario, opened.months(runs))


def _means(months: DataFrame) -> DataFrame:
    """The mean over worlds of every measure, a row per month."""
    return months.groupby("month").mean(numeric_only=True)
