"""Headcount by function: a panel per function, a line per design, how much more each number of people brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.show.chart import Chart, canvas
from analysis.show.labels import legend
from analysis.show.style import INK, RC, looks
from analysis.staffing.compute import FUNCTIONS, Staffed, best

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLUMNS = 3
CAPTION = (
    "The same staff divided otherwise, by firms that were always staffed so: mean differences over paired worlds with "
    "their 95 % intervals. What falls below the panel stands in the table."
)
WORST = 1.2
"""Of the usual headline, the deepest loss that a panel shows."""


def headcounts(found: Sequence[Staffed], labels: Mapping[str, str], usual: Mapping[str, float]) -> Chart:
    """A panel per function, with a line per design; `usual` are the headlines of the designs as they are."""
    names = list(labels)
    with mpl.rc_context(RC | {"axes.grid.axis": "y"}):
        figure, panels = canvas(rows=2, columns=COLUMNS, height=6.4, sharex=True, sharey=True)
        for axes, function in zip(panels, FUNCTIONS, strict=True):
            for name in names:
                _draw(axes, [one for one in found if (one.design, one.function) == (name, function)], name, names)
            axes.axhline(0, color=INK, linewidth=1)
            axes.set_title(called(function))
        panels[0].set_ylim(bottom=-WORST * max(usual.values()))
        for axes in panels[COLUMNS:]:
            axes.set_xlabel("headcount, of the usual")
        for axes in panels[::COLUMNS]:
            axes.set_ylabel("M EUR more")
        legend(figure, [(labels[name], looks(names)[name]) for name in names], COLUMNS)
    return Chart("functions", _title(found), CAPTION, _summary(found, labels), _data_table(found, labels), figure)


def called(function: str) -> str:
    """The name of a function in text.

    >>> called("front_line"), called("finance")
    ('front line', 'finance and HR')
    """
    return "finance and HR" if function == "finance" else function.replace("_", " ")


def _draw(axes: Axes, rows: Sequence[Staffed], name: str, names: Sequence[str]) -> None:
    look = looks(names)[name]
    x = [one.factor for one in rows]
    bars = [[one.more.mean - one.more.low for one in rows], [one.more.high - one.more.mean for one in rows]]
    means = [one.more.mean for one in rows]
    axes.errorbar(x, means, yerr=bars, color=look.colour, linestyle=look.dash, marker=look.marker, linewidth=2)


def _title(found: Sequence[Staffed]) -> str:
    inside = sum(0.0 < best(rows) < max(one.factor for one in rows) for rows in _curves(found))
    return f"{inside} of {len(_curves(found))} curves have their best headcount inside the range"


def _curves(found: Sequence[Staffed]) -> list[list[Staffed]]:
    keys = dict.fromkeys((one.design, one.function) for one in found)
    return [[one for one in found if (one.design, one.function) == key] for key in keys]


def _summary(found: Sequence[Staffed], labels: Mapping[str, str]) -> str:
    parts = [f"{labels[rows[0].design]}, {called(rows[0].function)}: {best(rows):g}" for rows in _curves(found)]
    return f"Best headcount, of the usual. {'; '.join(parts)}."


def _data_table(found: Sequence[Staffed], labels: Mapping[str, str]) -> pd.DataFrame:
    columns = ["design", "function", "headcount", "difference", "low", "high"]
    rows = [
        [labels[one.design], called(one.function), one.factor, one.more.mean, one.more.low, one.more.high]
        for one in found
    ]
    return pd.DataFrame(rows, columns=columns)
