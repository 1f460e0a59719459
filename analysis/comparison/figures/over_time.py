"""Paired difference in profit, summed up over time, with its interval and the horizons at which boards judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.ticker import MaxNLocator

from analysis.comparison import sentences as words
from analysis.comparison.phrases import capital
from analysis.comparison.places import some_of
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import End, label_ends, room_for
from analysis.show.style import PAPER, QUIET, RC, looks
from analysis.statistics.interval import half_interval
from analysis.statistics.metrics import CHANGE_MONTH, PROFIT, Horizon, horizons
from analysis.statistics.paired import Paired, paired_in

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, View

MILLION = 1e6
FEW_BANDS = 4
"""Bands of more designs than this would hide each other."""
CAPTION = (
    "Below zero a design has earned less so far than the one it is compared with; where its line crosses zero, it has "
    "caught up. Plain money, not discounted: these are not the amounts of the other figures."
)
BANDS = " The band is the 95 % interval of the mean difference over worlds."


@dataclass(frozen=True, slots=True)
class Judged:
    """A design minus the first at one horizon: profit since the change, summed up, in M EUR, not discounted."""

    design: str
    label: str
    horizon: Horizon
    paired: Paired

    @property
    def interval(self) -> str:
        """The 95 % interval as text; 'n/a' if there is none."""
        if self.paired.low != self.paired.low:
            return "n/a"
        return f"{self.paired.low:+.2f} to {self.paired.high:+.2f}"


def over_time(comparison: Comparison, view: View) -> Chart:
    """Each design minus the first named: summed profit since the change, mean over worlds with its 95 % interval."""
    worlds = summed(comparison, view)
    figure, narrow = both_widths(lambda width: picture(worlds, comparison, width))
    name = "over_time" if view.start == "adopted" else f"over_time_{view.start}"
    judged = at_horizons(comparison, worlds)
    caption = CAPTION + BANDS * (len(comparison.names) <= FEW_BANDS)
    text, table = summary(comparison, judged), data_table(judged)
    return Chart(name, title(comparison, judged, view), caption, text, table, figure, narrow)


def summed(comparison: Comparison, view: View) -> dict[str, pd.DataFrame]:
    """Profit since the change of each design, summed up, in M EUR: a row per month, a column per world."""
    months = view.months[view.months["month"] >= CHANGE_MONTH]
    total = months.pivot(index="month", columns=["design", "seed"], values="profit").cumsum() / MILLION
    return {name: total.reindex(columns=[(name, seed) for seed in comparison.seeds])[name] for name in comparison.names}


def at_horizons(comparison: Comparison, worlds: dict[str, pd.DataFrame]) -> list[Judged]:
    """Each design minus the first at each horizon."""
    base, *others = comparison.names
    return [
        Judged(
            name, comparison.labels[name], h, paired_in(PROFIT, worlds[name].loc[h.month], worlds[base].loc[h.month])
        )
        for name in others
        for h in horizons(comparison.months)
    ]


def band(design: pd.DataFrame, base: pd.DataFrame) -> pd.DataFrame:
    """Mean difference by month with its 95 % interval: columns mean, low, high; index years after the change."""
    difference = (design - base).dropna(axis=1)
    n = difference.shape[1]
    mean = difference.mean(axis=1)
    half = difference.std(axis=1).map(lambda sd: half_interval(sd, n)) if n > 1 else mean * np.nan
    years = (difference.index - CHANGE_MONTH + 1) / 12
    return pd.DataFrame({"mean": mean, "low": mean - half, "high": mean + half}).set_axis(years)


def picture(worlds: dict[str, pd.DataFrame], comparison: Comparison, width: float) -> Figure:
    """The lines, the horizons, and the line of the first design at zero."""
    labels, last = comparison.labels, (comparison.months - CHANGE_MONTH + 1) / 12
    base, *others = comparison.names
    bands = {name: band(worlds[name], worlds[base]) for name in others}
    ends = {name: rows["mean"].iloc[-1] for name, rows in bands.items()}
    named = {base: labels[base]} | {n: f"{labels[n]} {end:+.2f}" for n, end in ends.items() if end == end}
    with mpl.rc_context(RC):
        figure, (axes,) = canvas(height=max(5.2, room_for(list(named.values())) + 1.6), width=width)
        axes.axhline(0, color=looks(comparison.names)[base].colour, linestyle=looks(comparison.names)[base].dash)
        for name, rows in bands.items():
            draw_design(axes, rows, name, comparison)
        for horizon in horizons(comparison.months):
            axes.axvline((horizon.month - CHANGE_MONTH + 1) / 12, color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
        axes.set_xlim(0, last)
        axes.locator_params(axis="y", nbins=8)
        axes.set(xlabel="years after the change", ylabel="")
        axes.xaxis.set_major_locator(MaxNLocator(nbins=10, integer=True))
        heading = f"Profit since the change, not discounted, minus that of {labels[base]} (M EUR)"
        axes.set_title(fill(heading, 80 if width == WIDE else 34))
        styles = looks(comparison.names)
        label_ends([(axes, [End(float(ends.get(n, 0.0)), text, styles[n]) for n, text in named.items()])])
    return figure


def draw_design(axes: Axes, rows: pd.DataFrame, name: str, comparison: Comparison) -> None:
    """The line of one design and, unless there are many, its band."""
    look = looks(comparison.names)[name]
    if len(comparison.names) <= FEW_BANDS:
        axes.fill_between(rows.index, rows["low"], rows["high"], color=look.colour, alpha=0.16, linewidth=0)
    sns.lineplot(
        x=rows.index, y=rows["mean"], ax=axes, estimator=None, errorbar=None, color=look.colour, linestyle=look.dash,
        linewidth=2.4, marker=look.marker, markevery=(11, 24), markersize=7, markeredgecolor=PAPER, legend=False,
    )  # fmt: skip


def title(comparison: Comparison, judged: Sequence[Judged], view: View) -> str:
    """Who has clearly earned more than the first design at the end of the run, and who less."""
    end = horizons(comparison.months)[-1]
    last = [one for one in judged if one.horizon == end]
    so = "born so, " if view.start == "born" else ""
    base = comparison.labels[comparison.names[0]]
    return capital(f"{so}{end.label} after the change, not discounted, {who_earned(last)} than {base}")


def who_earned(judged: Sequence[Judged]) -> str:
    """Who has clearly earned more, and who less.

    A clause that ends before 'than' and the design that all are compared with.
    """
    sides: dict[str, list[str]] = {"more": [], "less": [], "": []}
    for one in judged:
        side = "" if not one.paired.decided else "more" if one.paired.mean > 0 else "less"
        sides[side].append(one.label)
    parts = [
        f"{some_of(names, len(judged))} {'has' if len(names) == 1 else 'have'} earned {side}"
        for side, names in sides.items()
        if names and side
    ]
    return " and ".join(parts) or "nobody has clearly earned more or less"


def summary(comparison: Comparison, judged: Sequence[Judged]) -> str:
    """Each design at each horizon, in words."""
    base = comparison.labels[comparison.names[0]]
    parts = [
        f"After {one.horizon.label} {one.label} has earned {one.paired.mean:+.2f} M EUR against {base} "
        f"(95 % interval {one.interval}), more in {words.wins(one.paired)}."
        for one in judged
    ]
    return " ".join(["Profit since the change, not discounted.", *parts])


def data_table(judged: Sequence[Judged]) -> pd.DataFrame:
    """The differences at the horizons as a table."""
    rows = [
        (one.label, one.horizon.label, f"{one.paired.mean:+.2f}", one.interval, words.wins(one.paired))
        for one in judged
    ]
    return pd.DataFrame(
        rows, columns=["design", "after", "difference, M EUR, not discounted", "95 % interval", "earns more in"]
    )
