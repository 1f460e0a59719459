"""The guard: the first figure that is no number is named with its month, phase and row, by either driver."""

import numpy as np
import pytest

from sim.model.model import OrganisationModel
from sim.model.rules.guard import watch_customers
from sim.model.simulation import NotANumberError
from tests.model.worlds import run, simulation, small


@pytest.mark.parametrize("driver", ["compiled", "agents"])
def test_a_customer_who_stops_being_a_number_is_named(driver: str) -> None:
    model = OrganisationModel(small(), months=3, driver=driver)
    model.step()
    own = int(np.flatnonzero(model.simulation.world.customers["supplier"] == 0)[0])
    model.simulation.world.customers["trust"][own] = np.nan
    with pytest.raises(NotANumberError, match=f"E601 at month 2: customer {own} is no number after judge"):
        model.run()


def test_a_person_who_stops_being_a_number_is_named() -> None:
    broken = simulation()
    broken.world.staff["skill"][5] = np.inf
    with pytest.raises(NotANumberError, match="E601 at month 1: seat 5 is no number after choose_effort") as error:
        broken.run()
    assert error.value.month == 1


def test_the_first_fault_is_kept() -> None:
    start = simulation().world
    world = start._replace(customers=start.customers.view(np.recarray))
    world.customers.trust[[7, 9]] = np.nan
    watch_customers(world, 3, 2)
    watch_customers(world, 4, 2)
    assert world.fault.tolist() == [3, 2, 0, 7]


def test_a_sound_run_has_no_fault() -> None:
    assert run("customer_centric").simulation.world.fault[0] == -1
