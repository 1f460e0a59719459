"""Sums over agents onto firms and units, and the month as it is written down."""

import pytest

from sim.model.rules.record import record
from sim.model.rules.tally import (
    add_customer,
    add_sale,
    clear_customers,
    clear_sales,
    count_moves,
    effort_on_customers,
    list_customers,
    mean_customers,
    mean_mismatch,
    mean_people,
)
from sim.model.state import FRONT_LINE, LEADER, OPERATIONS
from tests.model.rules.rows import Row, alone, customer, firm, given, lever, own, person, segment, unit


def tallied(customers: list, supplier: int = 0, house: object = None, **levers: float) -> object:
    where, hand = house or firm(), given(fabrication_value=0.05)
    clear_customers(where)
    for i in own(customers, supplier):
        add_customer(where, customers[i], hand.fabrication_value)
    mean_customers(where, lever(**levers), given())
    return where


def with_answers(*answers: float, before: float = 0.0, **state: float) -> object:
    house = firm(reported_nps=before, reputation=0.5, reported_satisfaction=0.5, **state)
    return tallied([customer(answer=answer, ltr=10.0) for answer in answers], house=house)


def test_each_firm_lists_its_customers_in_row_order_and_in_the_order_in_which_they_act() -> None:
    customers = [customer(supplier=f) for f in (0, 2, 1, 0, 1)]
    firms, rows, acting = [firm(), firm(), firm()], [[9] * 5, [9] * 5], [[9] * 5, [9] * 5]
    list_customers(customers, [4, 3, 2, 1, 0], firms, 2, rows, acting)
    assert [house.listed for house in firms[:2]] == [2, 2]
    assert [row[:2] for row in rows] == [[0, 3], [2, 4]] == [own(customers, 0), own(customers, 1)]
    assert [row[:2] for row in acting] == [[3, 0], [4, 2]]


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


def test_the_dashboard_shows_the_mean_answer_as_a_satisfaction() -> None:
    assert with_answers(10.0, 6.0, -1.0).reported_satisfaction == pytest.approx(0.75)
    assert with_answers(-1.0).reported_satisfaction == 0.5


def test_the_worst_answers_show_no_satisfaction_rather_than_less_than_none() -> None:
    assert with_answers(0.0, 1.0).reported_satisfaction == 0.0
    assert with_answers(0.0, 1.0).reported_nps == -100.0


def test_bad_news_counts_against_a_reputation() -> None:
    # .5 + .2 x (.5 - .1 - .5)
    assert with_answers(-1.0, news=0.1).reputation == pytest.approx(0.48)
    pressed = tallied([customer(answer=-1.0)], house=firm(reputation=0.5, reported_satisfaction=0.5), bad_press=0.2)
    assert pressed.reputation == pytest.approx(0.46)


def test_no_news_is_so_bad_that_a_reputation_falls_below_nothing() -> None:
    # .05 + .2 x (.5 - 1 - .05) = -.06
    pressed = tallied([customer(answer=-1.0)], house=firm(reputation=0.05, reported_satisfaction=0.5), bad_press=1.0)
    assert pressed.reputation == 0.0


def test_means_are_over_own_customers() -> None:
    house = tallied([customer(trust=0.2), customer(trust=0.6), customer(trust=1.0, supplier=2)])
    assert (house.customers, house.trust) == pytest.approx((2.0, 0.4))
    second = tallied([customer(trust=0.2), customer(trust=0.6, supplier=1)], supplier=1)
    assert (second.customers, second.trust) == (1.0, 0.6)


def test_cases_and_those_that_went_wrong_are_counted() -> None:
    house = tallied([customer(cases=3, failures=1, unit=0), customer(cases=2, covered=0.5, unit=1)])
    assert (house.cases, house.failures) == (5.0, 1.0)
    assert house.covered == pytest.approx(0.2)


def test_false_units_are_counted_as_sales_in_the_figures() -> None:
    # Two of this month at .05 of potential; half of the customers have one in their name.
    new, old = customer(fabricated=1, false_units=1, potential=1000.0), customer(false_units=3)
    house = tallied([new, old, customer(fabricated=1, potential=2000.0), customer()])
    assert (house.false_units, house.false_sales, house.false_share) == pytest.approx((2.0, 150.0, 0.5))


def test_conversations_complaints_and_granted_requests_are_counted() -> None:
    house = tallied([customer(conversation=1, complained=1), customer(granted=1), customer(granted=1)])
    assert (house.conversations, house.complaints, house.granted) == (1.0, 1.0, 2.0)


def test_a_firm_without_customers_has_no_nonsense_for_figures() -> None:
    house = tallied([customer(supplier=2)])
    assert (house.customers, house.satisfaction, house.covered, house.false_share) == (0.0, 0.0, 0.0, 0.0)


def brought(house: object, customers: list) -> None:
    clear_sales(house)
    for i in own(customers):
        add_sale(house, customers[i], 0.5)
    count_moves(house)


def test_who_came_and_who_went_is_counted_with_the_revenue_that_came() -> None:
    house = firm(customers=2.0, listed=2)  # before, the one that stayed and the one that went
    came = customer(moved=1, left_firm=2, revenue=50.0, growth=50.0)
    customers = [came, customer(revenue=70.0, growth=5.0), customer(moved=1, left_firm=0, supplier=1)]
    brought(house, customers)
    assert (house.joined, house.left, house.customers, house.revenue, house.joined_revenue) == (1, 1, 2, 120.0, 50.0)
    assert house.growth == 55.0


def test_cases_of_those_who_stay_count_with_the_time_that_they_took() -> None:
    house = firm(listed=2)
    brought(house, [customer(cases=3), customer(cases=2), customer(cases=9, supplier=1)])
    assert house.case_time == 2.5


def test_what_customers_bring_whose_complaint_was_put_right_or_request_granted_is_counted() -> None:
    house = firm()
    customers = [customer(revenue=50.0, recovered=1), customer(revenue=70.0, granted=1), customer()]
    brought(house, customers)
    assert (house.recovered_revenue, house.granted_revenue) == (50.0, 70.0)


def test_customers_who_came_have_a_mean_rank() -> None:
    house = firm()
    customers = [customer(moved=1, rank=0.9), customer(moved=1, rank=0.5), customer(rank=0.1)]
    brought(house, customers)
    assert house.joined_rank == pytest.approx(0.7)


def counted(staff: list) -> tuple:
    house, units = firm(), [unit() for _ in range(8)]
    mean_people(house, units, staff)
    return house, units


STAFF = [
    person(role=LEADER, mindset=0.8, unit=1, effort=alone(0), belief=0.9, safety=0.2, enthusiasm=0.6),
    person(function=FRONT_LINE, mindset=0.4, unit=1, begging=1, fabricating=1, effort=alone(1), safety=0.4),
    person(function=FRONT_LINE, mindset=0.4, unit=2, effort=alone(1), safety=0.6),
    person(function=OPERATIONS, mindset=0.4, unit=2, effort=alone(3), safety=0.4),
    person(active=0, mindset=1.0),
]


def test_people_count_in_their_unit_and_leaders_among_those_who_decide() -> None:
    house, units = counted(STAFF)
    assert (house.mindset, house.deciders, house.belief) == pytest.approx((0.5, 0.8, 0.9))
    assert (units[1].people, units[1].mindset) == pytest.approx((2.0, 0.6))
    assert (house.safety, house.enthusiasm) == pytest.approx((0.4, 0.15))


def test_begging_and_fabricating_are_shares_of_those_who_meet_customers() -> None:
    house, units = counted(STAFF)
    assert (house.begging_share, house.fabricating) == (0.5, 0.5)
    assert (units[1].begging, units[1].fabricating) == (0.5, 0.5)


def test_a_unit_remembers_what_its_people_did() -> None:
    _, units = counted(STAFF)
    assert units[1].effort == [0.5, 0.5, 0.0, 0.0, 0.0, 0.0]
    assert units[2].effort == [0.0, 0.5, 0.0, 0.5, 0.0, 0.0]


def test_those_who_are_led_will_see_the_mindset_of_today() -> None:
    leader = person(role=LEADER, mindset=0.7, last_mindset=0.2)
    counted([leader])
    assert leader.last_mindset == 0.7


def test_a_unit_without_people_thinks_like_the_firm_and_does_nothing() -> None:
    _, units = counted([person(mindset=0.3, unit=0, effort=alone(1))])
    assert units[5].mindset == pytest.approx(0.3)
    assert units[5].effort == [0.0] * 6


def test_mismatch_counts_where_customers_are() -> None:
    parts = [segment(fit=0.9, own_customers=30.0), segment(fit=0.5, own_customers=10.0)]
    assert mean_mismatch(parts) == pytest.approx(0.2)


def test_serving_resolving_and_sharing_are_for_customers() -> None:
    assert effort_on_customers(firm(effort=[0.3, 0.3, 0.2, 0.1, 0.05, 0.05])) == pytest.approx(0.55)


def test_a_month_is_written_down_as_it_was() -> None:
    row, house = (
        Row(),
        firm(customers=50.0, left=10.0, joined=10.0, mindset=0.4, effort=alone(1), staff=9.0, leavers=1.0),
    )
    record(row, house, 7, 1, 200)
    assert (row.month, row.firm, row.market_share, row.retention) == pytest.approx((7, 1, 0.25, 0.8))
    assert (row.centricity_practised, row.turnover, row.headcount) == pytest.approx((0.7, 0.1, 9.0))
