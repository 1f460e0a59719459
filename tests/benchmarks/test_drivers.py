"""The benchmark at small size: it works, and compares the same. `python -m tests.benchmarks.drivers` takes times."""

import pytest

from sim.model.simulation import Simulation
from tests.benchmarks.drivers import digests, time_drivers, time_runs
from tests.benchmarks.plain import PlainDriver
from tests.model.worlds import DESIGNS, small


@pytest.mark.parametrize("design", DESIGNS)
def test_agents_with_ordinary_attributes_give_the_same_bits(design: str) -> None:
    assert len(digests(small(design, 120, 30).born(), months=4)) == 1


def test_attributes_are_ordinary_and_go_back_to_the_table() -> None:
    driver = PlainDriver(Simulation(small(), 1, 2))
    customer = driver.world.customers[0]
    customer.trust = 0.125
    assert vars(customer)["weights"] == driver.simulation.world.customers["weights"][0].tolist()
    driver.write_back()
    assert driver.simulation.world.customers["trust"][0] == 0.125


def test_every_driver_is_timed() -> None:
    times = time_drivers(small("product_centric", 60, 30), months=2)
    assert min(times.compiled, times.views, times.plain, times.ratio) > 0.0


def test_every_run_is_timed() -> None:
    assert len(time_runs(small("product_centric", 60, 30), runs=2)) == 2
