"""An arena: several firms simulated whole compete for the same customers, under the same rules and the same luck."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from sim.model.drivers.agents import AccountManager
from sim.model.drivers.compiled import enlist
from sim.model.run import Run, simulate
from sim.model.simulation import Simulation
from sim.model.state import ACCOUNT_MANAGER
from sim.scenario import Scenario, load
from sim.scenario.arena import Rival
from tests.model.test_invariants import must_be_numbers
from tests.model.worlds import small


def arena(own: str, *others: str, customers: int = 240) -> Scenario:
    rivals = tuple(Rival(name, name, load(name).design) for name in others)
    return replace(small(own, customers), arena=rivals)


@cache
def three(months: int = 40) -> Run:
    return simulate(arena("product_centric", "account_managed", "customer_centric"), 1, months)


def test_every_firm_has_its_people_its_customers_and_its_months() -> None:
    assert len(three().staff) == 3 * 48
    assert set(three().customers["supplier"]) == {0, 1, 2, 3, 4}
    assert three().months.groupby("firm").size().tolist() == [40, 40, 40]


def test_what_one_firm_wins_another_loses() -> None:
    months, suppliers = three().months, three().customers["supplier"]
    last = months[months["month"] == 40].set_index("firm")["customers"]
    assert [int(last[f]) for f in range(3)] == [int((suppliers == f).sum()) for f in range(3)]
    moves = months["joined"] - months["left"]
    assert (months.groupby("firm")["customers"].diff().dropna() == moves[months["month"] > 1]).all()


def test_all_figures_are_numbers() -> None:
    must_be_numbers(three(60))


def test_firms_of_one_design_are_equal_but_for_who_their_customers_are() -> None:
    alike = [simulate(arena("product_centric", "product_centric", customers=1000), seed, 60) for seed in range(1, 7)]
    satisfaction = np.array([one.months.groupby("firm")["satisfaction"].mean() for one in alike]).mean(axis=0)
    assert satisfaction[0] == pytest.approx(satisfaction[1], abs=0.01)


def test_before_their_designs_take_force_the_firms_of_an_arena_are_the_same_firm() -> None:
    before = simulate(arena("account_managed", "customer_centric"), 1, 24)
    assert before.months.equals(simulate(arena("product_centric", "product_centric"), 1, 24).months)


def test_each_firm_lives_by_its_own_design() -> None:
    staff = three().staff
    assert staff.groupby("firm")["role"].apply(lambda roles: (roles == "account manager").sum()).tolist() == [0, 6, 0]
    offers = three().months.query("month == 40").set_index("firm")["offers"]
    assert offers[2] > 1.5 > offers[0] == 1.0


def test_an_account_manager_looks_after_customers_of_her_own_firm() -> None:
    managed = three().customers.query("manager >= 0")
    assert len(managed) > 10
    seats = three().simulation.world.staff[managed["supplier"], managed["manager"]]
    assert (seats["role"] == ACCOUNT_MANAGER).all()


def test_mesa_shows_the_people_of_all_firms() -> None:
    managers = three().model.agents_by_type[AccountManager]
    assert {agent.firm for agent in managers} == {1}
    assert sum(len(agent.portfolio) for agent in managers) == (three().customers["manager"] >= 0).sum()


def test_both_drivers_give_the_same_bits() -> None:
    scenario = arena("product_centric", "account_managed", "customer_centric", customers=120)
    assert simulate(scenario, 2, 30, driver="agents").digest == simulate(scenario, 2, 30).digest


def test_the_order_of_agents_does_not_matter() -> None:
    shuffled = Simulation(arena("product_centric", "account_managed", "customer_centric"), 1, 40)
    order = np.random.default_rng(3)
    for _ in range(40):
        order.shuffle(shuffled.world.customer_order)
        order.shuffle(shuffled.world.staff_order)
        enlist(shuffled.world)
        shuffled.step()
    assert shuffled.digest() == three().digest


def test_outcomes_are_those_of_the_first_firm() -> None:
    last = three().months.query("month == 40 and firm == 0")["customers"].iloc[0]
    assert three().outcomes["customers_end"] == last


def test_a_customer_hears_of_each_firm() -> None:
    preference = three().simulation.world.customers["preference"]
    assert (preference[:, :3] != 0.0).any(axis=0).all()
    assert (preference[:, 3:] == 0.0).all()
