"""`ccsim compare`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say

REFERENCE = ("product_centric", "account_managed", "customer_centric")


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]...")
@options.seeds(30)
@options.MONTHS
@options.MARKET
@click.option(
    "--factors",
    is_flag=True,
    help="Cross structure, KPIs with pay, leadership and listening of the first and the last design: what does each "
    "bring?",
)
@click.option("--born", is_flag=True, help="Compare firms that were always so as well.")
@options.where
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("results/compare"),
    show_default=True,
    metavar="DIR",
    help="Folder for the report.",
)
@click.option("--no-report", is_flag=True, help="Table only.")
@click.option("--no-tip", is_flag=True, help="Leave out the search for tipping points.")
@options.JSON
@click.pass_obj
def compare(words: list[str], /, scenarios: tuple[str, ...], market: str | None, as_json: bool, **asked: Any) -> None:
    """Compare designs of a firm in the same worlds.

    SCENARIO is a file or the name of a shipped scenario; without any, the three reference designs are compared. Every
    world starts with the same firm, which becomes each of the designs at month 25. Runs that the store has are not
    computed again.
    """
    from analysis.report import answer as answers
    from sim.cli.comparing import Asked
    from sim.cli.comparing import answer as compared

    answer = compared(options.loaded(scenarios or REFERENCE, market), Asked(**asked))
    if as_json:
        print_json(answers.json_object(answer))
    else:
        say(answers.text(answer, options.typed(words, "--seeds")))
    raise click.exceptions.Exit(Exit.RUNS if answer.failed else Exit.OK)
