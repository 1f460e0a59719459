"""Intervals of a mean: how often they hold it, by simulation, and the numbers by hand."""

import math

import numpy as np
import pytest

from analysis.statistics.interval import mean_interval, skewness, t_factor, very_skewed

SAMPLES = 600


def t_interval(values: np.ndarray) -> tuple[float, float]:
    half = t_factor(len(values)) * float(values.std(ddof=1))
    return float(values.mean()) - half, float(values.mean()) + half


def interval(values: np.ndarray) -> tuple[float, float]:
    return mean_interval(values, skewness(values))


def skewed(n: int) -> np.ndarray:
    """Samples of a distribution with mean 0 and skewness -6.2: small gains in most worlds, large losses in a few."""
    return math.exp(0.5) - np.random.default_rng(1).lognormal(0, 1, (SAMPLES, n))


def symmetric(n: int) -> np.ndarray:
    return np.random.default_rng(2).normal(0, 1, (SAMPLES, n))


def coverage(samples: np.ndarray, method=interval) -> float:
    """The share of samples whose interval holds the true mean, 0."""
    ends = [method(sample) for sample in samples]
    return sum(low <= 0 <= high for low, high in ends) / len(ends)


@pytest.mark.parametrize(("n", "before", "now"), [(10, 0.85, 0.88), (30, 0.88, 0.91), (120, 0.92, 0.93)])
def test_intervals_of_skewed_differences_hold_the_mean_more_often_than_those_of_t(
    n: int, before: float, now: float
) -> None:
    samples = skewed(n)
    assert coverage(samples, t_interval) < before
    assert coverage(samples) > now


@pytest.mark.parametrize("n", [5, 10, 30, 120])
def test_intervals_of_symmetric_differences_hold_it_as_often_as_they_say(n: int) -> None:
    assert coverage(symmetric(n)) == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(("n", "longer"), [(5, 1.0), (10, 1.07), (30, 1.03), (120, 1.02)])
def test_intervals_of_symmetric_differences_are_nearly_those_of_t(n: int, longer: float) -> None:
    lengths = [[high - low for low, high in map(method, symmetric(n))] for method in (interval, t_interval)]
    assert 1.0 <= sum(lengths[0]) / sum(lengths[1]) <= longer


def test_values_without_skewness_have_the_interval_of_t() -> None:
    values = np.arange(12.0)
    assert interval(values) == pytest.approx((5.5 - 2.2909, 5.5 + 2.2909), abs=1e-4)  # 2.2010 * 3.6056 / sqrt(12)


def test_a_skewed_interval_is_never_inside_that_of_t() -> None:
    for sample in skewed(20)[:50]:
        (low, high), (t_low, t_high) = interval(sample), t_interval(sample)
        assert low <= t_low < t_high <= high


def test_one_loss_among_equal_worlds_has_an_interval_that_ends() -> None:
    values = np.array([0.0] * 29 + [-30.0])
    low, high = interval(values)
    assert (low, high) == pytest.approx((-1 - 4 * 2.0452, 1.0452), abs=1e-3)


def test_the_same_values_have_the_same_interval() -> None:
    sample = skewed(40)[0]
    assert interval(sample) == interval(sample.copy())


def test_equal_values_have_no_skewness_and_no_length() -> None:
    assert skewness(np.full(30, 0.1)) == 0.0
    assert interval(np.full(30, 0.25)) == (0.25, 0.25)


def test_skewness_is_the_third_moment_in_standard_deviations() -> None:
    assert skewness(np.array([0.0, 0.0, 3.0])) == pytest.approx(
        2 / 2**1.5
    )  # (-1 - 1 + 8) / 3 over the root of 2, cubed


def test_a_reader_is_warned_of_much_skewness_in_few_worlds() -> None:
    assert very_skewed(-6.0, 120)
    assert not very_skewed(-6.0, 900)
    assert not very_skewed(1.9, 10)
