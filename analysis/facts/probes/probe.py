"""What a probe is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from sim.batch import Measure

if TYPE_CHECKING:
    from sim.scenario import Scenario

Figures: TypeAlias = Mapping[str, float]
BURN_IN, YEAR = 24, 12


@dataclass(frozen=True, slots=True)
class Probe:
    """Figures that are read off the agents of a run: `look(scenario, seed, months)` gives one of each `measures`."""

    name: str
    look: Callable[[Scenario, int, int], Figures]
    measures: tuple[Measure, ...]


def share(part: float, whole: float) -> float:
    """part / whole; NaN where there is nothing.

    >>> share(1, 4)
    0.25
    """
    return float(part / whole) if whole else float("nan")
