"""`ccsim calibrate`: numbers of the model, from measured facts or from a table of real customers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
    from sim.cli.calibrating import to_customers, to_facts

    if customers is None:
        from analysis.calibration import table

        file = out or OUT
        found = to_facts(search, worlds or FACT_WORLDS, file, where)
        answer, shown = table.json_object(found), table.text(found, file, where.store)
    else:
        from analysis.customers import sentences
        from analysis.customers import table as words

        if search.over:
            raise click.UsageError("--over names what is searched against facts; a table has four numbers of its own.")
        file = out or Path("markets") / f"{customers.table.stem}.yaml"
        fit = to_customers(customers, worlds or TABLE_WORLDS, file)
        answer, shown = sentences.json_object(fit), words.text(fit, customers.table, file)
    if as_json:
        print_json(answer | {"file": str(file)})
    else:
        say(shown)
