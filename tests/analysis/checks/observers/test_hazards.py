"""The least and largest hazard of anybody."""

from types import SimpleNamespace

import numpy as np

from analysis.checks.observers.hazards import Extremes


def world(hazard: list[float], preference: list[float]) -> SimpleNamespace:
    customers = np.zeros(2, [("hazard", float), ("preference", float)])
    customers["hazard"], customers["preference"] = hazard, preference
    return SimpleNamespace(customers=customers)


def test_extremes_are_kept_over_the_months() -> None:
    observer = Extremes()
    observer.see(world([0.1, 0.99], [0.0, -0.7]), 1)
    observer.see(world([0.02, 0.3], [0.2, 0.1]), 2)
    assert observer.figures() == {"hazard_least": 0.02, "hazard_most": 0.99, "preference_most": 0.7}
