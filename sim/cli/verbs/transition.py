"""`ccsim transition`: whether and when a change pays back, and what its price consists of."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.tally import lost_lines

if TYPE_CHECKING:
    from analysis.statistics.paired import Paired
    from analysis.statistics.payback import Payback
    from analysis.transition.compute import Transition
    from sim.cli.computing import Where
    from sim.scenario import Scenario

REFERENCE = ("account_managed", "customer_centric")
ROWS = (
    ("profit against no change, M EUR", "total"),
    ("  of it the cost line", "cost_line"),
    ("  of it friction", "friction"),
    ("  of it the design itself", "design"),
)
SAID = {"as it is": "as it is", "without cost": "without the cost line", "smooth": "without friction, too"}


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]...")
@options.seeds(30)
@options.MONTHS
@options.MARKET
@options.where
@options.JSON
def transition(
    scenarios: tuple[str, ...],
    seeds: int,
    months: int,
    market: str | None,
    where: Where,
    as_json: bool,
) -> None:
    """Say whether and when a change pays back, at each horizon, and split its price.

    SCENARIO is what the firm becomes (default: account_managed and customer_centric). The cost line is what moving
    people costs; friction is what they forget and have to learn anew; the rest is what the design itself does.
    """
    from analysis.transition.compute import transition as split

    chosen = options.loaded(scenarios or REFERENCE, market)
    with where.compute() as compute:
        found = [split(one, range(1, seeds + 1), compute, months) for one in chosen]
        lost = [line for one in found for line in lost_lines(one.summary, compute.store)]
    if any(not one.worlds for one in found):
        raise Failure(
            "\n".join(["In no world did all four firms of a change finish:", *lost]), Exit.RUNS, "ccsim doctor"
        )
    if as_json:
        print_json({"market": chosen[0].world or None, "transitions": [_plain(one) for one in found]})
    else:
        texts = [_text(one, firm) for one, firm in zip(found, chosen, strict=True)]
        say("\n\n".join([*texts, *lost]))
    raise click.exceptions.Exit(Exit.RUNS if lost else Exit.OK)


def _text(found: Transition, firm: Scenario) -> str:
    """The table of one change, and when it pays back."""
    heads = [part.horizon.label for part in found.parts]
    rows = [["", *heads]]
    rows += [[label, *(_interval(getattr(part, key)) for part in found.parts)] for label, key in ROWS]
    rows.append(["worlds that have paid back", *(f"{part.paid} of {found.worlds}" for part in found.parts)])
    paid = [f"  {SAID[step]}: {_when(one)}" for step, one in found.paybacks.items()]
    market = f", market: {firm.world}" if firm.world else ""
    title = f"{firm.start_name} becomes {firm.name or firm.id}: {found.worlds} worlds{market}, 95% intervals"
    table = columns(rows, right=range(1, len(heads) + 1))
    return "\n".join([title, table, "Payback in plain money:", *paid])


def _interval(found: Paired) -> str:
    return f"{found.mean:+.2f} [{found.low:+.2f}, {found.high:+.2f}]"


def _when(found: Payback) -> str:
    """The month of payback with its interval, in words."""
    if not found.changed:
        return "nothing changes"
    if math.isinf(found.months):
        return f"not within {found.length} months in most worlds"
    if math.isnan(found.low):
        return f"after {found.months:.0f} months (too few worlds for an interval)"
    ends = [f"{end:.0f}" if math.isfinite(end) else f"after {found.length}" for end in (found.low, found.high)]
    return f"after {found.months:.0f} months [{ends[0]}, {ends[1]}]"


def _plain(found: Transition) -> dict[str, Any]:
    return {
        "design": found.design,
        "worlds": found.worlds,
        "horizons": [
            {"horizon": part.horizon.label, "paid": part.paid} | {key: _numbers(getattr(part, key)) for _, key in ROWS}
            for part in found.parts
        ],
        "payback": {
            step: {"months": one.months, "low": one.low, "high": one.high, "unpaid": one.censored}
            for step, one in found.paybacks.items()
        },
    }


def _numbers(found: Paired) -> dict[str, float]:
    return {"mean": found.mean, "low": found.low, "high": found.high}
