"""Money: what a month brings and costs, what a customer contributes and is worth."""

import pytest

from sim.model.rules.money import (
    change_cost,
    charge,
    coordination_share,
    customer_equity,
    judgement_cost,
    keep_books,
    listening_cost,
    monthly_rate,
    pay_people,
    remember_profit,
    sell_to,
    unit_cost_share,
)
from sim.model.state import ACCOUNT_MANAGER
from tests.model.rules.rows import customer, firm, given, lever, market, person


def test_revenue_is_potential_times_share_of_wallet_at_the_market_s_price() -> None:
    her = customer(potential=1000.0, wallet_share=0.5)
    sell_to(her, True, lever(price=1.0), given(wallet_elasticity=2.0))
    assert her.revenue == pytest.approx(500.0)
    sell_to(her, False, lever(price=1.0), given(wallet_elasticity=2.0))
    assert her.revenue == 0.0


def test_a_higher_price_sells_less() -> None:
    her = customer(potential=1000.0, wallet_share=0.5)
    sell_to(her, True, lever(price=1.25), given(wallet_elasticity=2.0))
    assert her.revenue == pytest.approx(400.0)  # 1.25^-2 = .64 of the volume, at 1.25 of the price


def test_product_lines_buy_cheaper_and_cutting_saves() -> None:
    hand = given(money_scale_saving=0.03, money_division_saving=0.0, cuts_saving=0.05)
    assert unit_cost_share(1.0, 0.0, 0.0, hand, market(gross_cost=0.5)) == pytest.approx(0.485)
    assert unit_cost_share(2.0, 1.0, 0.0, hand, market(gross_cost=0.5)) == pytest.approx(0.475)


def test_a_division_of_labour_saves_less_and_less() -> None:
    hand = given(money_scale_saving=0.0, money_division_saving=0.1)
    costs = [unit_cost_share(1.0, 1.0, crossings, hand, market(gross_cost=0.5)) for crossings in (0.0, 1.0, 2.0)]
    assert costs == pytest.approx([0.5, 0.4684, 0.4568], abs=1e-4)


def test_leaders_hours_and_conversations_are_paid_for() -> None:
    house = firm(conversations=10.0, wage=140.0)
    hand = given(money_conversation=3.0, money_leader_wage=2.0)
    assert listening_cost(house, lever(customer_hours=5.0), hand) == pytest.approx(90.0)  # 30 h of talk, 60 of leaders


def test_authority_concedes_more_than_in_proportion() -> None:
    house = firm(revenue=1000.0, recovered_revenue=0.0)
    full, half = (judgement_cost(house, lever(authority=a), given(money_concession=0.02)) for a in (1.0, 0.5))
    assert (full, half) == pytest.approx((20.0, 5.0))


def test_segments_and_account_managers_have_to_be_coordinated() -> None:
    hand = given(money_account_layer=0.005, money_coordination=0.025)
    assert coordination_share(0.0, 1.0, 0, hand) == 0.0
    assert coordination_share(1.0, 0.6, 6, hand) == pytest.approx(0.02)


def paid(staff: list, attainment: float = 1.0, variable_share: float = 0.2) -> object:
    house = firm(wage=100.0, attainment=attainment)
    pay_people(house, staff, lever(variable_share=variable_share), given(money_account_wage=1.2, turnover_cost=0.5))
    return house


def test_pay_at_target_is_the_same_whatever_its_variable_share() -> None:
    for share in (0.0, 0.2, 1.0):
        house = paid([person(), person()], variable_share=share)
        assert house.payroll + house.bonuses == pytest.approx(200.0)


def test_bonuses_follow_attainment() -> None:
    assert paid([person()], attainment=1.5).bonuses == pytest.approx(30.0)
    assert paid([person()], attainment=0.0).bonuses == 0.0


def test_an_account_manager_costs_a_fifth_more_and_an_empty_seat_nothing() -> None:
    house = paid([person(role=ACCOUNT_MANAGER), person(active=0)])
    assert house.payroll + house.bonuses == pytest.approx(120.0)


def test_replacing_somebody_costs_half_a_years_pay() -> None:
    assert paid([person(left=1), person()]).hiring_cost == pytest.approx(600.0)


def test_profit_is_revenue_less_all_costs() -> None:
    house = firm(
        revenue=1000.0, base_revenue=1000.0, customers=100.0, base_customers=100.0, payroll=150.0, bonuses=40.0
    )
    keep_books(house, lever(), given(), market(gross_cost=0.5, fixed_cost=0.06))
    costs = house.unit_cost + 190.0 + house.coordination + house.programmes + house.acquisition + house.other_cost
    assert house.other_cost == pytest.approx(60.0)
    assert house.profit == pytest.approx(1000.0 - costs)


def test_a_higher_price_does_not_raise_what_the_product_costs() -> None:
    cheap, dear = firm(revenue=1000.0), firm(revenue=1200.0)
    keep_books(cheap, lever(price=1.0), given(), market())
    keep_books(dear, lever(price=1.2), given(), market())
    assert dear.unit_cost == pytest.approx(cheap.unit_cost)


def test_a_change_of_structure_costs_two_percent_of_a_years_revenue_in_all() -> None:
    house = firm(base_revenue=1000.0, change_distance=1.0)
    total = 0.0
    for _ in range(240):
        total += change_cost(house, given(change_cost=0.02, change_months=9.0))
        keep_books(house, lever(), given(change_months=9.0), market())
    assert total == pytest.approx(240.0)


def test_a_customer_is_charged_for_the_hours_she_used() -> None:
    # 100 revenue - 50 unit cost - 2 cases x 10 each.
    her = customer(revenue=100.0, cases=2)
    charge(her, True, 1.0, 3, firm(revenue=1000.0, unit_cost=500.0, payroll=800.0, bonuses=200.0, case_time=100.0))
    assert her.contribution == pytest.approx(30.0)
    assert her.contributions[3] == pytest.approx(30.0)


def test_all_of_the_payroll_is_charged_to_customers_once() -> None:
    house = firm(revenue=300.0, unit_cost=150.0, payroll=90.0, case_time=6.0)
    own = [customer(revenue=100.0, cases=cases) for cases in (1, 2, 3)]
    for her in own:
        charge(her, True, 1.0, 0, house)
    assert sum(her.contribution for her in own) == pytest.approx(300.0 - 150.0 - 90.0)


def test_a_customer_is_worth_what_she_brings_while_she_stays() -> None:
    # 100 x .98 / (.005 + .02)
    her = customer(contributions=[100.0] * 12, tenure=30, hazard=0.02)
    assert customer_equity(her, 0.005) == pytest.approx(3920.0)


def test_a_new_customer_is_worth_what_she_brought_since_she_came() -> None:
    her = customer(contributions=[100.0] * 3 + [0.0] * 9, tenure=3, hazard=0.02)
    assert customer_equity(her, 0.005) == pytest.approx(3920.0)
    assert customer_equity(customer(tenure=0), 0.005) == 0.0


def test_a_monthly_rate_compounds_to_the_annual_one() -> None:
    assert (1.0 + monthly_rate(given(money_discount=0.08))) ** 12 == pytest.approx(1.08)
    assert monthly_rate(given(money_discount=0.0)) == 0.0


def test_the_target_is_what_the_second_year_brought() -> None:
    house = firm(target=0.0)
    for month in range(36):
        house.profit = 10.0 if month < 12 else 20.0 if month < 24 else 99.0
        remember_profit(house, month)
    assert house.target == 20.0
