"""What the firm knows of its segments, and how alike its people think."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sim.scenario import Scenario

Floats = npt.NDArray[np.float64]


class Knowing:
    """What the firm knows of its segments, and how alike its people think: means of the last year."""

    def __init__(self, scenario: Scenario, months: int) -> None:
        self._months, self._focus = months, scenario.assumptions.listening.focus
        self._picture: list[float] = []
        self._insight: list[float] = []
        self._spread: list[float] = []

    def see(self, world: Any, month: int) -> None:
        """Look at the first firm's segments and people."""
        own = world.segments[0]
        self._insight.append(float(own["insight"].mean()))
        if month > self._months - 12:
            self._picture.append(picture(own["emphasis"], own["weights"], self._focus))
            people = world.staff[0]
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
