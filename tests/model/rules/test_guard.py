"""The guard: the first figure that is no number is named with its month, phase and row, by either driver."""

import numpy as np
import pytest

from sim.model.drivers.organisation import OrganisationModel
from sim.model.rules.guard import judged, responded, watch, watch_firm, watch_people
from sim.model.simulation import NotANumberError
from sim.model.state import SIMULATED
from tests.model.rules.rows import customer, firm, person
from tests.model.worlds import run, simulation, small

NAN, INF = float("nan"), float("inf")


def fault_of(figure: float) -> list[int]:
    fault = [-1] * 4
    watch(figure, fault, 3, 2, 0, 7)
    return fault


@pytest.mark.parametrize("field", ["satisfaction", "expectation", "trust", "wallet_share", "memory", "goals"])
def test_a_customer_is_watched_in_all_that_she_carries_away(field: str) -> None:
    assert fault_of(judged(customer())) == [-1] * 4
    assert fault_of(judged(customer(**{field: NAN}))) == [3, 2, 0, 7]


@pytest.mark.parametrize("f", range(SIMULATED))
def test_a_customer_is_watched_in_her_leaning_toward_every_simulated_firm(f: int) -> None:
    her = customer(preference=[INF if n == f else 0.0 for n in range(SIMULATED)])
    assert fault_of(responded(her)) == [3, 2, 0, 7]


@pytest.mark.parametrize("field", ["hazard", "outlook"])
def test_a_customer_is_watched_in_her_probability_to_leave(field: str) -> None:
    assert fault_of(responded(customer())) == [-1] * 4
    assert fault_of(responded(customer(**{field: NAN}))) == [3, 2, 0, 7]


@pytest.mark.parametrize("field", ["mindset", "motivation", "skill", "safety", "enthusiasm", "exposure"])
def test_a_person_is_watched_in_all_that_work_does_to_her(field: str) -> None:
    fault = [-1] * 4
    watch_people([person(), person(**{field: INF})], fault, 4, 6)
    assert fault == [4, 6, 1, 1]


@pytest.mark.parametrize("field", ["profit", "equity", "kpi_alignment", "lag", "offers", "news", "squeeze"])
def test_a_simulated_firm_is_watched_in_its_figures(field: str) -> None:
    fault = [-1] * 4
    watch_firm(firm(), fault, 5, 1, 0)
    assert fault == [-1] * 4
    watch_firm(firm(**{field: NAN}), fault, 5, 1, 1)
    assert fault == [5, 1, 2, 1]


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
    broken.world.staff["skill"][0, 5] = np.inf
    with pytest.raises(NotANumberError, match="E601 at month 1: seat 5 is no number after choose_effort") as error:
        broken.run()
    assert error.value.month == 1


@pytest.mark.parametrize("driver", ["compiled", "agents"])
def test_what_a_customer_brings_is_watched(driver: str) -> None:
    model = OrganisationModel(small(), months=3, driver=driver)
    model.step()
    own = int(np.flatnonzero(model.simulation.world.customers["supplier"] == 0)[0])
    model.simulation.world.customers["potential"][own] = np.nan
    with pytest.raises(NotANumberError, match="no number after"):
        model.run()


def test_the_first_fault_is_kept() -> None:
    fault = [-1] * 4
    watch(NAN, fault, 3, 2, 0, 7)
    watch(INF, fault, 4, 5, 1, 9)
    assert fault == [3, 2, 0, 7]


def test_a_sound_run_has_no_fault() -> None:
    assert run("customer_centric").simulation.world.fault[0] == -1
