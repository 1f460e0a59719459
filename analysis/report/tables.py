"""Tables of the report as rows of text: paired differences, numbers behind a chart, the scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital
from analysis.comparison.table import HEADER, block_rows
from analysis.show.table import Table
from analysis.statistics.metrics import printed

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, View
    from analysis.show.chart import Chart


def paired_tables(comparison: Comparison, view: View, main: bool) -> list[Table]:
    """The paired table of every pair: its printed metrics if `main`, else the others."""
    keys = {metric.key for metric in printed(comparison.months)}
    tables = []
    for a, b in comparison.pairs:
        title, rows = block_rows(comparison, view, a, b, lambda key: (key in keys) == main, payback=main)
        if rows:
            tables.append(Table(HEADER, rows, caption=capital(title)))
    return tables


def data_table(chart: Chart) -> Table:
    """The numbers behind a chart."""
    table = chart.data_table
    rows = tuple(tuple(str(cell) for cell in row) for row in table.itertuples(index=False, name=None))
    header = [str(column).strip() for column in table.columns]
    return Table(header, rows, caption=f"The numbers behind the figure: {chart.title}")


def design_table(comparison: Comparison) -> Table:
    """What was compared: name and question of each scenario."""
    rows = tuple(
        (name, scenario.name or "-", scenario.hook or "-", scenario.question or "-", scenario.hash)
        for name, scenario in zip(comparison.names, comparison.scenarios, strict=True)
    )
    return Table(("scenario", "name", "hook", "question", "content"), rows, caption="The scenarios")
