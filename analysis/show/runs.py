"""What a batch did: how many runs were computed, taken from the store and lost, and why."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim.batch import Store, Summary

SHOWN = 3  # failed runs named one by one


def counts(summary: Summary, store: str) -> str:
    """What a batch did with its runs, in one line."""
    if summary.computed == 0 and not summary.failed:
        return f"Runs: nothing to compute, all {summary.planned} are in {store}"
    lost = f", {summary.failed} failed" if summary.failed else ""
    return f"Runs: {summary.computed} computed in {summary.seconds:.1f} s, {summary.reused} taken from {store}{lost}"


def runs_lines(summaries: Sequence[Summary], store: Store) -> list[str]:
    """What was done with the runs of all kinds together, in one line, and the first of those that failed."""
    if not summaries:
        return []
    first, *others = summaries
    whole = sum(others, first)
    return [counts(whole, store.url), *lost_lines(whole, store)]


def lost_lines(summary: Summary, store: Store) -> list[str]:
    """A line for each of the first failed runs: which, when and why; none if all went well."""
    if not summary.failed:
        return []
    runs = store.runs(summary.run_ids)
    failed = runs[runs["status"] == "failed"]
    shown = [_line(row, store.url) for row in failed.head(SHOWN).to_dict("records")]
    more = len(failed) - len(shown)
    return [*shown, f"and {more} more; all tracebacks are in the store, table runs, column error"] if more else shown


def _line(row: Mapping[Hashable, Any], store: str) -> str:
    from sim.batch.store.command import command_in

    month = row["failed_month"]
    when = f" at month {month:.0f}" if month and month == month else ""  # NaN: not known
    which = f"run {row['run'][:8]} ({row['scenario']}, seed {row['seed']})"
    again = command_in(store, ["replay", row["run"]])
    return f"E601 {which} failed{when}: {_reason(str(row['error']))}\nReproduce: {again}"


def _reason(traceback: str) -> str:
    """The line of a traceback that says what happened: the first below the innermost frame.

    >>> _reason("sim.model.simulation.NotANumberError: E601 at month 87: profit became nan")
    'profit became nan'
    """
    below = re.split(r'^  File ".*", line \d+, in .*$', traceback.strip(), flags=re.MULTILINE)[-1]
    said = [line for line in below.splitlines() if line and not line.startswith(" ")]
    return re.sub(r"^[\w.]+: E601 at month \d+: ", "", said[0]) if said else "reason unknown"
