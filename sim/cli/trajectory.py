"""How one scenario develops, month by month, and what it changes: what `ccsim run` prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.run import arena
from analysis.show.text import columns, number, printable_bars, sparkline
from sim.cli.tally import counts, lost_runs, require_results

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.comparison.compute import Comparison
    from analysis.compute import Compute
    from sim.batch import Store
    from sim.scenario import Scenario

SHOWN = (
    "profit",
    "customers",
    "retention",
    "share_of_wallet",
    "satisfaction",
    "trust",
    "true_nps",
    "reported_nps",
    "utilisation",
    "engagement",
    "mindset",
)


@dataclass(frozen=True, slots=True)
class Found:
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
) -> Found:
    """Compute what the store lacks, and compare `scenario` with `rival` unless they are the same."""
    from analysis.comparison.compute import compare

    pair = [scenario] if rival.hash == scenario.hash else [rival, scenario]
    found = compare(pair, seeds, months, compute)
    lost = lost_runs(found, compute.store)
    require_results(found, lost)
    firms = _arena(scenario, seeds, months, compute.store) if scenario.arena else None
    name, view = found.names[-1], found.adopted
    own = view.months[view.months["design"] == name]
    outcomes = view.outcomes[view.outcomes.index.get_level_values("design") == name]
    return Found(scenario, seeds, _means(own), outcomes, found, lost=tuple(lost), firms=firms)


def interpreted(scenario: Scenario, seeds: Sequence[int], months: int) -> Found:
    """Run agent by agent, here."""
    import pandas as pd

    from sim.model import simulate

    runs = [simulate(scenario, seed=seed, months=months, driver="agents") for seed in seeds]
    outcomes = pd.DataFrame([run.outcomes for run in runs], index=list(seeds))
    every = pd.concat([run.months for run in runs])
    return Found(
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


def text(found: Found, command: str) -> str:
    """Sparklines, outcomes, and the paired difference, as plain text."""
    from analysis.comparison import table as tables
    from analysis.statistics.metrics import printed

    means = found.outcomes.mean()
    outcomes = [(m.heading, m.text(float(means[m.key]))) for m in printed(len(found.months)) if m.key in means]
    blocks = [_title(found), _lines(found.months)]
    blocks.append(columns([("outcome", "mean"), *outcomes], right=[1]))
    if found.firms is not None:
        blocks.append(arena.text(found.firms))
    if found.comparison:
        blocks += [tables.text(found.comparison, command).rstrip(), "\n".join([counts(found.comparison), *found.lost])]
    if found.digests:
        blocks.append("\n".join(f"digest of world {s}: {d}" for s, d in zip(found.seeds, found.digests, strict=True)))
    return "\n\n".join(blocks)


def _title(found: Found) -> str:
    scenario, seeds = found.scenario, found.seeds
    worlds = f"world {seeds[0]}" if len(seeds) == 1 else f"mean of {len(seeds)} worlds"
    before = scenario.start_name or scenario.start_id
    change = f"; until month 24 it is {before}" if scenario.start != scenario.design else ""
    market = f", market: {scenario.world}" if scenario.world else ""
    return f"{scenario.name or scenario.id}, {worlds}, months 1-{len(found.months)}{market}{change}"


def _lines(months: DataFrame) -> str:
    """One measure a line: its first value, how it develops, its last value, its unit."""
    from sim.scenario.measures import MONTHLY

    units = {measure.name: measure.unit for measure in MONTHLY}
    bars = printable_bars()
    rows = [("month by month", "first", "", "last", "unit")]
    for name in SHOWN:
        series = [float(value) for value in months[name]]
        rows.append((name, number(series[0]), sparkline(series, bars=bars), number(series[-1]), units[name]))
    return columns(rows, right=[1, 3])


def json_object(found: Found) -> dict[str, Any]:
    """Everything that `text` shows and all other measures, as plain JSON data."""
    from analysis.comparison.table import difference_object

    whole = found.comparison
    names = ("planned", "computed", "reused", "failed")
    return {
        "scenario": found.scenario.id,
        "hash": found.scenario.hash,
        "market": found.scenario.world or None,
        "seeds": list(found.seeds),
        "months": len(found.months),
        "store": whole.store if whole else None,
        "runs": {name: getattr(whole.summary, name) for name in names} if whole else None,
        "digests": list(found.digests),
        "lost": list(found.lost),
        "outcomes": found.outcomes.mean().to_dict(),
        "monthly": {name: found.months[name].tolist() for name in found.months.columns},
        "firms": arena.json_rows(found.firms) if found.firms is not None else [],
        "differences": [difference_object(d) for d in whole.adopted.differences] if whole else [],
    }
