"""The guard: the first figure that is no number is named with its month, phase and row, by either driver."""

import numpy as np
import pytest

from sim.model.model import OrganisationModel
from sim.model.rules.guard import watch_customers, watch_firms, watch_people
from sim.model.simulation import NotANumberError
from sim.model.state import SIMULATED
from tests.model.rules.rows import Row, customer, firm, person
from tests.model.worlds import run, simulation, small

NAN, INF = float("nan"), float("inf")


def watched(**rows: list) -> object:
    return Row(**{"customers": [], "staff": [], "firms": [], "levers": rows.get("firms", [])} | rows, fault=[-1] * 4)


@pytest.mark.parametrize("field", ["satisfaction", "trust", "wallet_share", "goals", "hazard", "revenue"])
def test_a_customer_is_watched_in_all_that_she_feels_and_brings(field: str) -> None:
    world = watched(customers=[customer(), customer(**{field: NAN})])
    watch_customers(world, 3, 2)
    assert world.fault == [3, 2, 0, 1]


@pytest.mark.parametrize("f", range(SIMULATED))
def test_a_customer_is_watched_in_her_leaning_toward_every_simulated_firm(f: int) -> None:
    world = watched(customers=[customer(preference=[NAN if n == f else 0.0 for n in range(SIMULATED)])])
    watch_customers(world, 3, 2)
    assert world.fault == [3, 2, 0, 0]


@pytest.mark.parametrize("field", ["mindset", "motivation", "skill", "safety", "enthusiasm", "exposure"])
def test_a_person_is_watched_in_all_that_work_does_to_her(field: str) -> None:
    world = watched(staff=[person(), person(**{field: INF})])
    watch_people(world, 4, 6)
    assert world.fault == [4, 6, 1, 1]


@pytest.mark.parametrize("field", ["profit", "equity", "kpi_alignment", "lag", "offers", "news", "squeeze"])
def test_a_simulated_firm_is_watched_in_its_figures(field: str) -> None:
    world = watched(firms=[firm(), firm(**{field: NAN})])
    watch_firms(world, 5, 1)
    assert world.fault == [5, 1, 2, 1]


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
