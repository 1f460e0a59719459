"""Customers who join the simulated firm."""

import numpy as np
import pytest

from analysis.customers.newcomers import Newcomers, kept_of, together


def test_customers_cut_short_count_as_long_as_they_were_seen() -> None:
    seen, left = np.array([1.0, 2.0, 3.0, 3.0]), np.array([True, False, True, False])
    assert kept_of(seen, left, 3).tolist() == [1.0, 0.75, 0.75, 0.375]


def test_several_worlds_are_put_together_as_one() -> None:
    one = Newcomers(np.array([1.0]), np.array([True]), np.array([5.0]), 0.8)
    other = Newcomers(np.array([2.0, 3.0]), np.array([False, True]), np.array([7.0]), 0.9)
    both = together([one, other])
    assert both.seen.tolist() == [1.0, 2.0, 3.0]
    assert both.left.tolist() == [True, False, True]
    assert both.spend.tolist() == [5.0, 7.0]
    assert both.retention == pytest.approx(0.85)


def test_everybody_stays_where_nobody_left() -> None:
    assert kept_of(np.array([5.0, 2.0]), np.array([False, False]), 3).tolist() == [1.0, 1.0, 1.0, 1.0]
