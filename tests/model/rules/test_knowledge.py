"""Knowledge on two axes: what cases are about, and what is learned and forgotten by doing."""

import pytest

from sim.model.rules.knowledge import advice, empathy, know_nothing, learn_by_doing, mix_cases, skilled, solving
from sim.model.state import ACCOUNT_MANAGER
from tests.model.rules.rows import customer, forms, given, market, person, segment, unit

ONE_LINE = {"line_mix": [1.0, 0.0, 0.0, 0.0], "segment_mix": [0.25, 0.25, 0.25, 0.25]}


def after(months: int, hours: float, start: float = 0.0, crossings: float = 1.5, **changes: float) -> object:
    somebody = person(hours=[hours, 0.0, 0.0, 0.0, 0.0, 0.0], line_stock=[start, 0.0, 0.0, 0.0])
    for _ in range(months):
        learn_by_doing(somebody, unit(**ONE_LINE), crossings, given(**changes))
    return somebody


def test_a_hundred_hours_a_month_on_one_line_settle_at_a_skill_of_four_fifths() -> None:
    assert skilled(after(240, 100.0).line_stock[0], given()) == pytest.approx(0.80, abs=1e-4)


def test_a_quarter_of_the_hours_on_each_segment_settles_at_half_of_all_knowledge() -> None:
    assert [skilled(stock, given()) for stock in after(240, 100.0).segment_stock] == pytest.approx([0.5] * 4, abs=1e-4)


def test_where_work_crosses_no_border_hours_are_spread_over_more_steps_of_a_line() -> None:
    # 2.5 steps in the place of one: 100/2.5 hours; the segment is the same in every step.
    alone = after(1, 100.0, crossings=0.0)
    assert alone.line_stock[0] == pytest.approx(40.0)
    assert alone.segment_stock[0] == after(1, 100.0).segment_stock[0]
    assert after(1, 100.0, crossings=4.0).line_stock[0] == pytest.approx(200.0)
    assert after(1, 100.0, crossings=0.0, division=0).line_stock[0] == pytest.approx(100.0)


def test_half_a_year_of_neglect_takes_a_quarter_of_the_experience() -> None:
    assert after(6, 0.0, 2000.0).line_stock[0] == pytest.approx(2000.0 * 0.735092, abs=1e-3)


def test_somebody_new_knows_nothing() -> None:
    somebody = after(12, 100.0)
    know_nothing(somebody)
    assert (somebody.line_stock, somebody.segment_stock) == ([0.0] * 4, [0.0] * 4)


def mixed(unit_number: int, manager: int = -1, **changes: float) -> tuple[list, list]:
    """Two customers of one unit: three cases of line 0 and segment 1, one of line 2 and segment 3."""
    units, staff = [unit() for _ in range(8)], [person(role=ACCOUNT_MANAGER)]
    first = customer(unit=unit_number, manager=manager, line=0, segment=1, cases=3)
    second = customer(unit=unit_number, line=2, segment=3, cases=1)
    mix_cases([first, second], [0, 1], staff, units, market(other_line_share=0.3), given(**changes))
    return units, staff


def test_a_segment_unit_works_on_all_lines_that_its_customers_bring() -> None:
    # Line 0: 3 x .7 + 1 x .1 = 2.2 of 4 cases; line 1: .1 x 4; line 2: .3 + .7 = 1.0; line 3: .4.
    work = mixed(5)[0][5]
    assert work.line_mix == pytest.approx([0.55, 0.1, 0.25, 0.1])
    assert work.segment_mix == pytest.approx([0.0, 0.75, 0.0, 0.25])


def test_what_a_line_unit_is_brought_of_another_line_crosses_the_border() -> None:
    work = mixed(0)[0][0]
    assert work.line_mix == pytest.approx([0.75, 0.0, 0.25, 0.0])
    assert work.segment_mix == pytest.approx([0.0, 0.75, 0.0, 0.25])


def test_an_account_manager_works_on_what_her_own_customers_bring() -> None:
    manager = mixed(0, manager=0)[1][0]
    assert manager.line_mix == pytest.approx([0.7, 0.1, 0.1, 0.1])
    assert manager.segment_mix == pytest.approx([0.0, 1.0, 0.0, 0.0])


def test_without_the_mechanism_customers_bring_cases_of_one_line_alone() -> None:
    assert mixed(5, **forms(other_lines=0))[0][5].line_mix == pytest.approx([0.75, 0.0, 0.25, 0.0])


def test_a_unit_without_cases_learns_nothing() -> None:
    idle = mixed(5)[0][4]
    assert (idle.line_mix, idle.segment_mix) == ([0.0] * 4, [0.0] * 4)


def solved(unit_number: int, known: float = 500.0 * 0.45 / 0.55, role: int = 0, **changes: float) -> float:
    """By somebody with a skill of .8 in line 0 and .5 in each other, for a customer who buys line 0 most."""
    server = person(line_stock=[2000.0, 500.0, 500.0, 500.0], segment_stock=[known, 0.0, 0.0, 0.0], role=role)
    hand = given(knowledge_solving=2.0, knowledge_border=0.4, **changes)
    her, place = customer(unit=unit_number, line=0, segment=0), market(other_line_share=0.2, line_depth=0.5)
    return solving(server, her, segment(apart=0.4), place, hand)


def test_a_line_unit_knows_its_line_and_loses_at_the_border_to_others() -> None:
    # 2 x .5 x (.8 - .75) - .4 x .2
    assert solved(0) == pytest.approx(-0.03)


def test_a_segment_unit_knows_every_line_less_and_has_no_border() -> None:
    # Skill .8 + .2 x (.5 - .8) = .74: 2 x .5 x (.74 - .75)
    assert solved(4) == pytest.approx(-0.01)


def test_who_knows_a_segment_that_lies_apart_solves_more_of_its_cases() -> None:
    # 2 x .4 x (.8 - .45) more
    assert solved(4, known=2000.0) == pytest.approx(-0.01 + 0.28)


def test_an_account_manager_works_on_all_lines_of_her_customer_whatever_unit_she_belongs_to() -> None:
    assert solved(0, role=ACCOUNT_MANAGER) == solved(4)


def test_without_knowledge_all_solve_alike_and_without_other_lines_nothing_crosses() -> None:
    assert solved(4, known=2000.0, **forms(knowledge=0)) == 0.0
    assert solved(0, **forms(knowledge=0)) == pytest.approx(-0.08)
    assert solved(0, **forms(knowledge=0, other_lines=0)) == 0.0


def test_skill_and_knowledge_make_more_of_product_and_attention() -> None:
    # 1 + .5 x .4 x (.85 - .75); 1 + .5 x .4 x (.85 - .45)
    hand, place = given(knowledge_advice=0.5, knowledge_empathy=0.5), market(line_depth=0.4)
    assert advice(0.85, place, hand) == pytest.approx(1.02)
    assert empathy(0.85, 0.4, hand) == pytest.approx(1.08)


def test_who_knows_nothing_spoils_at_most_all_of_it() -> None:
    # 1 + 2 x 1 x (0 - .75) and 1 + 4 x 1 x (0 - .45) are below nothing
    hand, place = given(knowledge_advice=2.0, knowledge_empathy=4.0), market(line_depth=1.0)
    assert (advice(0.0, place, hand), empathy(0.0, 1.0, hand)) == (0.0, 0.0)
