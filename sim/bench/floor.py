"""The floor: what no form of these rules can do without - draw the month's uniforms, read and write the tables once."""

from time import perf_counter

import numpy as np
import numpy.typing as npt

from sim.model.simulation import Simulation
from sim.model.streams import MECHANISMS, stream

TABLES = ("customers", "staff", "firms", "segments", "units", "kpis")
READ = ("ties", "levers", "given", "market")


class Floor:
    """Months in which nothing happens but draws, one read and one write of every table, and one read of the rest.

    Of the draws those for which there is somebody: a customer, a filled or empty seat, a segment, a firm, a KPI.
    """

    def __init__(self, simulation: Simulation) -> None:
        world = simulation.world
        slots = {
            "customers": len(world.customers),
            "people": len(world.staff_order),
            "segments": world.segments.size,
            "firms": len(world.levers),
            "kpis": world.kpis.size,
        }
        self._streams = [stream(simulation.seed, m.name) for m in MECHANISMS]
        self._blocks = [np.empty((len(m.draws), slots[m.of])) for m in MECHANISMS]
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
            for generator, block in zip(self._streams, self._blocks, strict=True):
                generator.random(out=block)
            for table in self._written:
                np.bitwise_xor(table, 1, out=table)
            for table in self._read:
                self.total ^= int(np.bitwise_xor.reduce(table))
        return perf_counter() - started


def words(table: npt.NDArray[np.void]) -> npt.NDArray[np.int64]:
    """A table as the 64-bit words that it takes in memory (n,)."""
    return np.ascontiguousarray(table).reshape(-1).view(np.int64)
