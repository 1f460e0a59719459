"""Paired differences in money at every horizon: a panel for each, a row for each design."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.comparison import places
from analysis.comparison.figures.rows import Panel, picture
from analysis.comparison.figures.tables import differences_table, differences_text
from analysis.comparison.phrases import capital
from analysis.comparison.sentences import MEASURED
from analysis.show.chart import Chart, both_widths
from analysis.statistics.metrics import MONEY, horizons

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, View

TITLES = {"headline": "Profit plus customers' worth", "profit": "Profit alone"}
CAPTION = (
    "Marks are mean differences over paired worlds in M EUR, discounted at 8 % a year, bars their 95 % intervals. "
    "Right of the line is more than the design that the line stands for. A hollow mark is undecided."
)


def forest(comparison: Comparison, view: View) -> Chart:
    """Headline above, profit below, early horizons at the left: the difference of each design to the first."""
    panels = measured(comparison, view)
    columns = max(1, len(panels) // len(MONEY))
    figure, narrow = both_widths(lambda width: picture(panels, columns, comparison, width))
    name = "forest" if view.start == "adopted" else f"forest_{view.start}"
    table, text = differences_table(panels, comparison), differences_text(panels, comparison)
    return Chart(name, title(comparison, view), CAPTION, text, table, figure, narrow)


def measured(comparison: Comparison, view: View) -> list[Panel]:
    """A panel per measure of money and horizon that was measured."""
    base, *others = comparison.names
    return [
        Panel(
            f"{TITLES[metric.key]}, {horizon.label}",
            tuple(view.difference(name, base, metric.key + horizon.suffix) for name in others),
        )
        for metric in MONEY
        for horizon in horizons(comparison.months)
        if metric.key + horizon.suffix in view.outcomes
    ]


def title(comparison: Comparison, view: View) -> str:
    """Who comes first at the end, with the worth of customers and without."""
    span = places.last_horizon(comparison, view)
    start = "born so, " if view.start == "born" else ""
    if span is None:
        return capital(f"{start}no difference in money was measured")
    who = [(places.place(comparison, view, m.key + span.suffix), MEASURED[m.key]) for m in MONEY]
    return capital(f"{start}after {span.label}, {places.on_what(who, ('comes', 'come'), 'first')}")
