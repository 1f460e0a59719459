"""`ccsim transition`: whether and when a change pays back, and what its price consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from analysis.show.runs import lost_lines
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.cli.computing import Where

REFERENCE = ("account_managed", "customer_centric")


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]...")
@options.seeds(30)
@options.MONTHS
@options.MARKET
@options.where
@options.JSON
def transition(
    scenarios: tuple[str, ...], seeds: int, months: int, market: str | None, where: Where, as_json: bool
) -> None:
    """Say whether and when a change pays back, at each horizon, and split its price.

    SCENARIO is what the firm becomes (default: account_managed and customer_centric). The cost line is what moving
    people costs; friction is what they forget and have to learn anew; the rest is what the design itself does.
    """
    from analysis.transition.compute import transition as split
    from analysis.transition.table import plain_transition, text

    chosen = options.loaded(scenarios or REFERENCE, market)
    with where.compute() as compute:
        transitions = [split(scenario, range(1, seeds + 1), compute, months) for scenario in chosen]
        lost = [line for change in transitions for line in lost_lines(change.summary, compute.store)]
    if any(not change.worlds for change in transitions):
        reason = "\n".join(["In no world did all four firms of a change finish:", *lost])
        raise Failure(reason, Exit.RUNS, "ccsim doctor")
    if as_json:
        plain = [plain_transition(change) for change in transitions]
        print_json({"market": chosen[0].world or None, "transitions": plain})
    else:
        texts = [text(change, firm) for change, firm in zip(transitions, chosen, strict=True)]
        say("\n\n".join([*texts, *lost]))
    raise click.exceptions.Exit(Exit.RUNS if lost else Exit.OK)
