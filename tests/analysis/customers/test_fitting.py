"""A market fitted to a table: known markets are found again, and real customers."""

from dataclasses import replace

import pytest

from analysis.customers.fitting import BASE, FRAILTY, MEAN, SPREAD, Fit, Setting, declared, moved


def test_a_known_market_is_found_again_from_its_own_customers(returned: Fit) -> None:
    found = {setting.parameter.address: setting.value for setting in returned.settings}
    assert found[MEAN] == pytest.approx(500.0, rel=0.06)
    assert found[SPREAD] == pytest.approx(0.9, abs=0.05)
    assert found[BASE] == pytest.approx(-1.2, abs=0.25)
    assert found[FRAILTY] == pytest.approx(0.5, abs=0.2)


def test_the_market_of_cdnow_has_its_concentration_of_sales(cdnow: Fit) -> None:
    assert cdnow.table.spending.best_fifth == pytest.approx(0.658, abs=0.001)
    assert cdnow.market.spending.best_fifth == pytest.approx(0.658, abs=0.03)
    assert cdnow.market.spending.mean == pytest.approx(90.9, rel=0.1)


def test_the_market_of_cdnow_has_its_spending_from_the_middle_up_and_not_below(cdnow: Fit) -> None:
    table, market = cdnow.table.spending.quantiles, cdnow.market.spending.quantiles
    assert market[2:] == pytest.approx(table[2:], rel=0.15)
    assert market[0] < 0.6 * table[0]  # nobody at CDNOW spends less than one record, and a log-normal has no floor


def test_the_market_of_cdnow_keeps_its_cohorts(cdnow: Fit) -> None:
    assert cdnow.table.kept == pytest.approx((0.492, 0.382, 0.325, 0.289), abs=0.001)
    assert cdnow.market.kept == pytest.approx(cdnow.table.kept, abs=0.05)


def test_a_wish_outside_the_range_is_clipped_and_remembered() -> None:
    setting = Setting(declared()[SPREAD], 1.0, 1.0)
    assert moved(setting, 3.0) == replace(setting, value=2.5, wanted=3.0)
    assert moved(setting, -0.5) == replace(setting, value=0.0, wanted=-0.5)
