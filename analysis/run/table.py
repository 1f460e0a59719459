"""What `ccsim run` shows: sparklines, outcomes, the firms of an arena and the paired difference; the same as data."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING, Any

from analysis.run import arena
from analysis.show.runs import counts
from analysis.show.table import WIDTH, Table
from analysis.show.text import number, printable_bars, sparkline

if TYPE_CHECKING:
    from pandas import DataFrame

    from analysis.run.compute import Trajectory

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


def text(trajectory: Trajectory, command: str) -> str:
    """Sparklines, outcomes, and the paired difference, as plain text."""
    from analysis.comparison import table as tables
    from analysis.statistics.metrics import printed

    means = trajectory.outcomes.mean()
    outcomes = [(m.heading, m.text(float(means[m.key]))) for m in printed(len(trajectory.months)) if m.key in means]
    blocks = [_title(trajectory), _lines(trajectory.months)]
    blocks.append(Table(("outcome", "mean"), outcomes, "lr").text())
    if trajectory.firms is not None:
        blocks.append(arena.text(trajectory.firms))
    if whole := trajectory.comparison:
        runs = [counts(whole.summary, whole.store), *trajectory.lost]
        blocks += [tables.text(whole, command).rstrip(), "\n".join(runs)]
    if trajectory.digests:
        blocks.append(
            "\n".join(f"digest of world {s}: {d}" for s, d in zip(trajectory.seeds, trajectory.digests, strict=True))
        )
    return "\n\n".join(blocks)


def _title(trajectory: Trajectory) -> str:
    """What was run; against what it is measured; the hook of its file."""
    scenario, seeds = trajectory.scenario, trajectory.seeds
    worlds = f"world {seeds[0]}" if len(seeds) == 1 else f"mean of {len(seeds)} worlds"
    before = scenario.start_name or scenario.start_id
    change = f"; until month 24 it is {before}" if scenario.start != scenario.design else ""
    market = f", market: {scenario.world}" if scenario.world else ""
    title = f"{scenario.name or scenario.id}, {worlds}, months 1-{len(trajectory.months)}{market}{change}"
    return "\n".join(
        [fill(title, WIDTH), *_against(trajectory), *([fill(scenario.hook, WIDTH)] if scenario.hook else [])]
    )


def _against(trajectory: Trajectory) -> Iterator[str]:
    """Which is subtracted from which in all differences."""
    if trajectory.comparison and trajectory.comparison.pairs:
        a, b = (trajectory.comparison.labels[name] for name in trajectory.comparison.pairs[0])
        yield fill(f"Measured against {b}: differences are {a} minus {b}.", WIDTH)


def _lines(months: DataFrame) -> str:
    """One measure a line: its first value, how it develops, its last value, its unit."""
    from sim.scenario.measures import MONTHLY

    units = {measure.name: measure.unit for measure in MONTHLY}
    bars = printable_bars()
    rows = []
    for name in SHOWN:
        series = [float(value) for value in months[name]]
        rows.append((name, number(series[0]), sparkline(series, bars=bars), number(series[-1]), units[name]))
    return Table(("month by month", "first", "", "last", "unit"), rows, "lrlrl").text()


def json_object(trajectory: Trajectory) -> dict[str, Any]:
    """Everything that `text` shows and all other measures, as plain JSON data."""
    from analysis.comparison.expectations import plain_answer
    from analysis.comparison.table import difference_object

    whole = trajectory.comparison
    against = whole.pairs[0][1] if whole and whole.pairs else None
    names = ("planned", "computed", "reused", "failed")
    return {
        "scenario": trajectory.scenario.id,
        "hash": trajectory.scenario.hash,
        "against": against,
        "market": trajectory.scenario.world or None,
        "seeds": list(trajectory.seeds),
        "months": len(trajectory.months),
        "store": whole.store if whole else None,
        "runs": {name: getattr(whole.summary, name) for name in names} if whole else None,
        "digests": list(trajectory.digests),
        "lost": list(trajectory.lost),
        "outcomes": trajectory.outcomes.mean().to_dict(),
        "monthly": {name: trajectory.months[name].tolist() for name in trajectory.months.columns},
        "firms": arena.json_rows(trajectory.firms) if trajectory.firms is not None else [],
        "expectations": [plain_answer(answer) for answer in whole.expectations] if whole else [],
        "differences": [difference_object(d) for d in whole.adopted.differences] if whole else [],
    }
