"""What a user of Mesa would write, to compare with: the same month over agents with ordinary Python attributes.

No tables and no compiler: rows are read into attributes, the rules run in the interpreter, attributes are written back.
"""

from collections.abc import Callable
from typing import Any

import mesa
import numpy as np

from sim.model.month import run_month
from sim.model.simulation import Simulation
from sim.model.tables import Row, Table

ROWS = ("firms", "segments", "units", "kpis", "given", "market")


class Plain:
    """Something with attributes."""


class PlainAgent(mesa.Agent):  # type: ignore[misc]
    """A Mesa agent with ordinary attributes."""


def read_all(make: Callable[[], Any], table: Table) -> list[Any]:
    """A thing for every row of a table, in a list for every firm where the table has a part for each."""
    return [read(make(), row) if table.ndim == 1 else read_all(make, row) for row in table]


def read(thing: Any, row: np.void) -> Any:
    """Give the thing an attribute for every field of the row; several numbers become a list."""
    for name in row.dtype.names or ():
        setattr(thing, name, row[name].tolist())
    return thing


def write(things: list[Any], table: Table) -> None:
    """Write the attributes back into the rows of the table."""
    if table.ndim > 1:
        for some, part in zip(things, table, strict=True):
            write(some, part)
        return
    for name in table.dtype.names or ():
        table[name] = [getattr(thing, name) for thing in things]


class PlainDriver:
    """Steps a simulation over Mesa agents with ordinary attributes."""

    def __init__(self, simulation: Simulation) -> None:
        self.simulation = simulation
        self.model = mesa.Model(rng=simulation.seed)
        world = simulation.world
        rows = {name: read_all(Plain, getattr(world, name)) for name in ROWS}
        people = {name: read_all(self._agent, getattr(world, name)) for name in ("customers", "staff")}
        lists = {
            name: getattr(world, name).tolist()
            for name in ("ties", "roster", "measured", "customer_order", "staff_order", "own", "acting")
        }
        self.world = world._replace(**rows, **people, **lists, monthly=[Row(row) for row in world.monthly])

    def _agent(self) -> PlainAgent:
        return PlainAgent(self.model)

    def step(self) -> None:
        """Let one month pass."""
        simulation = self.simulation
        levers = [read(Plain(), row) for row in simulation.levers[simulation.month]]
        run_month(self.world._replace(levers=levers), simulation.month)
        write(self.world.firms, simulation.world.firms)
        simulation.end_month()

    def write_back(self) -> None:
        """Write all attributes back into the tables, and let Mesa forget the agents."""
        for name in (*ROWS, "customers", "staff"):
            write(getattr(self.world, name), getattr(self.simulation.world, name))
        for name in ("roster", "measured", "own", "acting"):
            getattr(self.simulation.world, name)[:] = getattr(self.world, name)
        getattr(mesa.Agent, "_ids", {}).pop(self.model, None)
