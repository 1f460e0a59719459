"""`ccsim tip`: what would change the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.tip_options import candidates, outcome

if TYPE_CHECKING:
    from sim.cli.computing import Where

WORLDS = 8


@click.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option(
    "--over",
    multiple=True,
    metavar="NAME",
    help="Look at this number, NAME=LOW:HIGH between these ends, or at a section; may be repeated.  "
    "[default: every assumption without data]",
)
@options.seeds(WORLDS)
@options.MONTHS
@options.MARKET
@click.option(
    "--metric",
    default="headline",
    show_default=True,
    metavar="NAME",
    callback=outcome,
    help="Outcome that decides who is ahead.",
)
@click.option("--strongest", type=click.IntRange(1), metavar="K", help="Only the K strongest.  [default: all]")
@click.option(
    "--controls",
    "controlled",
    is_flag=True,
    help="For each number that changes the winner, run A once more with the levers of its mechanism as B has them.",
)
@options.where
@options.JSON
def tip(
    a: str, b: str, over: tuple[str, ...], market: str | None, seeds: int, where: Where, as_json: bool, **asked: Any
) -> None:
    """Find what would change the winner between the designs A and B, and where.

    A and B are files or names of shipped scenarios. Each assumption without data is put to both ends of its sweep, in
    the same two worlds; where that changes the winner, the value at which it changes is bisected in all worlds. A lever
    of a design is moved in A alone. All of it takes some thousand runs, minutes on two cores; the store keeps them.
    """
    from analysis.tipping import table
    from analysis.tipping.compute import Search
    from analysis.tipping.compute import tip as find
    from sim.scenario.naming import labels_of

    first, second = options.loaded((a, b), market)
    if first.hash == second.hash:
        raise click.UsageError(f"{a} and {b} are the same design: neither can be ahead.")
    search = Search(candidates(first, over), range(1, seeds + 1), **asked)
    with where.compute("tipping points") as compute:
        tipping = find(first, second, compute, search)
    if not tipping.level.n:
        text = f"In no world did both {a} and {b} finish: {tipping.failed} of {tipping.runs} runs failed"
        raise Failure(text, Exit.RUNS, "ccsim status")
    if as_json:
        print_json(table.json_object(tipping))
    else:
        say(table.text(tipping, labels_of({first.id: first, second.id: second})))
    raise click.exceptions.Exit(Exit.RUNS if tipping.failed else Exit.OK)
