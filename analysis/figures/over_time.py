"""Paired difference in profit, summed up over time, with its interval and the horizons at which boards judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pandas as pd
import seaborn as sns

from analysis import words
from analysis.figures.chart import Chart, canvas, label_ends
from analysis.figures.look import QUIET, RC, looks
from analysis.metrics import CHANGE_MONTH, horizons
from analysis.paired import half_interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.compare import Comparison, View

MILLION = 1e6
CAPTION = (
    "Where a line is below zero the design has cost more than it has earned so far; where it crosses zero it has paid back. "
    "Plain money, not discounted. The band is the 95 % interval of the mean difference over worlds."
)


def over_time(comparison: Comparison, view: View) -> Chart:
    """Each design minus the first named: summed profit since the change, mean over worlds with its 95 % interval."""
    table = summed(comparison, view)
    with mpl.rc_context(RC):
        figure, (axes,) = canvas(height=6.0)
        draw(axes, table, comparison)
    name = "over_time" if view.start == "adopted" else f"over_time_{view.start}"
    rows = table[table["month"].isin([h.month for h in horizons(comparison.months)])]
    text = summary(comparison, rows)
    return Chart(name, title(comparison, rows, view), CAPTION, text, twin(comparison, rows), figure)


def summed(comparison: Comparison, view: View) -> pd.DataFrame:
    """A row per design and month since the change: mean, low, high (M EUR), and worlds ahead, against the first design."""
    months = view.months[view.months["month"] >= CHANGE_MONTH]
    total = months.pivot(index="month", columns=["design", "seed"], values="profit").cumsum() / MILLION
    worlds = {name: total.reindex(columns=[(name, seed) for seed in comparison.seeds])[name] for name in comparison.names}
    base, *others = comparison.names
    return pd.concat([_against(worlds[name], worlds[base], name) for name in others], ignore_index=True)


def _against(design: pd.DataFrame, base: pd.DataFrame, name: str) -> pd.DataFrame:
    difference = (design - base).dropna(axis=1)
    n = difference.shape[1]
    mean = difference.mean(axis=1)
    half = difference.std(axis=1).map(lambda sd: half_interval(sd, n)) if n > 1 else mean * np.nan
    ahead = (difference > 0).sum(axis=1)
    columns = {"mean": mean, "low": mean - half, "high": mean + half, "ahead": ahead}
    return pd.DataFrame(columns).assign(design=name, n=n).reset_index()


def draw(axes: Axes, table: pd.DataFrame, comparison: Comparison) -> None:
    """Bands, lines, horizons and the line of the first design at zero."""
    styles, base = looks(comparison.names), comparison.names[0]
    ends = [(0.0, comparison.labels[base], styles[base])]
    last = (comparison.months - CHANGE_MONTH + 1) / 12
    axes.plot([0, last], [0, 0], color=styles[base].colour, linestyle=styles[base].dash, linewidth=2)
    for name, rows in table.groupby("design", sort=False):
        look = styles[str(name)]
        x = (rows["month"] - CHANGE_MONTH + 1) / 12
        axes.fill_between(x, rows["low"], rows["high"], color=look.colour, alpha=0.16, linewidth=0)
        sns.lineplot(
            x=x, y=rows["mean"], ax=axes, errorbar=None, color=look.colour, linestyle=look.dash, linewidth=2.6,
            marker=look.marker, markevery=(11, 24), markersize=7, markeredgecolor="white", legend=False,
        )  # fmt: skip
        end = float(rows["mean"].iloc[-1])
        ends.append((end, f"{comparison.labels[str(name)]} {end:+.2f}", look))
    axes.margins(x=0)
    axes.set(xlabel="years after the change", ylabel="")
    axes.set_xticks(range(0, int(last) + 1))
    for horizon in horizons(comparison.months):
        axes.axvline((horizon.month - CHANGE_MONTH + 1) / 12, color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
    axes.set_title(f"Profit summed up, minus that of {comparison.labels[base]} (M EUR)")
    label_ends(axes, last, ends)


def title(comparison: Comparison, rows: pd.DataFrame, view: View) -> str:
    """More or less at each horizon, for the last named design against the first."""
    name = comparison.names[-1]
    said: dict[str, list[str]] = {}
    for row in rows[rows["design"] == name].itertuples():
        word = "about as much as" if not (row.low > 0 or row.high < 0) else "more than" if row.mean > 0 else "less than"
        said.setdefault(word, []).append(f"{(row.month - CHANGE_MONTH + 1) / 12:g} years")
    base = f" {comparison.labels[comparison.names[0]]}"
    parts = []
    for i, (word, spans) in enumerate(said.items()):
        parts.append(f"{word if i == 0 else word.removesuffix(' than').removesuffix(' as')}{base * (i == 0)} after {words.years(spans)}")
    so = "Born so, " if view.start == "born" else ""
    return words.capital(f"{so}{comparison.labels[name]} has earned {', '.join(parts)}")


def summary(comparison: Comparison, rows: pd.DataFrame) -> str:
    """Each design at each horizon, in words."""
    base = comparison.labels[comparison.names[0]]
    parts = [
        f"After {(row.month - CHANGE_MONTH + 1) / 12:g} years {comparison.labels[row.design]} has earned {row.mean:+.2f} "
        f"M EUR against {base} (95 % interval {row.low:+.2f} to {row.high:+.2f}), more in {row.ahead} of {row.n} worlds."
        for row in rows.itertuples()
    ]
    return " ".join(parts)


def twin(comparison: Comparison, rows: pd.DataFrame) -> pd.DataFrame:
    """The differences at the horizons as a table."""
    return pd.DataFrame(
        {
            "design": rows["design"].map(dict(comparison.labels)),
            "years": ((rows["month"] - CHANGE_MONTH + 1) / 12).map("{:g}".format),
            "difference, M EUR": rows["mean"].map("{:+.2f}".format),
            "95 % interval": [f"{low:+.2f} to {high:+.2f}" for low, high in zip(rows["low"], rows["high"], strict=True)],
            "earns more in": [f"{a} of {n} worlds" for a, n in zip(rows["ahead"], rows["n"], strict=True)],
        }
    )
