"""What people know at rest: nothing is learned or forgotten when a run begins but by who comes and goes."""

import numpy as np
import pytest

from sim.model.resting.knowing import experience, mixes_at_rest
from sim.model.simulation import Simulation
from sim.model.state import ACCOUNT_MANAGER, LINES, PERSON, UNIT, UNITS, record_type
from tests.model.worlds import small


def test_experience_grows_with_the_months_in_the_seat_to_what_fades_as_fast_as_it_comes() -> None:
    # 100 hours a month: 100 + 95 after two months; 100/.05 in the end
    assert experience(100.0, np.array([0, 1, 2, 600]), 0.05) == pytest.approx([0.0, 100.0, 195.0, 2000.0])
    assert experience(100.0, np.array([3]), 0.0) == pytest.approx([300.0])


def test_who_sits_in_a_unit_has_worked_on_what_it_works_on_and_an_account_manager_on_all_lines() -> None:
    units, staff = np.zeros(UNITS, record_type(UNIT)), np.zeros(2, record_type(PERSON))
    units["line_mix"][1], units["segment_mix"][1] = [0.0, 1.0, 0.0, 0.0], [0.4, 0.3, 0.2, 0.1]
    staff["unit"] = 1
    staff["role"][1] = ACCOUNT_MANAGER
    lines, segments = mixes_at_rest(staff, units)
    assert lines.tolist() == [[0.0, 1.0, 0.0, 0.0], [1.0 / LINES] * LINES]
    assert segments.tolist() == [[0.4, 0.3, 0.2, 0.1]] * 2


def known(simulation: Simulation) -> tuple[float, float]:
    """Mean stock of experience of those who are there, over all lines and over all segments."""
    staff = simulation.world.staff[0]
    there = staff[staff["active"] == 1]
    return float(there["line_stock"].sum(axis=1).mean()), float(there["segment_stock"].sum(axis=1).mean())


def test_a_run_begins_with_the_experience_that_it_goes_on_with() -> None:
    simulation = Simulation(small("product_centric", 400, 60), 1, 24)
    lines, segments = known(simulation)
    simulation.run()
    assert known(simulation) == pytest.approx((lines, segments), rel=0.15)
