"""What happens month by month: profit against the same worlds without the change, retention and trust."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pandas as pd
import seaborn as sns

from analysis.comparison import sentences as words
from analysis.show.chart import Chart, canvas, label_ends
from analysis.show.style import INK, QUIET, RC, looks
from analysis.statistics.metrics import CHANGE_MONTH

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.comparison.compute import Comparison, View
    from analysis.statistics.payback import Payback

BEFORE = 12
"""Months of burn-in that are shown: there all designs are the same firm."""
QUANTILES = (0.1, 0.5, 0.9)
PANELS = (
    ("profit", "Profit per month, against no change (thousand EUR, mean of 3 months)"),
    ("retention", "Customers kept (% a year, over the last 12 months)"),
    ("trust", "Trust of customers (0 to 1)"),
)

CAPTION = (
    "Lines are the middle world, bands the middle 80 % of worlds. In the first panel every world is set against itself "
    "without the change, so the zero line is the firm that stays as it is."
)


def trajectories(comparison: Comparison) -> Chart:
    """Small multiples: the middle world of each design as a line, the middle 80 % of worlds as a band."""
    view = comparison.adopted
    tables = {measure: quantiles(view, comparison.names, measure) for measure, _ in PANELS}
    with mpl.rc_context(RC):
        figure, panels = canvas(rows=len(PANELS), height=10.5, sharex=True)
        for axes, (measure, heading) in zip(panels, PANELS, strict=True):
            draw_panel(axes, tables[measure], comparison)
            axes.set_title(heading)
        finish(panels, comparison.months)
    return Chart("trajectories", title(comparison), CAPTION, summary(comparison), twin(tables, comparison), figure)


def quantiles(view: View, names: tuple[str, ...], measure: str) -> pd.DataFrame:
    """Quantiles over worlds: a row per design and month, columns low, middle, high. Computed once, here."""
    frame = view.months[view.months["month"] > CHANGE_MONTH - 1 - 2 * BEFORE]
    table = frame.pivot(index="month", columns=["design", "seed"], values=measure)
    if measure == "profit":
        table = table - view.control.pivot(index="month", columns=["design", "seed"], values=measure)
    smooth = SMOOTH[measure](table)
    shown = smooth[smooth.index >= CHANGE_MONTH - BEFORE]
    found = shown.T.groupby(level="design").quantile(list(QUANTILES)).T
    parts = [
        found[name].set_axis(["low", "middle", "high"], axis=1).assign(design=name).reset_index()
        for name in names
        if name in found.columns.get_level_values(0)
    ]
    return pd.concat(parts, ignore_index=True)


def yearly_retention(table: pd.DataFrame) -> pd.DataFrame:
    """Percent of customers kept over the last 12 months, from the share kept in each."""
    return 100 * np.exp(np.log(table.clip(lower=1e-9)).rolling(12).sum())


SMOOTH: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "profit": lambda table: table.rolling(3, min_periods=1).mean() / 1000,
    "retention": yearly_retention,
    "trust": lambda table: table,
}


def draw_panel(axes: Axes, table: pd.DataFrame, comparison: Comparison) -> None:
    """Bands, middle lines with a marker every second year, and names at the line ends."""
    styles = looks(comparison.names)
    for name in comparison.names:
        rows, look = table[table["design"] == name], styles[name]
        x = in_years(rows["month"])
        axes.fill_between(x, rows["low"], rows["high"], color=look.colour, alpha=0.12, linewidth=0)
        sns.lineplot(
            x=x, y=rows["middle"], ax=axes, errorbar=None, color=look.colour, linestyle=look.dash, linewidth=2.4,
            marker=look.marker, markevery=(23, 24), markersize=7, markeredgecolor="white", legend=False,
        )  # fmt: skip
    axes.margins(x=0)
    axes.set(xlabel="", ylabel="")
    ends = table[table["month"] == table["month"].max()].set_index("design")["middle"]
    last = float(in_years(table["month"]).max())
    label_ends(axes, last, [(float(ends[n]), comparison.labels[n], styles[n]) for n in ends.index])


def finish(panels: list[Axes], months: int) -> None:
    """The common time axis, the moment of the change, and the zero line of profit."""
    panels[0].axhline(0, color=INK, linewidth=0.8, zorder=1)
    for axes in panels:
        axes.axvspan(-BEFORE / 12, 0, color="#F3F4F6", zorder=0, linewidth=0)
        axes.axvline(0, color=QUIET, linewidth=1)
    across = panels[0].get_xaxis_transform()
    panels[0].text(-0.5, 0.97, "same\nfirm", transform=across, ha="center", va="top", color=QUIET, fontsize=12)
    panels[0].text(0.1, 0.97, "change", transform=across, ha="left", va="top", color=QUIET, fontsize=12)
    panels[-1].set_xticks(range(int((months - CHANGE_MONTH + 1) // 12) + 1))
    panels[-1].set_xlabel("years after the change")


def in_years(month: pd.Series) -> pd.Series:
    """Months of the run as years after the change."""
    return (month - (CHANGE_MONTH - 1)) / 12


def title(comparison: Comparison) -> str:
    """The finding: until when a change loses ground, and when it is level again; the longest, of many designs."""
    changed = [p for p in comparison.adopted.paybacks if p.changed]
    dipping = [p for p in changed if p.dip_last is not None]
    if not changed:
        return "Nothing changes: every design is its own starting firm"
    if not dipping:
        return "The change costs nothing first: profit alone, summed up, is never behind"
    if len(changed) > 2:
        worst = max(dipping, key=lambda p: p.dip_last or 0)
        return f"{len(dipping)} of {len(changed)} changes cost profit first; longest, {behind(worst, comparison)}"
    return f"What the change costs first, in profit alone: {'; '.join(behind(p, comparison) for p in changed)}"


def behind(found: Payback, comparison: Comparison) -> str:
    """Until when one design loses ground, and when it is level again."""
    label = comparison.labels[found.design]
    if found.dip_last is None:
        return f"{label} is never behind"
    if found.still_falling:
        return f"{label} {words.losing_ground(found)}"
    level = f"after {words.months(math.ceil(found.months))}" if math.isfinite(found.months) else "not by the end"
    return f"{label} {words.losing_ground(found)}, is level again {level}"


def summary(comparison: Comparison) -> str:
    """What the chart shows, for those who do not see it."""
    parts = [
        f"{words.capital(comparison.labels[p.design])}: {words.dip(p)} {words.pays_back(p)}"
        for p in comparison.adopted.paybacks
        if p.changed
    ]
    return " ".join(["Three panels over the years after the change: profit, customers kept, trust.", *parts])


def twin(tables: dict[str, pd.DataFrame], comparison: Comparison) -> pd.DataFrame:
    """The middle world and the band once a year, as a table."""
    parts = []
    for measure, heading in PANELS:
        table = tables[measure]
        yearly = table[(table["month"] % 12 == 0) & (table["month"] >= CHANGE_MONTH - 1)]
        parts.append(
            pd.DataFrame(
                {
                    "measure": heading.split(" (")[0],
                    "design": yearly["design"].map(dict(comparison.labels)),
                    "year": in_years(yearly["month"]).round().astype(int),
                    "10 % of worlds below": yearly["low"].map("{:.4g}".format),
                    "middle world": yearly["middle"].map("{:.4g}".format),
                    "90 % of worlds below": yearly["high"].map("{:.4g}".format),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)
