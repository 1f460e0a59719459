"""`ccsim bench`: how fast it is here, beside what it is to reach."""

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.output import print_json, say
from sim.cli.progress import announce_compilation, note


@click.command()
@click.option("--quick", is_flag=True, help="Fewer rounds, no market over 20,000 customers, no first compilation.")
@click.option("--rounds", type=click.IntRange(1, 1000), metavar="N", help="Rounds.  [default: 7, 3 with --quick]")
@options.JSON
def bench(quick: bool, rounds: int | None, as_json: bool) -> None:
    """Measure how fast the simulation is on this machine: a run against plain Mesa agents and against the least that
    it could take, how it grows with the market, and what a batch, a store and a first compilation cost.

    Everything that is compared runs in turns in one process. Takes about five minutes, half a minute with --quick.
    """
    from dataclasses import replace

    from sim.bench import QUICK, USUAL, measure

    plan = QUICK if quick else USUAL
    announce_compilation()
    report = measure(replace(plan, rounds=rounds or plan.rounds), note)
    if as_json:
        print_json(report.json_object())
        return
    for table in (report.against_targets(), report.parts(), report.growth(), report.throughput()):
        if len(table) > 1:
            say(Table(table[0], table[1:], "lrrr").text() + "\n")
    missed = report.missed
    say(f"Targets missed here: {', '.join(missed)}" if missed else "Every target that was measured is met here.")
