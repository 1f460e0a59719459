"""What customers get of what is offered, and what work yields."""

import pytest

from sim.model.rules.delivery import attention, deliver, ease_delivered, kept_at_handovers, offer_quality, valued
from sim.model.rules.yields import capability, gather_hours, selling_pull, work
from sim.model.state import CUT, INTIMACY, RESOLVE
from tests.model.rules.rows import customer, firm, given, lever, market, person, segment, unit


def delivered(luck: float = 0.0, house: object = None, who: object = None, **levers: float) -> float:
    her = customer()
    deliver(her, segment(), unit(), who or person(), house or firm(), lever(**levers), given(), market(), luck)
    return her.delivered


def test_each_border_between_functions_costs_value_and_teams_halve_the_loss() -> None:
    assert kept_at_handovers(2.0, 0.0, 0.05) == pytest.approx(0.9)
    assert kept_at_handovers(2.0, 1.0, 0.05) == pytest.approx(0.95)
    assert delivered(silo_crossings=0.0) > delivered(silo_crossings=4.0)


def test_value_is_the_weighted_mean_of_what_is_delivered() -> None:
    assert valued([0.4, 0.3, 0.2, 0.1], 0.5, 0.6, 0.7, 0.8, given(value_threshold=0.0)) == pytest.approx(0.6)


def test_a_dimension_below_the_threshold_is_penalised() -> None:
    hand = given(value_threshold=0.4, value_penalty=2.0)
    assert valued([0.25] * 4, 0.7, 0.7, 0.7, 0.3, hand) == pytest.approx(0.6 - 0.2)


def test_an_offer_that_stresses_one_dimension_is_worse_in_the_others() -> None:
    even, stressed = segment(emphasis=[0.3] * 4), segment(emphasis=[0.6, 0.3, 0.3, 0.3])
    offer_quality(even, firm(), lever(), given())
    offer_quality(stressed, firm(), lever(), given())
    assert stressed.quality[0] > even.quality[0]
    assert stressed.quality[1] < even.quality[1]


def test_a_dearer_offer_and_waiting_make_less_value() -> None:
    hand = given(value_price=0.5, value_wait=0.2)
    usual = ease_delivered(1.0, firm(), 0.0, 1.0, 1.0, hand)
    assert ease_delivered(1.0, firm(), 0.0, 1.2, 1.0, hand) == pytest.approx(0.9 * usual)
    assert ease_delivered(1.0, firm(), 0.5, 1.0, 1.0, hand) == pytest.approx(0.9 * usual)


def test_cutting_cost_beyond_the_usual_is_felt_by_customers() -> None:
    assert delivered(house=firm(cuts=2.0)) < delivered(house=firm(cuts=1.0)) == delivered(house=firm(cuts=0.5))


def heed(who: object = None, time: float = 1.0, focus: float = 0.0, **state: float) -> float:
    return attention(customer(**state), who or person(), time, firm(), lever(value_focus=focus), given(), market())


def test_people_who_care_have_time_and_remember_give_more_attention() -> None:
    assert heed(person(mindset=0.5)) > heed(person(mindset=0.1))
    assert heed(time=1.2) > heed(time=0.6)
    assert heed(memory=0.8) > heed(memory=0.1)
    assert heed(covered=1.0) > heed()


def test_a_focus_on_value_takes_from_the_small_what_it_gives_to_the_large() -> None:
    assert heed(focus=1.0, potential=9000.0) > heed(potential=9000.0)
    assert heed(focus=1.0, potential=500.0) < heed(potential=500.0)


def test_closeness_that_somebody_does_not_want_costs_value() -> None:
    distant = customer(weights=[0.5, 0.3, 0.1, 0.1])
    close, hand = segment(quality=[0.7, 0.7, 1.2, 0.7]), given(value_unwanted=0.5)
    deliver(distant, close, unit(), person(mindset=0.6), firm(), lever(), hand, market(), 0.0)
    with_cost = distant.delivered
    deliver(distant, close, unit(), person(mindset=0.6), firm(), lever(), given(value_unwanted=0.0), market(), 0.0)
    assert with_cost < distant.delivered
    assert distant.weights[INTIMACY] < 0.15


def test_luck_moves_what_is_delivered() -> None:
    assert delivered(luck=1.0) - delivered(luck=-1.0) == pytest.approx(2 * given().value_noise)


def at_work(**activity: float) -> object:
    house = firm(total_hours=[100.0] * 6, reference=[100.0] * 6)
    work(house, given(causes_speed=0.1, cuts_speed=0.1, **activity))
    return house


def test_ordinary_work_keeps_the_stocks_where_they_are() -> None:
    house = at_work()
    assert (house.activity, house.causes, house.cuts) == ([1.0] * 6, 1.0, 1.0)


def test_work_without_yield_lets_causes_of_failure_come_back() -> None:
    house = at_work(yields_resolve=0.0, yields_cut=0.0)
    assert (house.activity[RESOLVE], house.activity[CUT]) == (0.0, 0.0)
    assert (house.causes, house.cuts) == pytest.approx((0.9, 0.9))


def test_hours_are_those_of_people_who_are_there() -> None:
    house = firm()
    gather_hours(house, [person(hours=[10.0] * 6, effort=[1 / 6] * 6), person(active=0, hours=[99.0] * 6)])
    assert (house.staff, house.total_hours) == (1.0, [10.0] * 6)


def test_a_firm_with_four_offers_can_make_each_of_them_less_good() -> None:
    hand = given(value_capability=2.3, value_offer_cost=0.05)
    assert capability(firm(), lever(segment_share=0.0), hand) == pytest.approx(2.3)
    assert capability(firm(), lever(segment_share=1.0), hand) == pytest.approx(2.0)


def test_twice_the_selling_pulls_more_but_less_than_twice() -> None:
    assert 0.0 < selling_pull(4.0, 0.3) < 2.0 * selling_pull(2.0, 0.3) + 1e-12
    assert selling_pull(0.0, 0.3) < 0.0
