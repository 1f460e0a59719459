"""`ccsim dock`: the model held against models that others built, and against closed forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from analysis.show.runs import runs_lines
from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.cli.computing import Where


@click.command()
@click.argument("docks", nargs=-1, metavar="[NAME...]")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help="Worlds 1 to N.  [default: the files']")
@options.where
@options.JSON
def dock(docks: tuple[str, ...], seeds: int | None, where: Where, as_json: bool) -> None:
    """Hold the model against models that others built, and against limits that have a closed form.

    NAME is a check file, or the name of a shipped one (ccsim list docks; default: all of them). A disagreement is a
    finding, not an error. Runs that the store has are not computed again.
    """
    from analysis.checks import answers, sentences, table
    from sim.scenario.files.check_file import CHECKS, shipped_docks

    chosen = [CHECKS.load(name) for name in docks] or shipped_docks()
    with where.compute() as compute:
        results = answers([file.in_worlds(seeds) for file in chosen], compute)
        lines = runs_lines(results.summaries, compute.store)
    if as_json:
        print_json(table.docks_object(chosen, results))
    else:
        say("\n".join([sentences.models_text(chosen, results), *lines]))
    raise click.exceptions.Exit(Exit.RUNS if results.failed else Exit.OK)
