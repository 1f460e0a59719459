"""Closed forms: what a mixture of hazards implies for entry cohorts, and the limits."""

import numpy as np
import pytest

from analysis.checks.closed_forms import best_sbg, closed_form, fitted, hazard_of, implied, mixture
from analysis.checks.observers.entry_cohorts import KEPT
from sim.scenario import Scenario, load
from sim.scenario.files.quantities import CLOSED_FORMS


def flat(**values: float | str) -> Scenario:
    """The ordinary firm where only frailty, of .8 unless told otherwise, decides who leaves."""
    alone = {"assumptions.churn.loyalty": 0.0, "assumptions.churn.base": -3.9, "assumptions.churn.frailty": 0.8}
    scenario = load("product_centric")
    for address, value in (alone | values).items():
        scenario = scenario.replace(address.replace("__", "."), value)
    return scenario


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


def test_every_closed_form_that_is_declared_has_a_value() -> None:
    assert all(closed_form(measure.name, flat()) > 0.0 for measure in CLOSED_FORMS)
    assert closed_form("mixture_kept_2", flat()) == mixture(flat())["kept_2"]
    assert closed_form("sbg_kept_3", flat()) == best_sbg(flat())["kept_3"]


def test_limits_have_the_value_that_one_calculates_by_hand() -> None:
    three = flat(structure__layers=3, structure__silo_crossings=1)
    assert closed_form("voice_left", three) == pytest.approx(0.65**3 * 0.6)
    assert closed_form("insight_faded", flat()) == pytest.approx(0.89**12)
    assert closed_form("even_share", flat(market__rivals=3)) == 0.25
    assert closed_form("same_hazard", flat(market__switching_cost=0.4)) == pytest.approx(1 / (1 + np.exp(3.9)))
