"""`ccsim calibrate`: numbers of the model, from measured facts or from a table of real customers."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns, number
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.progress import announce_compilation, note

if TYPE_CHECKING:
    from analysis.customers.fitting import Fit

DESIGN = "customer_centric"
FACT_WORLDS, TABLE_WORLDS = 4, 60


@click.command()
@click.option(
    "--customers",
    "table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="CSV with a purchase a line (customer, date, amount), or a customer a line.",
)
@click.option(
    "--time",
    "unit",
    type=click.Choice(["days", "weeks", "months"]),
    help="Unit of recency and T, in a table with a customer who buys a line.",
)
@click.option("--design", default=DESIGN, show_default=True, metavar="SCENARIO", help="What the market file extends.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The file written.  [default: contexts/calibrated.yaml, or markets/TABLE.yaml]",
)
@click.option(
    "--seeds",
    "worlds",
    type=click.IntRange(1, 1000),
    metavar="N",
    help="Worlds in each round; for a table as many others check the fit.  [default: 4 for facts, 60 for a table]",
)
@click.option("--over", multiple=True, metavar="NAME", help="Search this assumption; to be repeated, for facts only.")
@click.option(
    "--most",
    type=click.IntRange(2, 100),
    metavar="K",
    default=12,
    show_default=True,
    help="Without --over: search the K assumptions that move the facts most.",
)
@click.option(
    "--rounds", type=click.IntRange(1, 1000), metavar="N", default=20, show_default=True, help="Rounds of the search."
)
@options.where
@options.JSON
def calibrate(
    table: Path | None, unit: str | None, design: str, out: Path | None, worlds: int | None, as_json: bool, **asked: Any
) -> None:
    """Search numbers without data against measured facts; with --customers, fit a market to a table of real customers.

    Without a table, assumptions marked A or C are searched inside their sweeps against the calibration facts, within
    the bounds of an ordinary firm, and what is found is written with the loss of each row and what the rows do not pin
    down. The same command goes on where it was stopped. With a table, how unequal its customers are in what they spend,
    and in how soon they leave, becomes two numbers of the market and two assumptions; the market is simulated, and
    measured as the table was.
    """
    if table is None:
        from sim.cli.to_facts import OUT, Asked, calibrate_to_facts

        calibrate_to_facts(Asked(worlds=worlds or FACT_WORLDS, **asked), out or OUT, as_json)
        return
    if asked["over"]:
        raise click.UsageError("--over names what is searched against facts; a table has four numbers of its own.")
    _require_shipped(design)
    target = out or Path("markets") / f"{table.stem}.yaml"
    _require_free(target)
    fit = _fitted(table, unit, design, worlds or TABLE_WORLDS)
    _write(fit, design, table, target)
    if as_json:
        from analysis.customers.sentences import json_object

        print_json(json_object(fit) | {"file": str(target)})
    else:
        say(text(fit, table, target))


def _require_shipped(design: str) -> None:
    from sim.scenario import shipped
    from sim.scenario.problems import did_you_mean

    if design not in shipped():
        near = did_you_mean(design, shipped())
        question = f" Did you mean '{near}'?" if near else " See: ccsim list"
        raise click.BadParameter(f"no shipped scenario is called '{design}'.{question}", param_hint="--design")


def _require_free(target: Path) -> None:
    """Before anything is computed: the file can be made where it shall go."""
    from analysis.customers.market_file import why_not

    reason = why_not(target)
    if reason:
        raise click.BadParameter(reason, param_hint="--out")


def _fitted(table: Path, unit: str | None, design: str, worlds: int) -> Fit:
    from analysis.customers.cells import TableError
    from analysis.customers.fitting import fit
    from analysis.customers.reading import read_customers
    from sim.scenario import load

    try:
        history = read_customers(table, unit)
    except TableError as error:
        raise Failure(str(error), Exit.SCENARIO, "ccsim calibrate --help") from None
    announce_compilation()
    return fit(history, load(design), worlds, lambda n: note(f"Simulating the market, round {n + 1} ..."))


def _write(fit: Fit, design: str, table: Path, target: Path) -> None:
    from analysis.customers.market_file import market_text, write_market

    try:
        write_market(market_text(fit, design, table), target)
    except OSError as error:
        reason = f"E411 the market cannot be written to {target}: {error.strerror or error}. Name a file with --out"
        raise Failure(reason, Exit.STORE) from error


def text(fit: Fit, table: Path, target: Path) -> str:
    """The fit as plain text: figures side by side, the numbers that were set, what the table does not tell."""
    from analysis.customers.sentences import form_of, rows_of, untold

    many = f"{fit.history.customers:,} customers in {table.name}, {fit.market.many:,} newcomers in the fitted market"
    figures: list[tuple[str, ...]] = [("figure", "table", "+-", "market", "+-", "band", "")]
    for row in rows_of(fit):
        values = (row.table, 2 * row.table_error, row.market, 2 * row.market_error)
        figures.append((row.name, *map(number, values), row.allowed, "" if row.within else "outside"))
    blocks = [
        "\n".join([many, *fit.history.notes, f"Leaving, in months: {form_of(fit.dropout)}"]),
        columns(figures, right=[1, 2, 3, 4, 5]),
        "+-: two standard errors.  band: how far the market may be off.",
        f"Of all its customers, old ones too, the firm keeps {100 * fit.retention:.0f} % a year in that market.",
        *_counted(fit),
        _settings(fit),
        "Not told by the table, or not to be shown in a market:\n" + "\n".join(f"- {line}" for line in untold(fit)),
        f"Market: {target}\nNext: {shlex.join(['ccsim', 'compare', str(target)])}",
    ]
    return "\n\n".join(blocks)


def _counted(fit: Fit) -> list[str]:
    """How well the form of leaving follows the purchases that were counted; nothing where they are not dated."""
    from analysis.customers.sentences import counted_of

    found = [(f"to month {end}", number(rate), number(form)) for end, rate, form in counted_of(fit)]
    head = ("repeat purchases per customer and month", "counted", "form")
    return [columns([head, *found], right=[1, 2])] if found else []


def _settings(fit: Fit) -> str:
    """The numbers that were set, each with its range and default."""
    from analysis.customers.sentences import said_of

    rows = [("number", "value", "unit", "range", "default", "")]
    for s in fit.settings:
        p = s.parameter
        row = (p.address, f"{s.value:g}", p.unit, f"{p.low:g} to {p.high:g}", f"{p.default:g}", said_of(s))
        rows.append(row)
    return columns(rows, right=[1])
