"""What a batch did, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.compare import Comparison


def counts(found: Comparison) -> str:
    """How many runs were computed, taken from the store and lost, in one line."""
    done = found.summary
    if done.computed == 0 and not done.failed:
        return f"Runs: nothing to compute, all {done.planned} are in {found.store}"
    lost = f", {done.failed} failed" if done.failed else ""
    return f"Runs: {done.computed} computed in {done.seconds:.1f} s, {done.reused} taken from {found.store}{lost}"
