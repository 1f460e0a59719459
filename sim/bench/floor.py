"""The floor: draw a uniform for everybody whom a mechanism may concern, read and write every table once a month.

The rules themselves ask only for the numbers that they read; the floor draws all of them ahead, with NumPy's quickest
generator, as every version of this benchmark did, so that its figures can be compared between versions.
"""

from time import perf_counter

import numpy as np
import numpy.typing as npt

from sim.model.simulation import Simulation
from sim.model.streams import stream

TABLES = ("customers", "staff", "firms", "segments", "units", "kpis")
READ = ("ties", "levers", "given", "market")
NUMBERS = {"customers": 19, "staff_order": 10, "segments": 2, "levers": 3, "kpis": 1}
"""How many numbers the mechanisms may ask for: per customer, seat, segment, firm and KPI."""


class Floor:
    """Months in which nothing happens but draws, one read and one write of every table, and one read of the rest."""

    def __init__(self, simulation: Simulation) -> None:
        world = simulation.world
        self._stream = stream(simulation.seed, "floor")
        self._blocks = [np.empty((numbers, getattr(world, table).size)) for table, numbers in NUMBERS.items()]
        self._written = [words(getattr(world, name)) for name in TABLES]
        self._read = [words(getattr(world, name)) for name in READ]
        self.total = 0

    @property
    def bytes(self) -> int:
        """Bytes that a month reads and writes."""
        return sum(table.nbytes for table in self._written)

    def months(self, months: int) -> float:
        """Seconds for so many months."""
        started = perf_counter()
        for _ in range(months):
            for block in self._blocks:
                self._stream.random(out=block)
            for table in self._written:
                np.bitwise_xor(table, 1, out=table)
            for table in self._read:
                self.total ^= int(np.bitwise_xor.reduce(table))
        return perf_counter() - started


def words(table: npt.NDArray[np.void]) -> npt.NDArray[np.int64]:
    """A table as the 64-bit words that it takes in memory (n,)."""
    return np.ascontiguousarray(table).reshape(-1).view(np.int64)
