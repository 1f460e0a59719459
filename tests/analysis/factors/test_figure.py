"""The figure of factors: what it shows, at both widths."""

import pytest

from analysis.factors.compute import effects
from analysis.factors.figure import chart, limits
from analysis.statistics.metrics import HEADLINE
from tests.analysis.factors.made_up import LOSING, factorial


def test_the_largest_factor_stands_first_and_two_together_below() -> None:
    drawn = chart(LOSING)
    assert [[tick.get_text() for tick in axes.get_yticklabels()] for axes in drawn.figure.axes] == [
        ["Listening", "Structure"],
        ["Structure \u00d7 listening"],
    ]


def test_there_is_a_figure_for_a_phone_and_the_numbers_stand_beside_it() -> None:
    drawn = chart(LOSING)
    assert drawn.narrow is not None
    assert drawn.narrow.get_size_inches()[0] == 5.0
    assert list(drawn.data_table["effect"]) == ["-0.50", "+5.50", "+3.00"]


def test_the_scale_has_zero_and_room_for_numbers() -> None:
    low, high = limits(effects(factorial([0.0, 10.0], [0.0, 10.0], factors=("kpis",)), HEADLINE), 0.1)
    assert (low, high) == (pytest.approx(-1.0), pytest.approx(11.0))


def test_a_single_factor_and_a_single_world_can_be_drawn() -> None:
    assert len(chart(factorial([1.0, 2.0], factors=("kpis",))).figure.axes) == 1
