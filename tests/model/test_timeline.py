"""Dated changes and shocks: a change takes force in its month and stays, a shock passes."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from sim.model.run import Run, simulate
from sim.model.simulation import Simulation
from sim.scenario import Scenario, load
from sim.scenario.timeline import Change, Shock
from tests.model.worlds import small

SHOCKS = ("scandal", "rival_entry", "recession", "budget_cut")


def dated(*changes: Change, design: str = "product_centric") -> Scenario:
    return replace(small(design), timeline=changes)


def shock(kind: str, size: float = 0.5, months: int = 6) -> Scenario:
    change = Change(30, {}, Shock.model_validate({"kind": kind, "size": size, "months": months}))
    design = "customer_centric" if kind == "budget_cut" else "product_centric"
    return dated(change, design=design)


@cache
def run(scenario: Scenario, months: int = 48) -> Run:
    return simulate(scenario, 1, months)


def test_a_change_takes_force_in_its_month_and_stays_in_force() -> None:
    levers = Simulation(dated(Change(30, {"structure": {"authority": 0.9}}, None)), 1, 40).levers["authority"][:, 0]
    assert levers.tolist() == [0.2] * 29 + [0.9] * 11


def test_a_later_change_adds_to_an_earlier_one() -> None:
    first = Change(28, {"structure": {"authority": 0.9}}, None)
    second = Change(32, {"structure": {"layers": 1.0}}, None)
    last = Simulation(dated(first, second), 1, 40).levers[-1, 0]
    assert (last["authority"], last["layers"]) == (0.9, 1.0)


def test_until_a_change_takes_force_nothing_differs() -> None:
    changed = run(dated(Change(36, {"structure": {"authority": 0.9}}, None))).months
    usual = run(small()).months
    assert changed.iloc[:35].equals(usual.iloc[:35])
    assert not changed.iloc[35].equals(usual.iloc[35])


def test_a_programme_begins_when_it_is_to_begin() -> None:
    scenario = load("product_centric").replace("programmes.mindset.budget", 0.01)
    budgets = Simulation(scenario.replace("programmes.mindset.start", 6), 1, 40).levers["programme_budget"][:, 0, 5]
    assert budgets.tolist() == [0.0] * 30 + [0.01] * 10


def test_a_scandal_costs_trust_at_once_and_reputation_for_a_while() -> None:
    struck, usual = run(shock("scandal")), run(small())
    assert struck.months["trust"][29] == pytest.approx(0.5 * usual.months["trust"][29], rel=0.01)
    assert struck.months["trust"][28] == usual.months["trust"][28]


def test_in_a_recession_customers_spend_less_until_it_passes() -> None:
    struck, usual = run(shock("recession")).months["revenue"], run(small()).months["revenue"]
    assert struck[30] == pytest.approx(0.5 * usual[30], rel=0.05)
    assert struck[40] > 0.8 * usual[40]


def test_a_rival_who_enters_wins_customers() -> None:
    struck, usual = run(shock("rival_entry", 0.5, 12)), run(small())
    assert struck.months["customers"][41] < usual.months["customers"][41]


def test_a_budget_cut_takes_money_from_programmes_for_a_while() -> None:
    struck = Simulation(shock("budget_cut", 1.0), 1, 40)
    seen = []
    while struck.month < 40:
        struck.step()
        seen.append(float(struck.world.firms["intensity"][0, 5]))
    assert seen[25] > 0.0
    assert seen[29:35] == [0.0] * 6
    assert seen[36] > 0.0


@pytest.mark.parametrize("kind", SHOCKS)
def test_both_drivers_give_the_same_bits_through_a_shock(kind: str) -> None:
    scenario = shock(kind).replace("market.customers", 60).replace("market.staff", 30)
    assert simulate(scenario, 1, 34, driver="agents").digest == simulate(scenario, 1, 34).digest


@pytest.mark.parametrize("kind", SHOCKS)
def test_until_a_shock_strikes_nothing_differs(kind: str) -> None:
    scenario = shock(kind)
    calm = small(scenario.id)
    assert run(scenario).months.iloc[:29].equals(run(calm).months.iloc[:29])
    assert not run(scenario).months.equals(run(calm).months)


def test_a_shock_after_the_end_of_a_run_does_not_strike() -> None:
    assert np.array_equal(simulate(shock("scandal"), 1, 29).months, simulate(small(), 1, 29).months)


def test_the_firm_that_does_not_change_meets_the_same_shock() -> None:
    control = shock("recession").control()
    assert simulate(control, 1, 40).months["revenue"][31] < 0.7 * run(small()).months["revenue"][31]
