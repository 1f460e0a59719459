"""Staying, leaving and choosing among the other suppliers."""

import math

import pytest

from sim.model.rules.switching import attraction, choose_supplier, churn_hazard, enter, stay_or_go
from tests.model.rules.rows import customer, firm, given, lever, market, segment


def rival(quality: float = 0.7) -> object:
    return firm(simulated=0, quality=[quality] * 4, fit=1.0, price=1.0)


FIRMS = [firm(), rival(0.6), rival(0.7), rival(0.8)]
SEGMENTS = [segment() for _ in range(4)]


def hazard(level: float = 0.6, best: float = 0.72, power: float = 0.0, own: bool = True, **state: float) -> float:
    hand = given(churn_base=-1.0, churn_loyalty=5.0, churn_competition=0.5)
    return churn_hazard(customer(**state), level, best, power, own, hand, market(switching_cost=0.4))


def test_an_ordinary_customer_leaves_at_the_base_rate() -> None:
    # logistic(-1 - 5 x .6)
    assert hazard() == pytest.approx(1.0 / (1.0 + math.exp(4.0)))


def test_loyalty_holds_and_a_better_rival_draws_away() -> None:
    assert hazard(level=0.8) < hazard(level=0.6) < hazard(level=0.4)
    assert hazard(best=0.9) > hazard(best=0.72) > hazard(best=0.5)


def test_power_of_customers_makes_rivals_count_for_more() -> None:
    assert hazard(best=0.9, power=1.0) > hazard(best=0.9)


@pytest.mark.parametrize("worse", [{"frailty": 1.0}, {"complaint": 1}, {"preference": -1.0}, {"orphaned": 12.0}])
def test_frailty_an_open_complaint_bad_talk_and_a_lost_account_manager_drive_away(worse: dict[str, float]) -> None:
    assert hazard(**worse) > hazard()


def test_talk_about_the_simulated_firm_does_not_hold_a_rivals_customer() -> None:
    assert hazard(own=False, preference=1.0) == hazard(own=False)


def test_the_unrest_after_an_account_manager_lasts_half_a_year() -> None:
    assert hazard(orphaned=6.0) == hazard()


def test_better_firms_attract_more() -> None:
    her = customer(supplier=0)
    weights = [attraction(her, f, FIRMS, SEGMENTS, [lever()], given()) for f in (1, 2, 3)]
    assert weights == sorted(weights)


def test_selling_attracts_to_the_simulated_firm() -> None:
    hand = given(sales_choice=0.5)
    keen = firm(activity=[4.0, 1.0, 1.0, 1.0, 1.0, 1.0])
    before, after = (attraction(customer(), 0, [one], SEGMENTS, [lever()], hand) for one in (firm(), keen))
    assert after / before == pytest.approx(2.0)


def chosen(draw: float, supplier: int = 2) -> int:
    return choose_supplier(customer(supplier=supplier), FIRMS, SEGMENTS, [lever()], draw, given())


def test_who_leaves_goes_to_somebody_else() -> None:
    assert {chosen(draw / 100) for draw in range(1, 100)} == {0, 1, 3}


def test_in_a_market_of_two_she_goes_to_the_other() -> None:
    assert choose_supplier(customer(supplier=0), FIRMS[:2], SEGMENTS, [lever()], 0.999999, given()) == 1


def test_better_firms_are_chosen_more_often() -> None:
    choices = [chosen(draw / 1000, supplier=0) for draw in range(1, 1000)]
    assert choices.count(1) < choices.count(2) < choices.count(3)


def go(draw: float) -> object:
    her = customer(supplier=0, tenure=40, satisfaction=0.9, memory=0.7, revenues=[5.0] * 12)
    stay_or_go(her, FIRMS, SEGMENTS, [lever()], 30, draw, 0.5, given(), market())
    return her


def test_a_customer_leaves_when_her_draw_is_below_her_hazard() -> None:
    assert go(0.0).left_firm == 0
    assert go(0.0).supplier != 0
    assert go(0.999999).supplier == 0


def test_a_customer_who_stays_grows_a_month_older() -> None:
    assert (go(0.999999).tenure, go(0.999999).moved) == (41, 0)


def test_a_customer_who_moves_begins_anew() -> None:
    her = go(0.0)
    assert (her.moved, her.tenure, her.memory, her.unit, her.manager) == (1, 0, 0.0, -1, -1)
    assert sum(her.revenues) == 0.0
    assert her.trust == given().entry_trust


def test_who_comes_to_a_firm_of_repute_expects_more() -> None:
    hand = given(entry_expectation=0.6)
    her, him = customer(), customer()
    enter(her, 0, [firm(reputation=0.8)], hand)
    enter(him, 0, [firm(reputation=0.5)], hand)
    assert (her.expectation, him.expectation) == pytest.approx((0.7, 0.55))
