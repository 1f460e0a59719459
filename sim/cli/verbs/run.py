"""`ccsim run`: one scenario, beside the firm it is to be measured against."""

from __future__ import annotations

from typing import Any

import click

from sim.cli import options
from sim.cli.computing import require_results
from sim.cli.failures import Exit
from sim.cli.output import print_json, say
from sim.cli.run_options import WORLDS, refuse_vs, rival_of, seeds_of
from sim.cli.settings import changed


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="Change one value; may be repeated.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), metavar="N", help="One world only: this one.")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help=f"Worlds 1 to N.  [default: {WORLDS}]")
@options.MONTHS
@options.MARKET
@click.option(
    "--driver",
    type=options.Words(["compiled", "agents"]),
    default="compiled",
    show_default=True,
    help="agents: the same rules over Mesa agents; slow, in this process, nothing stored or compared.",
)
@click.option(
    "--vs",
    metavar="SCENARIO",
    help="Measure against this one.  [default: the file as it is if --set, else what it extends, else its start]",
)
@options.where
@options.JSON
@click.pass_obj
def run(
    words: list[str], /, file: str, settings: tuple[str, ...], market: str | None, as_json: bool, **asked: Any
) -> None:
    """Run one scenario: how it develops, and what it changes.

    FILE is a path or the name of a shipped scenario.
    """
    from analysis.run import compute as trajectory
    from analysis.run import table

    (as_written,) = options.loaded([file], market)
    scenario = changed(as_written, settings)
    seeds = seeds_of(asked["seed"], asked["seeds"], asked["driver"])
    if asked["driver"] == "agents":
        refuse_vs(asked["vs"])
        result = trajectory.interpreted(scenario, seeds, asked["months"])
    else:
        rival = rival_of(as_written, scenario, asked["vs"], market)
        with asked["where"].compute() as compute:
            result = trajectory.stored(scenario, rival, seeds, asked["months"], compute)
        if result.comparison:
            require_results(result.comparison, result.lost)
    if as_json:
        print_json(table.json_object(result))
    else:
        say(table.text(result, options.typed(words, "--seed", "--seeds")))
    raise click.exceptions.Exit(Exit.RUNS if result.failed else Exit.OK)
