"""The numbers behind the panels of differences, as a table and as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.comparison import sentences as words
from analysis.comparison.figures.rows import Panel
from analysis.comparison.phrases import listed
from analysis.comparison.places import SIDES, side

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison


FEW = 4
"""Of more designs the text names sides only: a reader of twelve sentences a panel has lost the thread."""


def differences_table(panels: Sequence[Panel], comparison: Comparison) -> pd.DataFrame:
    """A row for each panel and design: difference, interval, worlds in which it does better."""
    return pd.DataFrame(
        [
            {
                "measure": panel.heading,
                "design": comparison.labels[d.a],
                "difference": d.metric.text(d.paired.mean, signed=True),
                "95 % interval": " to ".join(d.metric.text(end, signed=True) for end in (d.paired.low, d.paired.high)),
                "better in": words.wins(d.paired),
                "verdict": d.paired.verdict,
            }
            for panel in panels
            for d in panel.differences
        ]
    )


def differences_text(panels: Sequence[Panel], comparison: Comparison) -> str:
    """The same in words; of many designs only who is on which side."""
    told = each if len(comparison.names) <= FEW else sides
    return " ".join([f"Against {comparison.labels[comparison.names[0]]}.", *(told(p, comparison) for p in panels)])


def each(panel: Panel, comparison: Comparison) -> str:
    """A sentence for each design."""
    labels = comparison.labels
    parts = [f"{labels[d.a]} {words.ahead(d)} ({words.evidence(d)})" for d in panel.differences]
    return f"{panel.heading}: {'; '.join(parts)}."


def sides(panel: Panel, comparison: Comparison) -> str:
    """Who is ahead, who is behind, who is neither; the numbers are in the table."""
    designs: dict[str, list[str]] = {name: [] for name in SIDES}
    for d in panel.differences:
        designs[side(d.paired)].append(comparison.labels[d.a])
    parts = [
        f"{name}: {len(on_it)} of {len(panel.differences)} ({listed(on_it)})"
        for name, on_it in designs.items()
        if on_it
    ]
    return f"{panel.heading}: {'; '.join(parts)}."
