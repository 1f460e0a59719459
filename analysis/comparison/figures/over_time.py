"""Paired difference in profit, summed up over time, with its interval and the horizons at which boards judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pandas as pd
import seaborn as sns

from analysis.comparison import sentences as words
from analysis.show.chart import Chart, canvas, label_ends
from analysis.show.style import QUIET, RC, looks
from analysis.statistics.interval import half_interval
from analysis.statistics.metrics import CHANGE_MONTH, horizons
from analysis.statistics.paired import Paired, paired

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.comparison.compute import Comparison, View

MILLION = 1e6
CAPTION = (
    "Below zero a design has cost more than it has earned so far; where its line crosses zero, it has caught up. "
    "Plain money, not discounted. The band is the 95 % interval of the mean difference over worlds."
)
WORDS = {"higher": "more", "lower": "less", "identical": "the same"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A design minus the first at one horizon: profit since the change, summed up, in M EUR."""

    design: str
    label: str
    years: str
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
    with mpl.rc_context(RC):
        figure, (axes,) = canvas(height=6.0)
        draw(axes, worlds, comparison)
    name = "over_time" if view.start == "adopted" else f"over_time_{view.start}"
    judged = at_horizons(comparison, worlds)
    return Chart(name, title(comparison, judged, view), CAPTION, summary(comparison, judged), twin(judged), figure)


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
            name, comparison.labels[name], horizon.label, paired(*(worlds[n].loc[horizon.month] for n in (name, base)))
        )
        for name in others
        for horizon in horizons(comparison.months)
    ]


def band(design: pd.DataFrame, base: pd.DataFrame) -> pd.DataFrame:
    """Mean difference by month with its 95 % interval: columns mean, low, high; index years after the change."""
    difference = (design - base).dropna(axis=1)
    n = difference.shape[1]
    mean = difference.mean(axis=1)
    half = difference.std(axis=1).map(lambda sd: half_interval(sd, n)) if n > 1 else mean * np.nan
    years = (difference.index - CHANGE_MONTH + 1) / 12
    return pd.DataFrame({"mean": mean, "low": mean - half, "high": mean + half}).set_axis(years)


def draw(axes: Axes, worlds: dict[str, pd.DataFrame], comparison: Comparison) -> None:
    """Bands, lines, horizons and the line of the first design at zero."""
    styles = looks(comparison.names)
    base, *others = comparison.names
    last = (comparison.months - CHANGE_MONTH + 1) / 12
    axes.plot([0, last], [0, 0], color=styles[base].colour, linestyle=styles[base].dash, linewidth=2)
    ends = [(0.0, comparison.labels[base], styles[base])]
    for name in others:
        look, rows = styles[name], band(worlds[name], worlds[base])
        axes.fill_between(rows.index, rows["low"], rows["high"], color=look.colour, alpha=0.16, linewidth=0)
        sns.lineplot(
            x=rows.index, y=rows["mean"], ax=axes, errorbar=None, color=look.colour, linestyle=look.dash, linewidth=2.6,
            marker=look.marker, markevery=(11, 24), markersize=7, markeredgecolor="white", legend=False,
        )  # fmt: skip
        end = float(rows["mean"].iloc[-1])
        if end == end:
            ends.append((end, f"{comparison.labels[name]} {end:+.2f}", look))
    for horizon in horizons(comparison.months):
        axes.axvline((horizon.month - CHANGE_MONTH + 1) / 12, color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
    axes.margins(x=0)
    axes.set(xlabel="years after the change", ylabel="", xticks=range(int(last) + 1))
    axes.set_title(f"Profit alone, summed up, minus that of {comparison.labels[base]} (M EUR)")
    label_ends(axes, last, ends)


def title(comparison: Comparison, judged: Sequence[Judged], view: View) -> str:
    """More or less at each horizon, for the last named design against the first."""
    name, base = comparison.names[-1], comparison.labels[comparison.names[0]]
    said: dict[str, list[str]] = {}
    for one in judged:
        if one.design == name:
            word = WORDS.get(one.paired.verdict, "not clearly more or less")
            said.setdefault(word, []).append(one.years)
    parts = [f"{word} after {words.years(spans)}" for word, spans in said.items()]
    so = "born so, " if view.start == "born" else ""
    return words.capital(f"{so}{words.ALONE}, against {base}, {comparison.labels[name]} has earned {', '.join(parts)}")


def summary(comparison: Comparison, judged: Sequence[Judged]) -> str:
    """Each design at each horizon, in words."""
    base = comparison.labels[comparison.names[0]]
    parts = [
        f"After {one.years} {one.label} has earned {one.paired.mean:+.2f} M EUR against {base} "
        f"(95 % interval {one.interval}), more in {one.paired.wins} of {one.paired.n} worlds."
        for one in judged
    ]
    return " ".join(["Profit alone, in plain money.", *parts])


def twin(judged: Sequence[Judged]) -> pd.DataFrame:
    """The differences at the horizons as a table."""
    rows = [
        (one.label, one.years, f"{one.paired.mean:+.2f}", one.interval, f"{one.paired.wins} of {one.paired.n} worlds")
        for one in judged
    ]
    return pd.DataFrame(rows, columns=["design", "after", "difference, M EUR", "95 % interval", "earns more in"])
