"""Tables of the report as rows of text: paired differences, numbers behind a chart, the scenarios."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital
from analysis.comparison.table import HEADER, block_rows
from analysis.statistics.metrics import printed

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, View
    from analysis.show.chart import Chart


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of text; `caption` says what it is, `kind` how it is set."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = ""


def paired_tables(comparison: Comparison, view: View, main: bool) -> list[Table]:
    """The paired table of every pair: its printed metrics if `main`, else the others."""
    keys = {metric.key for metric in printed(comparison.months)}
    tables = []
    for a, b in comparison.pairs:
        title, rows = block_rows(comparison, view, a, b, lambda key: (key in keys) == main, payback=main)
        if rows:
            tables.append(Table(capital(title), HEADER, tuple(rows), "paired"))
    return tables


def data_table(chart: Chart) -> Table:
    """The numbers behind a chart."""
    table = chart.data_table
    rows = tuple(tuple(str(cell) for cell in row) for row in table.itertuples(index=False, name=None))
    return Table(
        f"The numbers behind the figure: {chart.title}", tuple(str(c).strip() for c in table.columns), rows, "twin"
    )


def design_table(comparison: Comparison) -> Table:
    """What was compared: name and question of each scenario."""
    rows = tuple(
        (name, scenario.name or "-", scenario.hook or "-", scenario.question or "-", scenario.hash)
        for name, scenario in zip(comparison.names, comparison.scenarios, strict=True)
    )
    return Table("The scenarios", ("scenario", "name", "hook", "question", "content"), rows)
