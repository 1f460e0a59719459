"""What customers get of what is offered, what is promised and announced, what outsiders know of it."""

import pytest

from sim.model.rules.delivery import (
    announce,
    attention,
    dear,
    deliver,
    ease_delivered,
    expected_of,
    falls_short,
    favoured,
    fit_of,
    kept,
    kept_at_handovers,
    know_offer,
    know_rival,
    make_promise,
    offer_quality,
    valued,
)
from sim.model.state import EASE, INTIMACY, PRODUCT, PURPOSE
from tests.model.rules.rows import but, customer, firm, forms, given, lever, market, person, segment, unit

HAND = given(
    value_threshold=0.0, value_penalty=1.0, value_price=0.5, value_wait=0.2, value_noise=0.05, value_unwanted=0.5,
    value_frontier=2.0, value_capability=2.0, delivery_loss=0.05, cuts_hassle=0.04,
    attention_value=0.1, attention_potential=0.1, attention_advocacy=0.1, attention_account=0.15, goals_value=0.15,
    focus_neglect=0.2,
)  # fmt: skip


def test_each_border_between_functions_costs_value() -> None:
    assert kept_at_handovers(2.0, 0.05) == pytest.approx(0.9)
    assert kept_at_handovers(6.0, 0.3) == 0.3


def test_without_handovers_as_a_mechanism_nothing_is_lost_at_borders() -> None:
    assert kept(firm(crossings=2.0), HAND) == pytest.approx(0.9)
    assert kept(firm(crossings=2.0), but(HAND, handovers=0)) == 1.0


def offered(emphasis: list[float], frontier: int = 1) -> list[float]:
    part = segment(emphasis=emphasis)
    offer_quality(part, firm(), lever(), but(HAND, frontier=frontier))
    return part.quality


def test_an_even_offer_shares_out_capability_on_the_frontier() -> None:
    # 4 q^2 = 2, whatever the size of the emphasis
    assert offered([0.3] * 4) == pytest.approx([0.5**0.5] * 4)


def test_an_offer_that_stresses_one_dimension_is_worse_in_the_others() -> None:
    # sum q^2 = 2 with q = (.6, .3, .3, .3) x scale: scale^2 = 2/.63
    assert offered([0.6, 0.3, 0.3, 0.3]) == pytest.approx([1.0690, 0.5345, 0.5345, 0.5345], abs=1e-4)


def test_without_a_frontier_every_dimension_is_as_good_as_an_even_offer() -> None:
    assert offered([0.6, 0.3, 0.3, 0.3], frontier=0) == pytest.approx([0.5**0.5] * 4)


def test_an_offer_that_misses_the_need_by_its_width_fits_by_three_fifths() -> None:
    assert fit_of((0.5, 0.0), (0.0, 0.0), 0.5) == pytest.approx(0.6065, abs=1e-4)


def test_value_is_the_weighted_mean_of_what_is_delivered() -> None:
    assert valued([0.4, 0.3, 0.2, 0.1], 0.5, 0.6, 0.7, 0.8, HAND) == pytest.approx(0.6)


def test_a_dimension_below_the_threshold_is_penalised() -> None:
    hand = given(value_threshold=0.4, value_penalty=2.0)
    assert valued([0.25] * 4, 0.7, 0.7, 0.7, 0.3, hand) == pytest.approx(0.6 - 0.2)
    assert falls_short(0.7, 0.7, 0.5, 0.4, hand) == 0.0
    assert falls_short(0.0, 0.7, 0.7, 0.3, but(hand, frontier=0)) == 0.0


def favour(potential: float = 1000.0, share: float = 0.6, ltr: float = 7.0, **levers: float) -> float:
    her = customer(potential=potential, wallet_share=share, ltr=ltr)
    return favoured(her, lever(**levers), HAND, market(mean_spend=1000.0))


def test_a_focus_on_value_takes_from_the_small_what_it_gives_to_the_large() -> None:
    assert favour(2000.0, value_focus=1.0) == pytest.approx(1.1)
    assert favour(9000.0, value_focus=1.0) == pytest.approx(1.1)
    assert favour(500.0, value_focus=1.0) == pytest.approx(0.95)


def test_a_focus_on_potential_goes_to_those_with_room_to_grow() -> None:
    # Room of .4 is ordinary; twice of it counts twice, at most.
    assert favour(share=0.2, potential_focus=1.0) == pytest.approx(1.1)
    assert favour(share=0.6, potential_focus=1.0) == pytest.approx(1.0)
    assert favour(share=1.0, potential_focus=0.5) == pytest.approx(0.95)


def test_a_focus_on_advocates_goes_to_those_who_recommend() -> None:
    assert favour(ltr=10.0, advocacy_focus=1.0) == pytest.approx(1.1)
    assert favour(ltr=2.0, advocacy_focus=1.0) == pytest.approx(0.9)


def heed(
    mindset: float = 0.5, time: float = 1.0, on: object = None, house: object = None, focus: float = 0.0, **state: float
) -> float:
    her, row = customer(**state), lever(value_focus=focus)
    return attention(her, person(mindset=mindset), segment(), time, house or firm(), row, but(HAND, on), market())


def test_people_who_care_and_have_time_give_more_attention() -> None:
    # (.55 + .45 x o/.5) x sqrt(time) x .92
    assert heed() == pytest.approx(0.92)
    assert heed(mindset=0.1) == pytest.approx(0.64 * 0.92)
    assert heed(time=0.64) == pytest.approx(0.8 * 0.92)


def test_who_remembers_the_customer_and_knows_her_goals_gives_more() -> None:
    assert heed(memory=0.8) == pytest.approx(1.0)
    assert heed(goals=0.4) == pytest.approx(0.98)
    assert heed(goals=0.4, on=forms(goals=0)) == pytest.approx(0.92)


def test_an_account_manager_gives_more_the_closer_she_is() -> None:
    assert heed(close=1.0) == pytest.approx(1.15 * 0.92)
    assert heed(close=0.2) == pytest.approx(1.03 * 0.92)


def test_who_is_not_wanted_is_neglected() -> None:
    # 1 - .2 x (1 - .5)
    assert heed(house=firm(served=[0.5, 1.0, 1.0, 1.0])) == pytest.approx(0.9 * 0.92)


def test_without_attention_by_focus_all_get_the_same() -> None:
    assert heed(focus=1.0, potential=90000.0) == pytest.approx(1.1 * 0.92)
    assert heed(focus=1.0, potential=90000.0, on=forms(attention=0)) == pytest.approx(0.92)


def test_attention_has_an_end() -> None:
    assert heed(mindset=1.0, time=1.4, memory=1.0, goals=1.0, close=1.0) == 1.2


def test_a_dearer_offer_waiting_and_cuts_make_ease_less() -> None:
    assert ease_delivered(1.0, firm(), 0.0, 1.0, 1.0, HAND) == pytest.approx(0.95)
    assert ease_delivered(1.0, firm(), 0.0, 1.2, 1.0, HAND) == pytest.approx(0.9 * 0.95)
    assert ease_delivered(1.0, firm(), 0.5, 1.0, 1.0, HAND) == pytest.approx(0.9 * 0.95)
    assert ease_delivered(1.0, firm(cuts=2.0), 0.0, 1.0, 1.0, HAND) == pytest.approx(0.96 * 0.95)
    assert ease_delivered(1.0, firm(cuts=0.5), 0.0, 1.0, 0.9, HAND) == pytest.approx(0.9 * 0.95)


def test_without_a_response_to_price_a_dear_offer_is_as_easy() -> None:
    assert (dear(1.2, HAND), dear(1.2, but(HAND, price_response=0))) == (pytest.approx(0.9), 1.0)


def delivered(
    luck: float = 0.0,
    house: object = None,
    on: object = None,
    quality: float = 0.6,
    team: object = None,
    **state: object,
) -> float:
    her, offer = customer(**state), segment(quality=[quality] * 4, fit=0.9)
    row = lever(silo_crossings=0.0)
    deliver(her, offer, team or unit(), person(), house or firm(), row, but(HAND, on), market(), luck)
    return her.delivered


def test_what_is_delivered_is_what_is_offered_as_far_as_people_and_borders_let_it() -> None:
    # .4 x .95 x .6 + .25 x .9 x .6 + .25 x .92 x .6 + .1 x .6
    assert delivered() == pytest.approx(0.561)
    # Nine tenths of all but purpose are left.
    assert delivered(house=firm(crossings=2.0)) == pytest.approx(0.9 * 0.501 + 0.06)


def test_words_without_deeds_take_a_fifth_of_purpose() -> None:
    assert delivered(house=firm(alignment=0.0)) == pytest.approx(0.549)


def test_a_covered_customer_does_not_wait_and_is_not_hurried() -> None:
    slow = unit(time_per_case=0.49, wait=0.5)
    assert delivered(covered=1.0, team=slow) == delivered(covered=1.0)
    # Ease less a tenth, attention of seven tenths.
    assert delivered(team=slow) == pytest.approx(0.561 - 0.1 * 0.228 - 0.3 * 0.138)


def test_luck_moves_what_is_delivered() -> None:
    assert delivered(luck=1.0) - delivered() == pytest.approx(0.05)
    assert delivered(luck=99.0) == 1.0


def test_closeness_that_somebody_does_not_want_costs_value() -> None:
    # Closeness of 1.25 x .92 = 1.15: .5 x (1.15 - .75)
    cold = {"weights": [0.6, 0.2, 0.1, 0.1], "quality": 1.25}
    patient = forms(unwanted_intimacy=0)
    lost = delivered(on=patient, luck=-10.0, **cold) - delivered(luck=-10.0, **cold)
    assert lost == pytest.approx(0.2)
    warm = {"weights": [0.5, 0.2, 0.2, 0.1], "quality": 1.25}
    assert delivered(on=patient, luck=-10.0, **warm) == delivered(luck=-10.0, **warm)


def promised(promise: float, on: int = 1, **levers: float) -> float:
    house = firm(delivered=0.6)
    make_promise(house, lever(promise=promise, **levers), given(content_objectivity=0.8, content=on))
    return house.promise


def test_a_firm_promises_what_it_delivers_and_as_much_more_as_it_dares() -> None:
    assert promised(0.0) == 0.6
    assert promised(0.2, objectivity=0.0) == pytest.approx(0.8)
    assert promised(0.5, objectivity=0.0) == 1.0


def test_an_objective_text_takes_an_exaggerated_promise_back_and_leaves_a_modest_one() -> None:
    # .2 x (1 - .8 x .5)
    assert promised(0.2, objectivity=0.5) == pytest.approx(0.72)
    assert promised(0.2, on=0, objectivity=0.5) == pytest.approx(0.8)
    assert promised(-0.2, objectivity=1.0) == pytest.approx(0.4)


def announced(on: int = 1, written: float = 1.0, **levers: float) -> float:
    house = firm(content=9.0, written=written)
    announce(house, lever(**levers), given(content_relevance=0.01, content_consistency=0.02, content=on))
    return house.content


def test_content_of_use_that_agrees_with_what_people_say_wins_trust() -> None:
    assert announced(relevance=0.5, consistency=0.5) == 0.0
    assert announced(relevance=1.0, consistency=0.5) == pytest.approx(0.005)
    assert announced(written=0.5, relevance=1.0, consistency=1.0) == 0.0
    assert announced(relevance=0.5, consistency=0.0) == pytest.approx(-0.01)


def test_without_content_nothing_is_announced() -> None:
    assert announced(on=0, relevance=1.0, consistency=1.0) == 0.0


def test_a_rival_is_known_by_its_quality_its_price_and_its_fit() -> None:
    rival = firm(simulated=0, quality=[0.8, 0.7, 0.6, 0.5], fit=0.9, price=1.2)
    know_rival(rival, HAND)
    assert rival.known == pytest.approx([0.72, 0.63, 0.6, 0.5])
    assert rival.short == 0.0


def test_a_rival_that_neglects_a_dimension_is_known_for_it() -> None:
    rival = firm(simulated=0, quality=[0.8, 0.7, 0.6, 0.3], fit=1.0, price=1.0)
    know_rival(rival, given(value_threshold=0.4, value_penalty=2.0))
    assert rival.short == pytest.approx(0.2)


def known(house: object, **levers: float) -> list[float]:
    offer = segment(quality=[0.8] * 4, fit=0.9)
    know_offer(offer, house, lever(**levers), HAND)
    return offer.known


def test_an_offer_is_known_as_it_is_delivered_by_people_of_ordinary_skill() -> None:
    # .95 x .8; .9 x .8; .95 x .8 at a mindset of .5; .8
    assert known(firm(mindset=0.5)) == pytest.approx([0.76, 0.72, 0.76, 0.8])


def test_waiting_price_borders_indifference_and_empty_words_are_known() -> None:
    usual = known(firm(mindset=0.5))
    assert known(firm(mindset=0.5, wait=0.5))[EASE] == pytest.approx(0.9 * usual[EASE])
    assert known(firm(mindset=0.5), price=1.2)[EASE] == pytest.approx(0.9 * usual[EASE])
    assert known(firm(mindset=0.5, crossings=2.0))[PRODUCT] == pytest.approx(0.9 * usual[PRODUCT])
    assert known(firm(mindset=0.0))[INTIMACY] == pytest.approx(0.55 * usual[INTIMACY])
    assert known(firm(mindset=0.5, alignment=0.0))[PURPOSE] == pytest.approx(0.8 * usual[PURPOSE])


def test_a_customer_expects_what_is_known_by_her_own_weights() -> None:
    her = customer(weights=[0.4, 0.3, 0.2, 0.1])
    assert expected_of(her, segment(known=[0.5, 0.6, 0.7, 0.8], short=0.1)) == pytest.approx(0.5)
