"""A fit as tables, and as text for a terminal."""

from __future__ import annotations

import shlex
from pathlib import Path

from analysis.customers.fitting import Fit, Setting
from analysis.customers.sentences import Row, counted_of, form_of, rows_of, said_of, untold
from analysis.show.table import Table
from analysis.show.text import number

FIGURES = ("figure", "table", "+-", "market", "+-", "band", "")
COUNTED = ("repeat purchases per customer and month", "counted", "form")
SETTINGS = ("number", "value", "unit", "range", "default", "")


def figures(fit: Fit) -> Table:
    """Every figure of the table of customers and of the market, each with two standard errors."""
    return Table(FIGURES, [_figure(row) for row in rows_of(fit)], "lrrrrr")


def _figure(row: Row) -> tuple[str, ...]:
    values = (row.table, 2 * row.table_error, row.market, 2 * row.market_error)
    return row.name, *map(number, values), row.allowed, "" if row.within else "outside"


def counted(fit: Fit) -> Table:
    """How well the form of leaving follows the purchases that were counted; no row where they are not dated."""
    rows = [(f"to month {end}", number(rate), number(form)) for end, rate, form in counted_of(fit)]
    return Table(COUNTED, rows, "lrr")


def settings(fit: Fit) -> Table:
    """The numbers that were set, each with its range and default."""
    return Table(SETTINGS, [_setting(setting) for setting in fit.settings], "lr", code=[0])


def _setting(setting: Setting) -> tuple[str, ...]:
    p = setting.parameter
    return p.address, f"{setting.value:g}", p.unit, f"{p.low:g} to {p.high:g}", f"{p.default:g}", said_of(setting)


def text(fit: Fit, source: Path, target: Path) -> str:
    """The fit to the table `source`, whose market was written to `target`: figures side by side, the numbers that were
    set, what the table does not tell."""
    many = f"{fit.history.customers:,} customers in {source.name}, {fit.market.many:,} newcomers in the fitted market"
    dated = counted(fit)
    blocks = [
        "\n".join([many, *fit.history.notes, f"Leaving, in months: {form_of(fit.dropout)}"]),
        figures(fit).text(),
        "+-: two standard errors.  band: how far the market may be off.",
        f"Of all its customers, old ones too, the firm keeps {100 * fit.retention:.0f} % a year in that market.",
        *([dated.text()] if dated.rows else []),
        settings(fit).text(),
        "Not told by the table, or not to be shown in a market:\n" + "\n".join(f"- {line}" for line in untold(fit)),
        f"Market: {target}\nNext: {shlex.join(['ccsim', 'compare', str(target)])}",
    ]
    return "\n\n".join(blocks)
