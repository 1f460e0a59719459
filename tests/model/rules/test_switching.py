"""Staying, leaving and choosing among the other suppliers."""

import math

import pytest

from sim.model.mechanisms import CHOICE, CHURN, LEAVING
from sim.model.rules.switching import (
    appeal_to_prospect,
    attraction,
    best_alternative,
    choose_supplier,
    churn_hazard,
    enter,
    entry_of,
    held_by_contract,
    level_of,
    outlook,
    rival_value,
    sign,
    stay_or_go,
)
from tests.model.rules.rows import LUCK, but, customer, drawing, firm, forms, given, lever, market, segment


def rival(quality: float = 0.7) -> object:
    return firm(simulated=0, known=[quality] * 4)


FIRMS = [firm(), rival(0.6), rival(0.7), rival(0.8)]
SEGMENTS = [[segment() for _ in range(4)]]


def hazard(
    level: float = 0.6, best: float = 0.72, power: float = 0.0, own: bool = True, on: object = None, **state: float
) -> float:
    hand = given(churn_base=-1.0, churn_loyalty=5.0, churn_competition=0.5, accounts_leaver_hazard=0.4)
    return churn_hazard(customer(**state), level, best, power, own, but(hand, on), market(switching_cost=0.4))


def logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))


def test_an_ordinary_customer_leaves_at_the_base_rate() -> None:
    # logistic(-1 - 5 x .6)
    assert hazard() == pytest.approx(logistic(-4.0))


def test_loyalty_holds_and_a_better_rival_draws_away() -> None:
    assert hazard(level=0.8) == pytest.approx(logistic(-5.0))
    assert hazard(best=0.82) == pytest.approx(logistic(-3.9))
    assert hazard(best=0.62) == pytest.approx(logistic(-4.1))


def test_power_of_customers_makes_rivals_count_for_more() -> None:
    # (.5 + 1) x 2 x .1
    assert hazard(best=0.82, power=1.0) == pytest.approx(logistic(-3.7))
    assert hazard(best=0.82, power=1.0, on=forms(customer_power=0)) == hazard(best=0.82)


def test_without_competition_no_rival_pulls() -> None:
    assert hazard(best=0.92, on=forms(competition=0)) == pytest.approx(logistic(-4.0))


@pytest.mark.parametrize(
    "worse", [{"frailty": 1.0}, {"preference": [-1.0, 0, 0, 0]}, {"orphaned": 12.0, "estranged": 1.0}]
)
def test_frailty_an_open_complaint_bad_talk_and_a_lost_account_manager_drive_away(worse: dict) -> None:
    assert hazard(**worse) > hazard()


def test_talk_about_a_simulated_firm_does_not_hold_a_rivals_customer() -> None:
    assert hazard(own=False, preference=[1.0, 0.0, 0.0, 0.0]) == hazard(own=False)


def test_talk_of_her_own_supplier_holds_a_customer_and_that_of_another_does_not() -> None:
    assert hazard(supplier=1, preference=[0.0, 1.0, 0.0, 0.0]) == pytest.approx(logistic(-5.0))
    assert hazard(supplier=1, preference=[1.0, 0.0, 0.0, 0.0]) == pytest.approx(logistic(-4.0))


def test_the_unrest_after_an_account_manager_goes_as_far_as_she_was_the_managers_and_lasts_half_a_year() -> None:
    assert hazard(orphaned=12.0, estranged=0.5) == pytest.approx(logistic(-3.8))
    assert hazard(orphaned=6.0, estranged=0.5) == hazard()


def held(tenure: int, months: int = 12, contracts: int = 1) -> float:
    hand = given(contract_hold=0.6, contract_due=0.0, contract_renewal=math.log(2.0))
    return held_by_contract(0.2, tenure, months, but(hand, contracts=contracts))


def test_a_contract_holds_a_customer_until_its_last_month() -> None:
    assert held(0) == held(10) == held(12) == pytest.approx(0.08)


def test_in_the_last_month_of_a_contract_the_odds_to_leave_double() -> None:
    # Odds of 1:4 become 1:2.
    assert held(11) == held(23) == pytest.approx(1 / 3)


def test_what_a_contract_held_back_comes_due_when_it_ends() -> None:
    # 1 - .8^(1 + .5 x .6 x 11)
    hand = given(contract_hold=0.6, contract_due=0.5, contract_renewal=0.0)
    assert held_by_contract(0.2, 11, 12, hand) == pytest.approx(0.61692, abs=1e-5)


def test_without_a_contract_and_without_the_mechanism_nobody_is_held() -> None:
    assert held(3, months=0) == held(3, months=1) == held(3, contracts=0) == 0.2


def signed(tenure: int, months: int = 12, contracts: int = 1) -> tuple[float, float]:
    her = customer(hazard=0.2, outlook=0.2, tenure=tenure)
    hand = given(contract_hold=0.6, contract_due=0.0, contract_renewal=math.log(2))
    sign(her, months, but(hand, contracts=contracts))
    return her.hazard, her.outlook


def test_a_contract_moves_the_hazard_by_the_month_and_the_outlook_not_at_all() -> None:
    # (11 x .08 + 1/3)/12
    assert signed(3) == pytest.approx((0.08, 0.10111), abs=1e-5)
    assert signed(11) == pytest.approx((1 / 3, 0.10111), abs=1e-5)


def test_without_a_contract_the_outlook_is_the_hazard_of_the_month() -> None:
    assert signed(3, months=0) == signed(3, months=1) == (0.2, 0.2)
    assert signed(3, contracts=0) == pytest.approx((0.2, 0.2))


def appeal(house: object = None, on: object = None, rank: float = 0.5, **levers: float) -> float:
    hand = given(sales_choice=0.5, contract_reluctance=0.25, alike_pull=1.0)
    return appeal_to_prospect(customer(segment=1, rank=rank), house or firm(), lever(**levers), but(hand, on))


def test_prospects_believe_part_of_what_is_promised() -> None:
    hand = given(choice_sharpness=6.0, choice_promise=0.15, choice_modest=0.5)
    loud, plain, modest = (
        appeal_to_prospect(customer(), firm(promise=p, delivered=0.6), lever(), hand) for p in (0.7, 0.6, 0.5)
    )
    assert (loud - plain, modest - plain) == pytest.approx((0.09, -0.3))


def test_selling_as_it_is_felt_wins_prospects() -> None:
    assert appeal() == 0.0
    assert appeal(firm(pitch=2.0)) == pytest.approx(0.5 * math.log(2.0))


def test_who_is_not_wanted_is_not_won() -> None:
    assert appeal(firm(served=[1.0, 0.5, 1.0, 1.0])) == pytest.approx(math.log(0.5))
    assert appeal(firm(served=[0.0, 1.0, 1.0, 1.0])) == 0.0
    assert appeal(firm(served=[1.0, 0.0, 1.0, 1.0])) == pytest.approx(math.log(0.02))


def test_a_long_contract_puts_prospects_off() -> None:
    assert appeal(contract_months=24) == pytest.approx(-0.5)
    assert appeal(on=forms(contracts=0), contract_months=24) == 0.0


def test_a_search_for_customers_like_the_best_wins_large_ones_instead_of_small_ones() -> None:
    assert appeal(look_alike=1.0, rank=0.9) == pytest.approx(0.4)
    assert appeal(look_alike=0.5, rank=0.1) == pytest.approx(-0.2)
    assert appeal(on=forms(look_alike=0), look_alike=1.0, rank=0.9) == 0.0


def test_the_last_static_rival_is_the_one_that_enters_with_more_value() -> None:
    levers = [lever(rival_entry=0.2)]
    assert [entry_of(f, FIRMS, levers) for f in range(4)] == [0.0, 0.0, 0.0, 0.2]
    assert entry_of(0, [firm()], levers) == 0.0


def test_a_rival_that_enters_with_more_value_is_the_best_alternative() -> None:
    # All four qualities of .8, .9 with the entry of an eighth.
    her, hand = customer(), given()
    assert best_alternative(her, FIRMS, SEGMENTS, [lever()], hand) == pytest.approx(0.8)
    assert best_alternative(her, FIRMS, SEGMENTS, [lever(rival_entry=0.125)], hand) == pytest.approx(0.9)


def test_no_newcomer_delivers_more_than_all() -> None:
    assert rival_value(customer(), 3, FIRMS, [lever(rival_entry=0.5)]) == 1.0
    assert rival_value(customer(), 2, FIRMS, [lever(rival_entry=0.5)]) == pytest.approx(0.7)


def test_the_present_supplier_is_no_alternative() -> None:
    assert best_alternative(customer(supplier=3), FIRMS[1:4], SEGMENTS, [lever()], given()) < 0.81


def seen(on: object, reputation: float) -> float:
    hand = given(choice_reputation=0.4)  # The offer itself is worth .7.
    return outlook(customer(), 0, [firm(reputation=reputation)], SEGMENTS, [lever()], but(hand, on))


def test_what_one_hears_of_a_firm_counts_by_its_share() -> None:
    assert seen(forms(), 0.9) == pytest.approx(0.6 * 0.7 + 0.4 * 0.9)
    assert seen(forms(reputation=0), 0.9) == pytest.approx(0.7)


def test_better_firms_attract_more() -> None:
    weights = [attraction(customer(), f, FIRMS, SEGMENTS, [lever()], given()) for f in (1, 2, 3)]
    assert weights == sorted(weights)


def test_talk_and_selling_attract_to_a_simulated_firm() -> None:
    hand = given(sales_choice=0.5)
    plain, praised = customer(), customer(preference=[math.log(3.0), 0.0, 0.0, 0.0])
    before = attraction(plain, 0, [firm()], SEGMENTS, [lever()], hand)
    assert attraction(plain, 0, [firm(pitch=4.0)], SEGMENTS, [lever()], hand) == pytest.approx(2.0 * before)
    assert attraction(praised, 0, [firm()], SEGMENTS, [lever()], hand) == pytest.approx(3.0 * before)


def chosen(draw: float, supplier: int = 2) -> int:
    return choose_supplier(customer(supplier=supplier), FIRMS, SEGMENTS, [lever()], draw, given())


def test_who_leaves_goes_to_somebody_else() -> None:
    assert {chosen(draw / 100) for draw in range(1, 100)} == {0, 1, 3}


def test_in_a_market_of_two_she_goes_to_the_other() -> None:
    her = customer(supplier=0)
    assert choose_supplier(her, FIRMS[:2], SEGMENTS, [lever()], 0.999999, given()) == 1


def test_better_firms_are_chosen_more_often() -> None:
    choices = [chosen(draw / 1000, supplier=0) for draw in range(1, 1000)]
    assert choices.count(1) < choices.count(2) < choices.count(3)


def test_loyalty_to_a_rival_is_made_of_its_value_and_middling_trust() -> None:
    # .6 x .8 + .4 x .5; her own satisfaction and trust count where a firm is simulated.
    hand = given(churn_satisfaction=0.6, churn_rival_trust=0.5)
    her = customer(satisfaction=0.9, trust=0.4)
    assert level_of(her, 3, FIRMS, [lever()], hand) == pytest.approx(0.68)
    assert level_of(her, 0, FIRMS, [lever()], hand) == pytest.approx(0.7)


def go(draw: float, tenure: int = 40, **levers: float) -> object:
    her = customer(
        supplier=0, tenure=tenure, satisfaction=0.9, memory=0.7, goals=0.5, false_units=2, estranged=0.5, orphaned=3.0,
        granted=1, participates=1, revenue=5.0, contribution=3.0, earned=36.0, revenues=[5.0] * 12,
    )  # fmt: skip
    row = [lever(**levers)]
    rule = drawing(stay_or_go, {(CHURN, LEAVING): draw, (CHURN, CHOICE): 0.5})
    rule(her, 0, FIRMS, SEGMENTS, row, LUCK, given(contract_hold=0.6), market())
    return her


def test_a_customer_leaves_when_her_draw_is_below_her_hazard() -> None:
    assert go(0.0).left_firm == 0
    assert go(0.0).supplier != 0
    assert go(0.999999).supplier == 0


def test_a_customer_who_stays_grows_a_month_older() -> None:
    assert (go(0.999999).tenure, go(0.999999).moved) == (41, 0)


def test_a_customer_under_contract_leaves_less() -> None:
    assert go(0.999999, contract_months=12).hazard == pytest.approx(0.4 * go(0.999999).hazard)
    assert go(0.999999, tenure=47, contract_months=12).hazard > go(0.999999).hazard


def test_a_customer_s_outlook_is_her_hazard_or_that_of_her_whole_contract() -> None:
    free, bound, renewing = go(0.999999), go(0.999999, contract_months=12), go(0.999999, tenure=47, contract_months=12)
    assert free.outlook == free.hazard
    assert bound.hazard < bound.outlook < renewing.hazard
    assert bound.outlook == pytest.approx(renewing.outlook)


def test_a_customer_who_moves_begins_anew() -> None:
    her = go(0.0)
    assert (her.moved, her.tenure, her.unit, her.manager) == (1, 0, -1, -1)
    assert her.memory == her.goals == her.estranged == her.orphaned == 0.0
    assert her.false_units == her.granted == her.participates == 0
    assert her.revenue == her.contribution == her.earned == sum(her.revenues) == 0.0
    assert her.trust == given().entry_trust


def test_who_comes_to_a_firm_of_repute_expects_more() -> None:
    hand = given(entry_expectation=0.6)
    her, him = customer(), customer()
    enter(her, 0, [firm(reputation=0.8)], hand)
    enter(him, 0, [firm(reputation=0.5)], hand)
    assert (her.expectation, him.expectation) == pytest.approx((0.7, 0.55))


def test_a_newcomer_expects_no_less_than_nothing_and_no_more_than_all() -> None:
    # .6 + .5 x (-1 - .6) = -.2, and .6 + .5 x (2 - .6) = 1.3
    her, him = customer(), customer()
    enter(her, 0, [firm(reputation=-1.0)], given(entry_expectation=0.6))
    enter(him, 0, [firm(reputation=2.0)], given(entry_expectation=0.6))
    assert (her.expectation, him.expectation) == (0.0, 1.0)
