"""Leaders' hours: decisions that wait, coaching and thanks, by hand."""

import pytest

from sim.model.rules.asks import ask
from sim.model.rules.focus import requests_felt
from sim.model.rules.hours import spend_month
from sim.model.rules.leading import (
    answered,
    clear_queue,
    deciding_hours,
    decision_hours,
    get_used_to,
    leading_hours,
    queue_up,
)
from sim.model.rules.listening import take_time
from sim.model.rules.people import felt_thanks, skill_after
from sim.model.state import LEAD, LEADER, SELL
from tests.model.rules.rows import alone, but, customer, firm, forms, given, lever, person

HAND = given(
    leading_offer=30.0, leading_request=3.0, leading_error=3.0, leading_review=8.0, leading_programme=10.0,
    leading_delegated=0.2, leading_coach=5.0, leading_thanks=2.0, leading_most=0.8, leading_skill=0.15,
    leading_news=0.0, safety_errors=0.25, safety_alone=0.3, requests_rate=0.08,
)  # fmt: skip


def house(**state: object) -> object:
    return firm(**{"listed": 100, "complaints": 2.0, "present": 40.0, "leading": 2.0, "offers": 1.0} | state)


def decisions(on: object = None, where: object = None, **levers: float) -> float:
    row = lever(**{"layers": 0.0, "authority": 0.5, "review_months": 3} | levers)
    return decision_hours(where or house(), row, but(HAND, on))


def test_offers_requests_errors_and_reviews_ask_for_decisions() -> None:
    # 30 + 3 x (2 + 8) x .5 + 3 x .25 x 40 x .65 + 8 x 6 / 3
    assert decisions() == pytest.approx(30.0 + 15.0 + 19.5 + 16.0)
    assert decisions(forms(requests=0, safety=0)) == pytest.approx(30.0 + 3.0 + 16.0)
    assert decisions(where=house(offers=3.0)) == pytest.approx(decisions() + 60.0)


def test_bad_news_that_leaders_let_in_takes_their_hours() -> None:
    # .5 h x .4 x 40 people
    hand, row = but(HAND, leading_news=0.5), lever(layers=0.0, authority=0.5, review_months=3, openness=0.4)
    assert decision_hours(house(), row, hand) - decision_hours(house(), row, HAND) == pytest.approx(8.0)


def test_layers_take_decisions_off_the_leaders_but_not_their_reviews_and_programmes() -> None:
    # .64 x 64.5 + 16, and ten hours for each of two programmes
    assert decisions(layers=2.0) == pytest.approx(57.28)
    assert decisions(layers=2.0, where=house(intensity=[1.0, 0.5, 0.0, 0.0, 0.0, 0.0])) == pytest.approx(77.28)


def test_who_may_decide_herself_asks_no_leader_about_requests_but_errs_more_often() -> None:
    # 30 + 0 + 3 x .25 x 40 + 16
    assert decisions(authority=1.0) == pytest.approx(76.0)


def test_who_may_decide_does_so_in_her_own_hours() -> None:
    # 3 x .5 x (2 + 8) requests and complaints x .4, by four people at twice the headcount
    place = house(people_in=[3.0, 1.0, 0.0, 0.0, 0.0, 0.0], heads=2.0)
    hand, row = but(HAND, leading_own=0.5), lever(authority=0.4)
    assert deciding_hours(person(), place, row, hand) == pytest.approx(0.75)
    assert deciding_hours(person(role=LEADER), place, row, hand) == 0.0
    assert deciding_hours(person(), place, row, but(hand, leading=0)) == 0.0


def test_a_large_firm_has_more_who_lead_than_six() -> None:
    # 30 + .5 x (15 + 19.5) + 16
    assert decisions(where=house(per_leader=0.5)) == pytest.approx(63.25)
    place, row = house(decide_each=10.0, per_leader=0.5), lever(layers=0.0, recognition=0.5)
    assert leading_hours(person(role=LEADER), place, row, HAND) == pytest.approx(67.0)


def test_small_customers_have_small_requests() -> None:
    assert decisions(where=house(per_customer=0.2)) == pytest.approx(30.0 + 3.0 + 19.5 + 16.0)


def queued(queue: float = 0.0, on: object = None) -> object:
    place = house(queue=queue)
    queue_up(place, lever(layers=0.0, authority=0.5, review_months=3), but(HAND, on))
    return place


def test_new_decisions_join_the_queue_and_are_shared_out() -> None:
    assert (queued(19.5).queue, queued(19.5).decide_each) == pytest.approx((100.0, 50.0))
    assert queued(9e9).queue == pytest.approx(6 * 80.5)
    assert (queued(on=forms(leading=0)).queue, queued(on=forms(leading=0)).decide_each) == (0.0, 0.0)


def test_a_leader_is_asked_for_decisions_coaching_and_thanks() -> None:
    # 10 + 38 people between two leaders x (5 + 2 x .5)
    place, row = house(decide_each=10.0), lever(layers=0.0, recognition=0.5)
    assert leading_hours(person(role=LEADER), place, row, HAND) == pytest.approx(124.0)
    assert leading_hours(person(), place, row, HAND) == 0.0
    assert leading_hours(person(role=LEADER), place, row, but(HAND, leading=0)) == 0.0


def test_a_leaders_month_holds_a_part_of_what_is_asked() -> None:
    # 224 of the 112 hours that may be asked
    leader, place = person(role=LEADER, effort=alone(SELL)), house(decide_each=110.0)
    row = lever(layers=0.0, recognition=0.5, customer_hours=0.0, cross_functional_share=0.0)
    spend_month(leader, 1.0, place, row, but(HAND, coordination=0))
    assert (leader.kept, leader.spent[LEAD], leader.spent[SELL]) == pytest.approx((0.5, 112.0, 28.0))


def cleared(kept: tuple[float, ...], queue: float = 100.0, on: object = None) -> object:
    place = house(queue=queue, leading=float(len(kept)))
    staff = [person(role=LEADER, kept=k) for k in kept] + [person(kept=0.1), person(role=LEADER, active=0)]
    clear_queue(place, staff, lever(layers=0.0, authority=0.5, review_months=3), but(HAND, on))
    return place


def test_what_leaders_have_no_hours_for_waits() -> None:
    place = cleared((1.0, 0.5))
    assert (place.led, place.decided, place.queue) == pytest.approx((0.75, 0.75, 25.0))
    assert place.waiting == pytest.approx(25.0 / 80.5)
    assert (cleared((1.0, 1.0)).queue, cleared((1.0, 1.0)).waiting) == (0.0, 0.0)


def test_without_leaders_nothing_is_decided_and_without_the_mechanism_everything() -> None:
    assert (cleared(()).decided, cleared(()).led) == (0.0, 0.0)
    assert (cleared((), on=forms(leading=0)).decided, cleared((), on=forms(leading=0)).waiting) == (1.0, 0.0)


def test_a_decision_about_the_offer_takes_longer_by_the_queue() -> None:
    # 3 + 4 x 1.5
    place = firm(waiting=0.5)
    take_time(place, lever(decision_months=4.0, vote_development=0.0), given(listening_lag=3.0))
    assert place.lag == pytest.approx(9.0)


def test_a_request_that_waits_for_a_leader_is_as_good_as_declined() -> None:
    # .2 + .8 x .5 are answered in time: .03 x .6 - .02 x .9 x .4
    place, row = firm(decided=0.5), lever(authority=0.2)
    hand = given(requests_pleased=0.03, requests_refused=0.02, loss_aversion=0)
    assert answered(place, row) == pytest.approx(0.6)
    assert requests_felt(customer(granted=1), place, row, hand) == pytest.approx(0.018 - 0.0072)


def test_people_who_are_not_coached_lose_skill() -> None:
    hand = but(HAND, turnover_ramp=1.0)
    assert skill_after(person(), firm(led=0.5), lever(), hand) == pytest.approx(0.625)
    assert skill_after(person(), firm(led=0.5), lever(), but(hand, leading=0)) == pytest.approx(0.7)


def test_only_leaders_lead() -> None:
    someone = person()
    ask(someone, house(decide_each=10.0), lever(), HAND)
    assert someone.spent[LEAD] == 0.0


def test_people_get_used_to_thanks_and_feel_half_of_what_they_are_used_to_no_longer() -> None:
    # A tenth of the way from .2 to .6 x .5
    place, hand = house(led=0.5, thanked=0.2), but(HAND, four_needs_habit=0.1, four_needs_used_to=0.5)
    get_used_to(place, lever(recognition=0.6), hand)
    assert place.thanked == pytest.approx(0.21)
    assert felt_thanks(place, lever(recognition=0.6), hand) == pytest.approx(0.3 - 0.105)
