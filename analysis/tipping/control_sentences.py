"""Controls with equal levers as a table for a terminal or a page, as a sentence, and as JSON data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.tipping.controls import EQUAL
from analysis.tipping.sentences import interval_of, metric_of, worlds_of

if TYPE_CHECKING:
    from analysis.tipping.compute import Tipping
    from analysis.tipping.controls import Controlled

HEAD = ("control for", "what was made equal, or off", "difference", "95% interval", "of the lead")
FEW = 3  # levers that are named; of more, the mechanisms are


def lead(tipping: Tipping, labels: Mapping[str, str]) -> str:
    """What the table says, in a sentence or two."""
    a, b = labels[tipping.a], labels[tipping.b]
    metric = metric_of(tipping)
    usual = f"as things are {metric.text(tipping.level.mean, signed=True)} {interval_of(metric, tipping.level)}"
    if not tipping.controls:
        return "Controls with equal levers: none, for no number that belongs to a mechanism changes the winner."
    return (
        f"Controls with equal levers: {a} minus {b} once more, {a} with the levers of {b} that act through the "
        f"mechanism in question; {usual} in {worlds_of(tipping.level.n)}."
    )


def rows(tipping: Tipping, labels: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row for each control, below `HEAD`."""
    return [_row(tipping, controlled, labels[tipping.b]) for controlled in tipping.controls or ()]


def _row(tipping: Tipping, controlled: Controlled, other: str) -> tuple[str, ...]:
    metric, p = metric_of(tipping), controlled.difference
    return (
        controlled.control.candidate.address,
        changed(controlled, other),
        metric.text(p.mean, signed=True),
        interval_of(metric, p),
        carried(controlled),
    )


def changed(controlled: Controlled, other: str) -> str:
    """What the control changed: the levers taken from the `other` design, or the mechanisms off in both."""
    mechanisms = ", ".join(controlled.control.mechanisms)
    if controlled.control.kind != EQUAL:
        return f"{mechanisms} off in both"
    named = ", ".join(controlled.control.levers)
    count = len(controlled.control.levers)
    return f"{named if count <= FEW else f'{count} levers of {mechanisms}'} as {other}"


def carried(controlled: Controlled) -> str:
    """How much of the lead went with the mechanism; where the lead grew without it, how much it had cost."""
    if not math.isfinite(controlled.carried):
        return "-"
    return f"{'carries' if controlled.carried >= 0 else 'costs'} {100 * abs(controlled.carried):.0f} %"


def json_objects(tipping: Tipping) -> list[dict[str, Any]] | None:
    """Every control as plain JSON data; null where none was asked for."""
    return None if tipping.controls is None else [_object(controlled) for controlled in tipping.controls]


def _object(controlled: Controlled) -> dict[str, Any]:
    control, p, gone = controlled.control, controlled.difference, controlled.gone
    return {
        "address": control.candidate.address,
        "control": control.kind,
        "mechanisms": list(control.mechanisms),
        "levers": list(control.levers),
        "difference": {"mean": p.mean, "low": p.low, "high": p.high, "n": p.n},
        "gone": {"mean": gone.mean, "low": gone.low, "high": gone.high, "n": gone.n},
        "carried": controlled.carried,
    }
