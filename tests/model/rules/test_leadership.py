"""Leaders: word, deed, example and belief; what a review does to squeeze and programmes."""

import pytest

from sim.model.mechanisms import CANCELLING, MISREADING, REVIEW
from sim.model.rules.leadership import (
    cancel_chance,
    deed,
    is_review,
    lead,
    review,
    set_example,
    shortfall,
    trailing,
)
from sim.model.state import LEADER, MINDSET
from tests.model.rules.rows import LUCK, alone, but, drawing, firm, given, lever, person

HAND = given(
    leaders_tolerance=0.0, leaders_squeeze=1.0, leaders_cancel=-4.0, leaders_gap=8.0, leaders_memory=0.1,
    leaders_self_image=0.8, leaders_mystery=0.5, leaders_own_service=0.3,
)  # fmt: skip


def test_deeds_are_time_with_customers_news_let_in_and_a_course_that_is_held() -> None:
    assert deed(12.0, 0.0, 1.0, 0.0, given()) == pytest.approx(0.2 + 0.3)
    assert deed(12.0, 0.5, 0.5, 0.5, given()) == pytest.approx(0.2 + 0.15 + 0.075)


def led(on: int = 1, kept: float = 1.0, plan: float = 0.0, **levers: object) -> object:
    house = firm(alignment=0.5, programme_kept=kept, programme_plan=plan, cynicism=0.2)
    lead(house, lever(**{"customer_hours": 0.0, "openness": 0.0, "layers": 0.0} | levers), but(HAND, word_and_deed=on))
    return house


def test_word_and_deed_that_agree_are_believed() -> None:
    # Deeds of .3: patience alone.
    assert led(say=0.3).alignment == pytest.approx(0.55)
    assert led(say=1.0).alignment == pytest.approx(0.48)


def test_a_budget_is_no_deed_and_a_programme_that_is_cancelled_is_seen() -> None:
    assert led(plan=0.05).do == led(plan=0.0).do == pytest.approx(0.3)
    assert led(plan=0.01, kept=0.5).do == pytest.approx(0.15)


def test_bad_news_that_leaders_let_in_is_a_deed() -> None:
    assert led(openness=1.0).do == pytest.approx(0.6)


def test_what_layers_hide_of_leaders_deeds_is_guessed() -> None:
    # .6 is done; two layers let .5625 of it be seen.
    assert led(openness=1.0, layers=2.0).do == pytest.approx(0.3 + 0.5625 * 0.3)


def test_words_give_direction_as_far_as_they_are_believed_and_beyond_deeds_make_cynical() -> None:
    # Deeds of .3: agreement .5 + .1 (.4 - .5) = .49, cynicism .2 + .1 (.6 - .2) = .24.
    loud, silent = led(say=0.9), led(say=0.0)
    assert (loud.direction, loud.cynicism) == pytest.approx((0.9 * 0.49, 0.24))
    assert (silent.direction, silent.cynicism) == pytest.approx((0.0, 0.18))


def test_without_the_mechanism_leaders_are_taken_at_their_word() -> None:
    house = led(on=0, say=0.9)
    assert (house.do, house.alignment, house.cynicism, house.direction) == (0.9, 1.0, 0.0, 0.9)


def belief(contact: float = 0.0, fidelity: float = 0.0, form: int = 1, **levers: float) -> float:
    leader = person(role=LEADER, contact=contact)
    house = firm(satisfaction=0.5, reported_satisfaction=0.7, fidelity=fidelity)
    set_example(leader, house, lever(**levers), but(HAND, leader_belief=form))
    return leader.belief


def test_a_leader_who_hears_nothing_believes_her_own_picture() -> None:
    assert belief() == 0.8


def test_what_arrives_through_the_house_is_what_the_dashboard_shows() -> None:
    # .5 x .8 + .5 x .7, or in the other form .5 x .8 + .5 x .5
    assert belief(fidelity=0.5) == pytest.approx(0.75)
    assert belief(fidelity=0.5, form=2) == pytest.approx(0.65)


def test_a_leader_who_meets_customers_all_the_time_hears_half_of_the_truth() -> None:
    assert belief(contact=1.0, form=2) == pytest.approx(0.65)


def test_where_nothing_arrives_through_the_house_a_leader_believes_herself_and_whom_she_meets() -> None:
    # .5 x .8 + .5 x .5, and .75 x .8 + .25 x .5: nothing of what the dashboard shows
    assert belief(contact=1.0) == pytest.approx(0.65)
    assert belief(contact=0.5) == pytest.approx(0.725)


def test_the_house_adds_its_share_to_what_a_leader_meets_herself() -> None:
    # .2 x .8 + .5 x .5 + .3 x .7; beyond all there is nothing to hear: .5 x .5 + .5 x .7
    assert belief(contact=1.0, fidelity=0.3) == pytest.approx(0.62)
    assert belief(contact=1.0, fidelity=0.8) == pytest.approx(0.6)


def test_a_leader_who_meets_customers_buys_and_uses_the_service_herself_knows_the_truth() -> None:
    # .5 + .5 + .3, at most 1
    assert belief(contact=1.0, mystery_shopping=1.0, own_service=1.0) == pytest.approx(0.5)


def test_without_the_mechanism_leaders_keep_to_their_own_picture() -> None:
    assert belief(contact=1.0, fidelity=1.0, form=0) == 0.8


def example(role: int = LEADER, on: int = 1, trait: float = 2.0, do: float = 0.4) -> float:
    someone = person(role=role, trait=trait)
    set_example(someone, firm(do=do), lever(variety=0.1), but(HAND, word_and_deed=on))
    return someone.example


def test_leaders_differ_in_the_example_that_they_set() -> None:
    assert example() == pytest.approx(0.6)
    assert example(trait=-9.0) == 0.0
    assert example(on=0) == pytest.approx(0.4)


def test_who_leads_nobody_sets_no_example() -> None:
    assert example(role=0) == 0.0


def test_a_year_is_the_mean_of_its_months() -> None:
    assert trailing([12.0] + [0.0] * 11) == 1.0


def test_a_shortfall_is_a_share_of_the_target() -> None:
    assert shortfall(80.0, 100.0) == pytest.approx(0.2)
    assert shortfall(50.0, 0.0) == 0.0


def test_a_larger_gap_cancels_sooner_and_decisive_leaders_hold() -> None:
    assert cancel_chance(0.4, 0.3, HAND) > cancel_chance(0.1, 0.3, HAND)
    assert cancel_chance(0.4, 0.9, HAND) < cancel_chance(0.4, 0.3, HAND)


def test_nothing_is_cancelled_without_a_shortfall_or_where_leaders_never_waver() -> None:
    assert (cancel_chance(0.0, 0.0, HAND), cancel_chance(1.0, 1.0, HAND)) == (0.0, 0.0)


def test_reviews_begin_after_two_years_and_come_every_so_many_months() -> None:
    assert [month for month in range(36) if is_review(month, 6)] == [29, 35]
    assert [month for month in range(27) if is_review(month, 1)] == [24, 25, 26]


def reviewed(
    profit: float,
    cancelling: float = 1.0,
    misreading: float = 0.5,
    hand: object = HAND,
    plan: float = 0.01,
    **levers: float,
) -> object:
    house = firm(profits=[profit] * 12, target=100.0, programme_plan=plan)
    usual = {"programme_budget": alone(MINDSET, 0.01), "horizon": 12.0, "decisiveness": 0.5, "reaction": 0.5}
    rule = drawing(review, {(REVIEW, CANCELLING): cancelling, (REVIEW, MISREADING): misreading})
    rule(house, lever(**usual | levers), LUCK, hand)
    return house


def test_a_year_below_target_squeezes_half_way_to_what_is_wanted() -> None:
    # gap .4, impatience 1, decisiveness .5: wanted .2.
    assert reviewed(60.0).squeeze == pytest.approx(0.1)


def test_a_year_on_target_squeezes_nobody() -> None:
    assert reviewed(100.0).squeeze == 0.0


def test_a_little_below_target_passes_for_noise() -> None:
    tolerant = given(leaders_tolerance=0.1, leaders_squeeze=1.0)
    assert reviewed(91.0, hand=tolerant).squeeze == 0.0


def test_a_misread_year_below_target_squeezes_too() -> None:
    # 100 x (1 - .02 x 1.96): gap .0392, wanted .0196
    assert reviewed(100.0, misreading=0.025).squeeze == pytest.approx(0.0098, abs=1e-5)


def test_leaders_who_look_further_squeeze_less() -> None:
    assert reviewed(60.0, horizon=36.0).squeeze == pytest.approx(0.1 / 3.0)


def test_leaders_who_react_with_help_squeeze_nobody_and_those_with_pressure_twice() -> None:
    assert reviewed(60.0, reaction=0.0).squeeze == 0.0
    assert reviewed(60.0, reaction=1.0).squeeze == pytest.approx(0.2)


def test_a_programme_is_cancelled_by_the_draw_of_the_quarter() -> None:
    # gap .5, decisiveness .5: logistic(-4 + 8 x .25) - logistic(-4) = .1192 - .0180 = .1012.
    assert reviewed(50.0, cancelling=0.101).programme_kept == 0.0
    assert reviewed(50.0, cancelling=0.101).kept[MINDSET] == 0.0
    assert reviewed(50.0, cancelling=0.102).programme_kept == 1.0


def test_reviews_every_year_cancel_as_often_as_four_a_year_would() -> None:
    # 1 - .8988^4 = .3473; a monthly review: 1 - .8988^(1/3) = .0349
    assert reviewed(50.0, cancelling=0.347, review_months=12).programme_kept == 0.0
    assert reviewed(50.0, cancelling=0.348, review_months=12).programme_kept == 1.0
    assert reviewed(50.0, cancelling=0.034, review_months=1).programme_kept == 0.0
    assert reviewed(50.0, cancelling=0.036, review_months=1).programme_kept == 1.0


def test_what_does_not_run_cannot_be_cancelled() -> None:
    assert reviewed(0.0, cancelling=0.0, plan=0.0).kept == [1.0] * 6


def test_without_patience_as_a_mechanism_nothing_is_reviewed() -> None:
    house = firm(profits=[0.0] * 12, target=100.0, programme_plan=0.01)
    review(house, lever(programme_budget=alone(MINDSET, 0.01)), LUCK, but(HAND, patience=0))
    assert (house.squeeze, house.programme_kept) == (0.0, 1.0)
