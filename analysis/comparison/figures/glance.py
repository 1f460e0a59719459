"""The answer at a glance: every design against the first, in customers kept and in money at the end of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.comparison import places
from analysis.comparison.figures.rows import Panel, picture
from analysis.comparison.figures.tables import differences_table, differences_text
from analysis.comparison.phrases import capital
from analysis.comparison.sentences import MEASURED
from analysis.show.chart import Chart, both_widths

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, View

HEADINGS = {
    "retention": "Customers kept, of 100 a year",
    "profit": "Profit alone",
    "headline": "Profit plus customers' worth",
}
CAPTION = (
    "Right of the line is more than the design that the line stands for, left of it less. Bars are 95 % intervals over "
    "the same worlds; a hollow mark is undecided. Money is discounted at 8 % a year."
)


def glance(comparison: Comparison, view: View) -> Chart:
    """A panel each for customers kept, profit alone and profit plus customers' worth; a row for each design."""
    panels = measured(comparison, view)
    figure, narrow = both_widths(lambda width: picture(panels, len(panels), comparison, width))
    table = differences_table(panels, comparison)
    return Chart(
        "glance", title(comparison, view), CAPTION, differences_text(panels, comparison), table, figure, narrow
    )


def measured(comparison: Comparison, view: View) -> list[Panel]:
    """The panels of what was measured: against the first design, at the end of the run."""
    base, *others = comparison.names
    span = places.last_horizon(comparison, view)
    end = "" if span is None else f", {span.label}, M\u00a0EUR"
    return [
        Panel(
            HEADINGS[plain] + end * (plain != "retention"), tuple(view.difference(name, base, key) for name in others)
        )
        for key, plain in places.at_the_end(comparison, view).items()
    ]


def title(comparison: Comparison, view: View) -> str:
    """Who is clearly ahead of the first design on what."""
    base, *others = comparison.names
    who = [
        (
            places.ahead_of_first([view.difference(name, base, key) for name in others], comparison.labels),
            MEASURED[plain],
        )
        for key, plain in places.at_the_end(comparison, view).items()
    ]
    return capital(f"against {comparison.labels[base]}, {places.on_what(who, ('is', 'are'), 'ahead')}")
