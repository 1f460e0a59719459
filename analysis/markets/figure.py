"""Designs in several markets: what each is ahead of the first by, with its interval, a row per market."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.comparison.figures.forest import TITLES
from analysis.comparison.figures.rows import mark
from analysis.comparison.phrases import listed
from analysis.comparison.places import SIDES, side
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import legend, wrapped
from analysis.show.style import INK, RC, looks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, Difference

COLUMNS = 3  # of the legend, if no name has more letters than SHORT
SHORT = 20
SHARE = 0.7  # of the height of a row that its marks take
CAPTION = (
    "Dots are mean differences over paired worlds, bars their 95 % intervals; hollow where undecided or negligible."
)


def markets(comparisons: Sequence[Comparison]) -> Chart:
    """Two panels, headline and profit: a row per market, a dot with its interval per design, against the first."""
    first = comparisons[0]
    figure, narrow = both_widths(lambda width: picture(comparisons, width))
    shown = [
        (key, comparison.market, d)
        for key in TITLES
        for comparison in comparisons
        for d in _against_first(comparison, key)
    ]
    return Chart(
        "markets", _title(shown, first), CAPTION, _summary(shown, first), _data_table(shown, first), figure, narrow
    )


def picture(comparisons: Sequence[Comparison], width: float) -> Figure:
    """The panels beside each other, or one below the other on a phone; the names of the designs below them."""
    first = comparisons[0]
    others, wide = first.names[1:], width == WIDE
    short = max(len(first.labels[name]) for name in others) <= SHORT
    columns = (COLUMNS if short else 2) if wide else 1
    panel = 0.8 + max(0.75, 0.26 * len(others)) * len(comparisons)
    names = 0.5 + 0.3 * math.ceil((len(others) + 1) / columns)
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        rows, across = (1, 2) if wide else (2, 1)
        figure, panels = canvas(rows, across, rows * panel + names, width, sharey=wide)
        for axes, key in zip(panels, TITLES, strict=True):
            _draw(axes, comparisons, key)
            axes.set_title(TITLES[key])
        entries = [(first.labels[name], looks(first.names)[name]) for name in others]
        legend(figure, entries, columns, "hollow: undecided or negligible")
    return figure


def _against_first(comparison: Comparison, key: str) -> list[Difference]:
    return [comparison.adopted.difference(name, comparison.names[0], key) for name in comparison.names[1:]]


def _draw(axes: Axes, comparisons: Sequence[Comparison], key: str) -> None:
    """One panel."""
    first = comparisons[0]
    styles, others = looks(first.names), first.names[1:]
    for row, comparison in enumerate(comparisons):
        for place, difference in enumerate(_against_first(comparison, key)):
            y = row + SHARE / len(others) * (place - (len(others) - 1) / 2)
            mark(axes, y, difference, styles[others[place]])
    axes.axvline(0, color=INK, linewidth=1)
    axes.set_yticks(range(len(comparisons)), [wrapped(comparison.market, 16) for comparison in comparisons])
    axes.set_ylim(len(comparisons) - 0.5, -0.5)
    axes.set_xlabel(fill(f"M EUR more than {first.labels[first.names[0]]}", 34))
    axes.spines["left"].set_visible(False)


def _title(shown: Sequence[tuple[str, str, Difference]], first: Comparison) -> str:
    """In how many markets each design is clearly ahead of the first, in the first measure."""
    key, measure = next(iter(TITLES.items()))
    parts = []
    for name in first.names[1:]:
        own = [d.paired for k, _, d in shown if (k, d.a) == (key, name)]
        won = sum(p.verdict == "higher" for p in own)
        parts.append(f"{first.labels[name]} in {won} of {len(own)} markets")
    return f"{measure}: clearly ahead of {first.labels[first.names[0]]} are {listed(parts)}"


def _summary(shown: Sequence[tuple[str, str, Difference]], first: Comparison) -> str:
    """In which markets each design is ahead and behind; the numbers are in the table."""
    parts = [
        f"{TITLES[key]}, {first.labels[name]}: {_sides([(m, d) for k, m, d in shown if (k, d.a) == (key, name)])}."
        for key in TITLES
        for name in first.names[1:]
    ]
    return f"Against {first.labels[first.names[0]]}. " + " ".join(parts)


def _sides(differences: Sequence[tuple[str, Difference]]) -> str:
    markets: dict[str, list[str]] = {name: [] for name in SIDES}
    for market, difference in differences:
        markets[side(difference.paired)].append(market)
    return "; ".join(f"{name} in {listed(on_it)}" for name, on_it in markets.items() if on_it)


def _data_table(shown: Sequence[tuple[str, str, Difference]], first: Comparison) -> pd.DataFrame:
    columns = ["measure", "market", "design", "difference", "low", "high"]
    rows = [
        [TITLES[k], market, first.labels[d.a], d.paired.mean, d.paired.low, d.paired.high] for k, market, d in shown
    ]
    return pd.DataFrame(rows, columns=columns)
