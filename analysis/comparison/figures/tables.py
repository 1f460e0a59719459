"""The numbers behind the panels of differences, as a table and as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.comparison import sentences as words
from analysis.comparison.figures.rows import Panel

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison


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
    """The same in words."""
    parts = [
        f"{panel.heading}: {comparison.labels[d.a]} {words.ahead(d)} ({words.evidence(d)})."
        for panel in panels
        for d in panel.differences
    ]
    return " ".join([f"Against {comparison.labels[comparison.names[0]]}.", *parts])
