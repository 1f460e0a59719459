"""`ccsim levers`: every lever alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.lever_options import chosen
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.cli.computing import Where

WORLDS = 8
REFERENCE = ("product_centric", "account_managed", "customer_centric")


@click.command()
@click.argument("designs", nargs=-1, metavar="[DESIGN]...")
@click.option(
    "--levers",
    "names",
    multiple=True,
    metavar="NAME",
    help="Try this lever, or those of a section; may be repeated.  [default: all]",
)
@options.seeds(WORLDS)
@options.MONTHS
@options.MARKET
@options.where
@options.JSON
def levers(
    designs: tuple[str, ...],
    names: tuple[str, ...],
    seeds: int,
    months: int,
    market: str | None,
    where: Where,
    as_json: bool,
) -> None:
    """Try every lever of a design alone: what it brings, what it costs, and in whose hours.

    DESIGN is a file or the name of a shipped scenario; without any, the three reference designs. Each lever is put at
    the low end of its range, in the middle and at the high end (a word at each of its options), everything else as it
    is, in the same worlds. All of it takes some ten thousand runs, half an hour on two cores; the store keeps them.
    """
    from analysis.levers import table
    from analysis.levers.compute import lever_tables
    from sim.scenario.naming import labels_of

    firms = options.loaded(designs or REFERENCE, market)
    asked = [(firm, chosen(firm, names)) for firm in firms]
    with where.compute("levers") as compute:
        tables = lever_tables(asked, range(1, seeds + 1), months, compute)
    failed = sum(each.failed for each in tables)
    if not any(each.worlds for each in tables):
        raise Failure(f"In no world did any design finish: {failed} runs failed", Exit.RUNS, "ccsim status")
    if as_json:
        print_json(table.json_object(tables))
    else:
        say(table.text(tables, list(labels_of({firm.id: firm for firm in firms}).values())))
    raise click.exceptions.Exit(Exit.RUNS if failed else Exit.OK)
