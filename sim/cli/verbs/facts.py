"""`ccsim facts`: the model held against measured facts."""

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
@click.argument("files", metavar="[NAME...]", nargs=-1)
@click.option("--seeds", type=click.IntRange(2, 10_000), metavar="N", help="Worlds 1 to N.  [default: the files']")
@options.where
@options.JSON
def facts(files: tuple[str, ...], seeds: int | None, where: Where, as_json: bool) -> None:
    """Hold the model against what has been measured: every fact with band, value, interval and verdict.

    NAME is a check file, or the name of a shipped one (ccsim list facts; default: all of them). The band of a fact was
    written down before it was run. A fact that does not hold is shown.
    """
    from analysis.checks import answers, sentences, table
    from sim.scenario.files.check_file import CHECKS, shipped_facts

    chosen = [CHECKS.load(name) for name in files] or shipped_facts()
    with where.compute() as compute:
        results = answers([file.in_worlds(seeds) for file in chosen], compute)
        lines = runs_lines(results.summaries, compute.store)
    if as_json:
        print_json(table.facts_object(results.findings))
    else:
        say("\n".join([sentences.facts_text(results.findings, where.store), *lines]))
    raise click.exceptions.Exit(Exit.RUNS if results.failed else Exit.OK)
