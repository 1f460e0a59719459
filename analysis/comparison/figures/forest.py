"""Paired differences in money at every horizon, as dots with their intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.comparison import sentences as words
from analysis.show.chart import Chart, canvas
from analysis.show.style import INK, QUIET, RC, looks
from analysis.statistics.metrics import MONEY, horizons

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.comparison.compute import Comparison, Difference, View

TITLES = {"headline": "Profit plus customers' worth", "profit": "Profit alone"}

CAPTION = (
    "Dots are mean differences over paired worlds, bars their 95 % intervals. A bar that crosses zero is undecided."
)


def forest(comparison: Comparison, view: View) -> Chart:
    """Two panels, headline and profit: a row per horizon, a dot with its interval per design, against the first."""
    found = {
        (metric.key, horizon.label, name): view.difference(name, comparison.names[0], metric.key + horizon.suffix)
        for metric in MONEY
        for horizon in horizons(comparison.months)
        for name in comparison.names[1:]
        if metric.key + horizon.suffix in view.outcomes
    }
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, panels = canvas(columns=2, height=1.6 + 1.15 * len(horizons(comparison.months)), sharey=True)
        for axes, metric in zip(panels, MONEY, strict=True):
            draw(axes, {key[1:]: d for key, d in found.items() if key[0] == metric.key}, comparison)
            axes.set_title(TITLES[metric.key])
        legend(panels[0], comparison)
    name = "forest" if view.start == "adopted" else f"forest_{view.start}"
    return Chart(name, title(comparison, view), CAPTION, summary(comparison, found), twin(comparison, found), figure)


def draw(axes: Axes, found: dict[tuple[str, str], Difference], comparison: Comparison) -> None:
    """One panel."""
    styles, rows = looks(comparison.names), [h.label for h in horizons(comparison.months)]
    others = comparison.names[1:]
    for (horizon, name), difference in found.items():
        p, look = difference.paired, styles[name]
        y = rows.index(horizon) + 0.3 * (others.index(name) - (len(others) - 1) / 2)
        axes.plot([p.low, p.high], [y, y], color=look.colour, linewidth=3, solid_capstyle="round")
        face = look.colour if p.decided else "white"
        axes.plot(
            p.mean, y, marker=look.marker, markersize=11, color=look.colour, markerfacecolor=face, markeredgewidth=2
        )
    axes.axvline(0, color=INK, linewidth=1)
    axes.set_yticks(range(len(rows)), [f"after {label}" for label in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlabel(f"M EUR more than {comparison.labels[comparison.names[0]]}")
    axes.spines["left"].set_visible(False)


def legend(axes: Axes, comparison: Comparison) -> None:
    """Names above the panels, in the colour and with the marker of each design."""
    styles = looks(comparison.names)
    others = comparison.names[1:]
    handles = [
        axes.plot([], [], color=styles[n].colour, marker=styles[n].marker, markersize=10, linewidth=3)[0]
        for n in others
    ]
    handles.append(axes.plot([], [], "o", color=QUIET, markerfacecolor="white", markeredgewidth=2, markersize=10)[0])
    texts = [*(comparison.labels[n] for n in others), "hollow: undecided"]
    axes.figure.legend(handles, texts, loc="outside lower center", ncols=len(texts), frameon=False)


def title(comparison: Comparison, view: View) -> str:
    """Who comes first at each horizon, with the worth of customers and without."""
    worth, alone = (words.by_horizon(comparison, view, metric.key) for metric in MONEY)
    start = "Born so: " if view.start == "born" else ""
    return words.capital(f"{start}{words.WITH_WORTH}, {worth}; {words.ALONE}, {alone}")


def summary(comparison: Comparison, found: dict[tuple[str, str, str], Difference]) -> str:
    """All differences in words."""
    parts = [
        f"{TITLES[metric]}, after {horizon}, {comparison.labels[name]}: {words.ahead(d)} ({words.evidence(d)})."
        for (metric, horizon, name), d in found.items()
    ]
    return f"Against {comparison.labels[comparison.names[0]]}. " + " ".join(parts)


def twin(comparison: Comparison, found: dict[tuple[str, str, str], Difference]) -> pd.DataFrame:
    """All differences as a table."""
    return pd.DataFrame(
        [
            {
                "measure": TITLES[metric],
                "after": horizon,
                "design": comparison.labels[name],
                "difference, M EUR": d.metric.text(d.paired.mean, signed=True),
                "95 % interval": " to ".join(d.metric.text(end, signed=True) for end in (d.paired.low, d.paired.high)),
                "better in": f"{d.paired.wins} of {d.paired.n} worlds",
            }
            for (metric, horizon, name), d in found.items()
        ]
    )
