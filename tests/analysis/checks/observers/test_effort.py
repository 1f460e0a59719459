"""How people chose their effort, held against the optimum."""

import numpy as np
import pytest

from analysis.checks.observers.effort import Choosing, optimum
from tests.model.worlds import simulation


@pytest.mark.parametrize("crowding", [0.0, 0.12, 0.3])
def test_the_optimum_leaves_nothing_to_gain(crowding: float) -> None:
    appeal = np.array([0.9, 0.5, 0.2, 0.05, -0.3, 0.0])
    best = optimum(appeal, crowding)
    slope = appeal - ((1 - crowding) * best + crowding * best.sum())
    assert np.abs(slope[best > 0]).max() < 1e-9
    assert slope[best == 0].max() <= 1e-9


def test_a_wrong_effort_of_one_person_is_seen() -> None:
    one = simulation(months=2)
    observer = Choosing(one.scenario)
    one.step()
    one.world.staff["own_effort"][0, 7, 2] += 0.01
    observer.see(one.world, 1)
    assert observer.figures()["effort_gap"] == pytest.approx(0.01)
