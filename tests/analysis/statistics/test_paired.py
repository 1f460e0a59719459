"""Paired statistics, by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analysis.statistics.metrics import OTHERS
from analysis.statistics.paired import median_interval, paired, paired_in, worlds_to_halve

FLOATS = st.floats(-1e6, 1e6)


def test_the_mean_difference_has_the_interval_of_a_paired_t_test() -> None:
    found = paired([3.0, 5.0, 4.0], [1.0, 2.0, 3.0])
    assert found.mean == 2.0
    assert (found.low, found.high) == pytest.approx((2 - 4.302653 / math.sqrt(3), 2 + 4.302653 / math.sqrt(3)))


@given(st.lists(FLOATS, min_size=3, max_size=9).filter(lambda values: np.std(values) > 1e-3))
def test_the_interval_of_few_worlds_is_that_of_scipy(values: list[float]) -> None:
    expected = stats.ttest_rel(values, np.zeros(len(values))).confidence_interval()
    found = paired(values, np.zeros(len(values)))
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high))


@given(st.lists(FLOATS, min_size=2, max_size=40))
def test_the_interval_holds_the_mean(values: list[float]) -> None:
    found = paired(values, np.zeros(len(values)))
    assert found.low <= found.mean <= found.high


def test_a_win_is_a_world_in_which_the_first_is_better() -> None:
    assert paired([1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 3.0, 5.0]).wins == 2
    assert paired([1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 3.0, 5.0], better=-1).wins == 1


def test_nobody_wins_where_neither_side_is_better() -> None:
    assert paired([1.0, 2.0], [0.0, 0.0], better=0).wins is None


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


def test_worlds_that_are_needed_follow_the_t_factor() -> None:
    found = paired([1.0, 2.0, 3.0], [0.0, 0.0, 0.0])  # +-2.484 in three worlds, standard deviation 1
    assert found.worlds_for(found.half_width) == 3
    assert found.worlds_for(found.half_width / 2) == 5  # 2.776 / sqrt(5) = 1.2415
    assert found.worlds_for(10.0) == 3
    assert found.worlds_for(1e-9) > 10**18


def test_two_worlds_do_not_know_how_many_are_needed() -> None:
    assert paired([1.0, 2.0], [0.0, 0.0]).worlds_for(10.0) is None
    assert paired([1.0], [0.0]).worlds_for(10.0) is None


@pytest.mark.parametrize(
    ("values", "same"), [([0.0], True), ([0.0, 0.0], True), ([1.0, -1.0], False), ([0.5], False), ([], False)]
)
def test_two_are_identical_where_no_world_differs(values: list[float], same: bool) -> None:
    assert paired(values, [0.0] * len(values)).identical is same


def test_an_interval_without_length_needs_no_more_worlds() -> None:
    assert paired([1.0, 1.0, 1.0], [0.0, 0.0, 0.0]).worlds_for(0.1) == 3


def test_four_times_the_worlds_halve_the_interval_and_fewer_where_they_are_few() -> None:
    assert (worlds_to_halve(30), worlds_to_halve(5), worlds_to_halve(3)) == (120, 13, 5)


def test_a_difference_below_the_smallest_of_interest_is_negligible() -> None:
    small = [0.02, 0.03, 0.04]
    found = paired(small, [0.0] * 3, matters=0.05)
    assert (found.verdict, found.decided) == ("negligible", False)
    assert paired(small, [0.0] * 3, matters=0.01).verdict == "higher"


def test_an_interval_within_the_smallest_difference_is_negligible_though_it_covers_zero() -> None:
    assert paired([0.01, -0.01, 0.005], [0.0] * 3, matters=0.05).verdict == "negligible"


def test_a_small_mean_in_an_interval_that_covers_zero_and_reaches_far_is_undecided() -> None:
    assert paired([0.3, -0.3, 0.01], [0.0] * 3, matters=0.05).verdict == "undecided"


def test_an_interval_ends_at_the_largest_difference_that_there_can_be() -> None:
    found = paired([1.0, 1.0, 1.0, 1.0, 0.0], [0.0] * 5, span=1.0)
    assert (found.mean, found.low, found.high) == pytest.approx((0.8, 0.2447, 1.0), abs=1e-4)


def test_a_metric_brings_its_better_side_its_range_and_what_matters() -> None:
    cancelled = next(metric for metric in OTHERS if metric.key == "programmes_cancelled")
    found = paired_in(cancelled, [1.0, 1.0, 0.0], [0.0, 0.0, 0.0])
    assert (found.wins, found.high, found.matters) == (0, 1.0, 0.005)


def test_a_few_worlds_that_decide_are_noticed() -> None:
    assert paired([0.0] * 29 + [-30.0], [0.0] * 30).skewed
    assert not paired([float(i) for i in range(30)], [0.0] * 30).skewed


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
