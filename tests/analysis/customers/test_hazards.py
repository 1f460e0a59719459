"""The curve between a table and a market."""

import numpy as np
import pytest

from analysis.customers.hazards import Hazards, hazards_of, level_of


def test_the_curve_between_table_and_market_is_found_again() -> None:
    found = hazards_of((12, 24, 36, 48), Hazards(-4.0, 1.2).kept((12, 24, 36, 48)))
    assert (found.level, found.spread) == (pytest.approx(-4.0, abs=0.01), pytest.approx(1.2, abs=0.01))


def test_with_equal_customers_one_chance_makes_the_curve() -> None:
    found = hazards_of((1, 2, 12), 0.95 ** np.array([1.0, 2.0, 12.0]))
    assert found.level == pytest.approx(np.log(0.05 / 0.95), abs=0.01)
    assert found.spread == pytest.approx(0.0, abs=0.05)


def test_who_joins_is_readier_to_leave_than_the_market() -> None:
    unequal = Hazards(-3.0, 1.0).kept([1])[0]
    assert unequal < Hazards(-3.0, 0.0).kept([1])[0]


def test_the_level_is_found_for_a_given_spread() -> None:
    kept = Hazards(-3.5, 0.8).kept((12, 24))
    assert level_of((12, 24), kept, 0.8) == pytest.approx(-3.5, abs=0.01)
