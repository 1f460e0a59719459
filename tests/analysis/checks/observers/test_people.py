"""People looked at one by one, in tables that are written down by hand."""

from types import SimpleNamespace

import numpy as np
import pytest

from analysis.checks.observers.people import Work, states


def world(motivation: list[float], failures: list[int]) -> SimpleNamespace:
    """A person for each motivation, who serves one customer with 30 cases, of which so many fail."""
    staff = np.zeros((1, len(motivation)), [("active", int), ("motivation", float)])
    staff["active"], staff["motivation"] = 1, motivation
    customers = np.zeros(len(motivation), [(name, int) for name in ("supplier", "server", "cases", "failures")])
    customers["server"], customers["cases"], customers["failures"] = range(len(motivation)), 30, failures
    return SimpleNamespace(staff=staff, customers=customers)


def test_where_motivation_and_quality_rise_together_they_correlate() -> None:
    work = Work()
    work.see(world([0.1, 0.2, 0.3, 0.4, 0.5], [25, 20, 15, 10, 5]), 25)
    assert work.figures()["quality_on_motivation"] == pytest.approx(1.0)


def test_of_four_people_nothing_is_said() -> None:
    work = Work()
    work.see(world([0.1, 0.2, 0.3, 0.4], [20, 15, 10, 5]), 25)
    assert np.isnan(work.figures()["quality_on_motivation"])


def test_who_served_few_cases_shows_no_quality() -> None:
    few, work = world([0.1, 0.2, 0.3, 0.4, 0.5], [25, 20, 15, 10, 5]), Work()
    few.customers["cases"][0] = 29
    work.see(few, 25)
    assert np.isnan(work.figures()["quality_on_motivation"])


def test_states_are_shares_of_the_firms_own_people_and_customers() -> None:
    floats = [(name, float) for name in ("motivation", "engagement", "belief")]
    staff = np.zeros((2, 4), [("active", int), ("role", int), *floats])
    staff["active"], staff["motivation"][1] = 1, 9.0
    staff["role"], staff["belief"] = [2, 2, 0, 0], [0.8, 0.5, 0.0, 0.0]
    staff["engagement"][0], staff["motivation"][0] = [0.65, 0.5, 0.44, 0.3], [0.2, 0.4, 0.2, 0.4]
    customers = np.zeros(3, [("supplier", int), ("satisfaction", float), ("false_units", float)])
    customers["supplier"], customers["satisfaction"] = [0, 0, 1], [0.7, 0.6, 0.9]
    customers["false_units"] = [3.0, 0.0, 8.0]
    figures = states(SimpleNamespace(world=SimpleNamespace(staff=staff, customers=customers)))
    assert figures == pytest.approx(
        {
            "motivation_sd": 0.1,
            "engaged": 0.25,
            "disengaged": 0.5,
            "leaders_superior": 0.5,
            "customers_superior": 0.5,
            "false_share": 1.5,
        }
    )
