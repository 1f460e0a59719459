"""What happens month by month: profit against the same worlds without the change, retention and trust."""

from __future__ import annotations

import math
from collections.abc import Callable
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.ticker import MaxNLocator

from analysis.comparison import sentences as words
from analysis.comparison.phrases import capital, months
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import End, label_ends, room_for
from analysis.show.style import INK, PAPER, QUIET, RC, WASH, looks
from analysis.statistics.metrics import CHANGE_MONTH, PROFIT, duration

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, View
    from analysis.statistics.payback import Payback

BEFORE = 12
"""Months of burn-in that are shown: there all designs are the same firm."""
QUANTILES = (0.1, 0.5, 0.9)
PANELS = (
    ("profit", "Profit a month, minus that of the first design (thousand EUR, mean of 3 months)"),
    ("retention", "Customers kept (% a year, over the last 12 months)"),
    ("trust", "Trust of customers (0 to 1)"),
)

FEW_BANDS = 4
"""Bands of more designs than this would hide each other."""
CAPTION = (
    "Lines are the middle world; before the change all designs are the same firm. In the first panel every world is "
    "set against itself under the first design, so the zero line is that design."
)
BANDS = " Bands are the middle 80 % of worlds."


def trajectories(comparison: Comparison) -> Chart:
    """Small multiples: the middle world of each design as a line; of a few designs, the middle 80 % as a band."""
    tables = {measure: quantiles(comparison.adopted, comparison.names, measure) for measure, _ in PANELS}
    figure, narrow = both_widths(lambda width: picture(tables, comparison, width))
    caption = CAPTION + BANDS * (len(comparison.names) <= FEW_BANDS)
    text, table = summary(comparison), data_table(tables, comparison)
    return Chart("trajectories", title(comparison), caption, text, table, figure, narrow)


def picture(tables: dict[str, pd.DataFrame], comparison: Comparison, width: float) -> Figure:
    """A panel for each measure, one below the other, over the same years."""
    height = max(3.0, room_for(list(comparison.labels.values())) + 0.8)
    with mpl.rc_context(RC):
        figure, panels = canvas(len(PANELS), 1, len(PANELS) * height + 0.6, width, sharex=True)
        for axes, (measure, heading) in zip(panels, PANELS, strict=True):
            axes.set_title(fill(heading, 80 if width == WIDE else 34))
            draw_panel(axes, tables[measure], comparison)
        finish(panels)
        label_ends(
            [(axes, ends(tables[measure], comparison)) for axes, (measure, _) in zip(panels, PANELS, strict=True)]
        )
    return figure


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
    """Middle lines with a marker every second year, and bands unless there are many designs."""
    for name in comparison.names:
        rows, look = table[table["design"] == name], looks(comparison.names)[name]
        x = in_years(rows["month"])
        if len(comparison.names) <= FEW_BANDS:
            axes.fill_between(x, rows["low"], rows["high"], color=look.colour, alpha=0.12, linewidth=0)
        sns.lineplot(
            x=x, y=rows["middle"], ax=axes, estimator=None, errorbar=None, color=look.colour, linestyle=look.dash,
            linewidth=2.2, marker=look.marker, markevery=(23, 24), markersize=7, markeredgecolor=PAPER, legend=False,
        )  # fmt: skip
    axes.set(xlabel="", ylabel="")
    axes.margins(x=0)
    axes.locator_params(axis="y", nbins=6)


def ends(table: pd.DataFrame, comparison: Comparison) -> list[End]:
    """Where the lines of a panel end; a design without a finished world has none."""
    last = table[table["month"] == table["month"].max()].set_index("design")["middle"].dropna()
    return [End(float(last[n]), comparison.labels[n], looks(comparison.names)[n]) for n in last.index]


def finish(panels: list[Axes]) -> None:
    """The common time axis, the moment of the change, and the zero line of profit."""
    panels[0].axhline(0, color=INK, linewidth=0.8, zorder=1)
    for axes in panels:
        axes.axvspan(-BEFORE / 12, 0, color=WASH, zorder=0, linewidth=0)
        axes.axvline(0, color=QUIET, linewidth=1)
    across = panels[0].get_xaxis_transform()
    panels[0].text(0.1, 0.97, "change", transform=across, ha="left", va="top", color=QUIET, fontsize=12)
    panels[-1].xaxis.set_major_locator(MaxNLocator(nbins=11, integer=True))
    panels[-1].set_xlabel("years after the change")


def in_years(month: pd.Series) -> pd.Series:
    """Months of the run as years after the change."""
    return (month - (CHANGE_MONTH - 1)) / 12


def title(comparison: Comparison) -> str:
    """The finding: until when a design loses ground to the first, and when it is level again; of many, in short."""
    changed = [p for p in comparison.adopted.paybacks if p.changed]
    dipping = [p for p in changed if p.depth <= -PROFIT.matters]
    base = comparison.labels[comparison.names[0]]
    if not changed:
        return "Nothing changes: every design is its own starting firm"
    if not dipping:
        return f"Nothing is lost first: in plain money no design falls behind {base}"
    if len(changed) > 2:
        return f"In plain money, {len(dipping)} of {len(changed)} designs lose ground to {base} first: {until(dipping)}"
    return f"In plain money, against {base}, {'; '.join(behind(p, comparison) for p in changed)}"


def until(dipping: list[Payback]) -> str:
    """Until when changes lose ground: from the shortest to the longest dip."""
    ends = [p.dip_last or 0 for p in dipping]
    shortest = months(min(ends))
    if any(p.still_falling for p in dipping):
        return f"for {shortest} or more, some of them to the end" if min(ends) < max(ends) else "to the end"
    return f"for {shortest}" if min(ends) == max(ends) else f"for {min(ends)} to {months(max(ends))}"


def behind(found: Payback, comparison: Comparison) -> str:
    """Until when one design loses ground, and when it is level again."""
    label = comparison.labels[found.design]
    if found.dip_last is None or found.depth > -PROFIT.matters:
        return f"{label} is never behind"
    if found.still_falling:
        return f"{label} loses ground to the end, {duration(found.length)} after the change"
    level = (
        f"is level again after {months(math.ceil(found.months))}"
        if math.isfinite(found.months)
        else (f"is not level again after {duration(found.length)}")
    )
    return f"{label} loses ground for {months(found.dip_last)}, {level}"


def summary(comparison: Comparison) -> str:
    """What the chart shows, for those who do not see it."""
    base = comparison.labels[comparison.names[0]]
    parts = [
        f"{capital(comparison.labels[p.design])}: {words.dip(p, base)} {words.pays_back(p, base)}"
        for p in comparison.adopted.paybacks
        if p.changed
    ]
    return " ".join(["3 panels over the years after the change: profit, customers kept, trust.", *parts])


def data_table(tables: dict[str, pd.DataFrame], comparison: Comparison) -> pd.DataFrame:
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
