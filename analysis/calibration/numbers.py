"""The numbers that may be searched: those without data, or calculated from other numbers, inside their sweeps."""

from __future__ import annotations

from collections.abc import Sequence

from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, parameters

FREE = ("A", "C")
DIGITS = 4  # significant digits: more would only make every scenario a new one


def free_numbers() -> tuple[Parameter, ...]:
    """Every assumption marked A (no data) or C (calculated), in the order of declaration."""
    return tuple(number for number in parameters(Assumptions, "assumptions.") if number.mark in FREE)


def chosen(addresses: Sequence[str]) -> tuple[Parameter, ...]:
    """The free numbers of these addresses. Raises ValueError for any other address."""
    known = {number.address: number for number in free_numbers()}
    for address in addresses:
        if address not in known:
            raise ValueError(f"'{address}' is not free: only assumptions marked A or C are; see ccsim list assumptions")
    return tuple(known[address] for address in addresses)


def sweep_of(number: Parameter) -> tuple[float, float]:
    """Its range for searching."""
    assert number.sweep is not None
    return number.sweep


def at(number: Parameter, place: float) -> float:
    """The value at a place of the sweep, 0 its low end and 1 its high one.

    >>> at(Parameter("a", 1.0, "", 0.0, 9.0, "", "", sweep=(2.0, 4.0)), 0.25)
    2.5
    """
    low, high = sweep_of(number)
    return float(f"{low + (high - low) * min(1.0, max(0.0, place)):.{DIGITS}g}")


def place_of(number: Parameter) -> float:
    """Where the default stands in the sweep, 0-1."""
    low, high = sweep_of(number)
    return min(1.0, max(0.0, (float(number.default) - low) / (high - low)))
