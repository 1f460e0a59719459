"""Random numbers: one stream per mechanism, uniforms only, one slot per agent and month, drawn whether used or not.

So the same customer meets the same luck under every design (common random numbers), a new mechanism disturbs no other,
and looking at a run changes nothing.
"""

import hashlib
from collections import namedtuple
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sim.model.state import KPIS, SEATS, SEGMENTS


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism that draws: `columns` uniforms for each slot of `of` (customers, people, segments, firms)."""

    name: str
    of: str
    columns: int


MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism("cases", "customers", 1),
    Mechanism("server", "customers", 1),
    Mechanism("failures", "customers", 2),
    Mechanism("experience", "customers", 1),
    Mechanism("conversation", "customers", 1),
    Mechanism("complain", "customers", 1),
    Mechanism("recover", "customers", 1),
    Mechanism("breach", "customers", 1),
    Mechanism("survey", "customers", 2),
    Mechanism("tell", "customers", 3),
    Mechanism("churn", "customers", 2),
    Mechanism("beg", "people", 1),
    Mechanism("people", "people", 2),
    Mechanism("quit", "people", 1),
    Mechanism("hire", "people", 3),
    Mechanism("need", "segments", 2),
    Mechanism("review", "firms", 2),
    Mechanism("reading", "firms", KPIS),
)

Draws = namedtuple("Draws", [m.name for m in MECHANISMS])
"""This month's uniforms, one array (slots, columns) per mechanism."""


def stream(seed: int, mechanism: str) -> np.random.Generator:
    """The stream of one mechanism in the world of `seed`: its own, whatever other mechanisms draw."""
    name = int.from_bytes(hashlib.blake2b(mechanism.encode(), digest_size=8).digest(), "big")
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, name])))


class Streams:
    """All streams of a world, opened once, and the arrays into which each month is drawn."""

    def __init__(self, seed: int, customers: int) -> None:
        slots = {"customers": customers, "people": SEATS, "segments": SEGMENTS, "firms": 1}
        self._streams = [stream(seed, m.name) for m in MECHANISMS]
        self.draws = Draws(*(np.empty((slots[m.of], m.columns)) for m in MECHANISMS))

    def draw_month(self) -> None:
        """Fill all arrays with this month's uniforms in (0, 1)."""
        for generator, array in zip(self._streams, self.draws, strict=True):
            fill(generator, array)


def fill(generator: np.random.Generator, array: npt.NDArray[np.float64]) -> None:
    """Fill `array` with uniforms of `generator`, in place."""
    generator.random(out=array)
