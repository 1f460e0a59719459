"""`ccsim status`: what a store holds, and what to type next."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.batch.store.summary import FailedRun, StoreSummary

FAILURES = 10  # shown as text; --json has them all


@click.command()
@options.STORE
@options.JSON
def status(store: str | None, as_json: bool) -> None:
    """Say what the store holds: runs by status, scenarios, model versions, size, and why runs failed."""
    from sim.batch import open_store
    from sim.batch.store.summary import summary_of

    with open_store(store, make=False) as opened:
        summary = summary_of(opened)
    following = _next(summary)
    if as_json:
        print_json({**asdict(summary), "next": following})
    else:
        say("\n\n".join([*_parts(summary), f"Next: {following}"]))


def _next(summary: "StoreSummary") -> str:
    """What to do with the store: fill an empty one, go on with what was stopped, else look at the runs."""
    from sim.batch.store.command import command_in

    left = summary.runs["planned"] + summary.runs["running"]
    if left:
        kept = f"; the {summary.runs['done']} done are kept" if summary.runs["done"] else ""
        return f"repeat the command that was stopped: {left} of its runs {'is' if left == 1 else 'are'} not done{kept}"
    words = ["export", "results/tables"] if any(summary.runs.values()) else ["compare"]
    return command_in(summary.store, words)


def _parts(summary: "StoreSummary") -> list[str]:
    """The summary for a terminal."""
    states = ", ".join(f"{count} {state}" for state, count in summary.runs.items() if count) or "no runs yet"
    parts = [f"{summary.store}, {summary.bytes / 1e6:.1f} MB: {states}"]
    for title, counts in (("scenarios", summary.scenarios), ("model versions", summary.model_versions)):
        if counts:
            parts.append(Table([title, "runs"], [[name, str(count)] for name, count in counts.items()], "lr").text())
    return [*parts, _failures(summary.failed, summary.store)] if summary.failed else parts


def _failures(failed: "tuple[FailedRun, ...]", store: str) -> str:
    from sim.batch.store.command import command_in

    rows = [[run.scenario, str(run.seed), run.error] for run in failed[:FAILURES]]
    every = command_in(store, ["status", "--json"])
    more = f"\n... and {len(failed) - FAILURES} more: {every}" if len(failed) > FAILURES else ""
    return Table(["failed", "seed", "error"], rows, "lr").text() + more
