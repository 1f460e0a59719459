"""Panels with a row for each design: the mean paired difference as a marker, its 95 % interval as a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl

from analysis.show.chart import WIDE, canvas
from analysis.show.labels import wrapped
from analysis.show.style import INK, PAPER, QUIET, RC, Look, looks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, Difference

FEW_ROWS = 4
"""Up to so many rows have room for the number above the marker."""
TITLE_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Panel:
    """A heading, and the difference of each design to the first."""

    heading: str
    differences: tuple[Difference, ...]


def picture(panels: Sequence[Panel], columns: int, comparison: Comparison, width: float) -> Figure:
    """The panels in so many columns, one below the other on a phone; the names of the designs at the left."""
    columns = columns if width == WIDE else 1
    rows = -(-len(panels) // columns)
    labels = [wrapped(comparison.labels[d.a]) for d in panels[0].differences]
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, axes = canvas(rows, columns, rows * panel_height(labels) + 0.45, width)
        for place, (one, panel) in enumerate(zip(axes, panels, strict=False)):
            draw_panel(one, panel, comparison)
            name_rows(one, labels, [looks(comparison.names)[d.a] for d in panel.differences])
            if place % columns:
                one.set_yticks([])
        for one in axes[len(panels) :]:
            one.set_visible(False)
        base = wrapped(comparison.labels[comparison.names[0]], 60)
        figure.supxlabel(
            fill(f"line: {base}; hollow: undecided or negligible", 95 if width == WIDE else 40),
            color=QUIET,
            fontsize=12,
        )
    return figure


def panel_height(labels: Sequence[str]) -> float:
    """Inches of a panel whose rows have these (wrapped) names: room for each, and for the heading and the axis."""
    least = 0.62 if len(labels) <= FEW_ROWS else 0.27
    return 1.4 + sum(max(least, 0.23 * (label.count("\n") + 1)) for label in labels)


def draw_panel(axes: Axes, panel: Panel, comparison: Comparison) -> None:
    """A bar and a marker per design, hollow where undecided; the first design is the line at zero."""
    for row, difference in enumerate(panel.differences):
        mark(axes, row, difference, looks(comparison.names)[difference.a])
        if len(panel.differences) <= FEW_ROWS:
            number(axes, row, difference, looks(comparison.names)[difference.a])
    axes.axvline(0, color=INK, linewidth=1.2)
    axes.margins(x=0.12)
    least = 2 * max((d.metric.matters for d in panel.differences), default=0.0)  # so that no trifle fills the panel
    left, right = axes.get_xlim()
    axes.set_xlim(min(left, -least), max(right, least))
    axes.set_title(fill(panel.heading, TITLE_LETTERS), fontsize=12)
    axes.set_xlabel("\u2190 less      more \u2192")
    axes.locator_params(axis="x", nbins=5)
    axes.spines["left"].set_visible(False)


def mark(axes: Axes, y: float, difference: Difference, look: Look) -> None:
    """The interval as a bar and the mean as a marker, filled where the difference is decided."""
    p = difference.paired
    axes.plot([p.low, p.high], [y, y], color=look.colour, linewidth=3, solid_capstyle="round")
    axes.plot(
        p.mean, y, marker=look.marker, markersize=9, color=look.colour, markeredgewidth=2,
        markerfacecolor=look.colour if p.decided else PAPER,
    )  # fmt: skip


def number(axes: Axes, y: float, difference: Difference, look: Look) -> None:
    """The mean in figures, above its marker."""
    axes.annotate(
        difference.metric.text(difference.paired.mean, signed=True), (difference.paired.mean, y), xytext=(0, 9),
        textcoords="offset points", ha="center", color=look.ink, fontsize=12, fontweight="bold",
    )  # fmt: skip


def name_rows(axes: Axes, labels: Sequence[str], styles: Sequence[Look]) -> None:
    """The name of each row at the left, in the colour of its design."""
    axes.set_yticks(range(len(labels)), labels, fontsize=12)
    for tick, look in zip(axes.get_yticklabels(), styles, strict=True):
        tick.set_color(look.ink)
        tick.set_fontweight("bold")
    axes.set_ylim(len(labels) - 0.5, -0.7)
