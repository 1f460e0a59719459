"""Entry cohorts: how they are counted, and what a mixture of hazards implies for them."""

from types import SimpleNamespace

import numpy as np
import pytest

from analysis.dock.cohorts import KEPT, Cohorts, best_sbg, fitted, hazard_of, implied, mixture
from sim.scenario import Scenario, load


def flat(**values: float | str) -> Scenario:
    """The ordinary firm where only frailty, of .8 unless told otherwise, decides who leaves."""
    alone = {"assumptions.churn.loyalty": 0.0, "assumptions.churn.base": -3.9, "assumptions.churn.frailty": 0.8}
    scenario = load("product_centric")
    for address, value in (alone | values).items():
        scenario = scenario.replace(address.replace("__", "."), value)
    return scenario


def told(spells: list[tuple[int, int]], months: int) -> dict[str, float]:
    """What `Cohorts` finds of customers who each come to the first firm in one month and leave it in another."""
    cohorts = Cohorts(months)
    customers = np.zeros(len(spells), [("supplier", int), ("moved", int)])
    for month in range(1, months + 1):
        for customer, (comes, goes) in zip(customers, spells, strict=True):
            customer["supplier"] = 0 if comes <= month < goes else 1
            customer["moved"] = month in (comes, goes)
        cohorts.see(SimpleNamespace(customers=customers), month)
    return cohorts.figures()


def test_a_cohort_loses_whoever_has_gone_at_the_end_of_each_year() -> None:
    found = told([(2, 8), (2, 15), (3, 28), (3, 99), (5, 99)], 60)
    assert [found[name] for name in KEPT] == pytest.approx([80.0, 75.0, 200 / 3, 100.0])


def test_a_spell_of_just_a_year_is_kept_for_that_year() -> None:
    assert told([(2, 14), (2, 15)], 60)["kept_1"] == 50.0


def test_who_came_too_late_to_be_followed_is_of_no_cohort() -> None:
    assert told([(12, 99), (13, 14)], 60)["kept_1"] == 100.0


def test_who_was_there_at_the_start_is_of_no_cohort() -> None:
    assert np.isnan(told([(0, 5)], 60)["kept_1"])


def test_without_frailty_a_cohort_is_geometric() -> None:
    kept = 100.0 * (1.0 - hazard_of(flat())) ** 12
    assert list(mixture(flat(switches__frailty="off")).values()) == pytest.approx([kept] * 4)


def test_the_mixture_is_that_of_hazards_counted_as_often_as_they_bring_somebody() -> None:
    hazards = 1.0 / (1.0 + np.exp(3.9 - 0.8 * np.random.default_rng(1).standard_normal(400_000)))
    left = [(hazards * (1.0 - hazards) ** (12 * year)).sum() / hazards.sum() for year in range(5)]
    assert implied(flat()) == pytest.approx(left, abs=0.002)


def test_retention_rises_with_age_and_more_so_with_more_frailty() -> None:
    usual, double = list(mixture(flat()).values()), list(mixture(flat(assumptions__churn__frailty=1.6)).values())
    assert usual == sorted(usual)
    assert double[3] - double[0] > usual[3] - usual[0] + 20


def test_the_nearest_beta_mixture_is_within_half_a_point_at_the_usual_frailty_and_not_at_twice_that() -> None:
    def miss(scenario: Scenario) -> float:
        return max(abs(best_sbg(scenario)[name] - mixture(scenario)[name]) for name in KEPT)

    assert miss(flat()) < 0.5
    assert miss(flat(assumptions__churn__frailty=1.6)) > 1.0


def test_a_beta_mixture_is_found_again() -> None:
    left = np.concatenate([[1.0], np.cumprod([(2.0 + n) / (3.5 + n) for n in range(4)])])
    assert fitted(left) == pytest.approx((1.5, 2.0), rel=1e-4)
