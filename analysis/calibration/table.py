"""What a search for numbers came to: tables for a terminal and for a page, and plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.calibration.numbers import sweep_of
from analysis.calibration.rows import loss_of, total
from analysis.calibration.screening import Moved
from analysis.calibration.searching import Calibrated
from analysis.checks.table import expected
from analysis.show.table import Table
from analysis.show.text import number
from sim.batch.store.command import command_in

FACTS = ("id", "fact", "target", "before", "loss", "after", "loss")
NUMBERS = ("number", "before", "after", "sweep", "pinned down")


def facts(calibrated: Calibrated) -> Table:
    """Every calibration fact with its value and loss, with the defaults and with the numbers as found."""
    rows = []
    for before, after in zip(calibrated.before, calibrated.after, strict=True):
        figures = (number(each) for finding in (before, after) for each in (finding.value, loss_of(finding)))
        rows.append([after.check.id, after.check.name, expected(after), *figures])
    return Table(FACTS, rows, "lllrrrr")


def numbers(calibrated: Calibrated) -> Table:
    """Every number that was searched, what it is below it, and whether the facts pin it down."""
    rows = [_number(calibrated, moved) for moved in calibrated.moved]
    return Table(NUMBERS, rows, "lrr", code=[0], notes=[moved.number.sentence for moved in calibrated.moved])


def _number(calibrated: Calibrated, moved: Moved) -> list[str]:
    address, (low, high) = moved.number.address, sweep_of(moved.number)
    before = float(moved.number.default)
    pinned = "no" if address in calibrated.loose else "yes"
    return [address, f"{before:g}", f"{calibrated.values.get(address, before):g}", f"{low:g} to {high:g}", pinned]


def losses(calibrated: Calibrated) -> str:
    """The sum of the losses, before and after, in one line."""
    return f"loss {total(calibrated.before):.3g} with the defaults, {calibrated.loss:.3g} as found"


def text(calibrated: Calibrated, file: Path, store: str | None = None) -> str:
    """The whole result for a terminal; `file` is where the numbers were written, `store` where the runs are."""
    written = f"Written: {file}\nNext: {command_in(store, ['run', str(file)])}"
    return "\n\n".join([f"{facts(calibrated).text()}\n{losses(calibrated)}", numbers(calibrated).text(), written])


def json_object(calibrated: Calibrated) -> dict[str, Any]:
    """The whole result as plain data."""
    return {
        "loss": calibrated.loss,
        "rows": [
            {"id": after.check.id, "value": after.value, "loss": loss_of(after), "before": loss_of(before)}
            for before, after in zip(calibrated.before, calibrated.after, strict=True)
        ],
        "values": dict(calibrated.values),
        "loose": list(calibrated.loose),
    }
