"""Reach among prospects, content that gets written, reports that others can use: all of them in marketing's hours."""

from itertools import pairwise

import pytest

from sim.model.rules.marketing import edit, promote, reach_of, texts_asked
from sim.model.state import ACTIVITIES, MARKETING, RESOLVE, SELL, SHARE
from tests.model.rules.rows import but, firm, forms, given, lever

HAND = given(promotion_saturation=2.0, promotion_known=0.2, editing_text=0.4, editing_reports=0.7, editing_raw=0.36)
PLAIN = {"relevance": 0.5, "consistency": 0.5, "objectivity": 0.5}  # asks for .4 x .75 = .3


def staffed(hours: float) -> object:
    """A firm whose marketing works so many hours on each activity, of 100 in the yardstick firm."""
    house = firm(craft=[0.0] * 36, craft_reference=[100.0] * 36)
    for activity in (SELL, RESOLVE, SHARE):
        house.craft[MARKETING * ACTIVITIES + activity] = hours
    return house


def known(hours: float, on: object = None) -> float:
    house = staffed(hours)
    promote(house, but(HAND, on))
    return house.reach


def test_ordinary_marketing_reaches_the_ordinary_share_of_prospects() -> None:
    assert known(100.0) == 1.0


def test_without_marketing_one_in_five_of_them_knows_the_firm_all_the_same() -> None:
    assert known(0.0) == pytest.approx(0.2)


def test_half_the_marketing_reaches_more_than_half() -> None:
    # .2 + .8 (1 - e^-1)/(1 - e^-2)
    assert known(50.0) == pytest.approx(0.784847)


def test_each_further_hour_of_marketing_reaches_fewer_new_prospects() -> None:
    reach = [reach_of(x, 2.0, 0.2) for x in (0.0, 0.5, 1.0, 1.5, 2.0)]
    steps = [b - a for a, b in pairwise(reach)]
    assert sorted(steps, reverse=True) == steps
    assert steps[-1] > 0.0


def test_without_promotion_as_a_mechanism_the_firm_is_as_well_known_as_ever() -> None:
    assert known(0.0, forms(promotion=0)) == known(0.0, forms(yields=0)) == 1.0


def edited(hours: float, on: object = None, **levers: float) -> tuple[float, float]:
    house = staffed(hours)
    edit(house, lever(**PLAIN | levers), but(HAND, on))
    return house.written, house.usable


def test_ordinary_marketing_writes_what_is_asked_and_makes_the_ordinary_reports() -> None:
    assert edited(100.0) == pytest.approx((1.0, 1.0))


def test_half_the_marketing_writes_half_and_reports_half() -> None:
    # .36 + .64 sqrt(.5)
    assert edited(50.0) == pytest.approx((0.5, 0.36 + 0.64 * 0.5**0.5))


def test_without_marketing_nothing_is_written_and_what_is_heard_stays_raw() -> None:
    assert edited(0.0) == pytest.approx((0.0, 0.36))


def test_richer_content_takes_hours_from_reports() -> None:
    # 1.2 + .7 asked of 1: each gets 1/1.9
    written, usable = edited(100.0, relevance=1.0, consistency=1.0, objectivity=1.0)
    assert written == pytest.approx(1.0 / 1.9)
    assert usable == pytest.approx(0.36 + 0.64 * (1.0 / 1.9) ** 0.5)


def test_hours_that_content_leaves_over_go_to_reports() -> None:
    # (2 - .3)/.7
    assert edited(200.0) == pytest.approx((1.0, 0.36 + 0.64 * (1.7 / 0.7) ** 0.5))


def test_without_editing_as_a_mechanism_nobody_is_needed_for_it() -> None:
    assert edited(0.0, forms(editing=0)) == (1.0, 1.0)
    assert texts_asked(lever(**PLAIN), but(HAND, content=0)) == 0.0
