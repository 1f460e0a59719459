"""`ccsim run`: one scenario, beside the firm it is to be measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say
from sim.cli.settings import changed

if TYPE_CHECKING:
    from sim.scenario import Scenario

WORLDS = 10
AGENTS_WORLDS = 1  # the interpreted driver is slow: one world unless more are asked for


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="Change one value; may be repeated.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), metavar="N", help="One world only: this one.")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help=f"Worlds 1 to N.  [default: {WORLDS}]")
@options.MONTHS
@options.MARKET
@click.option(
    "--driver",
    type=click.Choice(["compiled", "agents"]),
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
    from sim.cli import trajectory

    (as_written,) = options.loaded([file], market)
    scenario = changed(as_written, settings)
    seeds = _seeds(asked["seed"], asked["seeds"], asked["driver"])
    if asked["driver"] == "agents":
        _refuse_vs(asked["vs"])
        found = trajectory.interpreted(scenario, seeds, asked["months"])
    else:
        rival = _rival(as_written, scenario, asked["vs"], market)
        with asked["where"].compute() as compute:
            found = trajectory.stored(scenario, rival, seeds, asked["months"], compute)
    if as_json:
        print_json(trajectory.json_object(found))
    else:
        say(trajectory.text(found, options.typed(words, "--seed", "--seeds")))
    raise click.exceptions.Exit(Exit.RUNS if found.failed else Exit.OK)


def _seeds(one: int | None, many: int | None, driver: str) -> range:
    """The worlds that are asked for; `--seed` and `--seeds` exclude each other."""
    if one is not None and many is not None:
        raise click.UsageError("--seed names one world and --seeds how many; give one of the two.")
    if one is not None:
        return range(one, one + 1)
    return range(1, (many or (AGENTS_WORLDS if driver == "agents" else WORLDS)) + 1)


def _refuse_vs(vs: str | None) -> None:
    if vs is not None:
        raise click.UsageError("--vs compares stored runs; it needs --driver compiled.")


def _rival(as_written: Scenario, scenario: Scenario, vs: str | None, market: str | None) -> Scenario:
    """What `scenario` is measured against."""
    if scenario is not as_written and vs is None:
        return as_written
    if named := vs if vs is not None else as_written.parent:
        return options.loaded([named], market)[0]
    return as_written.control()
