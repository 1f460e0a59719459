"""How people chose their effort, against what maximises their utility."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import nnls

from sim.model.state import ACTIVITIES, FRONT_LINE, HELP_DESK, LEADER

if TYPE_CHECKING:
    from sim.scenario import Scenario

Floats = npt.NDArray[np.float64]

LIKED = np.array([[0.3, 0.0], [0.4, 0.7], [0.25, 0.5], [0.3, 0.0], [0.15, 0.5], [0.0, 0.0]])
"""Liking of each activity: a constant, and what mindset adds (B18); written once more, to hold the rule against it."""
HOURS = 140.0


class Choosing:
    """How people chose their effort in the last month, against what maximises v'e - 1/2 e'Me."""

    def __init__(self, scenario: Scenario) -> None:
        self._crowding = scenario.assumptions.effort.crowding
        self._people: Any = None
        self._hours: list[float] = []

    def see(self, world: Any, month: int) -> None:
        """Look at the people of the first firm."""
        self._people = world.staff[0]
        self._hours.append(float(world.firms[0]["total_hours"].sum() / (HOURS * len(self._people))))

    def figures(self) -> dict[str, float]:
        """By name; work is a mean of the last year."""
        people = self._people
        serving = (people["function"] == FRONT_LINE) | (people["function"] == HELP_DESK)
        chose = (people["active"] == 1) & (people["tenure"] > 0)  # whoever was hired last has not chosen yet
        alone = people[serving & (people["role"] != LEADER) & chose]
        best = np.array([optimum(appeal, self._crowding) for appeal in people["appeal"]])
        liked = np.array([optimum(LIKED @ (1.0, o), self._crowding) for o in alone["mindset"]])
        shares = liked / liked.sum(axis=1, keepdims=True)
        return {
            "effort_gap": float(np.abs(people["own_effort"] - best).max()),
            "alone_gap": float(np.abs(alone["effort"] - shares).max()) if len(alone) else float("nan"),
            "work": float(np.mean(self._hours[-12:])),
        }


def optimum(appeal: Floats, crowding: float) -> Floats:
    """The effort of at least 0 that maximises v'e - 1/2 e'Me with M = (1 - k) I + k 11' (6,): with M = LL', the e that
    brings L'e nearest to the solution of Lx = v.

    >>> import numpy as np
    >>> optimum(np.array([1.0, 0.1, 0.0, 0.0, 0.0, 0.0]), 0.5).round(6).tolist()
    [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    """
    root = np.linalg.cholesky((1.0 - crowding) * np.eye(ACTIVITIES) + crowding)
    return np.asarray(nnls(root.T, np.linalg.solve(root, appeal))[0])
