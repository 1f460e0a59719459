"""The figure of levers, at both widths."""

from dataclasses import replace

from analysis.levers.figure import chart
from tests.analysis.levers.made_up import lever_table


def test_a_row_for_each_lever_that_matters_the_best_first() -> None:
    drawn = chart(lever_table(), "ours")
    (axes,) = drawn.figure.axes
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["incentives.variable_share", "systems.crm"]
    assert drawn.title == "1 lever of 3 adds more than 15 % to ours"


def test_there_is_one_for_a_phone_and_the_numbers_stand_beside_it() -> None:
    drawn = chart(lever_table(), "ours")
    assert drawn.narrow is not None
    assert list(drawn.data_table["brings"]) == ["+2.00", "-1.00", "-4.00", "-1.00", "-1.00"]


def test_without_a_lever_that_matters_it_can_still_be_drawn() -> None:
    drawn = chart(replace(lever_table(), levers=()), "ours")
    assert drawn.summary == "No lever brings or loses anything for certain."
