"""Loyalty against profit: one dot per world."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd
import seaborn as sns

from analysis.comparison import places
from analysis.comparison.phrases import capital, listed
from analysis.comparison.sentences import MEASURED
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import End, label_points, room_for
from analysis.show.style import PAPER, RC, Look, looks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, View

MONEY = MEASURED["headline"]
CAPTION = (
    "Small marks are single worlds, large ones the mean of a design. Up is richer, right is more loyal. The worlds are "
    "the same for all designs, so the cloud is wider than the doubt about the difference. Money is discounted at 8 % a "
    "year."
)


def plane(comparison: Comparison, view: View) -> Chart:
    """Retention against profit plus customers' worth at the end: a dot per world, a large marker at each mean."""
    worlds = measured(comparison, view)
    span = places.last_horizon(comparison, view)
    heading = f"Profit plus what customers are still worth after {span.label if span else 'the run'} (M EUR)"
    figure, narrow = both_widths(lambda width: picture(worlds, heading, comparison, width))
    name = "plane" if view.start == "adopted" else f"plane_{view.start}"
    table = data_table(comparison, worlds)
    return Chart(name, title(comparison, view), CAPTION, summary(comparison, worlds), table, figure, narrow)


def measured(comparison: Comparison, view: View) -> pd.DataFrame:
    """Columns retention and money, a row per design and world; no rows if either was not measured."""
    span = places.last_horizon(comparison, view)
    columns = {"retention": "retention", "headline" + (span.suffix if span else ""): "money"}
    return view.outcomes.reindex(columns=list(columns)).rename(columns=columns).dropna()


def picture(worlds: pd.DataFrame, heading: str, comparison: Comparison, width: float) -> Figure:
    """The plane, with the names of the designs at its right edge."""
    shown = [name for name in comparison.names if name in worlds.index.get_level_values("design")]
    labels = [comparison.labels[name] for name in shown]
    with mpl.rc_context(RC | {"axes.grid.axis": "both"}):
        figure, (axes,) = canvas(height=max(5.2, room_for(labels) + 1.6), width=width)
        for name in shown:
            draw_design(axes, worlds.loc[name], looks(comparison.names)[name])
        axes.margins(0.12)
        axes.locator_params(nbins=6)
        axes.set(xlabel="customers kept (% a year)", ylabel="")
        axes.set_title(fill(heading, 80 if width == WIDE else 34))
        name_means(axes, worlds, shown, comparison)
    return figure


def draw_design(axes: Axes, worlds: pd.DataFrame, look: Look) -> None:
    """The worlds of one design and, large, its mean."""
    sns.scatterplot(
        worlds, x="retention", y="money", ax=axes, color=look.colour, marker=look.marker, s=46, alpha=0.55,
        edgecolor=PAPER, linewidth=0.6, legend=False,
    )  # fmt: skip
    mean = worlds.mean()
    axes.plot(
        mean["retention"], mean["money"], marker=look.marker, markersize=15, color=look.colour,
        markeredgecolor=PAPER, markeredgewidth=1.5, zorder=5,
    )  # fmt: skip


def name_means(axes: Axes, worlds: pd.DataFrame, shown: Sequence[str], comparison: Comparison) -> None:
    """The name of each design at the right edge, with a thin line to its mean: names never cover a world."""
    styles, means = looks(comparison.names), worlds.groupby(level="design").mean()
    ends = [
        End(float(means.loc[n, "money"]), comparison.labels[n], styles[n], float(means.loc[n, "retention"]))
        for n in shown
    ]
    label_points(axes, ends)


def title(comparison: Comparison, view: View) -> str:
    """Who is ahead on both, on one, or on neither."""
    so = "born so, " if view.start == "born" else ""
    keys = {plain: key for key, plain in places.at_the_end(comparison, view).items()}
    if not {"retention", "headline"} <= set(keys) or len(comparison.names) < 2:
        return capital(f"{so}loyalty and {MONEY}, world by world")
    who = [(places.place(comparison, view, keys[plain]), MEASURED[plain]) for plain in ("retention", "headline")]
    return capital(f"{so}{places.on_what(who, ('comes', 'come'), 'first')}")


def summary(comparison: Comparison, worlds: pd.DataFrame) -> str:
    """The means, in words."""
    means = worlds.groupby(level="design").mean()
    parts = [
        f"{comparison.labels[name]} keeps {means.loc[name, 'retention']:.1f} % of its customers a year; its {MONEY} "
        f"come to {means.loc[name, 'money']:.2f} M EUR"
        for name in comparison.names
        if name in means.index
    ]
    return f"Each dot is one world. On average {listed(parts)}."


def data_table(comparison: Comparison, table: pd.DataFrame) -> pd.DataFrame:
    """A row per design: mean, lowest and highest world on both axes."""
    present = table.index.get_level_values("design")
    return pd.DataFrame(
        [table_row(comparison.labels[name], table.loc[name]) for name in comparison.names if name in present]
    )


def table_row(label: str, worlds: pd.DataFrame) -> dict[str, str | int]:
    """Mean, lowest and highest world of one design."""
    loyal, money = worlds["retention"], worlds["money"]
    return {
        "design": label,
        "worlds": len(worlds),
        "customers kept, % a year": f"{loyal.mean():.1f}",
        "customers kept, lowest and highest": f"{loyal.min():.1f} to {loyal.max():.1f}",
        f"{MONEY}, M EUR": f"{money.mean():.2f}",
        f"{MONEY}, lowest and highest": f"{money.min():.2f} to {money.max():.2f}",
    }
