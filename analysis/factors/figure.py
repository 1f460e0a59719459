"""What each factor brings, as bars with intervals, and below them what two bring together beyond each by itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.comparison.phrases import capital
from analysis.factors.compute import LABELS, Effect, effects
from analysis.factors.sentences import interactions, mains, sentences, title
from analysis.show.chart import NARROW, Chart, both_widths, canvas
from analysis.show.labels import wrapped
from analysis.show.style import INK, PAPER, QUIET, RC, REFERENCE
from analysis.statistics.metrics import HEADLINE

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.factors.compute import Factorial

GAIN, LOSS = REFERENCE["customer_centric"], REFERENCE["product_centric"]
CAPTION = (
    "Bars: what a firm gains or loses, in M EUR of profit plus customers' worth, when this factor is as {high} has it "
    "instead of as {low} has it, mean over all mixtures of the other factors. Lines are 95 % intervals over the same "
    "worlds; a hollow bar is undecided. Two together: what both bring beyond the sum of what each brings."
)
ROW, ROOM = 0.75, 1.1  # inches of a row, and of the heading and axis of a panel


def chart(factorial: Factorial) -> Chart:
    """The figure for a page and for a phone."""
    every = effects(factorial, HEADLINE)
    wide, narrow = both_widths(lambda width: picture(every, width))
    low, high = factorial.labels
    caption = CAPTION.format(low=low, high=high)
    return Chart("factors", title(factorial), caption, " ".join(sentences(factorial)), data_table(every), wide, narrow)


def picture(every: Sequence[Effect], width: float) -> Figure:
    """The factors above, largest first, two together below; one scale for both."""
    panels = [(mains(every), "Each factor", ROW), (interactions(every), "Two together, beyond apart", 0.7 * ROW)]
    panels = [panel for panel in panels if panel[0]]
    heights = [row * len(shown) + ROOM for shown, _, row in panels]
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, axes = canvas(len(panels), 1, sum(heights), width, height_ratios=heights, sharex=True)
        for panel, (shown, heading, _) in zip(axes, panels, strict=True):
            bars(panel, shown, panel is axes[0], width == NARROW)
            panel.set_title(heading)
        axes[0].set_xlim(*limits(every, 0.36 if width == NARROW else 0.15))
        axes[-1].set_xlabel(f"M EUR, profit plus{chr(10) if width == NARROW else ' '}customers' worth")
    return figure


def limits(every: Sequence[Effect], room: float) -> tuple[float, float]:
    """The ends of the scale: all intervals and zero, with room for a number beyond them, as a share of their span."""
    ends = [end for e in every for end in (e.paired.mean, e.paired.low, e.paired.high) if math.isfinite(end)]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    more = room * ((high - low) or 1.0)
    return low - more, high + more


def bars(axes: Axes, shown: Sequence[Effect], main: bool, narrow: bool) -> None:
    """A bar from zero for each effect, its interval, and its amount beyond the interval."""
    for place, effect in enumerate(shown):
        p = effect.paired
        look = GAIN if p.mean > 0 else LOSS
        face = look.colour if p.decided else PAPER
        axes.barh(place, p.mean, 0.56, color=face, edgecolor=look.colour, linewidth=1.8, alpha=1.0 if main else 0.75)
        axes.plot([p.low, p.high], [place, place], color=INK, linewidth=2.2, solid_capstyle="butt")
        outer = max(p.mean, p.high, 0.0) if p.mean >= 0 else min(p.mean, p.low, 0.0)
        axes.annotate(
            HEADLINE.text(p.mean, signed=True), (outer, place), xytext=(7 if p.mean >= 0 else -7, 0),
            textcoords="offset points", va="center", ha="left" if p.mean >= 0 else "right",
            color=look.ink if p.decided else QUIET, fontweight="bold" if main else "normal",
            fontsize=12 if not main else 13 if narrow else 15,
        )  # fmt: skip
    names = [wrapped(named(effect), 16 if narrow else 34) for effect in shown]
    axes.set_yticks(range(len(shown)), names, color=INK, fontsize=14 if main and not narrow else 12)
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.axvline(0, color=INK, linewidth=1.2)
    axes.spines["left"].set_visible(False)
    axes.locator_params(axis="x", nbins=5 if narrow else 8)
    axes.tick_params(axis="x", labelbottom=True)


def named(effect: Effect) -> str:
    """The factors of an effect as the figure has them."""
    return capital(" \u00d7 ".join(LABELS[name] for name in effect.factors))


def data_table(every: Sequence[Effect]) -> pd.DataFrame:
    """The numbers behind the figure."""
    return pd.DataFrame(
        [
            {
                "factor": named(effect),
                "effect": HEADLINE.text(effect.paired.mean, signed=True),
                "95 % interval": " to ".join(
                    HEADLINE.text(end, signed=True) for end in (effect.paired.low, effect.paired.high)
                ),
                "verdict": effect.paired.verdict,
            }
            for effect in every
        ]
    )
