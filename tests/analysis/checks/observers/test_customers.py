"""Customers followed one by one, in worlds of a few customers that are written down by hand."""

from types import SimpleNamespace

import numpy as np
import pytest

from analysis.checks.observers.customers import Ages, Paths, Slopes
from analysis.checks.observers.figures import share

FIELDS = "supplier tenure left_firm moved failures complained recovered"


def world(**columns: list[float]) -> SimpleNamespace:
    """Customers with these columns; the supplier is the own firm (0) and nobody has left one (-1) unless given."""
    size = len(next(iter(columns.values())))
    customers = np.zeros(size, [(name, int) for name in FIELDS.split()] + [("satisfaction", float), ("hazard", float)])
    customers["left_firm"] = -1
    for name, values in columns.items():
        customers[name] = values
    return SimpleNamespace(customers=customers)


def test_of_four_new_customers_one_leaves_in_a_month() -> None:
    ages = Ages()
    ages.see(world(tenure=[0, 0, 0, 0]), 24)
    ages.see(world(tenure=[1, 1, 1, 0], left_firm=[-1, -1, -1, 0]), 25)
    assert ages.figures()["kept_year_1"] == pytest.approx(0.75**12)


def test_a_customer_counts_in_the_year_in_which_the_month_began() -> None:
    ages = Ages()
    ages.see(world(tenure=[11, 12]), 24)
    ages.see(world(tenure=[0, 13], left_firm=[0, -1]), 25)
    assert (ages.figures()["kept_year_1"], ages.figures()["kept_year_2"]) == (0.0, 1.0)


def test_nothing_counts_before_the_change() -> None:
    ages = Ages()
    ages.see(world(tenure=[0]), 23)
    ages.see(world(tenure=[0], left_firm=[0]), 24)
    assert ages.figures()["kept_year_1"] == 1.0


def test_half_of_the_customers_with_a_failed_case_tell_the_front_line() -> None:
    paths = Paths()
    paths.see(world(failures=[0, 0, 0]), 24)
    paths.see(world(failures=[1, 2, 0], complained=[1, 0, 0]), 25)
    assert paths.figures()["told_front"] == 0.5


def test_who_was_put_right_and_is_there_a_year_later_has_stayed() -> None:
    paths = Paths()
    paths.see(world(failures=[0, 0]), 24)
    paths.see(world(failures=[1, 1], complained=[1, 0], recovered=[1, 0]), 25)
    for month in range(26, 37):
        paths.see(world(supplier=[0, 0]), month)
    paths.see(world(supplier=[0, 1]), 37)
    assert (paths.figures()["stay_settled"], paths.figures()["stay_silent"]) == (1.0, 0.0)


def test_who_went_and_came_back_has_not_stayed() -> None:
    paths = Paths()
    paths.see(world(failures=[0]), 24)
    paths.see(world(failures=[1]), 25)
    paths.see(world(supplier=[0], moved=[1]), 26)
    for month in range(27, 38):
        paths.see(world(supplier=[0]), month)
    assert paths.figures()["stay_silent"] == 0.0


def test_slopes_are_those_of_two_straight_lines() -> None:
    slopes, felt = Slopes(), np.linspace(0.0, 1.0, 41)
    hazard = np.where(felt < 0.5, 0.3 - 0.4 * felt, 0.15 - 0.1 * felt)
    slopes.see(world(satisfaction=list(felt), hazard=list(hazard)), 25)
    assert slopes.figures() == pytest.approx({"slope_below": 0.4, "slope_above": 0.1})


def test_a_slope_over_few_customers_is_none() -> None:
    slopes = Slopes()
    slopes.see(world(satisfaction=[0.1, 0.9], hazard=[0.1, 0.1]), 25)
    assert all(np.isnan(slope) for slope in slopes.figures().values())


def test_a_share_of_nothing_is_no_number() -> None:
    assert share(3, 4) == 0.75
    assert np.isnan(share(0, 0))
