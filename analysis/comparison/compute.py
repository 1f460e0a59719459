"""Designs of a firm in the same worlds, and what differs between them.

Worlds are paired by seed. Every design is compared with every design named before it, for every metric; a single one
with the firm that it starts as. The dip and payback, too, are measured against the first design named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.comparison.expectations import Answer, answered, expectations_of
from analysis.show.text import counted
from analysis.statistics.metrics import CHANGE_MONTH, Metric, metrics
from analysis.statistics.paired import FEW_WORLDS, Paired, paired_in
from analysis.statistics.payback import Payback, payback
from analysis.worlds import Results, provenance, run_worlds
from sim.scenario.naming import distinct, labels_of

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.batch import Summary
    from sim.scenario import Scenario

Start = Literal["adopted", "born"]


@dataclass(frozen=True, slots=True)
class Difference:
    """`a` minus `b` in one metric, over the worlds that both finished."""

    a: str
    b: str
    metric: Metric
    paired: Paired


@dataclass(frozen=True, slots=True)
class View:
    """One way to set the designs side by side: `adopted` in month 25 from a starting firm, or `born` so.

    `months` has a row per design, seed and month; `control` the same for the first design, under the name of each;
    `outcomes` a row per (design, seed) and a column per metric.
    """

    start: Start
    months: pd.DataFrame
    control: pd.DataFrame
    outcomes: pd.DataFrame
    differences: tuple[Difference, ...]
    paybacks: tuple[Payback, ...]

    def difference(self, a: str, b: str, key: str) -> Difference:
        """The difference of `a` minus `b` in the metric called `key`; KeyError if it was not compared."""
        for difference in self.differences:
            if (difference.a, difference.b, difference.metric.key) == (a, b, key):
                return difference
        raise KeyError(f"no difference {a} minus {b} in {key}")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything a table, a figure or the report needs: plain data, computed once."""

    scenarios: tuple[Scenario, ...]
    names: tuple[str, ...]
    labels: Mapping[str, str]
    seeds: tuple[int, ...]
    months: int
    store: str
    summary: Summary
    provenance: Mapping[str, str]
    adopted: View
    born: View | None
    expectations: tuple[Answer, ...] = ()

    @property
    def market(self) -> str:
        """The name of the world that the designs were put in; "" where each is in that of its own file."""
        return ", ".join(dict.fromkeys(firm.world for firm in self.scenarios if firm.world))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Compared pairs (a, b): every design with every design named before it."""
        return tuple((a, b) for b, a in combinations(self.names, 2))

    @property
    def same(self) -> tuple[tuple[str, str], ...]:
        """Those of the pairs whose runs are equal: no result differs in any world."""
        views = [difference for view in self.views for difference in view.differences if difference.paired.n]
        differ = {(each.a, each.b) for each in views if not each.paired.identical}
        return tuple(pair for pair in self.pairs if views and pair not in differ)

    @property
    def views(self) -> tuple[View, ...]:
        """The adopted view and, if it was asked for, the born one."""
        return (self.adopted,) if self.born is None else (self.adopted, self.born)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader must know before trusting the intervals, as messages with a code."""
        return tuple(filter(None, (few_worlds(self), lost_worlds(self), skewed(self))))


def compare(
    scenarios: Sequence[Scenario],
    seeds: Sequence[int],
    months: int,
    compute: Compute,
    born: bool = False,
) -> Comparison:
    """Run what the store lacks and compare `scenarios` in the worlds of `seeds`, `months` months each.

    The designs are adopted in month 25; with `born`, firms that were always so are compared as well. Raises ValueError
    for an empty list or a run that ends before the change, and `StoreError` if the store cannot be used.
    """
    if not scenarios or not seeds:
        raise ValueError("nothing to compare: name at least one scenario and one seed")
    if months <= CHANGE_MONTH:
        raise ValueError(f"months is {months}: designs take force in month {CHANGE_MONTH}; at least {CHANGE_MONTH + 1}")
    always = [firm.born() for firm in scenarios] if born else []
    named = with_start(scenarios)
    baselines = [
        expectation.baseline for firm in named for expectation in expectations_of(firm, firm.id, named, months)
    ]
    wanted = [*named, *always, *baselines]
    results = run_worlds(wanted, seeds, months, compute)
    return assemble(scenarios, seeds, months, results, provenance(), born)


def assemble(
    scenarios: Sequence[Scenario],
    seeds: Sequence[int],
    months: int,
    results: Results,
    versions: Mapping[str, str],
    born: bool = False,
) -> Comparison:
    """Compare `scenarios` from `results` that hold their runs, (if `born`) those of the born, and of what is expected.

    A single scenario is compared with the firm that it starts as, unless it is that firm.
    """
    scenarios = with_start(scenarios)
    firms = dict(zip(names_of(scenarios), scenarios, strict=True))
    always = {name: firm.born() for name, firm in firms.items()} if born else {}
    return Comparison(
        scenarios=tuple(scenarios),
        names=tuple(firms),
        labels=labels_of(firms),
        seeds=tuple(seeds),
        months=months,
        store=results.store,
        summary=results.summary,
        provenance=versions,
        adopted=view("adopted", firms, results, months),
        born=view("born", always, results, months) if born else None,
        expectations=_answers(firms, scenarios, results, months),
    )


def _answers(
    firms: Mapping[str, Scenario], compared: Sequence[Scenario], results: Results, months: int
) -> tuple[Answer, ...]:
    """What the files of `firms` expect, each with what the runs say of it."""
    expected = [item for name, firm in firms.items() for item in expectations_of(firm, name, compared, months)]
    return tuple(answered(item, firms[item.design], results.outcomes) for item in expected)


def view(start: Start, firms: Mapping[str, Scenario], results: Results, months: int) -> View:
    """Set the designs `firms` (by name) side by side; the first of them is the control of all."""
    monthly, outcomes = results.of(firms)
    first = next(iter(firms.values()))
    control, _ = results.of(dict.fromkeys(firms, first))
    return View(
        start=start,
        months=monthly,
        control=control,
        outcomes=outcomes,
        differences=differences(tuple(firms), outcomes, months),
        paybacks=paybacks(tuple(firms), monthly, control) if start == "adopted" else (),
    )


def differences(names: Sequence[str], outcomes: pd.DataFrame, months: int) -> tuple[Difference, ...]:
    """Paired differences for all pairs of `names` and all metrics in `outcomes` (indexed by design and seed)."""
    pairs = []
    compared = [metric for metric in metrics(months) if metric.key in outcomes]
    worlds = {m.key: outcomes[m.key].unstack("design").reindex(columns=list(names)) for m in compared}
    for b, a in combinations(names, 2):
        for metric in compared:
            table = worlds[metric.key]
            pairs.append(Difference(a, b, metric, paired_in(metric, table[a].to_numpy(), table[b].to_numpy())))
    return tuple(pairs)


def paybacks(names: Sequence[str], months: pd.DataFrame, control: pd.DataFrame) -> tuple[Payback, ...]:
    """Dip and payback of each design against the first, over the worlds that both finished."""
    return tuple(payback(name, *aligned(months, control, name, "profit")) for name in names)


def aligned(months: pd.DataFrame, control: pd.DataFrame, name: str, measure: str) -> tuple[np.ndarray, np.ndarray]:
    """`measure` of design `name` and of its control, each worlds x months since the change, the same worlds in both."""
    tables = [
        frame[(frame["design"] == name) & (frame["month"] >= CHANGE_MONTH)].pivot(
            index="seed", columns="month", values=measure
        )
        for frame in (months, control)
    ]
    worlds, columns = tables[0].index.intersection(tables[1].index), tables[1].columns
    first, second = (table.reindex(index=worlds, columns=columns).to_numpy() for table in tables)
    return first, second


def with_start(scenarios: Sequence[Scenario]) -> Sequence[Scenario]:
    """A single scenario that changes something, after its starting firm; otherwise `scenarios` as they are."""
    if len(scenarios) != 1:
        return scenarios
    start = scenarios[0].control()
    return scenarios if start.hash == scenarios[0].hash else (start, *scenarios)


def names_of(scenarios: Sequence[Scenario]) -> list[str]:
    """The scenarios' ids, told apart by a number where two are the same."""
    return distinct([scenario.id for scenario in scenarios])


def few_worlds(comparison: Comparison) -> str:
    """W310 if there are so few worlds that the interval of the headline says little; else nothing.

    Nothing either where the interval is no wider than the smallest difference that matters.
    """
    n = len(comparison.seeds)
    headlines = [d.paired for d in comparison.adopted.differences if d.metric.key == "headline"]
    if n >= FEW_WORLDS or not headlines or all(paired.identical for paired in headlines):
        return ""
    worst = max((p for p in headlines if p.n > 1), key=lambda p: p.half_width, default=None)
    if worst is None:
        return f"W310 only {counted(n, 'world')}: no interval can be given. About {FEW_WORLDS} worlds give one"
    if worst.half_width <= worst.matters:
        return ""
    target = float(f"{worst.half_width / 3:.1g}")
    needed = worst.worlds_for(target)
    more = f". About {needed} worlds give +-{target:g}" if needed else ""
    return f"W310 only {n} worlds: the interval of the headline is wide (+-{worst.half_width:.2g} M EUR){more}"


def lost_worlds(comparison: Comparison) -> str:
    """W311 if in some worlds the run of some design failed, so that they are left out of its pairs; else nothing."""
    finished = comparison.adopted.outcomes.index
    lost = [seed for seed in comparison.seeds if any((name, seed) not in finished for name in comparison.names)]
    return f"W311 {len(lost)} of {len(comparison.seeds)} worlds failed and are left out" if lost else ""


def skewed(comparison: Comparison) -> str:
    """W312 if a few worlds decide a difference of the headline, so that its interval may cover too seldom."""
    headlines = [d for d in comparison.adopted.differences if d.metric.key == "headline" and d.paired.skewed]
    if not headlines:
        return ""
    pairs = ", ".join(f"{comparison.labels[d.a]} minus {comparison.labels[d.b]}" for d in headlines)
    return (
        f"W312 a few worlds decide the headline of {pairs}: such intervals hold the true mean less often than in 95 of "
        "100 cases. More worlds make them safer"
    )
