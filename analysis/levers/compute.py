"""Every lever of a design alone, at low, middle and high, in the same worlds as the design itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.levers.ledger import COLUMNS, ledgers
from analysis.levers.settings import Lever, at
from analysis.statistics.metrics import HEADLINE
from analysis.statistics.paired import Paired, paired, paired_in

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.scenario import Scenario

FREE_LUNCH = 0.15
"""Share of a design's own headline above which what a single lever brings is called too much."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A lever at one value: what changes against the design as it is, over the worlds that both finished.

    `headline` is in M EUR, `ledger` has the changes of the monthly columns of money and time.
    """

    value: Any
    headline: Paired
    ledger: Mapping[str, Paired]

    @property
    def inert(self) -> bool:
        """Whether nothing at all changes in any world."""
        figures = (self.headline, *self.ledger.values())
        return all(p.mean == 0 and (p.n == 1 or p.low == 0 == p.high) for p in figures)

    @property
    def costs(self) -> Mapping[str, float]:
        """The mean change of each column."""
        return {name: p.mean for name, p in self.ledger.items()}


@dataclass(frozen=True, slots=True)
class Alone:
    """A lever and what it does at each value other than its own; empty if none can be set."""

    lever: Lever
    settings: tuple[Setting, ...]

    @property
    def inert(self) -> bool:
        """Whether it changes nothing at any value."""
        return bool(self.settings) and all(setting.inert for setting in self.settings)

    @property
    def best(self) -> Setting | None:
        """The setting that brings most; None where none was measured."""
        return max(self._measured, key=lambda setting: setting.headline.mean, default=None)

    @property
    def worst(self) -> Setting | None:
        """The setting that brings least; None where none was measured."""
        return min(self._measured, key=lambda setting: setting.headline.mean, default=None)

    @property
    def gains(self) -> float:
        """What the best setting brings, 0 if that is not certain to be anything."""
        best = self.best
        return best.headline.mean if best and best.headline.decided and best.headline.mean > 0 else 0.0

    @property
    def loses(self) -> bool:
        """Whether it certainly loses at some value."""
        return any(setting.headline.decided and setting.headline.mean < 0 for setting in self.settings)

    @property
    def _measured(self) -> list[Setting]:
        return [setting for setting in self.settings if setting.headline.n]


@dataclass(frozen=True, slots=True)
class LeverTable:
    """All levers of a design: `level` is its own mean headline, `levers` those that were tried, best first."""

    design: Scenario
    level: float
    levers: tuple[Alone, ...]
    worlds: int
    months: int
    runs: int
    failed: int

    @property
    def inert(self) -> tuple[Alone, ...]:
        """The levers that change nothing at any value."""
        return tuple(alone for alone in self.levers if alone.inert)

    @property
    def free_lunches(self) -> tuple[Alone, ...]:
        """The levers that bring more than `FREE_LUNCH` of the design's headline by themselves."""
        return tuple(alone for alone in self.levers if alone.gains > FREE_LUNCH * abs(self.level))


@dataclass(frozen=True, slots=True)
class Tried:
    """A lever, and the firm that each of its other values makes of a design."""

    lever: Lever
    firms: tuple[tuple[Any, Scenario], ...]


def tried(design: Scenario, levers: Sequence[Lever]) -> list[Tried]:
    """Every lever with the firms that its values make; a value that leaves the design as it is makes none."""
    every = ((lever, [(value, at(design, lever, value)) for value in lever.values]) for lever in levers)
    return [Tried(lever, tuple((v, f) for v, f in firms if f.hash != design.hash)) for lever, firms in every]


def lever_tables(
    designs: Sequence[tuple[Scenario, Sequence[Lever]]], seeds: Sequence[int], months: int, compute: Compute
) -> list[LeverTable]:
    """Run every design, and each with one lever at a time at another value; a table for each design.

    All runs are planned at once; those that the store has are not computed again. Raises StoreError as a batch does.
    """
    plans = [(design, tried(design, levers)) for design, levers in designs]
    firms = {firm.hash: firm for design, plan in plans for firm in firms_of(design, plan)}
    results = measured(list(firms.values()), seeds, months, compute)
    return [table(design, plan, results, seeds, months) for design, plan in plans]


def firms_of(design: Scenario, plan: Sequence[Tried]) -> list[Scenario]:
    """The design, and every firm that a lever makes of it."""
    return [design, *(firm for each in plan for _, firm in each.firms)]


def measured(firms: Sequence[Scenario], seeds: Sequence[int], months: int, compute: Compute) -> pd.DataFrame:
    """A row by hash and seed for each finished run: its headline and the means of its columns of money and time."""
    from sim.batch import Job

    jobs = [Job(firm, seed, months) for firm in firms for seed in seeds]
    runs = compute.run(jobs).run_ids
    outcomes = compute.store.outcomes(runs)
    headline = outcomes[outcomes["name"] == HEADLINE.key].set_index("run")["value"].rename(HEADLINE.key)
    keys = pd.DataFrame({"run": runs, "hash": [j.scenario.hash for j in jobs], "seed": [j.seed for j in jobs]})
    rows = keys.join(headline, on="run", how="inner").join(ledgers(compute.store, list(headline.index)), on="run")
    return rows.drop(columns="run").set_index(["hash", "seed"])


def table(
    design: Scenario, plan: Sequence[Tried], results: pd.DataFrame, seeds: Sequence[int], months: int
) -> LeverTable:
    """The levers of one design, from the results of its firms as `measured` gives them."""
    base = _worlds(results, design, seeds)
    own = base[HEADLINE.key].dropna()
    levers = [_alone(each, results, base, seeds) for each in plan]
    asked = {(firm.hash, seed) for firm in firms_of(design, plan) for seed in seeds}
    return LeverTable(
        design=design,
        level=float(own.mean()),
        levers=tuple(sorted(levers, key=lambda alone: -alone.gains)),
        worlds=len(own),
        months=months,
        runs=len(asked),
        failed=len(asked - set(results.index)),
    )


def _alone(each: Tried, results: pd.DataFrame, base: pd.DataFrame, seeds: Sequence[int]) -> Alone:
    settings = (setting(value, _worlds(results, firm, seeds), base) for value, firm in each.firms)
    return Alone(each.lever, tuple(settings))


def setting(value: Any, here: pd.DataFrame, base: pd.DataFrame) -> Setting:
    """What one value of a lever changes, from the worlds of its firm and those of the design."""
    headline = paired_in(HEADLINE, here[HEADLINE.key].to_numpy(), base[HEADLINE.key].to_numpy())
    return Setting(value, headline, {name: paired(here[name].to_numpy(), base[name].to_numpy()) for name in COLUMNS})


def _worlds(results: pd.DataFrame, firm: Scenario, seeds: Sequence[int]) -> pd.DataFrame:
    """The rows of one firm, a row for each seed, NaN where its run failed."""
    return results.reindex([(firm.hash, seed) for seed in seeds])
