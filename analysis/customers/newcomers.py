"""Customers who join the simulated firm: what they spend at first, and how long they stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from sim.model.observe import observe
from sim.model.outcomes import BURN_IN
from sim.model.simulation import Simulation
from sim.scenario import Scenario

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FIRM = 0


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Everybody who joined the firm in a world, or in several, from the end of burn-in on.

    Whether each had `left` (n,) in month `seen` (n,), counted from joining, or was still there after so many; `spend`
    (k,) what those who joined early enough spent with the firm in their first months, whether they stayed or not,
    currency. `retention` is the share of all the firm's customers, old and new, that stays for a year.
    """

    seen: Floats
    left: Flags
    spend: Floats
    retention: float


class Ledger:
    """Notes month by month, from the end of burn-in on, who is a customer of the firm, and her revenue with it."""

    def __init__(self) -> None:
        self.here: list[Flags] = []
        self.revenue: list[Floats] = []

    def see(self, world: Any, month: int) -> None:
        """Note the month."""
        if month >= BURN_IN:
            here = world.customers["supplier"] == FIRM
            self.here.append(here)
            self.revenue.append(np.where(here, world.customers["revenue"], 0.0))


def newcomers(scenario: Scenario, seed: int, months: int, window: int) -> Newcomers:
    """Follow who joins in a world: whether they stay, and for `window` months what they spend."""
    here, revenue = _recorded(scenario, seed, months)
    seen, left, spend = _stays(here, revenue, window)
    stayed = (here[1:] & here[:-1]).sum() / max(1, here[:-1].sum())
    return Newcomers(seen, left, spend, float(stayed**12))


def together(worlds: Sequence[Newcomers]) -> Newcomers:
    """The newcomers of several worlds as those of one."""
    seen, left, spend = (np.concatenate([getattr(w, name) for w in worlds]) for name in ("seen", "left", "spend"))
    return Newcomers(seen, left, spend, float(np.mean([world.retention for world in worlds])))


def kept_of(seen: Floats, left: Flags, months: int) -> Floats:
    """Share of a cohort that is left after 0 to `months` months (months + 1,), by Kaplan and Meier: who `left` did so
    in month `seen`; who did not counts for as long as she was seen.

    >>> import numpy as np
    >>> kept_of(np.array([1.0, 2.0, 2.0, 1.0]), np.array([True, True, False, False]), 2).tolist()
    [1.0, 0.75, 0.375]
    """
    month = np.arange(1, months + 1)
    there = np.array([(seen >= m).sum() for m in month])
    gone = np.array([(left & (np.ceil(seen) == m)).sum() for m in month])
    return np.concatenate([[1.0], np.cumprod(1.0 - gone / np.maximum(there, 1))])


def _stays(here: Flags, revenue: Floats, window: int) -> tuple[Floats, Flags, Floats]:
    """Of one world: months for which each newcomer was seen, whether she left then, and what she spent at first."""
    began, who = np.nonzero(here[1:] & ~here[:-1])
    began += 1
    ends = _ends(here)[began, who]
    left = ends < len(here)
    total = np.concatenate([np.zeros((1, here.shape[1])), np.cumsum(revenue, axis=0)])
    early = began + window <= len(here)
    until = np.minimum(ends, began + window)[early]
    spend = total[until, who[early]] - total[began[early], who[early]]
    return np.where(left, ends - began, ends - began - 1).astype(np.float64), left, spend


def _recorded(scenario: Scenario, seed: int, months: int) -> tuple[Flags, Floats]:
    """Who is a customer of the firm at the end of each measured month, and her revenue in it (months, customers)."""
    ledger = Ledger()
    observe(Simulation(scenario, seed, months), [ledger])
    return np.array(ledger.here), np.array(ledger.revenue)


def _ends(here: Flags) -> npt.NDArray[np.int64]:
    """The first row from each row on in which a customer is not here; the number of rows if she stays (as `here`)."""
    ends = np.empty(here.shape, np.int64)
    following = np.full(here.shape[1], len(here))
    for month in range(len(here) - 1, -1, -1):
        following = np.where(here[month], following, month)
        ends[month] = following
    return ends
