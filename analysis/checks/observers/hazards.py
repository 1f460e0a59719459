"""The least and largest hazard of anybody, and the strongest leaning."""

from __future__ import annotations

from typing import Any

import numpy as np


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
