"""Money: what a month brings and costs, what a customer contributes and is worth."""

import pytest

from sim.model.rules.kpis import DELIGHT, UNIT_SALES
from sim.model.rules.money import (
    case_cost,
    change_cost,
    charge,
    cost_share,
    customer_equity,
    judgement_cost,
    keep_books,
    monthly_rate,
    mystery_cost,
    pay_people,
    payout,
    programme_cost,
    remember_profit,
    sell_to,
    time_deals,
    time_used,
    unit_cost_share,
    wage_of,
)
from sim.model.rules.programmes import run_programmes
from sim.model.state import (
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    COORDINATE,
    EVERYBODY,
    FRONT,
    LEADER,
    LEADERS_ONLY,
    MANAGERS_ONLY,
    MINDSET,
    OPERATIONS,
)
from tests.model.rules.rows import alone, but, customer, firm, forms, given, kpi, lever, market, person, steered, unit


def bought(house: object = None, response: int = 1, season: float = 0.0, **levers: float) -> float:
    """Revenue with a customer who could spend 1000 and spends a half of it here."""
    her, where, row = customer(potential=1000.0, wallet_share=0.5), house or firm(), steered(UNIT_SALES, **levers)
    hand = given(wallet_elasticity=2.0, timing_shift=0.2, timing_discount=0.1)
    time_deals(where, [person()], row, season, but(hand, price_response=response))
    sell_to(her, where, row)
    return her.revenue


def test_revenue_is_potential_times_share_of_wallet_at_the_market_s_price() -> None:
    assert bought() == pytest.approx(500.0)


def test_a_higher_price_sells_less() -> None:
    # 1.25^-2 = .64 of the volume, at 1.25 of the price
    assert bought(price=1.25) == pytest.approx(400.0)
    assert bought(price=1.25, response=0) == pytest.approx(625.0)


def test_in_a_recession_customers_hold_back_spending() -> None:
    assert bought(recession=0.2) == pytest.approx(400.0)


def test_deals_move_into_the_last_month_of_a_quarter_and_cost_a_discount() -> None:
    # 1.2 of the volume, at .9 of the price; before that .9 of it.
    assert bought(season=1.0, accelerator=1.0) == pytest.approx(540.0)
    assert bought(season=-0.5, accelerator=1.0) == pytest.approx(450.0)


def grown(before: float) -> float:
    her = customer(potential=1000.0, wallet_share=0.5, revenue=before)
    sell_to(her, firm(demand=1.0), lever())
    return her.growth


def test_growth_is_what_is_bought_more_than_last_month_and_all_of_it_from_who_is_new() -> None:
    assert grown(450.0) == pytest.approx(50.0)
    assert grown(0.0) == pytest.approx(500.0)
    assert grown(600.0) == 0.0


def timed(season: float, weight: float = 0.5, timing: int = 1) -> tuple[float, float]:
    house, hand = firm(season=9.0, discount=9.0), given(timing_shift=0.15, timing_discount=0.1)
    levers = lever(accelerator=2.0, variable_share=0.2)
    levers.kpi_weight[UNIT_SALES] = weight
    time_deals(house, [person()], levers, season, but(hand, deal_timing=timing))
    return house.season, house.discount


@pytest.mark.parametrize(
    ("audience", "shift"),
    [(EVERYBODY, 0.15), (FRONT, 0.15), (MANAGERS_ONLY, 0.0375), (BACK_OFFICE, 0.0), (LEADERS_ONLY, 0.0)],
)
def test_deals_are_timed_by_those_whom_sales_judge_as_far_as_they_sell(audience: int, shift: float) -> None:
    # Strength 2 x .5 x .2/.2 = 1 of those who are judged; account managers hold 10 of the 40 hours of selling.
    house, levers = firm(), lever(accelerator=2.0, variable_share=0.2)
    levers.kpi_weight[UNIT_SALES], levers.kpi_audience[UNIT_SALES] = 0.5, audience
    front, manager = person(hours=[30.0] + [0.0] * 5), person(role=ACCOUNT_MANAGER, hours=[10.0] + [0.0] * 5)
    time_deals(house, [front, manager], levers, 1.0, given(timing_shift=0.15, timing_discount=0.1))
    assert house.season == pytest.approx(shift)


def test_a_steeper_quota_pulls_deals_forward_as_far_as_pay_follows_sales() -> None:
    # Strength 2 x .5 x .2/.2 = 1.
    assert timed(1.0) == pytest.approx((0.15, 0.1))
    assert timed(-0.5) == pytest.approx((-0.075, 0.0))
    assert timed(1.0, weight=0.0) == (0.0, 0.0)


def test_no_deal_is_timed_without_the_mechanism() -> None:
    assert timed(1.0, timing=0) == (0.0, 0.0)


def test_what_is_pulled_forward_in_a_quarter_is_missing_before() -> None:
    assert timed(1.0)[0] + 2.0 * timed(-0.5)[0] == pytest.approx(0.0)


def test_product_lines_buy_cheaper_and_cutting_saves() -> None:
    hand = given(money_scale_saving=0.03, money_division_saving=0.0, cuts_saving=0.05)
    assert unit_cost_share(1.0, 1.0, 0.0, hand, market(gross_cost=0.5)) == pytest.approx(0.485)
    assert unit_cost_share(2.0, 0.0, 0.0, hand, market(gross_cost=0.5)) == pytest.approx(0.475)


def test_a_division_of_labour_saves_less_and_less() -> None:
    hand = given(money_scale_saving=0.0, money_division_saving=0.1)
    costs = [unit_cost_share(1.0, 1.0, crossings, hand, market(gross_cost=0.5)) for crossings in (0.0, 1.0, 2.0)]
    assert costs == pytest.approx([0.5, 0.4684, 0.4568], abs=1e-4)


def test_mystery_purchases_are_paid_for() -> None:
    # 6 leaders, half of them, 8 hours of pay at 1 an hour
    assert mystery_cost(firm(wage=140.0), lever(mystery_shopping=0.5), given(money_mystery=8.0)) == pytest.approx(24.0)


def test_putting_right_and_special_requests_cost_a_part_of_the_customers_month() -> None:
    house, hand = firm(recovered_revenue=200.0, granted_revenue=50.0), given(money_goodwill=0.1, requests_cost=0.4)
    assert judgement_cost(house, lever(), hand) == pytest.approx(40.0)


def programmed(house: object, **levers: object) -> float:
    return programme_cost(house, lever(**levers), given(money_crm=0.01))


def ran(on: int = 1, **levers: object) -> float:
    """Cost of six programmes of which all but one were cancelled."""
    house, row = firm(revenue=1000.0, kept=alone(MINDSET)), {"programme_budget": [0.02, 0.0, 0.0, 0.0, 0.0, 0.01]}
    run_programmes(house, lever(**row | levers), given(programmes=on))
    return programmed(house)


def test_a_programme_costs_what_is_kept_and_not_cut_of_its_budget() -> None:
    assert ran() == pytest.approx(10.0)
    assert ran(budget_cut=0.4) == pytest.approx(6.0)


def test_programmes_that_are_switched_off_cost_nothing() -> None:
    assert ran(on=0) == 0.0


def test_systems_cost_a_share_of_revenue() -> None:
    house = firm(revenue=1000.0)
    assert programmed(house, crm=1.0, satisfaction_system=0.5, tailored_pay=0.5) == pytest.approx(20.0)


def test_authority_concedes_more_than_in_proportion() -> None:
    house = firm(revenue=1000.0, recovered_revenue=0.0)
    full, half = (judgement_cost(house, lever(authority=a), given(money_concession=0.02)) for a in (1.0, 0.5))
    assert (full, half) == pytest.approx((20.0, 5.0))


def paid(staff: list, delight: float = 1.0, attainment: float = 1.0, **levers: float) -> object:
    hand = given(money_account_wage=1.2, turnover_cost=0.5, turnover_search=2.0, subcontract_wage=0.8)
    house = firm(wage=100.0, attainment=attainment)
    scores = [kpi() for _ in range(24)]
    scores[DELIGHT].attainment = delight
    pay_people(house, staff, scores, lever(**levers), hand)
    return house


def test_pay_at_target_is_the_same_whatever_its_variable_share() -> None:
    for share in (0.0, 0.2, 1.0):
        house = paid([person(), person()], variable_share=share)
        assert house.payroll + house.bonuses == pytest.approx(200.0)


def test_everybodys_pay_is_what_the_firm_pays() -> None:
    staff = [person(role=ACCOUNT_MANAGER), person(), person(active=0, pay=50.0)]
    house = paid(staff, attainment=1.5, delight_bonus=0.1)
    assert [one.pay for one in staff] == pytest.approx([144.0, 120.0, 0.0])
    assert house.payroll + house.bonuses == pytest.approx(264.0)


def test_a_customer_who_has_just_come_used_no_time() -> None:
    assert time_used(customer(unit=1), [unit(), unit(time_per_case=0.7)]) == 0.7
    assert time_used(customer(unit=-1), [unit(time_per_case=0.7)]) == 0.0


def test_bonuses_follow_attainment() -> None:
    assert paid([person()], attainment=1.5).bonuses == pytest.approx(30.0)
    assert paid([person()], attainment=0.0).bonuses == 0.0


def test_variable_pay_is_steeper_above_target_and_capped() -> None:
    assert payout(1.2, 0.5, 2.0) == pytest.approx(1.3)
    assert payout(1.9, 1.0, 1.5) == 1.5
    assert paid([person()], attainment=1.4, accelerator=1.0).bonuses == pytest.approx(36.0)
    assert paid([person()], attainment=1.4, cap=1.1).bonuses == pytest.approx(22.0)


FOUR = (person(), person(role=ACCOUNT_MANAGER), person(function=OPERATIONS), person(role=LEADER))


@pytest.mark.parametrize(
    ("audience", "bonuses"),
    [(EVERYBODY, 76.0), (FRONT, 58.0), (MANAGERS_ONLY, 49.0), (BACK_OFFICE, 49.0), (LEADERS_ONLY, 49.0)],
)
def test_who_is_judged_is_paid_the_accelerated_bonus_and_nobody_else(audience: int, bonuses: float) -> None:
    # Four people, 100 each, a tenth variable: 10 on target. At 1.3 with accelerator 2: 10 x (1.3 + .6) = 19.
    house, levers, scores = firm(wage=100.0, attainment=1.3), steered(UNIT_SALES, variable_share=0.1), [kpi()] * 24
    levers.accelerator, levers.kpi_audience[UNIT_SALES], scores[UNIT_SALES] = 2.0, audience, kpi(attainment=1.3)
    pay_people(house, FOUR, scores, levers, given(money_account_wage=1.0))
    assert house.bonuses == pytest.approx(bonuses)


def test_a_bonus_for_delight_comes_on_top() -> None:
    assert paid([person()], delight_bonus=0.1, delight=1.5).bonuses == pytest.approx(20.0 + 15.0)
    assert paid([person()], delight_bonus=0.1, delight=1.5, cap=1.2).bonuses == pytest.approx(20.0 + 12.0)


def test_account_managers_are_dearer_subcontractors_cheaper_and_an_empty_seat_costs_nothing() -> None:
    house = paid([person(role=ACCOUNT_MANAGER), person(contractor=1), person(active=0)])
    assert house.payroll + house.bonuses == pytest.approx(200.0)


def test_without_subcontracting_everybody_is_paid_alike() -> None:
    hand = given(subcontract_wage=0.8)
    assert wage_of(person(contractor=1), hand) == 0.8
    assert wage_of(person(contractor=1), but(hand, subcontractors=0)) == 1.0


def test_replacing_somebody_costs_half_a_years_pay_and_more_where_few_have_the_mindset() -> None:
    leaver = person(left=1, active=0)
    assert paid([leaver, person()], hiring_mindset=0.4).hiring_cost == pytest.approx(600.0)
    assert paid([leaver, person()], hiring_mindset=0.65).hiring_cost == pytest.approx(900.0)


def test_nobody_searches_for_mindset_in_place_of_a_subcontractor_who_leaves() -> None:
    sent, own = person(left=1, active=0, contractor=1), person(left=1, active=0)
    assert paid([sent, person()], hiring_mindset=0.65).hiring_cost == pytest.approx(600.0)
    assert paid([sent, own], hiring_mindset=0.65).hiring_cost == pytest.approx(600.0 + 900.0)


def kept_books(house: object, on: object = None, hand: object = None, **levers: float) -> object:
    keep_books(house, lever(**levers), but(hand or given(), on), market(gross_cost=0.5, fixed_cost=0.06))
    return house


def test_profit_is_revenue_less_all_costs() -> None:
    house = firm(
        revenue=1000.0, base_revenue=1000.0, customers=100.0, base_customers=100.0, payroll=150.0, bonuses=40.0
    )
    kept_books(house)
    costs = house.unit_cost + 190.0 + house.programmes + house.acquisition + house.unpaid + house.other_cost
    assert house.other_cost == pytest.approx(60.0)
    assert house.profit == pytest.approx(1000.0 - costs)


def test_half_of_the_other_costs_goes_with_the_number_of_customers() -> None:
    house = firm(base_revenue=1000.0, customers=50.0, base_customers=100.0)
    assert kept_books(house).other_cost == pytest.approx(45.0)


def test_a_discount_does_not_lower_what_the_product_costs() -> None:
    full, reduced = kept_books(firm(revenue=1000.0)), kept_books(firm(revenue=800.0, discount=0.2))
    assert reduced.unit_cost == pytest.approx(full.unit_cost)


def test_without_costs_of_change_nobody_pays_for_programmes() -> None:
    house = firm(revenue=1000.0, programme_money=0.06)
    assert kept_books(house).programmes > 60.0
    assert kept_books(house, forms(costs=0)).programmes == 0.0


def test_hours_of_coordinating_are_paid_once_and_shown() -> None:
    hours = [0.0] * 12
    hours[COORDINATE] = 28.0
    without, coordinated = kept_books(firm(wage=140.0)), kept_books(firm(wage=140.0, spent=hours))
    assert (coordinated.coordination, coordinated.profit) == (28.0, without.profit)


def test_looking_for_customers_like_the_best_makes_acquisition_dearer() -> None:
    hand = given(money_acquisition=1.5, alike_cost=0.5)
    assert kept_books(firm(joined_revenue=100.0), hand=hand, look_alike=0.0).acquisition == pytest.approx(150.0)
    assert kept_books(firm(joined_revenue=100.0), hand=hand, look_alike=1.0).acquisition == pytest.approx(225.0)
    unmoved = kept_books(firm(joined_revenue=100.0), forms(look_alike=0), hand, look_alike=1.0)
    assert unmoved.acquisition == pytest.approx(150.0)


def test_a_higher_price_does_not_raise_what_the_product_costs() -> None:
    cheap, dear = firm(revenue=1000.0), firm(revenue=1200.0)
    kept_books(cheap, price=1.0)
    kept_books(dear, price=1.2)
    assert dear.unit_cost == pytest.approx(cheap.unit_cost)


def test_a_change_of_structure_costs_two_percent_of_a_years_revenue_in_all() -> None:
    house = firm(base_revenue=1000.0, change_distance=1.0)
    total = 0.0
    for _ in range(240):
        total += change_cost(house, given(change_cost=0.02, change_months=9.0))
        kept_books(house, hand=given(change_months=9.0))
    assert total == pytest.approx(240.0)


def test_a_customer_is_charged_for_the_hours_she_used() -> None:
    # 100 revenue - 50 unit cost - 2 cases x 10 each.
    her = customer(revenue=100.0, cases=2)
    house = firm(revenue=1000.0, unit_cost=500.0, payroll=800.0, bonuses=200.0, case_time=100.0)
    charge(her, 1.0, 3, cost_share(house), case_cost(house))
    assert her.contribution == pytest.approx(30.0)
    assert her.contributions[3] == pytest.approx(30.0)


def test_what_a_customer_brought_in_a_year_is_kept_up_month_by_month() -> None:
    her = customer(contributions=[0.0] * 12)
    for month in range(30):
        her.revenue = 10.0 * month
        charge(her, 1.0, month, 0.5, 0.0)
    assert her.earned == pytest.approx(sum(her.contributions)) == pytest.approx(sum(5.0 * m for m in range(18, 30)))


def test_all_of_the_payroll_is_charged_to_customers_once() -> None:
    house = firm(revenue=300.0, unit_cost=150.0, payroll=90.0, case_time=6.0)
    own = [customer(revenue=100.0, cases=cases) for cases in (1, 2, 3)]
    for her in own:
        charge(her, 1.0, 0, cost_share(house), case_cost(house))
    assert sum(her.contribution for her in own) == pytest.approx(300.0 - 150.0 - 90.0)


def test_a_customer_is_worth_what_she_brings_while_she_stays() -> None:
    # 100 x .98 / (.005 + .02)
    her = customer(earned=1200.0, tenure=30, outlook=0.02)
    assert customer_equity(her, 0.005) == pytest.approx(3920.0)


def test_a_customer_is_worth_as_much_in_the_month_of_renewal_as_before() -> None:
    bound, free = (customer(earned=1200.0, tenure=30, hazard=h, outlook=0.02) for h in (0.008, 0.03))
    assert customer_equity(bound, 0.005) == customer_equity(free, 0.005) == pytest.approx(3920.0)


def test_a_new_customer_is_worth_what_she_brought_since_she_came() -> None:
    her = customer(earned=300.0, tenure=3, outlook=0.02)
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
