"""The levers that bring most to a design by themselves, at every value that was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.levers.compute import FREE_LUNCH
from analysis.levers.sentences import verdict
from analysis.levers.settings import value_text
from analysis.levers.table import interval, mattering
from analysis.show.chart import NARROW, Chart, both_widths, canvas
from analysis.show.style import INK, PAPER, QUIET, RC, REFERENCE
from analysis.statistics.metrics import HEADLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.levers.compute import Alone, LeverTable, Setting

SHOWN = 14
GAIN, LOSS = REFERENCE["customer_centric"], REFERENCE["product_centric"]
CAPTION = (
    "Each lever alone, at low, middle and high of its range (or each option), against the same design in the same "
    "worlds. Marks are mean differences with 95 % intervals; a hollow mark is undecided. Right of the dashed line a "
    "single lever adds more than {share:.0f} % of all that the design is worth: too much to be true."
)


def chart(table: LeverTable, label: str) -> Chart:
    """The figure for a page and for a phone: the levers that bring most, the best first."""
    shown = mattering(table)[:SHOWN]
    wide, narrow = both_widths(lambda width: picture(table, shown, width))
    amounts = [f"{alone.lever.address} {HEADLINE.text(alone.gains, signed=True)}" for alone in shown]
    summary = "; ".join(amounts) or "No lever brings or loses anything for certain."
    caption = CAPTION.format(share=100 * FREE_LUNCH)
    return Chart("levers", verdict(table, label), caption, summary, data_table(shown), wide, narrow)


def picture(table: LeverTable, shown: Sequence[Alone], width: float) -> Figure:
    """A row for each lever, a mark for each value."""
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, (axes,) = canvas(height=0.44 * max(1, len(shown)) + 1.3, width=width)
        for row, alone in enumerate(shown):
            for setting in alone.settings:
                mark(axes, row, setting)
        names = [label_of(alone, width == NARROW) for alone in shown]
        axes.set_yticks(range(len(shown)), names, color=INK, fontsize=11)
        axes.set_ylim(max(1, len(shown)) - 0.4, -0.6)
        axes.axvline(0, color=INK, linewidth=1.2)
        axes.axvline(FREE_LUNCH * abs(table.level), color=QUIET, linewidth=1.5, linestyle=(0, (5, 2.5)))
        axes.set_xlabel(f"M EUR, profit plus{chr(10) if width == NARROW else ' '}customers' worth")
        axes.locator_params(axis="x", nbins=5 if width == NARROW else 9)
        axes.spines["left"].set_visible(False)
    return figure


def label_of(alone: Alone, narrow: bool) -> str:
    """The lever as the figure names it: its address, on a phone without the section, on two lines."""
    section, _, name = alone.lever.address.rpartition(".")
    return f"{section}.\n{name}" if narrow else alone.lever.address


def mark(axes: Axes, row: int, setting: Setting) -> None:
    """The interval of a setting and its mean, with its value above."""
    p = setting.headline
    look = GAIN if p.mean > 0 else LOSS
    axes.plot([p.low, p.high], [row, row], color=look.colour, linewidth=2.5)
    axes.plot(
        p.mean, row, marker=look.marker, markersize=7, color=look.colour, markeredgewidth=1.8,
        markerfacecolor=look.colour if p.decided else PAPER,
    )  # fmt: skip


def data_table(shown: Sequence[Alone]) -> pd.DataFrame:
    """The numbers behind the figure: a row for each lever and value."""
    return pd.DataFrame(
        [
            {
                "lever": alone.lever.address,
                "at": value_text(setting.value),
                "brings": HEADLINE.text(setting.headline.mean, signed=True),
                "95 % interval": interval(setting.headline),
                "verdict": setting.headline.verdict,
            }
            for alone in shown
            for setting in alone.settings
        ],
        columns=["lever", "at", "brings", "95 % interval", "verdict"],
    )
