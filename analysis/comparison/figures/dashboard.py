"""What the leader's dashboard says beside what customers would say: reported against true net promoter score."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.comparison.figures.rows import name_rows
from analysis.comparison.places import NO_DIFFERENCE
from analysis.show.chart import WIDE, Chart, both_widths, canvas
from analysis.show.labels import wrapped
from analysis.show.style import PAPER, QUIET, RC, Look, looks
from analysis.statistics.metrics import metric_called
from analysis.statistics.paired import Paired, paired_in

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.comparison.compute import Comparison, View

SCORES = ["true_nps", "reported_nps"]
REPORTED = metric_called("reported_nps")
CAPTION = (
    "Filled marks: what customers would say if everybody were asked. Hollow marks: what the firm's own survey reports. "
    "Means over worlds of the last 12 months; the number is the gap in points."
)


def dashboard(comparison: Comparison, view: View) -> Chart:
    """A row per design: filled marker for the true score, hollow for the reported one, the gap between them."""
    scores = view.outcomes[SCORES]
    means = scores.groupby(level="design").mean().reindex(list(comparison.names))
    figure, narrow = both_widths(lambda width: picture(means, comparison, width))
    finding, text, table = title(comparison, scores), summary(comparison, means), data_table(comparison, means)
    return Chart("dashboard", finding, CAPTION, text, table, figure, narrow)


def picture(means: pd.DataFrame, comparison: Comparison, width: float) -> Figure:
    """The rows, with the names of the designs at the left."""
    labels = [wrapped(comparison.labels[name]) for name in comparison.names]
    styles = [looks(comparison.names)[name] for name in comparison.names]
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, (axes,) = canvas(height=1.2 + sum(max(0.62, 0.27 * (1 + t.count("\n"))) for t in labels), width=width)
        for y, (name, look) in enumerate(zip(comparison.names, styles, strict=True)):
            draw_row(axes, y, means.loc[name], look)
        name_rows(axes, labels, styles)
        axes.margins(x=0.08)
        axes.set_xlabel(fill("net promoter score (filled: true, hollow: reported)", 60 if width == WIDE else 34))
        axes.xaxis.label.set_color(QUIET)
        axes.spines["left"].set_visible(False)
    return figure


def draw_row(axes: Axes, y: float, scores: pd.Series, look: Look) -> None:
    """Both scores of one design, and the gap between them as a number."""
    true, reported = (float(scores[key]) for key in SCORES)
    axes.plot([true, reported], [y, y], color=look.colour, linewidth=3, linestyle=look.dash)
    for value, face in ((true, look.colour), (reported, PAPER)):
        axes.plot(
            value, y, marker=look.marker, markersize=12, color=look.colour, markerfacecolor=face, markeredgewidth=2.2
        )
    axes.annotate(
        f"{reported - true:+.0f}", ((true + reported) / 2, y), xytext=(0, 8), textcoords="offset points",
        ha="center", color=look.ink, fontweight="bold", fontsize=12,
    )  # fmt: skip


def title(comparison: Comparison, scores: pd.DataFrame) -> str:
    """Whether dashboards flatter, and whose does so clearly more than any other's."""
    own = {name: scores.loc[[name]].droplevel("design") for name in comparison.names if name in scores.index}
    gaps = {name: paired_in(REPORTED, table["reported_nps"], table["true_nps"]) for name, table in own.items()}
    if len(gaps) == 1:
        return only(comparison.labels[next(iter(gaps))], next(iter(gaps.values())))
    high, low = (sum(p.verdict == verdict for p in gaps.values()) for verdict in ("higher", "lower"))
    if high < len(gaps):
        return f"Of {len(gaps)} dashboards {high} clearly flatter and {low} show less than is true"
    worst = furthest({name: table["reported_nps"] - table["true_nps"] for name, table in own.items()})
    if worst:
        return f"Every dashboard flatters, that of {comparison.labels[worst]} most: by {gaps[worst].mean:.0f} points"
    return f"Every dashboard flatters: by {span(gaps)} points"


def only(label: str, gap: Paired) -> str:
    """The finding about a single dashboard."""
    if gap.verdict in NO_DIFFERENCE:
        return f"The dashboard of {label} says what customers would say"
    if not gap.decided:
        return f"The dashboard of {label} is not clearly too high or too low"
    return f"The dashboard of {label} is {abs(gap.mean):.0f} points too {'high' if gap.mean > 0 else 'low'}"


def furthest(gaps: Mapping[str, pd.Series]) -> str:
    """The design whose gap is clearly greater than that of every other; "" if there is none."""
    if len(gaps) < 2:
        return ""
    worst = max(gaps, key=lambda name: float(gaps[name].mean()))
    others = [gap for name, gap in gaps.items() if name != worst]
    tests = [paired_in(REPORTED, *gaps[worst].align(gap, join="inner")) for gap in others]
    return worst if all(p.verdict == "higher" for p in tests) else ""


def span(gaps: Mapping[str, Paired]) -> str:
    """The smallest and the greatest gap, in points."""
    sizes = sorted(round(p.mean) for p in gaps.values())
    return f"{sizes[0]}" if sizes[0] == sizes[-1] else f"{sizes[0]} to {sizes[-1]}"


def summary(comparison: Comparison, means: pd.DataFrame) -> str:
    """All scores in words."""
    parts = [
        f"{comparison.labels[name]}: customers would say {means.loc[name, 'true_nps'].round() + 0:.0f}, "
        f"the dashboard says {means.loc[name, 'reported_nps']:.0f}."
        for name in comparison.names
    ]
    return "Net promoter score, mean of the last year over worlds. " + " ".join(parts)


def data_table(comparison: Comparison, means: pd.DataFrame) -> pd.DataFrame:
    """All scores as a table."""
    return pd.DataFrame(
        {
            "design": [comparison.labels[name] for name in comparison.names],
            "true NPS": means["true_nps"].map("{:.1f}".format).to_list(),
            "reported NPS": means["reported_nps"].map("{:.1f}".format).to_list(),
            "gap": (means["reported_nps"] - means["true_nps"]).map("{:+.1f}".format).to_list(),
        }
    )
