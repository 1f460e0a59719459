"""`ccsim status`: what a store holds, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.batch import Store

STATES = ("done", "failed", "running", "planned")
FAILURES = 10  # shown as text; --json has them all


@click.command()
@options.STORE
@options.JSON
def status(store: str | None, as_json: bool) -> None:
    """Say what the store holds: runs by status, scenarios, model versions, size, and why runs failed."""
    from sim.batch import open_store

    with open_store(store, make=False) as opened:
        found = summary(opened)
    if as_json:
        print_json(found)
    else:
        say(text(found))


def summary(store: Store) -> dict[str, Any]:
    """Counts by status, scenario and model version; `bytes` on disk; failed runs; the `next` command."""
    runs = store.runs()
    counts = store.counts()
    failed = runs[runs.status == "failed"]
    return {
        "store": store.url,
        "bytes": store.size(),
        "runs": {state: counts.get(state, 0) for state in STATES},
        "scenarios": _counted(runs, "scenario"),
        "model_versions": _counted(runs, "model_version"),
        "failed": [
            {"run": row.run, "scenario": row.scenario, "seed": row.seed, "error": first_line(str(row.error))}
            for row in failed.itertuples()
        ],
        "next": _next(counts),
    }


def first_line(error: str) -> str:
    """The first line of a traceback that says what happened.

    >>> first_line("Traceback (most recent call last):\\n  File ...\\nValueError: profit became NaN\\n")
    'ValueError: profit became NaN'
    """
    lines = [line for line in error.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith((" ", "Traceback "))]
    return (telling or lines or [""])[0]


def text(found: dict[str, Any]) -> str:
    """The summary for a terminal."""
    states = ", ".join(f"{count} {state}" for state, count in found["runs"].items() if count) or "no runs yet"
    parts = [f"{found['store']}, {found['bytes'] / 1e6:.1f} MB: {states}"]
    for title in ("scenarios", "model_versions"):
        if found[title]:
            rows = [[title.replace("_", " "), "runs"], *([name, str(count)] for name, count in found[title].items())]
            parts.append(columns(rows, right=[1]))
    if found["failed"]:
        parts.append(_failures(found["failed"]))
    return "\n\n".join([*parts, f"Next: {found['next']}"])


def _failures(failed: list[dict[str, Any]]) -> str:
    rows = [[one["scenario"], str(one["seed"]), one["error"]] for one in failed[:FAILURES]]
    more = f"\n... and {len(failed) - FAILURES} more: ccsim status --json" if len(failed) > FAILURES else ""
    return columns([["failed", "seed", "error"], *rows], right=[1]) + more


def _counted(runs: DataFrame, column: str) -> dict[str, int]:
    return {str(name): int(count) for name, count in runs.groupby(column).size().items()}


def _next(counts: dict[str, int]) -> str:
    if counts.get("planned") or counts.get("running") or not counts.get("done"):
        return "ccsim compare"
    return "ccsim export FOLDER"
