"""How a comparison was computed: worlds, months, starting firm, runs, store, versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital
from analysis.statistics.metrics import CHANGE_MONTH

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison


def facts(comparison: Comparison, trends: Mapping[str, float]) -> list[tuple[str, str]]:
    """How the comparison was computed: name and value. `trends`: what is left of one in each starting firm, by id."""
    summary = comparison.summary
    lost = f", {summary.failed} failed" if summary.failed else ""
    return [
        ("Worlds", f"{len(comparison.seeds)}, the same for every design (seeds {spans(comparison.seeds)})"),
        ("Months", f"{comparison.months}, of which the first {CHANGE_MONTH - 1} are the same firm in every design"),
        *([("Market", comparison.market)] if comparison.market else []),
        *(("Starting firm", f"{firm.replace('_', '-')}, {rest(left)}") for firm, left in trends.items()),
        ("Runs", f"{summary.planned} in all: {summary.computed} computed, {summary.reused} taken from the store{lost}"),
        ("Store", comparison.store),
        *((capital(name), value) for name, value in comparison.provenance.items()),
    ]


def rest(trend: float) -> str:
    """How far from rest a starting firm is, from the monthly trend of its satisfaction.

    >>> rest(-0.00004)
    "at its resting point; its customers' satisfaction (0 to 1) still drifts by -0.00004 a month"
    """
    return f"at its resting point; its customers' satisfaction (0 to 1) still drifts by {trend:+.5f} a month"


def spans(seeds: Sequence[int]) -> str:
    """Whole numbers with runs of neighbours joined.

    >>> spans([1, 2, 3, 7])
    '1 to 3, 7'
    """
    groups: list[list[int]] = []
    for seed in sorted(seeds):
        if groups and seed == groups[-1][-1] + 1:
            groups[-1].append(seed)
        else:
            groups.append([seed])
    return ", ".join(f"{g[0]} to {g[-1]}" if len(g) > 1 else str(g[0]) for g in groups)
