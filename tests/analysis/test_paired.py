"""Paired statistics, by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.statistics.paired import median_interval, paired

FLOATS = st.floats(-1e6, 1e6)


def test_the_mean_difference_has_the_interval_of_a_paired_t_test() -> None:
    found = paired([3.0, 5.0, 4.0], [1.0, 2.0, 3.0])
    assert found.mean == 2.0
    assert (found.low, found.high) == pytest.approx((2 - 4.302653 / math.sqrt(3), 2 + 4.302653 / math.sqrt(3)))


@given(st.lists(FLOATS, min_size=3, max_size=40).filter(lambda values: np.std(values) > 1e-3))
def test_the_interval_is_that_of_scipy(values: list[float]) -> None:
    expected = stats.ttest_rel(values, np.zeros(len(values))).confidence_interval()
    found = paired(values, np.zeros(len(values)))
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


def test_a_win_is_a_world_in_which_the_first_is_better() -> None:
    assert paired([1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 3.0, 5.0]).wins == 2
    assert paired([1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 3.0, 5.0], better=-1).wins == 1


def test_an_interval_that_covers_zero_is_undecided() -> None:
    assert paired([1.0, -1.0, 0.5], [0.0, 0.0, 0.0]).verdict == "undecided"
    assert paired([1.0, 1.1, 0.9], [0.0, 0.0, 0.0]).verdict == "higher"
    assert paired([-1.0, -1.1, -0.9], [0.0, 0.0, 0.0]).verdict == "lower"


def test_equal_worlds_are_identical_and_not_undecided() -> None:
    assert paired([1.0, 2.0], [1.0, 2.0]).verdict == "identical"


def test_a_single_world_has_a_mean_but_no_interval() -> None:
    found = paired([2.0], [0.5])
    assert (found.mean, found.n, found.verdict) == (1.5, 1, "too few worlds")
    assert math.isnan(found.low)


def test_two_worlds_are_too_few_for_a_verdict() -> None:
    assert paired([1.0, 1.1], [0.0, 0.0]).verdict == "too few worlds"
    assert not paired([1.0, 1.1], [0.0, 0.0]).decided


def test_worlds_without_a_number_are_left_out() -> None:
    assert paired([1.0, math.nan, 3.0], [0.0, 0.0, math.nan]).n == 1


def test_four_times_the_worlds_halve_the_interval() -> None:
    found = paired([1.0, 2.0, 3.0], [0.0, 0.0, 0.0])
    assert found.worlds_to_halve == 12
    assert found.worlds_for(found.half_width / 2) == 12


def test_pairing_takes_out_luck_that_both_met() -> None:
    luck = np.random.default_rng(1).normal(0, 100, 30)
    own = np.random.default_rng(2).normal(1, 1, 30)
    assert paired(luck + own, luck).verdict == "higher"


def test_the_median_of_six_lies_between_the_smallest_and_the_largest() -> None:
    assert median_interval([3.0, 1.0, 2.0, 6.0, 5.0, 4.0]) == (3.5, 1.0, 6.0)


def test_the_median_of_thirty_lies_between_the_tenth_and_the_twenty_first() -> None:
    assert median_interval([float(i) for i in range(1, 31)]) == (15.5, 10.0, 21.0)


def test_five_worlds_are_too_few_for_an_interval_of_the_median() -> None:
    median, low, high = median_interval([1.0, 2.0, 3.0, 4.0, 5.0])
    assert median == 3.0
    assert math.isnan(low)
    assert math.isnan(high)


def test_worlds_that_never_get_there_push_the_median_out() -> None:
    assert median_interval([1.0] * 10 + [math.inf] * 20)[0] == math.inf
