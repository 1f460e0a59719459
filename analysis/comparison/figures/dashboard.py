"""What the leader's dashboard says beside what customers would say: reported against true net promoter score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd

from analysis.show.chart import Chart, canvas
from analysis.show.style import QUIET, RC, looks

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, View

CAPTION = (
    "Filled marks: what customers would say if everybody were asked. Hollow marks: what the firm's own survey reports. "
    "Means over worlds of the last 12 months; the number is the gap in points."
)


def dashboard(comparison: Comparison, view: View) -> Chart:
    """A row per design: filled marker for the true score, hollow for the reported one, the gap between them."""
    means = view.outcomes[["true_nps", "reported_nps"]].groupby(level="design").mean().reindex(list(comparison.names))
    with mpl.rc_context(RC | {"axes.grid.axis": "x"}):
        figure, (axes,) = canvas(height=1.5 + 0.8 * len(comparison.names))
        for y, name in enumerate(comparison.names):
            look = looks(comparison.names)[name]
            true, reported = (float(v) for v in means.loc[name])
            axes.plot([true, reported], [y, y], color=look.colour, linewidth=3, linestyle=look.dash)
            axes.plot(true, y, marker=look.marker, markersize=13, color=look.colour)
            axes.plot(
                reported, y, marker=look.marker, markersize=13, color=look.colour, markerfacecolor="white",
                markeredgewidth=2.4,
            )  # fmt: skip
            axes.annotate(
                f"{reported - true:+.0f}", ((true + reported) / 2, y), xytext=(0, 9), textcoords="offset points",
                ha="center", color=look.ink, fontweight="bold",
            )  # fmt: skip
        axes.set_yticks(range(len(comparison.names)), [comparison.labels[name] for name in comparison.names])
        for tick, name in zip(axes.get_yticklabels(), comparison.names, strict=True):
            tick.set_color(looks(comparison.names)[name].ink)
            tick.set_fontweight("bold")
        axes.set_ylim(len(comparison.names) - 0.5, -0.7)
        axes.margins(x=0.08)
        axes.set_xlabel("net promoter score (filled: true, hollow: reported)")
        axes.xaxis.label.set_color(QUIET)
        axes.spines["left"].set_visible(False)
    return Chart(
        "dashboard", title(comparison, means), CAPTION, summary(comparison, means), twin(comparison, means), figure
    )


def title(comparison: Comparison, means: pd.DataFrame) -> str:
    """Whose report is furthest from the truth, and which way."""
    gap = means["reported_nps"] - means["true_nps"]
    worst = str(gap.abs().idxmax())
    points = f"{abs(gap[worst]):.0f} points too {'high' if gap[worst] > 0 else 'low'}"
    if (gap.round() > 0).all() and len(gap) > 1:
        return f"Every dashboard flatters, that of {comparison.labels[worst]} most: {points}"
    return f"The dashboard is furthest from the truth in {comparison.labels[worst]}: {points}"


def summary(comparison: Comparison, means: pd.DataFrame) -> str:
    """All scores in words."""
    parts = [
        f"{comparison.labels[name]}: customers would say {means.loc[name, 'true_nps'].round() + 0:.0f}, "
        f"the dashboard says {means.loc[name, 'reported_nps']:.0f}."
        for name in comparison.names
    ]
    return "Net promoter score, mean of the last year over worlds. " + " ".join(parts)


def twin(comparison: Comparison, means: pd.DataFrame) -> pd.DataFrame:
    """All scores as a table."""
    return pd.DataFrame(
        {
            "design": [comparison.labels[name] for name in comparison.names],
            "true NPS": means["true_nps"].map("{:.1f}".format).to_list(),
            "reported NPS": means["reported_nps"].map("{:.1f}".format).to_list(),
            "gap": (means["reported_nps"] - means["true_nps"]).map("{:+.1f}".format).to_list(),
        }
    )
