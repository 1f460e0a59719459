"""Outcomes, by hand from made-up months."""

import math

import numpy as np
import pytest

from sim.model.outcomes import (
    concentration,
    discounted,
    outcomes_of,
    whale_peak,
    worth_at,
    yearly_share_kept,
)
from sim.model.state import CUSTOMER, record_type
from sim.model.tables import MONTHLY_TYPE
from sim.scenario.measures import MONTHLY, OUTCOMES
from tests.model.worlds import run


def months(count: int = 144, **figures: float) -> np.ndarray:
    table = np.zeros(count, MONTHLY_TYPE)
    table["month"] = np.arange(1, count + 1)
    for name, value in figures.items():
        table[name] = value
    return table


def customers(*revenues: float) -> np.ndarray:
    table = np.zeros(len(revenues), record_type(CUSTOMER))
    table["revenues"] = np.array(revenues)[:, None] / 12.0
    table["contributions"] = table["revenues"]
    return table


def outcome(name: str, **figures: float) -> float:
    return outcomes_of(months(**figures), customers(100.0, 50.0))[name]


def test_a_flow_of_a_year_from_now_is_worth_eight_percent_less() -> None:
    assert discounted(np.array([0.0] * 12 + [108.0])) == pytest.approx(100.0)


def test_profit_counts_from_the_month_the_design_takes_force() -> None:
    table = months(36, profit=1e6)
    table["profit"][:24] = 99e6
    profit, _ = worth_at(table, None, 0.0)
    assert profit == pytest.approx(12.0)


def test_three_years_of_profit_are_36_months() -> None:
    profit, headline = worth_at(months(144, profit=1e6, equity=5e6), 3, 0.0)
    assert (profit, headline) == pytest.approx((36.0, 41.0))


def test_terminal_equity_is_discounted_from_the_month_in_which_it_stands() -> None:
    _, headline = worth_at(months(37, equity=108e6), None, 0.08)
    assert headline == pytest.approx(100.0)


def test_the_end_of_a_run_is_worth_what_it_has() -> None:
    assert worth_at(months(30, profit=1e6), None, 0.0)[0] == pytest.approx(6.0)
    assert worth_at(months(1, profit=1e6), None, 0.0)[0] == pytest.approx(1.0)


@pytest.mark.parametrize("name", ["headline_5y", "profit_5y"])
def test_a_horizon_that_the_run_does_not_reach_is_missing(name: str) -> None:
    short, long = (outcomes_of(months(length, profit=1e6), customers(1.0)) for length in (83, 84))
    assert math.isnan(short[name])
    assert math.isfinite(long[name])


def test_a_run_of_sixty_months_has_the_outcomes_of_three_years() -> None:
    found = outcomes_of(months(60, profit=1e6), customers(1.0), 0.0)
    assert (found["profit_3y"], found["profit"]) == pytest.approx((36.0, 36.0))
    assert math.isfinite(found["retention_3y"])
    assert math.isnan(outcomes_of(months(59), customers(1.0))["retention_3y"])


def test_who_keeps_98_percent_a_month_keeps_78_a_year() -> None:
    assert yearly_share_kept(np.full(24, 0.98)) == pytest.approx(78.47, abs=0.01)
    assert outcome("retention", retention=1.0) == 100.0


def test_turnover_compounds_over_the_year() -> None:
    assert outcome("turnover", turnover=0.02) == pytest.approx(21.53, abs=0.01)


def test_the_best_fifth_of_customers() -> None:
    assert concentration(np.array([8.0, 0.5, 0.5, 0.5, 0.5])) == pytest.approx(0.8)
    assert concentration(np.ones(100)) == pytest.approx(0.2)
    assert concentration(np.zeros(0)) == 0.0


def test_where_some_customers_cost_more_than_they_bring_the_whale_has_a_hump() -> None:
    assert whale_peak(np.array([3.0, 2.0, -1.0])) == pytest.approx(1.25)
    assert whale_peak(np.array([1.0, 1.0])) == 1.0
    assert whale_peak(np.array([-1.0])) == 0.0


def test_the_margin_is_profit_over_revenue() -> None:
    assert outcome("margin", profit=13.0, revenue=100.0) == pytest.approx(13.0)


def test_return_on_customer_is_profit_and_growth_of_equity_over_equity() -> None:
    assert outcome("return_on_customer", profit=1.0, equity=100.0) == pytest.approx(12.0)


def test_most_outcomes_are_means_of_the_last_year() -> None:
    table = months(144, trust=0.5)
    table["trust"][-12:] = 0.7
    assert outcomes_of(table, customers(1.0))["trust"] == pytest.approx(0.7)


def test_a_programme_that_does_not_run_any_more_was_cancelled() -> None:
    assert outcome("programmes_cancelled", programme_kept=0.0) == 1.0


def test_a_firm_without_customers_has_outcomes() -> None:
    found = outcomes_of(months(), customers())
    assert all(np.isfinite(value) for value in found.values())


def test_every_outcome_and_every_monthly_figure_is_described() -> None:
    assert list(run("product_centric").outcomes) == [measure.name for measure in OUTCOMES]
    assert list(run("product_centric").months.columns) == [measure.name for measure in MONTHLY]
    assert all(measure.unit and measure.sentence.endswith(".") for measure in (*MONTHLY, *OUTCOMES))
