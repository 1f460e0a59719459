"""Which numbers the rows respond to: each at both ends of its sweep, the others at their defaults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.calibration.numbers import free_numbers, sweep_of
from analysis.calibration.rows import Rows, loss_of, total
from analysis.checks import Finding
from analysis.compute import Compute
from sim.scenario.declare import Parameter


@dataclass(frozen=True, slots=True)
class Moved:
    """What a number does to the rows: `change` is the largest change of a row's root loss; the losses at both ends."""

    number: Parameter
    change: float
    row: str
    at_low: float
    at_high: float


def screen(rows: Rows, compute: Compute, numbers: Sequence[Parameter] | None = None) -> list[Moved]:
    """Every number of `numbers` (default: all free ones), the one that moves a row most first."""
    numbers = free_numbers() if numbers is None else numbers
    ends = [{number.address: end} for number in numbers for end in sweep_of(number)]
    default, *at_ends = rows.findings([{}, *ends], compute)
    moved = [_moved(number, default, at_ends[2 * i], at_ends[2 * i + 1]) for i, number in enumerate(numbers)]
    return sorted(moved, key=lambda response: -response.change)


def _moved(number: Parameter, default: list[Finding], low: list[Finding], high: list[Finding]) -> Moved:
    changes = {
        base.check.id: max(abs(loss_of(end) ** 0.5 - loss_of(base) ** 0.5) for end in ends)
        for base, *ends in zip(default, low, high, strict=True)
    }
    row = max(changes, key=changes.__getitem__)
    return Moved(number, changes[row], row, total(low), total(high))
