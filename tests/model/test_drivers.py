"""One rule, two drivers: the compiled month and the month of Mesa agents are the same to the bit."""

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import numpy as np
import pytest

from sim.model import month as schedule
from sim.model.drivers.agents import AccountManager, Customer, Employee, Leader
from sim.model.drivers.organisation import OrganisationModel
from sim.model.run import simulate
from tests.model.worlds import DESIGNS, changed, run, simulation, small

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def managed() -> OrganisationModel:
    """The Mesa model of a compiled run, in month 40."""
    return OrganisationModel.of(run("account_managed").simulation)


@pytest.mark.parametrize("design", DESIGNS)
def test_both_drivers_give_the_same_bits_before_and_after_a_change(design: str) -> None:
    agents = simulate(small(design), seed=1, months=40, driver="agents")
    assert agents.digest == run(design).digest
    assert agents.outcomes == run(design).outcomes


def test_both_drivers_agree_where_every_mechanism_is_at_work() -> None:
    busy = changed(
        small("customer_centric", 120, 40),
        portfolio__account_managers=12, systems__crm=1.0, incentives__variable_share=0.8, offer__promise=0.2,
        market__drift=0.1, leadership__decisiveness=0.0, assumptions__turnover__base=-2.0,
    )  # fmt: skip
    assert simulate(busy, 7, 36, driver="agents").digest == simulate(busy, 7, 36).digest


def test_the_agents_are_customers_employees_account_managers_and_leaders(managed: OrganisationModel) -> None:
    kinds = {kind: len(agents) for kind, agents in managed.agents_by_type.items()}
    assert kinds == {Customer: 240, Employee: 36, AccountManager: 6, Leader: 6}
    assert set(managed.agent_types) == set(kinds)
    assert len(managed.agents) == 288


def test_agents_are_selected_as_in_any_mesa_model(managed: OrganisationModel) -> None:
    own = managed.agents.select(agent_type=Customer).select(lambda customer: customer.supplier == 0)
    assert len(own) == run("account_managed").months["customers"].iloc[-1]


def test_agents_are_summed_up_and_grouped_as_in_any_mesa_model(managed: OrganisationModel) -> None:
    customers = managed.agents_by_type[Customer]
    assert customers.agg("trust", np.mean) == run("account_managed").customers["trust"].mean()
    assert sum(customers.groupby("segment").count().values()) == 240


def test_an_account_manager_looks_after_the_customers_who_point_to_her(managed: OrganisationModel) -> None:
    portfolios = [manager.portfolio for manager in managed.agents_by_type[AccountManager]]
    assert sum(map(len, portfolios)) == (run("account_managed").customers["manager"] >= 0).sum()
    assert all(customer.rank >= 0.2 for portfolio in portfolios for customer in portfolio)


def test_what_is_changed_on_an_agent_is_changed_in_the_table() -> None:
    model = OrganisationModel(small(), months=30)
    customer = model.agents_by_type[Customer][3]
    customer.trust = 0.125
    assert model.simulation.world.customers["trust"][3] == 0.125


def test_an_agent_shows_the_month_that_has_just_passed() -> None:
    model = OrganisationModel(small(), months=30)
    employee = model.agents_by_type[Employee][0]
    model.step()
    assert employee.mindset == model.simulation.world.staff["mindset"][0, employee.seat]


@pytest.mark.parametrize("driver", ["compiled", "agents"])
def test_a_new_person_in_a_seat_is_a_new_agent(driver: str) -> None:
    model = OrganisationModel(changed(small(), assumptions__turnover__base=-1.0), months=8, driver=driver)
    before = {agent.seat: (agent.unique_id, agent.person) for agent in model.agents_by_type[Employee]}
    model.run()
    after = {agent.seat: (agent.unique_id, agent.person) for agent in model.agents_by_type[Employee]}
    assert any(before[seat] != after[seat] for seat in before)
    assert all((before[s][0] == after[s][0]) == (before[s][1] == after[s][1]) for s in before)
    assert len(model.agents) == 288


def test_a_seat_that_gets_another_role_is_another_kind_of_agent() -> None:
    model = OrganisationModel(small("account_managed"), months=25)
    assert AccountManager not in model.agents_by_type
    model.run()
    assert len(model.agents_by_type[AccountManager]) == 6


@pytest.mark.parametrize("driver", ["compiled", "agents"])
def test_a_model_is_forgotten_when_nobody_holds_it_any_more(driver: str) -> None:
    model = OrganisationModel(small(), months=2, driver=driver)
    assert len(model.agents) == 288
    model.run()
    gone = weakref.ref(model)
    del model
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("driver", ["compiled", "agents"])
def test_a_plain_loop_of_steps_is_a_run(driver: str) -> None:
    model = OrganisationModel(small(), seed=3, months=4, driver=driver)
    for _ in range(4):
        model.step()
    assert model.month == 4
    assert model.simulation.digest() == simulate(small(), 3, 4).digest


def test_the_interpreter_steps_through_the_rules_over_agents(monkeypatch: pytest.MonkeyPatch) -> None:
    met = []
    rule = schedule.stay_or_go
    monkeypatch.setattr(
        schedule, "stay_or_go", lambda customer, *others: (met.append(customer), rule(customer, *others))
    )
    OrganisationModel(small(), months=1, driver="agents").step()
    assert len(met) == 240
    assert all(isinstance(customer, Customer) for customer in met)


def test_a_rule_sees_account_managers_and_leaders_as_agents(monkeypatch: pytest.MonkeyPatch) -> None:
    met = set()
    rule = schedule.divide_effort
    monkeypatch.setattr(
        schedule, "divide_effort", lambda person, *others: (met.add(type(person)), rule(person, *others))
    )
    OrganisationModel(small("account_managed").born(), months=1, driver="agents").step()
    assert met == {Employee, AccountManager, Leader}


def test_a_run_shows_its_model_in_the_final_month() -> None:
    finished = simulate(small("account_managed"), 1, 25)
    leader = finished.model.agents_by_type[Leader][0]
    assert finished.model.month == 25
    assert leader.example == finished.staff["example"][0]


def test_a_compiled_run_makes_no_agents_and_does_not_even_import_mesa() -> None:
    script = (
        "import sys; from sim import load, simulate; "
        "simulate(load('product_centric').replace('market.customers', 50), months=2); print('mesa' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_months_of_a_run_end_where_they_were_planned_to() -> None:
    world = simulation("product_centric", months=2)
    world.run()
    with pytest.raises(IndexError):
        world.step()


def test_the_steps_of_a_model_are_the_months_that_have_passed() -> None:
    model = OrganisationModel(small(), seed=1, months=3)
    model.step()
    assert (model.steps, model.month) == (1, 1)
    assert run("account_managed").model.steps == 40


def test_an_agent_says_who_it_is_and_the_figures_that_matter(managed: OrganisationModel) -> None:
    people = list(managed.agents_by_type[Leader]) + list(managed.agents_by_type[AccountManager])
    first = f"<Person {people[0].person} (leader, front line, line 0): mindset {people[0].mindset:.2f}, motivation "
    assert repr(people[0]).startswith(first)
    assert "account manager" in repr(people[-1])
    customer = managed.agents_by_type[Customer][0]
    shown = f"satisfaction {customer.satisfaction:.2f}, trust {customer.trust:.2f}, buys from firm {customer.supplier}>"
    assert repr(customer).startswith("<Customer 0 (segment ")
    assert repr(customer).endswith(shown)


def test_an_empty_seat_says_so(managed: OrganisationModel) -> None:
    someone = managed.agents_by_type[Employee][0]
    active, someone.active = someone.active, 0
    assert "seat empty" in repr(someone)
    someone.active = active
