"""Random numbers: one stream per mechanism, uniforms only, one slot per agent and month, drawn whether used or not.

So the same customer meets the same luck under every design (common random numbers), a new mechanism disturbs no other,
and looking at a run changes nothing.
"""

import hashlib
from collections import namedtuple
from dataclasses import dataclass

import numpy as np

from sim.model.state import KPIS, SEATS, SEGMENTS


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism that draws: for each slot of `of` (customers, people, segments, firms, KPIs) the named numbers."""

    name: str
    of: str
    draws: tuple[str, ...]


MECHANISMS: tuple[Mechanism, ...] = (
    Mechanism("cases", "customers", ("cases",)),
    Mechanism("server", "customers", ("server",)),
    Mechanism("failures", "customers", ("failures", "returning")),
    Mechanism("experience", "customers", ("experience",)),
    Mechanism("conversation", "customers", ("conversation",)),
    Mechanism("complaint", "customers", ("complaint", "recovery")),
    Mechanism("breach", "customers", ("breach",)),
    Mechanism("finding out", "customers", ("finding",)),
    Mechanism("requests", "customers", ("request",)),
    Mechanism("false units", "customers", ("false_unit",)),
    Mechanism("survey", "customers", ("reply", "error")),
    Mechanism("word of mouth", "customers", ("telling", "tone", "listener")),
    Mechanism("churn", "customers", ("leaving", "choice")),
    Mechanism("begging", "people", ("begging",)),
    Mechanism("fabrication", "people", ("fabricating", "caught")),
    Mechanism("errors", "people", ("erring",)),
    Mechanism("motivation", "people", ("motivation",)),
    Mechanism("mindset", "people", ("mindset",)),
    Mechanism("turnover", "people", ("quitting",)),
    Mechanism("hiring", "people", ("new_trait", "new_mindset", "new_integrity")),
    Mechanism("needs", "segments", ("need_x", "need_y")),
    Mechanism("review", "firms", ("cancelling", "misreading")),
    Mechanism("exposure", "firms", ("exposure",)),
    Mechanism("KPI reading", "kpis", ("reading",)),
)

Draws = namedtuple("Draws", [name for m in MECHANISMS for name in m.draws])  # type: ignore[misc]
"""This month's uniforms: one array (slots,) per named number."""


def stream(seed: int, mechanism: str) -> np.random.Generator:
    """The stream of one mechanism in the world of `seed`: its own, whatever other mechanisms draw."""
    name = int.from_bytes(hashlib.blake2b(mechanism.encode(), digest_size=8).digest(), "big")
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, name])))


class Streams:
    """All streams of a world, opened once, and the arrays into which each month is drawn."""

    def __init__(self, seed: int, customers: int) -> None:
        slots = {"customers": customers, "people": SEATS, "segments": SEGMENTS, "firms": 1, "kpis": KPIS}
        self._streams = [stream(seed, m.name) for m in MECHANISMS]
        self._blocks = [np.empty((len(m.draws), slots[m.of])) for m in MECHANISMS]
        self.draws = Draws(*(row for block in self._blocks for row in block))

    def draw_month(self) -> None:
        """Fill all arrays with this month's uniforms in [0, 1)."""
        for generator, block in zip(self._streams, self._blocks, strict=True):
            generator.random(out=block)
