"""Two designs and every mixture of their factors, in the same worlds: what each factor brings, and two together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from analysis.factors.contrasts import Floats, Halves, added, firms, main, pairs, taken_out, together
from analysis.statistics.metrics import Metric, metrics
from analysis.statistics.paired import Paired, paired_in
from analysis.worlds import run_worlds
from sim.scenario.factors import FACTOR_NAMES, FACTORS, differing, with_factor
from sim.scenario.naming import labels_of

if TYPE_CHECKING:
    import pandas as pd

    from analysis.compute import Compute
    from sim.batch import Summary
    from sim.scenario import Scenario

LABELS = {factor.name: factor.label for factor in FACTORS}


class SameFactorsError(ValueError):
    """Two designs differ in no factor, so there is nothing to cross."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a factor brings, or two of them together beyond what each does, over the worlds that all firms finished.

    `factors` are the names of the one or two. Of one, `added` is what it brings alone to the first design, `taken_out`
    what the second has of it beside all others.
    """

    factors: tuple[str, ...]
    paired: Paired
    added: Paired | None = None
    taken_out: Paired | None = None

    @property
    def label(self) -> str:
        """The factors as a table names them."""
        return " x ".join(LABELS[name] for name in self.factors)


@dataclass(frozen=True, slots=True)
class Factorial:
    """Every mixture of the factors of the designs `low` and `high`, run in the worlds of `seeds`.

    `factors` are those in which the two differ; the others are `same`. `left` are levers of no factor in which they
    differ: they stay as in `low`. `values` has, for each outcome, worlds x firms in the order of `contrasts.firms`, NaN
    where a run failed.
    """

    low: Scenario
    high: Scenario
    factors: tuple[str, ...]
    same: tuple[str, ...]
    left: tuple[str, ...]
    seeds: tuple[int, ...]
    months: int
    values: Mapping[str, Floats]
    summary: Summary

    @property
    def labels(self) -> tuple[str, str]:
        """How the two designs are called."""
        named = labels_of({"low": self.low, "high": self.high})
        return named["low"], named["high"]

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics that were measured."""
        return tuple(metric for metric in metrics(self.months) if metric.key in self.values)


def require_difference(low: Scenario, high: Scenario) -> None:
    """Raise SameFactorsError if two designs have all factors in common."""
    if not any(differing(low.design, high.design, name) for name in FACTOR_NAMES):
        text = f"{low.id} and {high.id} differ in no factor: {', '.join(FACTOR_NAMES)} are the same in both"
        raise SameFactorsError(text)


def cross(low: Scenario, high: Scenario, seeds: Sequence[int], months: int, compute: Compute) -> Factorial:
    """Run what the store lacks of all mixtures of two designs. Raises SameFactorsError, and StoreError as a batch does.

    All firms are that of `low` in all but the levers of the factors: its start, world and dates.
    """
    require_difference(low, high)
    factors = tuple(name for name in FACTOR_NAMES if differing(low.design, high.design, name))
    mixed = mixtures(low, high, factors)
    results = run_worlds(mixed, seeds, months, compute, monthly=False)
    return Factorial(
        low=low,
        high=high,
        factors=factors,
        same=tuple(name for name in FACTOR_NAMES if name not in factors),
        left=differing(low.design, high.design, ""),
        seeds=tuple(seeds),
        months=months,
        values=by_firm(results.outcomes, [firm.hash for firm in mixed], seeds),
        summary=results.summary,
    )


def mixtures(low: Scenario, high: Scenario, factors: Sequence[str]) -> list[Scenario]:
    """The firm of `low` with each selection of `factors` as in `high`, in the order of `contrasts.firms`."""
    chosen = ([name for name, level in zip(factors, levels, strict=True) if level] for levels in firms(len(factors)))
    designs = (reduce(lambda made, name: with_factor(made, name, high.design), names, low.design) for names in chosen)
    return [replace(low, design=design) for design in designs]


def by_firm(outcomes: pd.DataFrame, hashes: Sequence[str], seeds: Sequence[int]) -> dict[str, Floats]:
    """Each outcome as worlds x firms, from a row per run with `hash` and `seed`."""
    table = outcomes.set_index(["seed", "hash"])
    keys = [(seed, firm) for seed in seeds for firm in hashes]
    rows = table.reindex(keys)
    shape = (len(seeds), len(hashes))
    return {str(name): np.asarray(rows[name], dtype=float).reshape(shape) for name in rows.columns}


def effects(factorial: Factorial, metric: Metric) -> tuple[Effect, ...]:
    """The main effect of every factor, then the interaction of every two; KeyError for a metric not measured."""
    values, names = factorial.values[metric.key], factorial.factors
    return (
        *(main_effect(values, names, i, metric) for i in range(len(names))),
        *(Effect((names[i], names[j]), over(metric, together(values, len(names), i, j))) for i, j in pairs(names)),
    )


def main_effect(values: Floats, names: Sequence[str], i: int, metric: Metric) -> Effect:
    """What the factor with the number `i` brings: over all others, alone, and beside all others."""
    k, whole = len(names), finished(values)
    return Effect(
        (names[i],),
        over(metric, main(whole, k, i)),
        over(metric, added(whole, k, i)),
        over(metric, taken_out(whole, k, i)),
    )


def finished(values: Floats) -> Floats:
    """The same, NaN in all firms of a world in which a run failed: all effects rest on the same worlds."""
    return np.where(np.isfinite(values).all(axis=1, keepdims=True), values, np.nan)


def difference(factorial: Factorial, metric: Metric) -> Paired:
    """The second design less the first, as far as the factors make it."""
    values = finished(factorial.values[metric.key])
    return over(metric, (values[:, -1], values[:, 0]))


def over(metric: Metric, halves: Halves) -> Paired:
    """The mean of a contrast over the worlds, with its interval."""
    return paired_in(metric, *halves)
