"""Dip and payback, by hand."""

import math

import numpy as np
import pytest

from analysis.payback import dip, payback, payback_time

LOSS_THEN_GAIN = np.array([-2e6, -1e6, 1e6, 3e6])  # summed up: -2, -3, -2, +1


def test_payback_is_the_month_from_which_the_sum_stays_above_zero() -> None:
    assert payback_time(np.array([-2.0, -3.0, -2.0, 1.0])) == 4
    assert payback_time(np.array([1.0, 2.0])) == 1


def test_a_sum_that_falls_below_zero_again_has_not_paid_back() -> None:
    assert payback_time(np.array([1.0, -1.0, 2.0])) == 3
    assert payback_time(np.array([1.0, -1.0])) == math.inf


def test_the_dip_ends_where_the_sum_is_lowest() -> None:
    assert dip(np.array([-2.0, -3.0, -2.0, 1.0])) == (25, 26, -3.0)


def test_a_dip_after_a_first_gain_starts_where_the_gain_ends() -> None:
    assert dip(np.array([1.0, 2.0, -1.0, 3.0])) == (27, 27, -1.0)


def test_a_sum_that_is_never_below_zero_has_no_dip() -> None:
    assert dip(np.array([0.0, 1.0, 0.5])) == (None, None, 0.0)


def test_depth_is_in_millions_and_the_middle_world_decides() -> None:
    found = payback("x", np.tile(LOSS_THEN_GAIN, (6, 1)), np.zeros((6, 4)))
    assert (found.dip_first, found.dip_last, found.depth) == (25, 26, pytest.approx(-3.0))
    assert (found.months, found.low, found.high, found.censored) == (4, 4, 4, 0)


def test_worlds_that_do_not_pay_back_are_counted() -> None:
    never = np.tile(-LOSS_THEN_GAIN[::-1], (2, 1))
    found = payback("x", np.vstack([np.tile(LOSS_THEN_GAIN, (5, 1)), never]), np.zeros((7, 4)))
    assert (found.censored, found.n, found.months, found.high) == (2, 7, 4, math.inf)


def test_a_design_that_is_its_own_control_has_not_changed() -> None:
    assert not payback("x", np.ones((3, 4)), np.ones((3, 4))).changed


def test_a_firm_that_only_loses_is_still_falling() -> None:
    assert payback("x", -np.ones((6, 4)), np.zeros((6, 4))).still_falling
