"""The report: one HTML file that needs no network, findings first, with the table behind every figure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from analysis.comparison import caveats
from analysis.comparison import sentences as words
from analysis.comparison.figures.gallery import draw
from analysis.comparison.phrases import capital, listed
from analysis.comparison.table import in_market
from analysis.factors import figure as factor_figure
from analysis.factors import sentences as factor_words
from analysis.report import assumptions, cards, levers, method, tables
from analysis.statistics.metrics import horizons
from analysis.tipping import sentences as tip_words
from analysis.worlds import trend
from sim.whole_file import write_whole

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.factors.compute import Factorial
    from analysis.show.chart import Chart
    from analysis.tipping.compute import Tipping


MOST_NAMED = 4
"""Of more designs than this the title gives the number."""


def write_report(
    comparison: Comparison,
    path: Path,
    tippings: Sequence[Tipping] = (),
    charts: Sequence[Chart] | None = None,
    today: date | None = None,
    factorial: Factorial | None = None,
) -> Path:
    """Write the report to `path` (its folder is made if need be) and return it. `charts` spares drawing them again."""
    drawn = draw(comparison) if charts is None else charts
    trends = {scenario.start_id: trend(scenario) for scenario in comparison.scenarios}
    page = render(comparison, drawn, tippings, today or date.today(), trends, factorial)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, page)
    return path


def render(
    comparison: Comparison,
    charts: Sequence[Chart],
    tippings: Sequence[Tipping],
    today: date,
    trends: Mapping[str, float],
    factorial: Factorial | None = None,
) -> str:
    """The report as HTML. All text is escaped; scenario names are whatever a user typed.

    `trends` are the remaining trends of the starting firms, by id (satisfaction, a month).
    """
    environment = Environment(
        loader=PackageLoader("analysis"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["typeset"] = typeset
    names = [comparison.labels[name] for name in comparison.names]
    charts = [*charts[:1], factor_figure.chart(factorial), *charts[1:]] if factorial else charts
    return environment.get_template("report.html").render(
        title=f"{subject(names)}: compared in the same worlds{in_market(comparison.market)}",
        comparison=comparison,
        today=today.isoformat(),
        verdict=words.verdict(comparison, comparison.adopted),
        born_verdict=None if comparison.born is None else words.verdict(comparison, comparison.born),
        head_start="" if comparison.born is None else caveats.head_start(comparison, comparison.born),
        limits=list(filter(None, [caveats.leaning(comparison), caveats.many_comparisons(comparison)])),
        cards=cards.cards(comparison),
        factors=factor_words.sentences(factorial) if factorial else (),
        tippings=[(tip_words.strongest(t, comparison.labels), assumptions.screening(t, comparison)) for t in tippings],
        figures=[(c, Markup(c.svg()), Markup(c.narrow_svg()), tables.data_table(c)) for c in charts],
        main_tables=tables.paired_tables(comparison, comparison.adopted, main=True),
        born_tables=[] if comparison.born is None else tables.paired_tables(comparison, comparison.born, main=True),
        further_tables=[
            table for view in comparison.views for table in tables.paired_tables(comparison, view, main=False)
        ],
        designs=tables.design_table(comparison),
        levers=levers.lever_table(comparison),
        assumptions=assumptions.assumption_table(comparison),
        marks=assumptions.mark_counts(comparison),
        facts=method.facts(comparison, trends),
        horizon=horizons(comparison.months)[-1].label,
    )


def subject(names: Sequence[str]) -> str:
    """What a report is about: the designs, or how many.

    >>> subject(["product-centric", "blended"]), subject(["a", "b", "c", "d", "e"])
    ('Product-centric and blended', '5 designs')
    """
    return capital(listed(names)) if len(names) <= MOST_NAMED else f"{len(names)} designs"


def typeset(text: str) -> str:
    """Plain text with real minus signs before numbers, plus-minus signs, and percent signs that stay with their number.

    >>> typeset("from -1 to 2 %") == "from \\u22121 to 2\\u00a0%"
    True
    """
    text = re.sub(r"(?<![\w.-])-(?=\.?\d)", "\u2212", text.replace("+-", "\u00b1"))
    return re.sub(r"(?<=\d) (?=%|M EUR)", "\u00a0", text)
