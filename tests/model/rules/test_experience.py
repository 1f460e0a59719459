"""Expectation, satisfaction, trust, share of wallet and memory, by hand."""

import pytest

from sim.model.rules.experience import (
    begged_by,
    expectation_after,
    feel,
    gap_felt,
    goals_after,
    loyalty,
    memory_after,
    mis_sold,
    satisfaction_after,
    trust_after,
    wallet_after,
    welcome_talk,
)
from sim.model.rules.yields import selling_pull
from tests.model.rules.rows import but, customer, firm, forms, given, lever, person

HAND = given(
    satisfaction_speed=0.1, satisfaction_gap=0.5, satisfaction_aversion=2.0, satisfaction_failure=0.02,
    expectation_learning=0.05, expectation_promise=0.02,
    trust_build=0.1, trust_loss=0.2, trust_breach=3.0, trust_neglect=0.01, trust_prior=0.5, begging_trust=0.01,
    participation_trust=0.02, participation_expectation=0.01, selling_trust=0.3, fabrication_news=0.1,
    requests_pleased=0.03, requests_refused=0.02, voice_uneven=0.0,
)  # fmt: skip


def test_satisfaction_moves_toward_what_was_delivered_and_gains_from_a_pleasant_surprise() -> None:
    # .6 + .1 [(.8 - .6) + .5 x .1]
    assert satisfaction_after(0.6, 0.8, 0.7, 0, HAND) == pytest.approx(0.625)


def test_a_disappointment_weighs_twice() -> None:
    # .6 + .1 [(.6 - .6) - .5 x 2 x .1]
    assert satisfaction_after(0.6, 0.6, 0.7, 0, HAND) == pytest.approx(0.59)


def test_each_failed_case_costs_satisfaction_up_to_three() -> None:
    none, three, ten = (satisfaction_after(0.6, 0.6, 0.6, failures, HAND) for failures in (0, 3, 10))
    assert three == pytest.approx(none - 0.06)
    assert ten == three


def test_what_is_promised_raises_what_is_expected() -> None:
    assert expectation_after(0.6, 0.6, 0.9, HAND) == pytest.approx(0.606)
    assert expectation_after(0.6, 0.8, 0.6, HAND) == pytest.approx(0.61)


def test_without_loss_aversion_a_disappointment_weighs_as_much_as_a_surprise() -> None:
    assert satisfaction_after(0.6, 0.6, 0.7, 0, but(HAND, loss_aversion=0)) == pytest.approx(0.595)
    assert gap_felt(-0.1, 1.0) == -0.1


def test_without_the_mechanism_customers_expect_what_they_get() -> None:
    assert expectation_after(0.6, 0.8, 0.9, but(HAND, expectation=0)) == 0.8


def trust(house: object = None, on: object = None, scandal: float = 0.0, mode: float = 0.0, **state: float) -> float:
    her = customer(**{"trust": 0.5, "tenure": 0} | state)
    row = lever(scandal=scandal, selling_mode=mode, authority=0.0)
    return trust_after(her, house or firm(), 0, row, but(HAND, on))


def test_a_good_contact_builds_a_tenth_of_the_trust_that_is_missing() -> None:
    assert trust(cases=1) == pytest.approx(0.55)


def test_where_everybody_decides_alone_like_customers_are_treated_unlike() -> None:
    hand, row = but(HAND, voice_uneven=0.04), lever(authority=0.5, selling_mode=0.0)
    assert trust_after(customer(trust=0.5, cases=1), firm(), 0, row, hand) == pytest.approx(0.55 - 0.01)
    assert trust_after(customer(trust=0.5, cases=1), firm(), 0, row, but(hand, recovery=0)) == pytest.approx(0.55)


def test_a_failed_case_costs_a_fifth_of_the_trust() -> None:
    assert trust(cases=1, failures=1) == pytest.approx(0.4)


def test_a_complaint_put_right_gives_back_half_of_what_the_failure_cost() -> None:
    assert trust(cases=1, failures=1, recovered=1) == pytest.approx(0.45)


def test_trust_is_sooner_lost_than_built() -> None:
    assert 0.5 - trust(cases=1, failures=1) > trust(cases=1) - 0.5


def test_a_customer_whom_nobody_meets_slowly_loses_trust() -> None:
    assert trust() == pytest.approx(0.495)
    assert trust(conversation=1) == pytest.approx(0.55)


def test_a_breach_costs_more_than_any_failure() -> None:
    assert trust(cases=1, breach=1) == pytest.approx(0.55 * 0.4)


def test_the_trust_of_an_old_customer_moves_half_as_much() -> None:
    assert trust(tenure=60, cases=1) == pytest.approx(0.525)
    assert trust(tenure=60, cases=1, failures=1) == pytest.approx(0.45)
    assert trust(on=forms(priors=0), tenure=60, cases=1) == pytest.approx(0.55)


def test_being_begged_for_a_score_costs_trust() -> None:
    her = customer(trust=0.5, cases=1)
    assert trust_after(her, firm(), 1, lever(), HAND) == pytest.approx(0.54)


def test_a_promise_that_was_not_kept_is_a_breach() -> None:
    assert trust(cases=1, broken=1) == pytest.approx(0.55 * 0.4)
    assert trust(cases=1, broken=1, breach=1) == pytest.approx(0.55 * 0.4)


def test_who_sells_a_benefit_builds_trust_faster() -> None:
    assert trust(cases=1, mode=1.0) == pytest.approx(0.565)
    assert trust(cases=1, mode=1.0, on=forms(selling_mode=0)) == pytest.approx(0.55)


def test_content_wins_trust_or_loses_it() -> None:
    assert trust(firm(content=0.01), cases=1) == pytest.approx(0.56)
    assert trust(firm(content=-0.02), cases=1) == pytest.approx(0.53)


def test_who_takes_part_trusts_more() -> None:
    assert trust(cases=1, participates=1) == pytest.approx(0.57)


def test_a_scandal_and_fabricated_sales_that_became_public_cost_a_share_of_trust() -> None:
    assert trust(cases=1, scandal=0.2) == pytest.approx(0.44)
    assert trust(firm(exposed=1), cases=1) == pytest.approx(0.495)
    assert trust(firm(exposed=1), cases=1, scandal=0.2) == pytest.approx(0.396)


def test_talk_that_is_not_wanted_builds_no_trust() -> None:
    cold = [0.5, 0.3, 0.1, 0.1]
    assert (
        welcome_talk(customer(conversation=1), given()),
        welcome_talk(customer(conversation=1, weights=cold), given()),
    ) == (1, 0)
    assert trust(conversation=1, weights=cold) == 0.5


def test_without_the_mechanism_trust_stays() -> None:
    assert trust(firm(exposed=1), forms(trust=0), scandal=0.5, cases=1, failures=1, breach=1) == 0.5


def test_only_who_served_the_customer_can_beg() -> None:
    staff = [person(begging=1)]
    assert begged_by(customer(server=0, cases=1), staff) == 1
    assert begged_by(customer(server=0, cases=0), staff) == 0
    assert begged_by(customer(server=-1, cases=1), staff) == 0


def felt(house: object = None, on: object = None, **state: float) -> object:
    her = customer(**{"delivered": 0.5, "expectation": 0.5, "satisfaction": 0.5} | state)
    feel(her, house or firm(promise=0.5), 0, lever(authority=0.5), but(HAND, on))
    return her


def test_satisfaction_is_compared_with_the_expectation_before_it_learns() -> None:
    her = felt(delivered=0.9)
    assert her.satisfaction == pytest.approx(0.5 + 0.1 * (0.4 + 0.5 * 0.4))
    assert her.expectation == pytest.approx(0.52)


def test_who_expects_what_she_gets_feels_no_gap() -> None:
    # .5 + .1 x .4, whatever she expected before
    for before in (0.2, 0.5, 1.0):
        her = felt(on=forms(expectation=0), delivered=0.9, expectation=before)
        assert (her.satisfaction, her.expectation) == (pytest.approx(0.54), 0.9)


def test_a_month_is_felt_in_trust_too() -> None:
    assert felt(cases=1, trust=0.5).trust == pytest.approx(0.55)


def test_who_takes_part_comes_to_expect_more() -> None:
    assert felt(participates=1).expectation == pytest.approx(0.51)
    assert felt().expectation == pytest.approx(0.5)


def test_a_special_request_is_felt() -> None:
    # A reason is given half of the time: -.02 x 2 x .75
    assert felt(granted=1).satisfaction == pytest.approx(0.53)
    assert felt(refused=1).satisfaction == pytest.approx(0.47)


def sold(x_sell: float, draw: float, mode: float = 0.0, **switches: int) -> int:
    hand = given(sales_misselling=0.01, selling_honest=0.8)
    return mis_sold(x_sell, draw, lever(selling_mode=mode), but(hand, **switches))


def test_hard_selling_sells_some_what_they_do_not_need() -> None:
    # .01 x (x - 1) = .02 at three times the ordinary selling.
    assert (sold(3.0, 0.019), sold(3.0, 0.021)) == (1, 0)
    assert sold(1.0, 0.0) == 0


def test_who_sells_a_benefit_asks_first() -> None:
    assert (sold(3.0, 0.0039, mode=1.0), sold(3.0, 0.0041, mode=1.0)) == (1, 0)
    assert sold(3.0, 0.019, mode=1.0, selling_mode=0) == 1


def test_without_the_mechanism_nobody_is_sold_what_she_does_not_need() -> None:
    assert sold(9.0, 0.0, mis_selling=0) == 0


def test_loyalty_is_made_of_satisfaction_and_trust() -> None:
    assert loyalty(0.8, 0.3, given(churn_satisfaction=0.6)) == pytest.approx(0.6)


def wallet(pitch: float = 1.0, cover: float = 0.0, on: int = 1, **state: float) -> float:
    by_hand = given(
        wallet_base=0.6, wallet_loyalty=0.8, wallet_account=0.1, wallet_speed=0.1, churn_satisfaction=0.5,
        sales_wallet=0.1, accounts_leaver_wallet=0.2,
    )  # fmt: skip
    her = customer(**{"satisfaction": 0.63, "trust": 0.63, "wallet_share": 0.5} | state)
    return wallet_after(her, selling_pull(pitch, by_hand.sales_wallet), cover, but(by_hand, wallet=on))


def test_a_share_of_wallet_goes_a_tenth_of_the_way_to_what_loyalty_deserves() -> None:
    assert wallet() == pytest.approx(0.51)


def test_business_that_would_have_fitted_and_was_declined_goes_elsewhere() -> None:
    assert wallet(refused=1, unfit=0) == pytest.approx(0.5)
    assert wallet(refused=1, unfit=1) == pytest.approx(0.51)
    assert wallet(satisfaction=0.88, trust=0.88) == pytest.approx(0.53)


def test_selling_and_an_account_manager_enlarge_the_share_of_wallet() -> None:
    # .6 + .1 ln 2; .6 + .1
    assert wallet(pitch=2.0) == pytest.approx(0.51 + 0.01 * 0.6931, abs=1e-6)
    assert wallet(cover=1.0) == pytest.approx(0.52)


def test_a_customer_gives_less_as_far_as_she_was_the_managers_who_has_gone() -> None:
    # .5 + .1 x (1 + 2 x .5) x (.6 - .2 x .5 - .5), and .5 + .1 x 3 x (.6 - .2 - .5)
    assert wallet(orphaned=6.0, estranged=0.5) == pytest.approx(0.5)
    assert wallet(orphaned=6.0, estranged=1.0) == pytest.approx(0.47)
    assert wallet(orphaned=6.0, estranged=0.0) == wallet(estranged=1.0) == pytest.approx(0.51)


def test_without_the_mechanism_the_share_of_wallet_stays() -> None:
    assert wallet(satisfaction=0.9, on=0) == 0.5


def knows(on: int = 1, use: float = 0.0, depth: float = 0.5, **state: float) -> float:
    hand = given(goals_learning=0.4, memory_fading=0.04)
    return goals_after(customer(**{"goals": 0.5} | state), use, depth, but(hand, goals=on))


def test_a_deep_conversation_shows_what_a_customer_wants_to_reach() -> None:
    # .5 + .4 x .5 x .5 - .04 x .5
    assert knows(conversation=1) == pytest.approx(0.58)
    assert knows(conversation=1, depth=0.0) == pytest.approx(0.48)


def test_what_she_wants_is_forgotten_slower_with_a_used_system() -> None:
    assert knows() == pytest.approx(0.48)
    assert knows(use=1.0) == pytest.approx(0.49)


def test_without_the_mechanism_nobody_learns_or_forgets_goals() -> None:
    assert knows(on=0, conversation=1) == 0.5


def test_contact_keeps_the_memory_of_a_customer_and_a_used_system_slows_forgetting() -> None:
    hand = given(memory_learning=0.1, memory_fading=0.04)
    assert memory_after(customer(memory=0.5, cases=1), 0.0, hand) == pytest.approx(0.53)
    assert memory_after(customer(memory=0.5), 0.0, hand) == pytest.approx(0.48)
    assert memory_after(customer(memory=0.5), 1.0, hand) == pytest.approx(0.49)


def test_an_account_manager_who_is_close_remembers_twice_as_fast_and_learns_more_of_goals() -> None:
    # .5 + 2 x .1 x .5 - .04 x .5; .5 + 2 x .4 x .5 x .5 - .04 x .5
    hand = given(memory_learning=0.1, memory_fading=0.04, goals_learning=0.4, accounts_knowing=2.0)
    assert memory_after(customer(memory=0.5, cases=1, close=0.5), 0.0, hand) == pytest.approx(0.58)
    assert goals_after(customer(goals=0.5, conversation=1, close=0.5), 0.0, 0.5, hand) == pytest.approx(0.68)
