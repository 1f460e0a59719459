"""What follows from where people sit: for whom developers design, who buys for whom, what is known inside."""

import math
from pathlib import Path

import pytest

from sim.model import month, rules
from sim.model.rules.structure import apart_in_offers, count_seat, lie_apart, look_inside, unit_for, unit_in
from sim.model.state import ACCOUNT_MANAGER, DEVELOPMENT, LEADER, OPERATIONS, SERVE
from tests.model.rules.rows import customer, firm, given, market, person, segment, unit

LINE, TEAM = 0, 5
SPECIALIST = {"line_stock": [2000.0, 0.0, 0.0, 0.0], "segment_stock": [500.0] * 4}
GENERALIST = {"line_stock": [500.0] * 4, "segment_stock": [0.0, 2000.0, 0.0, 0.0]}


def worker(function: int, place: int, **state: object) -> object:
    return person(function=function, unit=place, hours=[0.0, 50.0, 50.0, 0.0, 0.0, 0.0], **state)


def inside(*staff: object, **changes: float) -> tuple:
    """The firm and its segments; unit 0 works on line 0 for all segments alike, unit 5 on all lines for segment 1."""
    units = [unit() for _ in range(8)]
    units[LINE].line_mix, units[LINE].segment_mix = [1.0, 0.0, 0.0, 0.0], [0.25] * 4
    units[TEAM].line_mix, units[TEAM].segment_mix = [0.25] * 4, [0.0, 1.0, 0.0, 0.0]
    house, segments = firm(), [segment() for _ in range(4)]
    hand = given(knowledge_design=2.0, knowledge_advice=0.5, **changes)
    look_inside(house, segments, units, list(staff), market(line_depth=0.4), hand)
    return house, segments


def test_offers_are_tailored_as_far_as_developers_work_in_segment_units() -> None:
    staff = [worker(DEVELOPMENT, LINE), worker(DEVELOPMENT, TEAM), worker(OPERATIONS, TEAM)]
    assert inside(*staff)[0].tailoring == pytest.approx(0.5)
    assert inside(worker(OPERATIONS, TEAM))[0].tailoring == 0.0


def test_buying_is_pooled_as_far_as_operations_work_in_line_units() -> None:
    staff = [worker(OPERATIONS, LINE), worker(OPERATIONS, LINE), worker(OPERATIONS, TEAM), worker(DEVELOPMENT, TEAM)]
    assert inside(*staff)[0].pooled == pytest.approx(2.0 / 3.0)


def test_leaders_and_empty_seats_develop_nothing() -> None:
    staff = [worker(DEVELOPMENT, LINE), worker(DEVELOPMENT, TEAM, role=LEADER), worker(DEVELOPMENT, TEAM, active=0)]
    assert inside(*staff)[0].tailoring == 0.0


def test_developers_who_work_on_one_line_master_it_and_those_of_a_segment_share_their_time() -> None:
    # 1 + 2 x .4 x (.8 - .75), and x (.5 - .75)
    assert inside(worker(DEVELOPMENT, LINE, **SPECIALIST))[0].mastery == pytest.approx(1.04)
    assert inside(worker(DEVELOPMENT, TEAM, **GENERALIST))[0].mastery == pytest.approx(0.8)


def test_without_developers_nobody_masters_a_line() -> None:
    # 1 + 2 x .4 x (0 - .75)
    assert inside()[0].mastery == pytest.approx(0.4)


def test_who_develops_for_a_segment_knows_it() -> None:
    # A line's developer gives a quarter of her hours to segment 1: (25 x .5 + 100 x .8)/125.
    both = [worker(DEVELOPMENT, LINE, **SPECIALIST), worker(DEVELOPMENT, TEAM, **GENERALIST)]
    assert [part.understood for part in inside(*both)[1]] == pytest.approx([0.5, 0.74, 0.5, 0.5])


def test_who_serves_a_segment_knows_it_an_account_manager_by_her_own_customers() -> None:
    manager = person(role=ACCOUNT_MANAGER, hours=[0.0, 50.0, 0.0, 0.0, 0.0, 0.0], **GENERALIST)
    manager.line_mix, manager.segment_mix = [0.25] * 4, [0.0, 1.0, 0.0, 0.0]
    house, segments = inside(manager)
    assert [part.cared for part in segments] == pytest.approx([0.0, 0.8, 0.0, 0.0])
    assert house.advice == pytest.approx(0.95)
    assert manager.hours[SERVE] == 50.0


def test_segments_lie_apart_in_values_and_needs() -> None:
    # Weights differ by .2 from the mean in two values each; the first need is .4 from three others, .3 from the mean.
    values = [[0.6, 0.1, 0.2, 0.1], [0.2, 0.5, 0.2, 0.1], [0.6, 0.1, 0.2, 0.1], [0.2, 0.5, 0.2, 0.1]]
    segments = [segment(weights=weights, need=[0.0, 0.0]) for weights in values]
    segments[0].need = [0.0, 0.4]
    lie_apart(segments)
    assert segments[0].apart == pytest.approx(0.2 + 0.3)
    assert segments[1].apart == pytest.approx(0.2 + 0.1)


def test_a_segment_like_all_others_does_not_lie_apart() -> None:
    segments = [segment() for _ in range(4)]
    lie_apart(segments)
    assert segments[0].apart == pytest.approx(math.sqrt(1e-9))


def test_offers_are_as_distinct_as_developers_have_made_them() -> None:
    # Emphasis .2 from the mean in two values each: .2; one position .3 from the mean, the others .1: .15 on average.
    stress = [[0.6, 0.1, 0.2, 0.1], [0.2, 0.5, 0.2, 0.1], [1.2, 0.2, 0.4, 0.2], [0.2, 0.5, 0.2, 0.1]]
    offers = [segment(emphasis=emphasis, position=[0.0, 0.0]) for emphasis in stress]
    assert apart_in_offers(offers) == pytest.approx(0.2, abs=1e-4)
    offers[0].position = [0.4, 0.0]
    assert apart_in_offers(offers) == pytest.approx(0.35, abs=1e-4)


def test_no_rule_asks_how_the_firm_is_meant_to_be_cut_into_units_but_looks_who_sits_where() -> None:
    folder = Path(rules.__path__[0])
    asking = [path.stem for path in folder.glob("*.py") if "lever.segment_share" in path.read_text(encoding="utf-8")]
    assert asking == []
    # Where people and customers are put into units, and nowhere else.
    assert Path(month.__file__).read_text(encoding="utf-8").count("lever.segment_share") == 2


def test_a_mixed_structure_serves_some_by_segment_and_others_by_line() -> None:
    assert [unit_in(draw, 0.3, 2, 1) for draw in (0.2, 0.3, 0.9)] == [5, 2, 2]


def test_a_desk_has_the_seats_of_those_who_serve_there_filled_or_not() -> None:
    desk = unit(seats=1)
    for who in (person(), person(active=0), person(role=ACCOUNT_MANAGER), person(role=LEADER)):
        count_seat(desk, who)
    assert desk.seats == 3


def test_a_customer_of_a_unit_without_a_desk_is_looked_after_by_her_other_one() -> None:
    desks = [unit(seats=1) for _ in range(8)]
    her = customer(unit_draw=0.2, line=2, segment=1)
    assert (unit_for(her, desks, 0.3), unit_for(her, desks, 0.1)) == (5, 2)
    desks[5].seats = 0
    assert unit_for(her, desks, 0.3) == 2
    desks[2].seats = 0
    assert unit_for(her, desks, 0.3) == 5
