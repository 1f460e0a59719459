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
    following = "ccsim export FOLDER" if summary.is_complete else "ccsim compare"
    if as_json:
        print_json({**asdict(summary), "next": following})
    else:
        say("\n\n".join([*_parts(summary), f"Next: {following}"]))


def _parts(summary: "StoreSummary") -> list[str]:
    """The summary for a terminal."""
    states = ", ".join(f"{count} {state}" for state, count in summary.runs.items() if count) or "no runs yet"
    parts = [f"{summary.store}, {summary.bytes / 1e6:.1f} MB: {states}"]
    for title, counts in (("scenarios", summary.scenarios), ("model versions", summary.model_versions)):
        if counts:
            parts.append(Table([title, "runs"], [[name, str(count)] for name, count in counts.items()], "lr").text())
    return [*parts, _failures(summary.failed)] if summary.failed else parts


def _failures(failed: "tuple[FailedRun, ...]") -> str:
    rows = [[run.scenario, str(run.seed), run.error] for run in failed[:FAILURES]]
    more = f"\n... and {len(failed) - FAILURES} more: ccsim status --json" if len(failed) > FAILURES else ""
    return Table(["failed", "seed", "error"], rows, "lr").text() + more
