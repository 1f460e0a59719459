"""How unequal customers are in what they spend, by hand."""

import math

import numpy as np
import pytest

from analysis.customers.spend import gini, likely_spread, spending_errors, spending_of, spread_of


def test_the_figures_of_ten_customers_by_hand() -> None:
    spending = spending_of(np.array([1.0] * 8 + [6.0, 6.0]), window=12)
    assert (spending.window, spending.mean, spending.best_fifth) == (12, 2.0, pytest.approx(0.6))
    assert spending.quantiles[2] == 0.5  # the middle customer spends half the mean


def test_where_nobody_spends_there_are_no_figures() -> None:
    assert all(math.isnan(value) for value in spending_of(np.zeros(5), window=12).values())


def test_one_who_spends_all_among_four_has_a_gini_of_three_quarters() -> None:
    assert gini(np.array([0.0, 0.0, 0.0, 4.0])) == 0.75


def test_the_spread_follows_from_the_share_of_the_best_fifth() -> None:
    assert spread_of(0.2) == 0.0
    assert spread_of(0.67) == pytest.approx(1.28, abs=0.01)


def test_the_most_likely_spread_is_that_of_the_logarithms_of_those_who_spend() -> None:
    assert likely_spread(np.array([0.0, 1.0, math.e**2])) == pytest.approx(1.0)


def test_errors_are_nothing_where_all_spend_the_same() -> None:
    assert spending_errors(np.full(50, 3.0), window=12) == pytest.approx(np.zeros(9))
