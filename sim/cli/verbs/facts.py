"""`ccsim facts`: the model against measured facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns, number
from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json

if TYPE_CHECKING:
    from analysis.facts import Finding
    from sim.cli.computing import Where


@click.command()
@click.argument("files", metavar="[NAME...]", nargs=-1)
@click.option("--seeds", type=click.IntRange(2, 10_000), metavar="N", help="Worlds 1 to N.  [default: the files']")
@options.where
@options.JSON
def facts(
    files: tuple[str, ...],
    seeds: int | None,
    where: Where,
    as_json: bool,
) -> None:
    """Hold the model against what has been measured: every fact with target, value, interval and verdict.

    NAME is a fact file, or the name of a shipped one (default: all that are shipped). The band of a fact was written
    down before it was run. A fact that does not hold is shown.
    """
    from dataclasses import replace

    from analysis.facts import findings
    from sim.scenario.facts import load_facts, shipped_facts

    loaded = [load_facts(name) for name in files or shipped_facts()]
    if seeds:
        loaded = [replace(file, seeds=tuple(range(1, seeds + 1))) for file in loaded]
    with where.compute() as compute:
        found = findings(loaded, compute)
    if as_json:
        print_json({"facts": [_plain(one) for one in found]})
    else:
        click.echo(text(found))
    raise click.exceptions.Exit(Exit.RUNS if any(one.n < one.worlds for one in found) else Exit.OK)


def _plain(one: Finding) -> dict[str, Any]:
    fact = one.fact
    return {
        "id": fact.id,
        "name": fact.name,
        "strength": fact.strength,
        "kind": fact.kind,
        "target": fact.target,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "n": one.n,
        "holds": one.holds,
    }


def text(found: list[Finding]) -> str:
    """The table, and how many hold."""
    from analysis.facts import count

    rows = [["fact", "", "kind", "strength", "target", "value", "95% interval", "holds"]]
    for one in found:
        fact = one.fact
        interval = f"[{number(one.low)}, {number(one.high)}]"
        verdict = "yes" if one.holds else "NO"
        kind = fact.kind.replace("_", " ")
        rows.append([fact.id, fact.name, kind, fact.strength, fact.target, number(one.value), interval, verdict])
    lines = [columns(rows, right=[5]), ""]
    for kind in ("calibration", "validation", "built_in"):
        hard, soft = (count(found, kind, strength) for strength in ("hard", "soft"))
        name = kind.replace("_", " ")
        lines.append(f"{name}: {hard.held} of {hard.of} hard facts hold, {soft.held} of {soft.of} soft ones")
    lost = [one.fact.id for one in found if one.n < one.worlds]
    if lost:
        lines.append(f"Worlds without a number, as their run failed or has none: {', '.join(lost)}. See ccsim status")
    return "\n".join(lines)
