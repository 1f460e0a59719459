"""What a dock measures of a run beyond its outcomes: things that only the agents know, seen month by month."""

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


class Extremes:
    """The least and largest hazard of anybody, and the strongest leaning toward a firm, over all months."""

    def __init__(self) -> None:
        self._least, self._most, self._leaning = np.inf, -np.inf, 0.0

    def see(self, world: Any, month: int) -> None:
        """Look at all customers."""
        hazard = world.customers["hazard"]
        self._least, self._most = min(self._least, hazard.min()), max(self._most, hazard.max())
        self._leaning = max(self._leaning, float(np.abs(world.customers["preference"]).max()))

    def figures(self) -> dict[str, float]:
        """By name."""
        return {
            "hazard_least": float(self._least),
            "hazard_most": float(self._most),
            "preference_most": self._leaning,
        }


class Knowing:
    """What the firm knows of its segments, and how alike its people think: means of the last year."""

    def __init__(self, scenario: Scenario, months: int) -> None:
        self._months, self._focus = months, scenario.assumptions.listening.focus
        self._picture: list[float] = []
        self._insight: list[float] = []
        self._spread: list[float] = []

    def see(self, world: Any, month: int) -> None:
        """Look at the first firm's segments and people."""
        own = world.segments[: len(world.segments) // len(world.levers)]
        self._insight.append(float(own["insight"].mean()))
        if month > self._months - 12:
            self._picture.append(picture(own["emphasis"], own["weights"], self._focus))
            people = world.staff[: len(world.staff_order)]
            self._spread.append(float(people["mindset"][people["active"] == 1].std()))

    def figures(self) -> dict[str, float]:
        """By name."""
        before = self._insight[-13] if len(self._insight) > 12 else 0.0
        return {
            "picture": float(np.mean(self._picture)),
            "mindset_spread": float(np.mean(self._spread)),
            "insight_kept": self._insight[-1] / before if before > 0.0 else float("nan"),
        }


def picture(emphasis: Floats, weights: Floats, focus: float) -> float:
    """How far the weights that the firm's offerings stress are those of its segments, 0-1: 1 - half the sum of
    differences, mean over segments (segments, values). No weight counts for less than .12, as in an offering.

    >>> import numpy as np
    >>> truth = np.array([[0.4, 0.2, 0.2, 0.2]])
    >>> round(picture(truth**0.9, truth, 0.9), 9), round(picture(truth[:, ::-1] ** 0.9, truth, 0.9), 9)
    (1.0, 0.8)
    """
    seen, truth = emphasis ** (1.0 / focus), np.maximum(weights, 0.12)
    gap = seen / seen.sum(axis=1, keepdims=True) - truth / truth.sum(axis=1, keepdims=True)
    return float(1.0 - 0.5 * np.abs(gap).sum(axis=1).mean())


class Choosing:
    """How people chose their effort in the last month, against what maximises v'e - 1/2 e'Me."""

    def __init__(self, scenario: Scenario) -> None:
        self._crowding = scenario.assumptions.effort.crowding
        self._people: Any = None
        self._hours: list[float] = []

    def see(self, world: Any, month: int) -> None:
        """Look at the people of the first firm."""
        self._people = world.staff[: len(world.staff_order)]
        self._hours.append(float(world.firms[0]["total_hours"].sum() / (HOURS * len(self._people))))

    def figures(self) -> dict[str, float]:
        """By name; work is a mean of the last year."""
        people = self._people
        serving = (people["function"] == FRONT_LINE) | (people["function"] == HELP_DESK)
        alone = people[serving & (people["role"] != LEADER) & (people["active"] == 1)]
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
