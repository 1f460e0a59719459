"""Measured facts with two ends: where the model's value lies in the band, every band drawn as wide as the others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.checks.table import expected
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.style import INK, RC, REFERENCE

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.checks import Finding

PHONE_LETTERS = 20  # on a line of the name of a fact
LEFT, RIGHT = -0.6, 1.6  # in bands: what lies further out is drawn at the edge, with its number
INSIDE, OUTSIDE = REFERENCE["customer_centric"], REFERENCE["product_centric"]
CAPTION = (
    "The grey strip is the band that was written down before the run; dots are means over worlds, bars their 95 % "
    "intervals. A fact holds where the whole bar lies in the strip."
)


def bands(findings: Sequence[Finding]) -> Chart:
    """A row for every fact whose band has two ends, those that hold above."""
    rows = sorted((finding for finding in findings if _closed(finding)), key=lambda finding: not finding.holds)
    held = sum(finding.holds for finding in rows)
    figure, narrow = both_widths(lambda width: picture(rows, width))
    title = f"Of {len(rows)} measured sizes the model meets {held}"
    return Chart("facts", title, CAPTION, _summary(rows), _data_table(rows), figure, narrow)


def picture(rows: Sequence[Finding], width: float) -> Figure:
    """The rows; on a phone the name of a fact takes several lines, and its number two."""
    wide = width == WIDE
    names = [f"{finding.check.id}  {_short(finding.check.name)}" for finding in rows]
    names = names if wide else [fill(name, PHONE_LETTERS) for name in names]
    row = 0.42 if wide else 0.24 * max((name.count("\n") + 1 for name in names), default=1)
    with mpl.rc_context(RC | {"axes.grid": False}):
        figure, (axes,) = canvas(height=1.2 + row * len(rows), width=width)
        axes.axvspan(0, 1, color="#E9EBEE", zorder=0)
        for place, finding in enumerate(rows):
            _draw(axes, place, finding, "  " if wide else "\n")
        axes.set_yticks(range(len(rows)), names, color=INK, fontsize=None if wide else 11)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlim(LEFT, RIGHT)
        axes.set_xticks([0, 1], ["lower end", "upper end"] if wide else ["lower\nend", "upper\nend"])
        axes.spines["left"].set_visible(False)
    return figure


def _closed(finding: Finding) -> bool:
    return math.isfinite(finding.check.low) and math.isfinite(finding.check.high) and math.isfinite(finding.value)


def _draw(axes: Axes, place: int, finding: Finding, gap: str) -> None:
    """The value in its band; a number beside it, and after a `gap` what is expected."""
    look = INSIDE if finding.holds else OUTSIDE
    value, low, high = (_place(finding, number) for number in (finding.value, finding.low, finding.high))
    axes.plot([low, high], [place, place], color=look.colour, linewidth=3, solid_capstyle="round")
    axes.plot(value, place, marker=look.marker, color=look.colour, markersize=9)
    text = f"{finding.value:.3g}{gap}({expected(finding)})"
    axes.text(RIGHT + 0.05, place, text, va="center", color=look.ink, fontsize=11)  # a column of its own


def _place(finding: Finding, number: float) -> float:
    share = (number - finding.check.low) / (finding.check.high - finding.check.low)
    return min(RIGHT - 0.05, max(LEFT + 0.05, share))


def _short(name: str, most: int = 52) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _summary(rows: Sequence[Finding]) -> str:
    missed = [
        f"{finding.check.id} ({finding.value:.3g}, band {expected(finding)})" for finding in rows if not finding.holds
    ]
    return f"{len(rows) - len(missed)} of {len(rows)} lie in their band" + (
        f"; outside are {', '.join(missed)}." if missed else "."
    )


def _data_table(rows: Sequence[Finding]) -> pd.DataFrame:
    columns = ["fact", "name", "target", "value", "low", "high", "holds"]
    data = [[f.check.id, f.check.name, expected(f), f.value, f.low, f.high, "yes" if f.holds else "no"] for f in rows]
    return pd.DataFrame(data, columns=columns)
