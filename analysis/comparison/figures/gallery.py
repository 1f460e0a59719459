"""All charts of a comparison, in the order in which the report shows them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.comparison.figures.dashboard import dashboard
from analysis.comparison.figures.forest import forest
from analysis.comparison.figures.glance import glance
from analysis.comparison.figures.over_time import over_time
from analysis.comparison.figures.plane import plane
from analysis.comparison.figures.trajectories import trajectories

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.show.chart import Chart


def draw(comparison: Comparison) -> tuple[Chart, ...]:
    """Every chart that the comparison has data for: with a single design, those that need a pair are left out."""
    adopted = comparison.adopted
    if adopted.outcomes.empty:
        return ()
    charts = [glance(comparison, adopted)] if comparison.pairs else []
    charts += [plane(comparison, adopted), trajectories(comparison)]
    if comparison.pairs:
        charts.append(over_time(comparison, adopted))
        charts.extend(forest(comparison, view) for view in comparison.views)
    charts.append(dashboard(comparison, adopted))
    return tuple(charts)


def save(charts: Sequence[Chart], folder: Path) -> list[Path]:
    """Write each chart as SVG into `folder` (made if need be) and return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [chart.save(folder / f"{chart.name}.svg") for chart in charts]
