"""Leaders: word, deed and example; what a review does to squeeze and programmes."""

import pytest

from sim.model.rules.leadership import cancel_chance, deed, lead, review, set_example, shortfall
from sim.model.state import LEADER
from tests.model.rules.rows import firm, given, lever, person, switch


def reviewed(profit: float, cancelling: float = 1.0, **levers: float) -> object:
    house = firm(profits=[profit] * 12, target=100.0)
    hand = given(leaders_tolerance=0.0, leaders_squeeze=1.0, leaders_cancel=-4.0, leaders_gap=8.0)
    review(house, lever(budget=0.01, **levers), cancelling, 0.5, hand, switch())
    return house


def test_deeds_are_time_with_customers_a_programme_and_patience() -> None:
    assert deed(4.0, 0.0, 0.0, 0.0) == pytest.approx(0.5)
    assert deed(4.0, 1.0, 0.005, 0.5) == pytest.approx(0.2 + 0.15 + 0.15)


def test_word_and_deed_that_agree_are_believed() -> None:
    honest, hollow = firm(alignment=0.5), firm(alignment=0.5)
    lead(honest, lever(say=0.3, customer_hours=0.0), given(leaders_memory=0.1))
    lead(hollow, lever(say=1.0, customer_hours=0.0), given(leaders_memory=0.1))
    assert honest.alignment == pytest.approx(0.55)
    assert hollow.alignment == pytest.approx(0.48)


def test_a_leader_who_hears_nothing_believes_her_own_picture() -> None:
    deaf, listening = person(role=LEADER), person(role=LEADER, contact=1.0)
    house = firm(satisfaction=0.5, fidelity=0.0)
    set_example(deaf, house, given(leaders_self_image=0.8))
    set_example(listening, house, given(leaders_self_image=0.8))
    assert (deaf.belief, listening.belief) == pytest.approx((0.8, 0.65))


def test_a_shortfall_is_a_share_of_the_target() -> None:
    assert shortfall(80.0, 100.0) == pytest.approx(0.2)
    assert shortfall(50.0, 0.0) == 0.0


def test_a_larger_gap_cancels_sooner_and_decisive_leaders_hold() -> None:
    assert cancel_chance(0.4, 0.3, given()) > cancel_chance(0.1, 0.3, given())
    assert cancel_chance(0.4, 0.9, given()) < cancel_chance(0.4, 0.3, given())


def test_a_year_below_target_squeezes_half_way_to_what_is_wanted() -> None:
    # gap .4, impatience 1, decisiveness .5: wanted .2.
    assert reviewed(60.0, horizon=12.0, decisiveness=0.5).squeeze == pytest.approx(0.1)


def test_a_year_on_target_squeezes_nobody() -> None:
    assert reviewed(100.0).squeeze == 0.0


def test_leaders_who_look_further_squeeze_less() -> None:
    assert reviewed(60.0, horizon=36.0).squeeze < reviewed(60.0, horizon=12.0).squeeze


def test_a_programme_is_cancelled_by_the_draw_of_the_quarter() -> None:
    # gap .5, decisiveness .5: logistic(-4 + 8 x .25) = .119.
    assert reviewed(50.0, cancelling=0.11, decisiveness=0.5).programme_kept == 0.0
    assert reviewed(50.0, cancelling=0.13, decisiveness=0.5).programme_kept == 1.0


def test_without_reviews_nothing_happens() -> None:
    house = firm(profits=[0.0] * 12, target=100.0)
    review(house, lever(budget=0.01), 0.0, 0.5, given(), switch(review=0))
    assert (house.squeeze, house.programme_kept) == (0.0, 1.0)
