"""`ccsim merge`: the runs of several stores in one."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.masking import masked

if TYPE_CHECKING:
    from sim.batch import Store


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
        _open_source(each).close()
    with open_store(target, migrate=False) as into:
        for each in sources:
            with _open_source(each) as source:
                merged.append({"source": source.url, **asdict(join(into, source))})
        if as_json:
            print_json({"target": into.url, "sources": merged, "runs": into.counts()})
        else:
            say(_text(into.url, merged))
    raise click.exceptions.Exit(Exit.MISMATCH if any(row["different"] for row in merged) else Exit.OK)


def _open_source(source: str) -> Store:
    """The store to copy from. Raises Failure that speaks of a SOURCE, since merge has no `--store`."""
    from sim.batch import StoreError, open_store
    from sim.batch.store.command import command_in

    try:
        return open_store(source, make=False, migrate=False)
    except StoreError as error:
        if error.code in ("E415", "E421"):
            text = f"{error.code} there is no store at {masked(source)}: give another SOURCE"
            raise Failure(text, Exit.STORE, "ccsim merge --help") from None
        raise Failure(str(error), Exit.STORE, error.next_command or command_in(source, ["doctor"])) from None


def _text(target: str, merged: list[dict[str, Any]]) -> str:
    from sim.batch.store.command import command_in

    rows = [[row["source"], str(row["added"]), str(row["known"]), str(len(row["different"]))] for row in merged]
    table = Table(["source", "added", "known", "different"], rows, "lrrr").text()
    return f"{table}\n\nNext: {command_in(target, ['status'])}"
