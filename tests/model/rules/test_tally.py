"""Sums over agents onto firms and units."""

import pytest

from sim.model.rules.tally import count_moves, effort_on_customers, mean_customers, mean_mismatch, mean_people
from sim.model.state import FRONT_LINE, LEADER, OPERATIONS
from tests.model.rules.rows import customer, firm, person, segment, unit


def with_answers(*answers: float, before: float = 0.0) -> object:
    house = firm(reported_nps=before, reputation=0.5)
    mean_customers(house, [customer(answer=answer, ltr=10.0) for answer in answers], [unit()], 0, 0)
    return house


def test_a_net_promoter_score_is_promoters_less_detractors_of_a_hundred() -> None:
    house = with_answers(10.0, 9.0, 8.0, 3.0)
    assert (house.reported_nps, house.true_nps) == (25.0, 100.0)


def test_who_does_not_answer_does_not_count_in_the_reported_score() -> None:
    assert with_answers(10.0, -1.0, -1.0).reported_nps == 100.0


def test_when_nobody_answers_the_firm_keeps_its_last_score() -> None:
    assert with_answers(-1.0, -1.0, before=-12.0).reported_nps == -12.0


def test_the_market_comes_to_know_the_published_score() -> None:
    # A mean answer of 10 is a satisfaction of 1; a fifth of the way from .5.
    assert with_answers(10.0).reputation == pytest.approx(0.6)
    assert with_answers(-1.0).reputation == 0.5


def test_means_are_over_own_customers() -> None:
    house = firm()
    mean_customers(house, [customer(trust=0.2), customer(trust=0.6), customer(trust=1.0, supplier=2)], [unit()], 0, 0)
    assert (house.customers, house.trust) == pytest.approx((2.0, 0.4))


def test_who_came_and_who_went_is_counted_with_the_revenue_that_came() -> None:
    house = firm()
    came = customer(moved=1, left_firm=2, revenue=50.0, growth=50.0)
    count_moves(house, [came, customer(revenue=70.0, growth=5.0), customer(moved=1, left_firm=0, supplier=1)], 0)
    assert (house.joined, house.left, house.customers, house.revenue, house.joined_revenue) == (1, 1, 2, 120.0, 50.0)
    assert house.growth == 55.0


def test_people_count_in_their_unit_and_leaders_among_those_who_decide() -> None:
    house, units = firm(), [unit() for _ in range(8)]
    staff = [
        person(role=LEADER, mindset=0.8, unit=1),
        person(function=FRONT_LINE, mindset=0.4, unit=1, begging=1),
        person(function=OPERATIONS, mindset=0.3, unit=2),
        person(active=0, mindset=1.0),
    ]
    mean_people(house, units, 0, staff)
    assert (house.mindset, house.deciders, house.begging_share) == pytest.approx((0.5, 0.8, 1.0))
    assert (units[1].people, units[1].mindset, units[1].begging) == pytest.approx((2.0, 0.6, 0.5))


def test_a_unit_without_people_thinks_like_the_firm() -> None:
    house, units = firm(), [unit() for _ in range(8)]
    mean_people(house, units, 0, [person(mindset=0.3, unit=0)])
    assert units[5].mindset == pytest.approx(0.3)


def test_mismatch_counts_where_customers_are() -> None:
    parts = [segment(fit=0.9, own_customers=30.0), segment(fit=0.5, own_customers=10.0)]
    assert mean_mismatch(parts, 0, 2) == pytest.approx(0.2)


def test_serving_resolving_and_sharing_are_for_customers() -> None:
    assert effort_on_customers(firm(effort=[0.3, 0.3, 0.2, 0.1, 0.05, 0.05])) == pytest.approx(0.55)
