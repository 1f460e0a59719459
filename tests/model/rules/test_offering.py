"""How what was understood moves the offering: how clearly needs are seen, what is stressed, where the offer is."""

import pytest

from sim.model.rules.offering import (
    adapt_offer,
    improve_together,
    least_emphasis,
    market_weight,
    mean_need,
    move_offer,
    see,
    self_image,
    stressed,
)
from tests.model.rules.rows import but, firm, forms, given, lever, market, segment


def test_a_firm_that_hears_nobody_bends_the_market_to_its_own_picture() -> None:
    assert self_image(0.2, 0.6, 0.25) == pytest.approx(0.3)


def test_no_dimension_is_stressed_less_than_a_small_weight_would_be() -> None:
    assert stressed(0.25, 1.0, 0.12) == pytest.approx(0.25)
    assert stressed(0.0, 1.0, 0.12) == pytest.approx(0.12)


def test_weights_of_the_market_are_shares() -> None:
    even = market(price_weight=0.4, product_weight=0.4, intimacy_weight=0.4, purpose_weight=0.4)
    assert market_weight(even, 2) == pytest.approx(0.25)


def seen(on: object = None, tailoring: float = 1.0, understood: float = 0.45, **levers: float) -> float:
    """Clarity where fidelity is .2 and what contradicts counts, in a segment half as mixed as the market."""
    part = segment(spread=0.5, understood=understood)
    hand = given(listening_clarity=2.5, listening_contradiction=0.2, practice_decide_clarity=0.2)
    usual = {"depth": 1.0, "reconcile": 1.0}
    see(part, firm(fidelity=0.2, tailoring=tailoring), lever(**usual | levers), but(hand, on))
    return part.clarity


def test_the_firm_sees_as_clearly_as_signals_arrive_and_as_deep_as_it_asks() -> None:
    # 2.5 x .2; x (.8 + .2 x 0)
    assert seen() == pytest.approx(0.5)
    assert seen(depth=0.0) == pytest.approx(0.4)
    assert seen(forms(goals=0), depth=0.0) == pytest.approx(0.5)


def test_signals_that_contradict_each_other_blur_unless_they_are_reconciled() -> None:
    # A segment of half the spread: 1 - .2 x .5; a product line hears all of it: 1 - .2
    assert seen(reconcile=0.0) == pytest.approx(0.45)
    assert seen(reconcile=0.0, tailoring=0.0) == pytest.approx(0.4)
    assert seen(forms(contradiction=0), reconcile=0.0) == pytest.approx(0.5)


def test_developers_who_know_a_segment_from_their_own_work_see_it_more_clearly() -> None:
    # Three fifths of what is to be known above the ordinary: .5 + .6 x .5
    assert seen(understood=0.78) == pytest.approx(0.8)
    assert seen(understood=0.34) == pytest.approx(0.4)
    assert seen(forms(knowledge=0), understood=0.78) == pytest.approx(0.5)


def test_no_decision_without_a_customer_is_clearer() -> None:
    # .5 + .2 x .5
    assert seen(customers_decide=1.0) == pytest.approx(0.6)
    assert seen(forms(customers_decide=0), customers_decide=1.0) == pytest.approx(0.5)


def offered(on: object = None, **changes: float) -> object:
    part = segment(need=[0.4, 0.0], wish=[0.4, 0.0], pipeline=changes.get("pipeline", 0.5), position=[0.0, 0.0])
    house = firm(fidelity=changes.get("fidelity", 0.4), launch=changes.get("launch", 1.0))
    house.tailoring = changes.get("share", 1.0)
    row = lever(depth=1.0, reconcile=1.0, customers_decide=0.0)
    if "stress" in changes:
        row.segment_stress[4] = changes["stress"]
    hand = given(listening_adaptation=0.1, listening_clarity=2.5)
    adapt_offer(part, house, row, 1, 0.1, 0.0, but(hand, on), market())
    return part


def test_the_offering_moves_toward_the_need_as_far_as_the_firm_knows_it() -> None:
    # .1 x pipeline x clarity 1 x .4
    assert offered().position[0] == pytest.approx(0.02)
    assert offered(pipeline=1.0).position[0] == pytest.approx(0.04)
    assert offered(fidelity=0.2).position[0] == pytest.approx(0.01)
    assert offered(pipeline=0.0).position == [0.0, 0.0]


def test_customers_who_help_to_launch_speed_an_offering_up() -> None:
    assert offered(launch=1.2).position[0] == pytest.approx(0.024)


def test_developers_in_line_units_follow_the_market_and_not_the_segment() -> None:
    assert offered(share=0.0).position[0] == pytest.approx(0.005)


def test_without_adaptation_the_offering_stays_where_it_is() -> None:
    part = offered(forms(adaptation=0), pipeline=1.0)
    assert (part.position, part.emphasis) == ([0.0, 0.0], [0.4, 0.25, 0.25, 0.12])


def test_a_discipline_stresses_a_dimension_whatever_the_firm_hears() -> None:
    # Of a twentieth of the way, twice the stress is .05 x (what the weight gets) more.
    more = offered(stress=2.0).emphasis[0] - offered().emphasis[0]
    assert more == pytest.approx(0.05 * stressed(0.4, given().listening_focus, 0.12))
    assert offered(stress=2.0).emphasis[1] == offered().emphasis[1]
    assert offered(forms(disciplines=0), stress=2.0).emphasis == offered().emphasis


def test_who_sees_clearly_keeps_up_the_least_that_customers_accept() -> None:
    # What arrives at .28 of a wanted .35 needs .12 x 1.25; at .7 half of its emphasis would do.
    assert least_emphasis(segment(emphasis=[0.12] * 4, known=[0.28] * 4), 3, given(value_threshold=0.35)) == (
        pytest.approx(0.15)
    )
    assert least_emphasis(segment(emphasis=[0.12] * 4, known=[0.7] * 4), 3, given(value_threshold=0.35)) == (
        pytest.approx(0.06)
    )
    assert least_emphasis(segment(known=[0.0] * 4), 3, given()) == 0.0
    assert least_emphasis(segment(known=[0.1] * 4), 3, given(frontier=0)) == 0.0


def test_a_better_fitting_offer_is_nearer() -> None:
    assert offered(pipeline=0.8).fit > offered(pipeline=0.2).fit


def moved(depth: float, goals: int = 1) -> float:
    part = segment(need=[1.0, 0.0], wish=[0.5, 0.0], clarity=0.5)
    move_offer(part, firm(tailoring=1.0), lever(depth=depth), 0.0, 0, 0.2, given(goals=goals))
    return part.position[0]


def test_who_asks_for_goals_moves_to_the_need_and_who_asks_for_wishes_to_the_wish() -> None:
    # .2 x .5 x where it aims
    assert (moved(1.0), moved(0.5), moved(0.0)) == pytest.approx((0.1, 0.075, 0.05))
    assert moved(0.0, goals=0) == pytest.approx(0.1)


def test_the_markets_need_is_that_of_all_segments_as_deep_as_the_firm_asks() -> None:
    parts = [segment(need=[need, 0.0], wish=[0.0, 0.4]) for need in (0.1, 0.2, 0.3, 0.4)]
    assert mean_need(parts, 0, 1.0) == pytest.approx(0.25)
    assert mean_need(parts, 0, 0.5) == pytest.approx(0.125)
    assert mean_need(parts, 1, 0.0) == pytest.approx(0.4)


def test_improvements_are_made_with_customers_who_take_part() -> None:
    house = firm(taking_part=0.5, co_created=9.0)
    improve_together(house, [segment(pipeline=pipeline) for pipeline in (0.1, 0.2, 0.3, 0.0)])
    assert house.co_created == pytest.approx(0.3)
