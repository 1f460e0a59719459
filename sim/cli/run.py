"""`ccsim run`: one scenario, beside the firm it is to be measured against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.text import print_json

if TYPE_CHECKING:
    from sim.scenario import Scenario

AGENTS_WORLDS = 1  # the interpreted driver is slow: one world unless more are asked for
WORLDS = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be run: `scenario` in the worlds of `seeds`, measured against `rival`."""

    scenario: Scenario
    rival: Scenario
    seeds: Sequence[int]
    months: int


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="Change one value; may be repeated.")
@click.option("--seed", type=click.IntRange(0), help="One world only: this one.")
@click.option("--seeds", type=click.IntRange(1, 100_000), help=f"Worlds: seeds 1 to N.  [default: {WORLDS}]")
@options.MONTHS
@click.option(
    "--driver",
    type=click.Choice(["compiled", "agents"]),
    default="compiled",
    show_default=True,
    help="agents: the same rules over Mesa agents, here and slowly, nothing stored.",
)
@click.option("--vs", metavar="SCENARIO", help="What to measure against.  [default: the file as it is if --set, else "
    "what it extends, else its starting firm]")
@options.STORE
@options.WORKERS
@options.JSON
@click.pass_obj
def run(words: list[str], **asked: Any) -> None:
    """Run one scenario: how it develops, and what it changes.

    FILE is a path or the name of a shipped scenario.
    """
