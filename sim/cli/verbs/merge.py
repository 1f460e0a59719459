"""`ccsim merge`: the runs of several stores in one."""

from __future__ import annotations

from typing import Any

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say


@click.command()
@click.argument("target", metavar="TARGET")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@options.JSON
def merge(target: str, sources: tuple[str, ...], as_json: bool) -> None:
    """Copy the runs of each SOURCE that TARGET does not have; TARGET is made if there is none.

    TARGET and SOURCE are files or database URLs. Sources are not changed. The same run is kept once; if two stores hold
    different numbers for it, TARGET keeps its own and the exit code is 6.
    """
    from sim.batch import open_store
    from sim.batch.store.merge import merge as join

    merged: list[dict[str, Any]] = []
    for each in sources:  # all are looked at before the first is copied
        open_store(each, make=False, migrate=False).close()
    with open_store(target, migrate=False) as into:
        for each in sources:
            with open_store(each, make=False, migrate=False) as source:
                counts = join(into, source)
                row = {
                    "source": source.url,
                    "added": counts.added,
                    "known": counts.known,
                    "different": counts.different,
                }
                merged.append(row)
        if as_json:
            print_json({"target": into.url, "sources": merged, "runs": into.counts()})
        else:
            say(_text(into.url, merged))
    raise click.exceptions.Exit(Exit.MISMATCH if any(row["different"] for row in merged) else Exit.OK)


def _text(target: str, merged: list[dict[str, Any]]) -> str:
    rows = [[row["source"], str(row["added"]), str(row["known"]), str(len(row["different"]))] for row in merged]
    table = Table(["source", "added", "known", "different"], rows, "lrrr").text()
    return f"{table}\n\nNext: ccsim status --store {target}"
