"""What a table of customers says, as arrays."""

import numpy as np
import pytest

from analysis.customers.histories import Purchases, spent_in_window, still_buying, window_of

OWNERS, AGES, SEEN = np.array([0, 0, 1]), np.array([1.0, 5.0, 2.0]), np.array([6.0, 6.0])


def purchases() -> Purchases:
    return Purchases(np.array([2.0, 1.0]), np.array([5.0, 2.0]), SEEN, np.zeros(2), 6, AGES, OWNERS)


def test_spending_is_compared_for_a_year_or_as_long_as_half_were_seen() -> None:
    assert window_of(np.array([0.5, 0.9, 30.0])) == 0
    assert (window_of(np.array([3.0, 7.9, 30.0])), window_of(np.array([13.0, 14.0]))) == (7, 12)


def test_only_who_was_seen_for_the_window_counts_in_its_spending() -> None:
    amounts = np.array([10.0, 20.0, 5.0])
    assert spent_in_window(amounts, AGES, OWNERS, np.array([6.0, 3.0]), 4).tolist() == [10.0]


def test_repeat_purchases_are_counted_by_quarter() -> None:
    counted = still_buying(purchases())
    assert counted == [(3, pytest.approx(2 / 2 / 3)), (6, pytest.approx(1 / 2 / 3))]


def test_purchases_without_dates_are_not_counted() -> None:
    undated = Purchases(np.ones(2), np.ones(2), SEEN, np.zeros(2), 6, np.zeros(0), np.zeros(0, np.int64))
    assert still_buying(undated) == []
