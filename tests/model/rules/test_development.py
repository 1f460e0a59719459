"""What developers build for each offer, how rivals overtake it, and what an offer can draw on."""

import pytest

from sim.model.rules.development import capability, develop
from sim.model.state import ACTIVITIES, DEVELOPMENT, RESOLVE
from tests.model.rules.rows import but, firm, forms, given, lever


def built(hours: float, on: object = None, **house: float) -> float:
    """What is built after a month in which developers resolve for so many hours, of 100 in the yardstick firm."""
    one = firm(craft=[0.0] * 36, craft_reference=[100.0] * 36, **house)
    one.craft[DEVELOPMENT * ACTIVITIES + RESOLVE] = hours
    develop(one, but(given(development_speed=0.1, development_bought=0.0), on))
    return one.developed


def test_ordinary_development_keeps_up_with_rivals() -> None:
    assert built(100.0) == 1.0


def test_without_developers_rivals_overtake_a_tenth_a_month() -> None:
    assert built(0.0) == pytest.approx(0.9)
    assert built(0.0, developed=0.5) == pytest.approx(0.45)


def test_part_of_what_is_needed_can_be_bought() -> None:
    # toward .2, and .2 + .8 x 2
    assert built(0.0, {"development_bought": 0.2}) == pytest.approx(0.92)
    assert built(400.0, {"development_bought": 0.2}) == pytest.approx(1.08)


def test_four_times_the_developers_build_toward_twice_as_much() -> None:
    assert built(400.0) == pytest.approx(1.1)


def test_four_offers_need_four_times_the_developers() -> None:
    # toward sqrt(1/4)
    assert built(100.0, offers=4.0) == pytest.approx(0.95)
    assert built(400.0, offers=4.0) == 1.0
    assert built(100.0, offers=0.5) == 1.0


def test_without_the_mechanism_offers_stay_as_good_as_they_were() -> None:
    assert built(0.0, forms(development=0), developed=0.5) == 1.0
    assert built(0.0, forms(yields=0)) == 1.0


def able(house: object = None, on: object = None, **levers: float) -> float:
    hand = given(value_capability=2.0, development_gain=0.5, requests_sprawl=0.1, votes_quality=0.04)
    return capability(house or firm(), lever(**levers), but(hand, on))


def test_a_firm_that_has_developed_more_can_make_better_offers() -> None:
    # 2 x sqrt(1.44), 2 x sqrt(.25)
    assert able() == pytest.approx(2.0)
    assert able(firm(developed=1.44)) == pytest.approx(2.4)
    assert able(firm(developed=0.25)) == pytest.approx(1.0)


def test_doing_everything_that_does_not_fit_takes_a_tenth_of_capability() -> None:
    assert able(firm(sprawl=1.0)) == pytest.approx(1.8)


def test_customers_who_vote_in_development_blunt_the_offer() -> None:
    # 2 x (1 - .04 x .5 x .5)
    assert able(firm(taking_part=0.5), vote_development=0.5) == pytest.approx(1.98)
    assert able(firm(taking_part=0.5), forms(vote_stages=0), vote_development=0.5) == pytest.approx(2.0)
