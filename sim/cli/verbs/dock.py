"""`ccsim dock`: the model held against models that others built, and against closed forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json
from sim.cli.tally import lost_lines, told

if TYPE_CHECKING:
    from analysis.dock.docking import Docked
    from sim.batch import Store
    from sim.cli.computing import Where


@click.command()
@click.argument("docks", nargs=-1, metavar="[DOCK]...")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help="Worlds 1 to N.  [default: the file's]")
@options.where
@options.JSON
def dock(
    docks: tuple[str, ...],
    seeds: int | None,
    where: Where,
    as_json: bool,
) -> None:
    """Hold the model against models that others built, and against limits that have a closed form.

    DOCK is a file or the name of a shipped dock (ccsim list docks); without any, all are run. A disagreement is a
    finding, not an error. Runs that the store has are not computed again.
    """
    from analysis.dock import table
    from analysis.dock.docking import docked
    from sim.scenario.docks import load_dock, shipped_docks

    chosen = [load_dock(name) for name in docks or shipped_docks()]
    worlds = range(1, seeds + 1) if seeds else None
    with where.compute() as compute:
        found = [docked(one, compute, worlds) for one in chosen]
        if as_json:
            print_json(table.json_object(found))
        else:
            click.echo("\n".join(_lines(found, compute.store)))
    raise click.exceptions.Exit(Exit.RUNS if any(one.summary.failed for one in found) else Exit.OK)


def _lines(found: Sequence[Docked], store: Store) -> Iterator[str]:
    """A table for each dock, what is explained below it, what was computed, and the sum."""
    from analysis.dock import table

    for one in found:
        yield f"{one.dock.model}: {one.dock.experiment.question}"
        yield f"Source: {one.dock.source}\n"
        yield columns([table.HEAD, *(table.row(finding) for finding in one.findings)], right=[4])
        yield from (f"  {says}: {text}" for says, text in table.notes(one))
        yield told(one.summary, store.url)
        yield from lost_lines(one.summary, store)
        yield ""
    yield f"Checks: {table.counted(found)}"
