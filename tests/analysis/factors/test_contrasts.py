"""Contrasts, by hand: one world, two factors, so four firms."""

import numpy as np
import pytest

from analysis.factors.contrasts import added, firms, main, pairs, taken_out, together

FOUR = np.array([[10.0, 14.0, 8.0, 15.0]])  # none, the second, the first, both


def test_the_last_factor_varies_fastest() -> None:
    assert firms(2) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert len(firms(4)) == 16


@pytest.mark.parametrize(("factor", "halves"), [(0, (11.5, 12.0)), (1, (14.5, 9.0))])
def test_a_main_effect_is_the_mean_with_the_factor_less_that_without(factor: int, halves: tuple) -> None:
    assert [float(half[0]) for half in main(FOUR, 2, factor)] == list(halves)


def test_two_together_are_what_both_bring_beyond_the_sum_of_each() -> None:
    alike, apart = together(FOUR, 2, 0, 1)
    assert float((alike - apart)[0]) == (15 - 10) - ((14 - 10) + (8 - 10)) == 3


def test_two_of_three_are_averaged_over_the_third() -> None:
    eight = np.array([[0.0, 0, 0, 0, 0, 0, 1, 3]])  # first and second together: 1 without the third, 3 with it
    alike, apart = together(eight, 3, 0, 1)
    assert float((alike - apart)[0]) == 2.0


@pytest.mark.parametrize(("factor", "alone", "beside"), [(0, -2.0, 1.0), (1, 4.0, 7.0)])
def test_a_factor_is_added_to_the_first_design_and_taken_out_of_the_second(
    factor: int, alone: float, beside: float
) -> None:
    (here, none), (whole, without) = added(FOUR, 2, factor), taken_out(FOUR, 2, factor)
    assert (float((here - none)[0]), float((whole - without)[0])) == (alone, beside)


def test_every_two_factors_are_a_pair() -> None:
    assert pairs("abcd") == [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
