"""The ordinary, product-centric firm at full size over thirty worlds: it looks like a firm, and needs its work."""

from functools import cache

import numpy as np
import pandas as pd
import pytest

from sim.model.run import Run, simulate
from sim.scenario import Scenario, load
from tests.model.worlds import interval

WORLDS = range(1, 31)
ORDINARY = load("product_centric")


@cache
def run(scenario: Scenario, seed: int, months: int) -> Run:
    return simulate(scenario, seed, months)


def runs(scenario: Scenario = ORDINARY, worlds: range = WORLDS, months: int = 144) -> list[Run]:
    return [run(scenario, seed, months) for seed in worlds]


def outcome(name: str, scenario: Scenario = ORDINARY) -> np.ndarray:
    """An outcome in each of the thirty worlds."""
    return np.array([one.outcomes[name] for one in runs(scenario)])


@pytest.fixture(scope="module")
def months() -> pd.DataFrame:
    """The measured months of all worlds, with `year` from 1."""
    table = pd.concat([one.months.assign(world=world) for world, one in zip(WORLDS, runs(), strict=True)])
    measured = table[table["month"] > 24]
    return measured.assign(year=1 + (measured["month"] - 25) // 12)


def test_between_72_and_82_percent_of_customers_stay_in_every_year(months: pd.DataFrame) -> None:
    kept = 100.0 * months.groupby(["world", "year"])["retention"].prod()
    assert kept.groupby("year").mean().between(72.0, 82.0).all()


def test_the_operating_margin_is_between_5_and_25_percent(months: pd.DataFrame) -> None:
    assert ((outcome("margin") > 5.0) & (outcome("margin") < 25.0)).all()
    yearly = months.groupby("year")[["profit", "revenue"]].sum()
    assert (yearly["profit"] / yearly["revenue"]).between(0.05, 0.25).all()


def test_the_true_net_promoter_score_is_that_of_an_ordinary_firm() -> None:
    assert ((outcome("true_nps") > -30.0) & (outcome("true_nps") < 40.0)).all()


def test_the_best_fifth_of_customers_brings_three_fifths_of_revenue() -> None:
    assert ((outcome("pareto_ratio") > 0.57) & (outcome("pareto_ratio") < 0.75)).all()


def test_who_serves_is_busy_but_not_beyond_her_hours(months: pd.DataFrame) -> None:
    assert months.groupby("year")["utilisation"].mean().between(0.7, 1.0).all()


def test_a_firm_keeps_its_size_within_a_quarter() -> None:
    change = [one.months["customers"].iloc[-1] / one.months["customers"].iloc[0] - 1.0 for one in runs()]
    assert np.abs(change).max() < 0.25


def test_own_customers_are_a_fifth_of_the_market_at_the_start() -> None:
    assert np.mean([one.months["customers"].iloc[0] for one in runs()]) == pytest.approx(400.0, rel=0.1)


def test_without_drift_the_number_of_customers_changes_by_less_than_eight_percent_in_ten_years() -> None:
    # The resting point is one of expected values: customers who stay are a little more loyal than the expected one. How
    # much more depends on the one world in which it was found: of eight of them, four led to more than 4 % (2 of those
    # to more than 5 %), one to fewer customers.
    still = runs(ORDINARY.replace("switches.drift", "off"), range(1, 61))
    customers = np.array([one.months["customers"].iloc[24:] for one in still])
    change = customers[:, -1] / customers[:, 0] - 1.0
    assert abs(change.mean()) < 0.08
    assert customers.mean() / customers[:, 0].mean() == pytest.approx(1.0, abs=0.06)


# Polishing moves only what the firm measures: it wins customers who then expect more.
@pytest.mark.parametrize(
    ("activity", "outcome_lost"),
    [
        ("sell", "headline"),
        ("serve", "retention"),
        ("resolve", "retention"),
        ("cut", "headline"),
        ("share", "retention"),
        ("polish", "headline"),
    ],
)
def test_work_that_yields_nothing_costs_loyalty_or_profit(activity: str, outcome_lost: str) -> None:
    idle = ORDINARY.replace(f"assumptions.yields.{activity}", 0.0)
    low, high = interval(outcome(outcome_lost, idle) - outcome(outcome_lost))
    assert low < high < 0.0


@pytest.mark.parametrize(
    ("kpi", "weight", "effort"),
    [
        ("unit_sales", 2.0, "sell"),
        ("unit_cost", 1.0, "cut"),
        ("first_contact_resolution", 0.5, "serve"),
        ("conversations", 0.5, "share"),
        ("insight_shared", 0.3, "share"),
        ("reported_nps", 2.0, "polish"),
    ],
)
def test_a_heavier_kpi_draws_effort_to_what_moves_it(kpi: str, weight: float, effort: str) -> None:
    steered, before = (
        np.array([one.months[f"effort_{effort}"].iloc[24:].mean() for one in runs(scenario, range(1, 13), 72)])
        for scenario in (ORDINARY.replace(f"kpis.{kpi}.weight", weight), ORDINARY)
    )
    low, high = interval(steered - before)
    assert 0.0 < low < high
