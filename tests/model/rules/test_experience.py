"""Expectation, satisfaction, trust, share of wallet and memory, by hand."""

import pytest

from sim.model.rules.experience import (
    begged_by,
    expectation_after,
    feel,
    loyalty,
    memory_after,
    mis_sold,
    satisfaction_after,
    trust_after,
    wallet_after,
)
from tests.model.rules.rows import customer, firm, given, person, switch

HAND = given(
    satisfaction_speed=0.1, satisfaction_gap=0.5, satisfaction_aversion=2.0, satisfaction_failure=0.02,
    expectation_learning=0.05, expectation_promise=0.02,
    trust_build=0.1, trust_loss=0.2, trust_breach=3.0, trust_neglect=0.01, trust_prior=0.5, begging_trust=0.01,
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


def trust(**state: float) -> float:
    return trust_after(customer(trust=0.5, tenure=0, **state), 0, HAND)


def test_a_good_contact_builds_a_tenth_of_the_trust_that_is_missing() -> None:
    assert trust(cases=1) == pytest.approx(0.55)


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
    old = customer(trust=0.5, tenure=60, cases=1)
    assert trust_after(old, 0, HAND) == pytest.approx(0.525)


def test_being_begged_for_a_score_costs_trust() -> None:
    assert trust_after(customer(trust=0.5, cases=1), 1, HAND) == pytest.approx(0.54)


def test_only_who_served_the_customer_can_beg() -> None:
    staff = [person(begging=1)]
    assert begged_by(customer(server=0, cases=1), staff) == 1
    assert begged_by(customer(server=0, cases=0), staff) == 0
    assert begged_by(customer(server=-1, cases=1), staff) == 0


def test_satisfaction_is_compared_with_the_expectation_before_it_learns() -> None:
    her = customer(delivered=0.9, expectation=0.5, satisfaction=0.5, cases=0)
    feel(her, firm(promise=0.5), 0, HAND)
    assert her.satisfaction == pytest.approx(0.5 + 0.1 * (0.4 + 0.5 * 0.4))
    assert her.expectation == pytest.approx(0.52)


def test_hard_selling_sells_some_what_they_do_not_need() -> None:
    # .01 x (x - 1) = .02 at three times the ordinary selling.
    assert mis_sold(3.0, 0.019, given(sales_misselling=0.01), switch()) == 1
    assert mis_sold(3.0, 0.021, given(sales_misselling=0.01), switch()) == 0
    assert mis_sold(1.0, 0.0, given(), switch()) == 0


def test_loyalty_is_made_of_satisfaction_and_trust() -> None:
    assert loyalty(0.8, 0.3, given(churn_satisfaction=0.6)) == pytest.approx(0.6)


def wallet(x_sell: float = 1.0, cover: float = 0.0, **state: float) -> float:
    by_hand = given(wallet_base=0.6, wallet_loyalty=0.8, wallet_account=0.1, wallet_speed=0.1, churn_satisfaction=0.5)
    return wallet_after(customer(satisfaction=0.63, trust=0.63, wallet_share=0.5, **state), x_sell, cover, by_hand)


def test_a_share_of_wallet_goes_a_tenth_of_the_way_to_what_loyalty_deserves() -> None:
    assert wallet() == pytest.approx(0.51)


def test_selling_and_an_account_manager_enlarge_the_share_of_wallet() -> None:
    assert wallet(x_sell=2.0) > wallet()
    assert wallet(cover=1.0) == pytest.approx(0.52)


def test_a_customer_whose_account_manager_has_gone_gives_less() -> None:
    assert wallet(orphaned=6.0) < wallet()


def test_contact_keeps_the_memory_of_a_customer_and_a_used_system_slows_forgetting() -> None:
    hand = given(memory_learning=0.1, memory_fading=0.04)
    assert memory_after(customer(memory=0.5, cases=1), 0.0, hand) == pytest.approx(0.53)
    assert memory_after(customer(memory=0.5), 0.0, hand) == pytest.approx(0.48)
    assert memory_after(customer(memory=0.5), 1.0, hand) == pytest.approx(0.49)
