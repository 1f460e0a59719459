"""Who is ahead how often over the points of an experiment, and what the lead of one design goes with."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from textwrap import fill, shorten
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.comparison.phrases import capital
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import wrapped
from analysis.show.style import INK, QUIET, RC, looks
from analysis.winners.sentences import percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.winners.compute import Factor, Share

CAPTION = (
    "Left: points at which a design has the highest mean, in percent of all; the line in it marks those at which it is "
    "ahead in every world. Right: rank correlation, over points, between a varied value and the lead over the best "
    "other."
)
BAR = 0.3  # inches of height for each design of an outcome
SHARE = 0.78  # of the height of an outcome that its bars take
COLUMNS = 3  # of the names of designs
HATCH = ("..", "//", "")  # never colour alone


def winners(
    shares: Mapping[str, Sequence[Share]], factors: Sequence[Factor], labels: Mapping[str, str], design: str
) -> Chart:
    """Shares by outcome (named as a reader knows it), and the `factors` with which the lead of `design` goes."""
    figure, narrow = both_widths(lambda width: picture(shares, factors, labels, design, width))
    title = "Ahead most often: " + ", ".join(
        _first(outcome, of_outcome, labels) for outcome, of_outcome in shares.items()
    )
    return Chart(
        "winners", title, CAPTION, _summary(shares, factors, labels), _data_table(shares, labels), figure, narrow
    )


def picture(
    shares: Mapping[str, Sequence[Share]],
    factors: Sequence[Factor],
    labels: Mapping[str, str],
    design: str,
    width: float,
) -> Figure:
    """Who is ahead beside what the lead goes with, or above it on a phone; the designs are named at the bottom."""
    designs, wide = len(next(iter(shares.values()))), width == WIDE
    columns = COLUMNS if wide else 1
    names = 0.5 + 0.3 * math.ceil(designs / columns)
    bars, lines = 1.2 + BAR * designs * len(shares), 1.8 + 0.4 * len(factors)
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        heights = [max(bars, lines)] if wide else [bars, lines]
        ratios = {"height_ratios": heights}
        figure, (first, second) = canvas(len(heights), 2 // len(heights), sum(heights) + names, width, **ratios)
        _bars(first, shares, labels)
        _factors(second, factors, 40 if wide else 16)
        second.set_title(fill("What the lead goes with", 40 if wide else 18))
        second.set_xlabel(fill(f"rank correlation with the lead of {labels[design]}", 30 if wide else 20))
        figure.legend(loc="outside lower left", ncols=min(columns, designs), frameon=False)
    return figure


def _bars(axes: Axes, shares: Mapping[str, Sequence[Share]], labels: Mapping[str, str]) -> None:
    """A group per outcome, a bar per design with its percentage behind it; designs are named below the panel."""
    names = [share.scenario for share in next(iter(shares.values()))]
    styles = looks(names)
    for row, of_outcome in enumerate(shares.values()):
        for place, share in enumerate(of_outcome):
            look = styles[share.scenario]
            height = SHARE / len(of_outcome)
            y = row + height * (place - (len(of_outcome) - 1) / 2)
            label = wrapped(labels[share.scenario], 30) if row == 0 else None
            axes.barh(y, 100 * share.share, height * 0.9, color=look.colour, hatch=HATCH[place % 3], label=label)
            axes.plot([100 * share.share_always] * 2, [y - height * 0.45, y + height * 0.45], color=INK, linewidth=2.5)
            axes.text(100 * share.share + 2, y, percent(share.share), va="center", color=look.ink)
    axes.set_yticks(range(len(shares)), [fill(name, 16) for name in shares], color=INK)
    axes.set_ylim(len(shares) - 0.5, -0.5)
    axes.set_xlim(0, 115)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.set_xlabel("% of points")
    axes.set_title("Who is ahead")


def _factors(axes: Axes, factors: Sequence[Factor], letters: int) -> None:
    """A line from zero to each rank correlation; names have lines of so many `letters`."""
    for row, factor in enumerate(factors):
        axes.plot([0, factor.rho], [row, row], color=QUIET, linewidth=2)
        axes.plot(factor.rho, row, "o" if factor.rho > 0 else "s", color=INK, markersize=8)
    names = [shorten(factor.address.split(".", 1)[-1].replace("_", " "), 30, placeholder="..") for factor in factors]
    axes.axvline(0, color=INK, linewidth=1)
    axes.set_yticks(range(len(factors)), [fill(name, letters) for name in names], color=INK)
    axes.set_ylim(len(factors) - 0.4, -0.6)
    axes.set_xlim(-1, 1)
    axes.spines["left"].set_visible(False)


def _first(outcome: str, shares: Sequence[Share], labels: Mapping[str, str]) -> str:
    most = max(shares, key=lambda share: share.ahead)
    return f"on {outcome} {labels[most.scenario]} ({percent(most.share)})"


def _summary(shares: Mapping[str, Sequence[Share]], factors: Sequence[Factor], labels: Mapping[str, str]) -> str:
    parts = [
        f"{capital(outcome)}: "
        + ", ".join(f"{labels[share.scenario]} {percent(share.share)}" for share in of_outcome)
        + "."
        for outcome, of_outcome in shares.items()
    ]
    goes = ", ".join(f"{factor.address} {factor.rho:+.2f}" for factor in factors)
    return " ".join([*parts, f"The lead goes with {goes}." if goes else "The lead goes with nothing that is varied."])


def _data_table(shares: Mapping[str, Sequence[Share]], labels: Mapping[str, str]) -> pd.DataFrame:
    columns = ["outcome", "design", "points ahead", "in every world", "points"]
    rows = [
        [outcome, labels[share.scenario], share.ahead, share.always, share.points]
        for outcome, of_outcome in shares.items()
        for share in of_outcome
    ]
    return pd.DataFrame(rows, columns=columns)
