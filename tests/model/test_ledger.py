"""The ledgers of hours and of money, in firms of extremes, in both drivers.

Every person's month sums to 140 hours and overtime; the firm's books, its payroll and its customers' payments balance
to the cent.
"""

import numpy as np
import pytest

from sim.model.drivers.organisation import OrganisationModel
from sim.model.simulation import Simulation
from sim.model.state import LEADER, ROTATE, USES, World
from sim.model.tables import Table
from sim.scenario import Scenario
from tests.model.corners import world
from tests.model.worlds import changed, small

CONTEXTS, EACH, MONTHS = 12, 3, 30
INTERPRETED = 26


def at_work(staff: Table) -> np.ndarray:
    """Who worked this month: those who are here and did not start at its end, and those who left at its end."""
    return ((staff["active"] == 1) & (staff["tenure"] > 0)) | (staff["left"] == 1)


def must_sum(staff: Table) -> None:
    """Every month of a person holds 140 hours and her overtime, a fifth at most; that of an empty seat none."""
    worked = at_work(staff)
    assert np.allclose(staff["spent"].sum(axis=-1), np.where(worked, 140.0 + staff["overtime"], 0.0), rtol=0, atol=1e-9)
    assert staff["spent"].min() >= 0.0
    assert 0.0 <= staff["overtime"].min() <= staff["overtime"].max() <= 28.0 + 1e-9
    assert (staff["overtime"][~worked] == 0.0).all()


COSTS = (
    "unit_cost", "payroll", "bonuses", "programmes", "acquisition", "change_cost", "hiring_cost", "unpaid",
    "other_cost",
)  # fmt: skip
CENT = 0.005


def must_balance(world: World) -> None:
    """What customers pay is the firm's revenue, what people earn its pay, and profit what costs leave of revenue; pay
    is charged to customers in full, by the time of their cases."""
    firm, own = world.firms[0], world.customers[world.customers["supplier"] == 0]
    assert own["revenue"].sum() == pytest.approx(firm["revenue"], abs=CENT)
    paid = firm["payroll"] + firm["bonuses"]
    assert world.staff["pay"][0].sum() == pytest.approx(paid, abs=CENT)
    assert firm["revenue"] - sum(firm[cost] for cost in COSTS) == pytest.approx(firm["profit"], abs=CENT)
    charged = paid if firm["case_time"] > 0.0 else 0.0
    assert own["contribution"].sum() == pytest.approx(firm["revenue"] - firm["unit_cost"] - charged, abs=CENT)


def live(scenario: Scenario, seed: int, months: int, driver: str = "compiled") -> OrganisationModel:
    """Let the months pass, sum everybody's hours and balance the books in each."""
    model = OrganisationModel(scenario, seed, months, driver)
    while model.month < months:
        model.step()
        must_sum(model.simulation.world.staff)
        must_balance(model.simulation.world)
    return model


@pytest.mark.parametrize("number", range(CONTEXTS))
def test_hours_sum_for_everybody_and_money_balances_in_a_corner_of_the_world(number: int) -> None:
    for which in range(EACH):
        live(world(number, which), which, MONTHS)


@pytest.mark.parametrize("number", range(3))
def test_the_interpreter_keeps_the_same_ledgers(number: int) -> None:
    scenario = world(number, 0)
    interpreted, compiled = (live(scenario, 0, INTERPRETED, driver) for driver in ("agents", "compiled"))
    assert interpreted.simulation.digest() == compiled.simulation.digest()


def test_the_firms_hours_are_those_of_its_people() -> None:
    simulation = Simulation(small("customer_centric"), 1, 30)
    simulation.run()
    staff, last = simulation.world.staff[0], simulation.world.monthly[-1]
    assert last["hours_talk"] == pytest.approx(staff["spent"][:, 6].sum())
    uses = sum(last[name] for name in last.dtype.names if name.startswith("hours_"))
    assert uses == pytest.approx(staff["spent"].sum())
    assert last["overtime"] == pytest.approx(staff["overtime"].sum())


def test_an_empty_use_of_time_stays_empty() -> None:
    simulation = Simulation(changed(small(), listening__help_desk_rotation=0.0), 1, 3)
    simulation.run()
    assert simulation.world.staff["spent"].shape[-1] == USES
    assert simulation.world.staff["spent"][..., ROTATE].max() == 0.0
    assert (simulation.world.staff["role"] == LEADER).sum() == 6
