"""Observing the agents of a run, month by month: how a program sees what no record of a run holds.

    spread = Spread()                                   # any object with `see(world, month)`
    observe(Simulation(scenario, seed=1, months=144), [spread])

An observer gets the tables of the world for reading only: a run that is observed is the run, to the bit.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import numpy as np

from sim.model.simulation import Simulation
from sim.model.state import World


class Observer(Protocol):
    """Looks at a world after each month."""

    def see(self, world: Any, month: int) -> None:
        """Look at the world (`sim.model.state.World`, read-only) after `month`, which counts from 1.

        The tables are those that the next month changes: copy what is to be kept.
        """


class Measuring(Observer, Protocol):
    """An observer that ends in figures."""

    def figures(self) -> Mapping[str, float]:
        """What was measured, by name; NaN where the run shows nothing of it."""


def observe(simulation: Simulation, observers: Sequence[Observer], until: int | None = None) -> None:
    """Let the months up to `until` (all) pass, and show the world to each observer after every month.

    Raises NotANumberError when a figure stops being a number, ValueError when an observer writes to a table.
    """
    last = simulation.months if until is None else min(until, simulation.months)
    world = read_only(simulation.world)
    while simulation.month < last:
        simulation.step()
        for observer in observers:
            observer.see(world, simulation.month)


def figures_of(observers: Iterable[Measuring]) -> dict[str, float]:
    """The figures of several observers together."""
    return {name: value for observer in observers for name, value in observer.figures().items()}


def read_only(world: Any) -> Any:
    """The same tables, none of which can be written to."""
    return World(*(_locked(table) for table in world))


def _locked(table: Any) -> Any:
    if not isinstance(table, np.ndarray):
        return table
    view = table.view()
    view.flags.writeable = False
    return view
