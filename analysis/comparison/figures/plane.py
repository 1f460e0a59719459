"""Loyalty against profit: one dot per world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd
import seaborn as sns

from analysis.comparison import sentences as words
from analysis.show.chart import Chart, canvas, spread
from analysis.show.style import RC, Look, looks
from analysis.statistics.metrics import horizons

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.comparison.compute import Comparison, View

MONEY = "profit plus customers' worth"
CAPTION = (
    "Small marks are single worlds, large ones the mean of a design. Up is richer, right is more loyal. The worlds are "
    "the same for all designs, so the cloud is wider than the doubt about the difference."
)


def plane(comparison: Comparison, view: View) -> Chart:
    """Retention against the headline, a dot per world and a large marker at each design's mean."""
    table = view.outcomes[["retention", "headline"]].dropna()
    span = horizons(comparison.months)[-1].label
    with mpl.rc_context(RC | {"axes.grid.axis": "both"}):
        figure, (axes,) = canvas(height=6.2)
        shown = [name for name in comparison.names if name in table.index.get_level_values("design")]
        for name in shown:
            draw_design(axes, table.loc[name], looks(comparison.names)[name])
        axes.margins(0.12)
        name_means(axes, table.groupby(level="design").mean().loc[shown], comparison)
        axes.set_xlabel("customers kept (% a year)")
        axes.set_ylabel("")
        axes.set_title(f"Profit over {span} plus what the customers are still worth (M EUR)")
    name = "plane" if view.start == "adopted" else f"plane_{view.start}"
    return Chart(name, title(comparison, view), CAPTION, summary(comparison, table), twin(comparison, table), figure)


def draw_design(axes: Axes, worlds: pd.DataFrame, look: Look) -> None:
    """The worlds of one design and, large, its mean."""
    sns.scatterplot(
        x=worlds["retention"], y=worlds["headline"], ax=axes, color=look.colour, marker=look.marker, s=46, alpha=0.55,
        edgecolor="white", linewidth=0.6, legend=False,
    )  # fmt: skip
    mean = worlds.mean()
    axes.plot(
        mean["retention"], mean["headline"], marker=look.marker, markersize=16, color=look.colour,
        markeredgecolor="white", markeredgewidth=2, zorder=5,
    )  # fmt: skip


def name_means(axes: Axes, means: pd.DataFrame, comparison: Comparison) -> None:
    """The name of each design at the right edge, with a thin line to its mean: names never cover a world."""
    styles = looks(comparison.names)
    right, (low, high) = axes.get_xlim()[1], axes.get_ylim()
    heights = spread([float(y) for y in means["headline"]], 0.07 * (high - low))
    for name, y in zip(means.index, heights, strict=True):
        mean = means.loc[name]
        axes.annotate(
            comparison.labels[name], (mean["retention"], mean["headline"]), (right, y), va="center", ha="left",
            color=styles[name].ink, fontsize=14, fontweight="bold", annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": styles[name].colour, "linewidth": 1, "shrinkB": 0, "zorder": 4},
        )  # fmt: skip


def title(comparison: Comparison, view: View) -> str:
    """Who is ahead on both, on one, or on neither."""
    names, labels = comparison.names, comparison.labels
    so = " when born so" if view.start == "born" else ""
    loyal, rich = words.leader(view, names, "retention"), words.leader(view, names, "headline")
    if loyal is None or rich is None or len(names) < 2:
        return f"Loyalty and {MONEY}{so}, world by world"
    first, second = (words.first_place(found, len(names), labels) for found in (loyal, rich))
    if first == second:
        return f"{words.capital(words.comes_first(first))} on both loyalty and {MONEY}{so}"
    return f"On loyalty {words.comes_first(first)}, on {MONEY} {second}{so}"


def summary(comparison: Comparison, table: pd.DataFrame) -> str:
    """The means, in words."""
    means = table.groupby(level="design").mean()
    parts = [
        f"{comparison.labels[name]} keeps {means.loc[name, 'retention']:.1f} % of its customers a year; its {MONEY} "
        f"come to {means.loc[name, 'headline']:.2f} M EUR"
        for name in comparison.names
        if name in means.index
    ]
    return f"Each dot is one world. On average {words.listed(parts)}."


def twin(comparison: Comparison, table: pd.DataFrame) -> pd.DataFrame:
    """A row per design: mean, lowest and highest world on both axes."""
    rows = []
    for name in comparison.names:
        if name in table.index.get_level_values("design"):
            worlds = table.loc[name]
            rows.append(
                {
                    "design": comparison.labels[name],
                    "worlds": len(worlds),
                    "customers kept, % a year": f"{worlds['retention'].mean():.1f}",
                    "lowest and highest": f"{worlds['retention'].min():.1f} to {worlds['retention'].max():.1f}",
                    f"{MONEY}, M EUR": f"{worlds['headline'].mean():.2f}",
                    "lowest and highest ": f"{worlds['headline'].min():.2f} to {worlds['headline'].max():.2f}",
                }
            )
    return pd.DataFrame(rows)
