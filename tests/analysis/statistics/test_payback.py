"""Dip and payback, by hand."""

import math

import numpy as np
import pytest

from analysis.comparison import sentences as words
from analysis.comparison import table as tables
from analysis.statistics.payback import Payback, dip, payback, payback_time

LOSS_THEN_GAIN = np.array([-2e6, -1e6, 1e6, 3e6])  # summed up: -2, -3, -2, +1


def test_payback_is_the_month_from_which_the_sum_stays_above_zero() -> None:
    assert payback_time(np.array([-2.0, -3.0, -2.0, 1.0])) == 4
    assert payback_time(np.array([1.0, 2.0])) == 1


def test_a_sum_that_falls_below_zero_again_has_not_paid_back() -> None:
    assert payback_time(np.array([1.0, -1.0, 2.0])) == 3
    assert payback_time(np.array([1.0, -1.0])) == math.inf


def test_the_dip_ends_where_the_sum_is_lowest() -> None:
    assert dip(np.array([-2.0, -3.0, -2.0, 1.0])) == (1, 2, -3.0)


def test_a_dip_after_a_first_gain_starts_where_the_gain_ends() -> None:
    assert dip(np.array([1.0, 2.0, -1.0, 3.0])) == (3, 3, -1.0)


def test_a_sum_that_is_never_below_zero_has_no_dip() -> None:
    assert dip(np.array([0.0, 1.0, 0.5])) == (None, None, 0.0)


def test_depth_is_in_millions_and_the_middle_world_decides() -> None:
    found = payback("x", np.tile(LOSS_THEN_GAIN, (6, 1)), np.zeros((6, 4)))
    assert (found.dip_first, found.dip_last, found.depth) == (1, 2, pytest.approx(-3.0))
    assert (found.months, found.low, found.high, found.censored) == (4, 4, 4, 0)


def test_worlds_that_do_not_pay_back_are_counted() -> None:
    never = np.tile(-LOSS_THEN_GAIN[::-1], (2, 1))
    found = payback("x", np.vstack([np.tile(LOSS_THEN_GAIN, (5, 1)), never]), np.zeros((7, 4)))
    assert (found.censored, found.n, found.months, found.high) == (2, 7, 4, math.inf)


def test_a_design_that_is_its_own_control_has_not_changed() -> None:
    assert not payback("x", np.ones((3, 4)), np.ones((3, 4))).changed


def test_a_firm_that_only_loses_is_still_falling() -> None:
    assert payback("x", -np.ones((6, 4)), np.zeros((6, 4))).still_falling


def told(dip_last: int | None, months: float, length: int = 120) -> Payback:
    return Payback("x", dip_last and 1, dip_last, -0.5, months, months, months, 3, 30, length)


def test_the_dip_is_told_in_months_after_the_change() -> None:
    found = told(10, 27.0)
    assert words.dip(found).text == "In plain money, keeps losing ground until 10 months after the change"
    assert words.dip(told(24, 27.0)).text.endswith("until 24 months after the change")
    assert (
        "Is level again with the same worlds without the change 27 months after the change"
        in words.pays_back(found).text
    )
    assert tables.payback_row(found)[-1] == "loses ground until month 10; not paid back in 3/30"


def test_a_change_that_never_turns_is_told_with_the_length_of_the_run() -> None:
    found = told(120, math.inf)
    assert words.dip(found).text == "In plain money, keeps losing ground to the end, 10 years after the change"
    assert (
        words.pays_back(found).text
        == "Is not level again with the same worlds without the change 10 years after the change"
    )


def test_a_design_without_a_dip_is_never_behind() -> None:
    assert words.dip(told(None, 1.0)).text == "In plain money, is never behind"
