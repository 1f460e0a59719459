"""Whom the firm wants, special requests, and how both give way to pressure for sales."""

import pytest

from sim.model.rules.focus import ask_for_more, keep_focus, let_in, requests_felt, sales_pressure, sprawl_after
from tests.model.rules.rows import but, customer, firm, given, lever, segment


def test_pressure_for_sales_comes_from_above_and_from_quotas() -> None:
    hand = given(focus_pressure=1.0)
    assert sales_pressure(firm(squeeze=0.3), lever(account_quota=0.8, account_managers=6), hand) == pytest.approx(0.7)
    assert sales_pressure(firm(squeeze=0.3), lever(account_quota=0.8, account_managers=0), hand) == pytest.approx(0.3)
    assert sales_pressure(firm(squeeze=1.0), lever(account_quota=1.0, account_managers=6), hand) == 1.0


def test_who_is_not_wanted_is_refused_as_far_as_nobody_presses_for_sales() -> None:
    # .2 + .8 x (1 - .5 x (1 - p))
    assert let_in(0.2, 0.5, 0.0) == pytest.approx(0.6)
    assert let_in(0.2, 0.5, 0.5) == pytest.approx(0.8)
    assert let_in(0.2, 0.5, 1.0) == pytest.approx(1.0)


def kept(squeeze: float = 0.0, share: float = 1.0, **switches: float) -> object:
    house = firm(squeeze=squeeze, tailoring=share)
    levers = lever(segment_served=[1.0, 0.0, 0.0, 1.0], refusal=1.0)
    offers = [segment() for _ in range(4)]
    keep_focus(house, offers, levers, given(**{"focus_speed": 0.1, "knowledge_reuse": 0.0} | switches))
    return house


def test_segments_that_are_not_wanted_fade_out_a_tenth_a_month() -> None:
    house = kept()
    assert house.served == pytest.approx([1.0, 0.9, 0.9, 1.0])
    assert house.offers == pytest.approx(3.8)


def test_pressure_wears_the_refusal_down() -> None:
    # 1 + .1 x ((1 - (1 - .5)) - 1)
    assert kept(squeeze=0.5).served[1] == pytest.approx(0.95)
    assert kept(squeeze=1.0).served[1] == pytest.approx(1.0)


def test_a_firm_whose_developers_sit_in_line_units_has_one_offer() -> None:
    assert kept(share=0.0).offers == 1.0
    assert kept(share=0.5).offers == pytest.approx(2.4)


def test_what_offers_have_in_common_is_made_once_as_far_as_teams_share_it() -> None:
    # 1 + 2.8 x (1 - .5 x 1) for four offers that are alike
    assert kept(knowledge_reuse=0.5).offers == pytest.approx(2.4, abs=1e-3)
    assert kept(knowledge_reuse=1.0).offers == pytest.approx(1.0, abs=1e-3)


def test_without_focus_everybody_is_served() -> None:
    house = kept(focus=0)
    assert (house.served, house.offers) == ([1.0] * 4, 4.0)


def test_without_distinct_offers_one_offer_is_kept_up() -> None:
    assert kept(distinct_offers=0).offers == 1.0


def test_a_habit_of_doing_what_does_not_fit_follows_judgement_slowly() -> None:
    # .2 + .1 x (7/10 - .2)
    house = firm(unfit=10.0, unfit_granted=7.0)
    assert sprawl_after(0.2, house, given(focus_speed=0.1)) == pytest.approx(0.25)
    assert sprawl_after(0.2, house, given(requests=0)) == 0.0


def test_a_month_without_such_a_request_changes_no_habit() -> None:
    assert sprawl_after(0.2, firm(unfit=0.0, unfit_granted=0.0), given(focus_speed=0.1)) == 0.2


def asks(draw: float, judgement: float = 0.5, requests: int = 1, memory: float = 1.0) -> tuple[int, int]:
    hand = given(requests_rate=0.08, requests_unfit=0.5, requests_error=0.4)
    her = customer(granted=1, refused=1, memory=memory)
    ask_for_more(her, lever(judgement=judgement), draw, but(hand, requests=requests))
    return her.granted, her.refused


def test_a_special_request_that_does_not_fit_is_declined_by_judgement() -> None:
    # Declined: .08 x .5 x .5 = .02.
    assert asks(0.019) == (0, 1)
    assert asks(0.021) == (1, 0)
    assert asks(0.081) == (0, 0)


def test_without_judgement_everything_is_granted_and_with_it_what_fits() -> None:
    assert asks(0.0, judgement=0.0) == (1, 0)
    assert (asks(0.039, judgement=1.0), asks(0.041, judgement=1.0)) == ((0, 1), (1, 0))


def test_who_does_not_know_the_customer_judges_wrongly() -> None:
    # A stranger: .4 wrong. Unfit, declined up to .08 x .5 x .6 = .024; fit, declined from .08 x (1 - .5 x .4) = .064.
    assert (asks(0.023, 1.0, memory=0.0), asks(0.025, 1.0, memory=0.0)) == ((0, 1), (1, 0))
    assert (asks(0.063, 1.0, memory=0.0), asks(0.065, 1.0, memory=0.0)) == ((1, 0), (0, 1))


def test_nothing_is_judged_wrongly_where_nothing_is_judged() -> None:
    assert asks(0.079, judgement=0.0, memory=0.0) == (1, 0)


def test_without_the_mechanism_nobody_asks() -> None:
    assert asks(0.0, requests=0) == (0, 0)


def test_a_request_granted_pleases_and_one_declined_hurts_half_as_much_where_the_reason_is_given() -> None:
    hand = given(requests_pleased=0.03, requests_refused=0.02, satisfaction_aversion=2.0)
    assert requests_felt(customer(granted=1), firm(), lever(), hand) == pytest.approx(0.03)
    assert requests_felt(customer(refused=1), firm(), lever(authority=0.0), hand) == pytest.approx(-0.04)
    assert requests_felt(customer(refused=1), firm(), lever(authority=1.0), hand) == pytest.approx(-0.02)
    assert requests_felt(customer(), firm(), lever(), hand) == 0.0
    assert requests_felt(
        customer(refused=1), firm(), lever(authority=0.0), but(hand, loss_aversion=0)
    ) == pytest.approx(-0.02)
