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


def lead(found: Tipping, labels: Mapping[str, str]) -> str:
    """What the table says, in a sentence or two."""
    a, b = labels[found.a], labels[found.b]
    metric = metric_of(found)
    usual = f"as things are {metric.text(found.level.mean, signed=True)} {interval_of(metric, found.level)}"
    if not found.controls:
        return "Controls with equal levers: none, for no number that belongs to a mechanism changes the winner."
    return (
        f"Controls with equal levers: {a} minus {b} once more, {a} with the levers of {b} that act through the "
        f"mechanism in question; {usual} in {worlds_of(found.level.n)}."
    )


def rows(found: Tipping, labels: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row for each control, below `HEAD`."""
    return [_row(found, one, labels[found.b]) for one in found.controls or ()]


def _row(found: Tipping, one: Controlled, other: str) -> tuple[str, ...]:
    metric, p = metric_of(found), one.difference
    return (
        one.control.candidate.address,
        done(one, other),
        metric.text(p.mean, signed=True),
        interval_of(metric, p),
        carried(one),
    )


def done(one: Controlled, other: str) -> str:
    """What was done, in words: the levers taken from the `other` design, or the mechanisms off in both."""
    mechanisms = ", ".join(one.control.mechanisms)
    if one.control.kind != EQUAL:
        return f"{mechanisms} off in both"
    named = ", ".join(one.control.levers)
    count = len(one.control.levers)
    return f"{named if count <= FEW else f'{count} levers of {mechanisms}'} as {other}"


def carried(one: Controlled) -> str:
    """How much of the lead went with the mechanism; where the lead grew without it, how much it had cost."""
    if not math.isfinite(one.carried):
        return "-"
    return f"{'carries' if one.carried >= 0 else 'costs'} {100 * abs(one.carried):.0f} %"


def json_objects(found: Tipping) -> list[dict[str, Any]] | None:
    """Every control as plain JSON data; null where none was asked for."""
    return None if found.controls is None else [_object(one) for one in found.controls]


def _object(one: Controlled) -> dict[str, Any]:
    control, p, gone = one.control, one.difference, one.gone
    return {
        "address": control.candidate.address,
        "control": control.kind,
        "mechanisms": list(control.mechanisms),
        "levers": list(control.levers),
        "difference": {"mean": p.mean, "low": p.low, "high": p.high, "n": p.n},
        "gone": {"mean": gone.mean, "low": gone.low, "high": gone.high, "n": gone.n},
        "carried": one.carried,
    }
