"""`ccsim calibrate`: numbers of the model, from measured facts or from a table of real customers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli import calibrate_options, options
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.cli.calibrate_options import Customers, Search
    from sim.cli.computing import Where

FACT_WORLDS, TABLE_WORLDS = 4, 60
OUT = Path("contexts/calibrated.yaml")


@click.command()
@calibrate_options.customers
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
@calibrate_options.search
@options.where
@options.JSON
def calibrate(
    customers: Customers | None, search: Search, out: Path | None, worlds: int | None, where: Where, as_json: bool
) -> None:
    """Search numbers without data against measured facts; with --customers, fit a market to a table of real customers.

    Without a table, assumptions marked A or C are searched inside their sweeps against the calibration facts, within
    the bounds of an ordinary firm, and what is found is written with the loss of each row and what the rows do not pin
    down. The same command goes on where it was stopped. With a table, how unequal its customers are in what they spend,
    and in how soon they leave, becomes two numbers of the market and two assumptions; the market is simulated, and
    measured as the table was.
    """
    if customers is None:
        file = out or OUT
        answer, text = _to_facts(search, worlds or FACT_WORLDS, file, where)
    else:
        if search.over:
            raise click.UsageError("--over names what is searched against facts; a table has four numbers of its own.")
        file = out or Path("markets") / f"{customers.table.stem}.yaml"
        answer, text = _to_customers(customers, worlds or TABLE_WORLDS, file)
    if as_json:
        print_json(answer | {"file": str(file)})
    else:
        say(text)


def _to_facts(search: Search, worlds: int, file: Path, where: Where) -> tuple[dict[str, Any], str]:
    """Calibrate to facts and write `file`; the result as JSON and as text."""
    from analysis.calibration import table
    from sim.cli.calibrating import to_facts

    calibration = to_facts(search, worlds, file, where)
    return table.json_object(calibration), table.text(calibration, file, where.store)


def _to_customers(customers: Customers, worlds: int, file: Path) -> tuple[dict[str, Any], str]:
    """Fit a market to a table of customers and write `file`; the result as JSON and as text."""
    from analysis.customers import sentences, table
    from sim.cli.calibrating import to_customers

    fit = to_customers(customers, worlds, file)
    return sentences.json_object(fit), table.text(fit, customers.table, file)
