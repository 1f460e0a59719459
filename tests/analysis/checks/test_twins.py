"""The same world twice: what an event did to those whom it befell."""

from types import SimpleNamespace

import numpy as np

from analysis.checks.twins import PULSE, Own, Standards, leaver, overload
from tests.model.worlds import changed, small


def test_what_customers_of_others_spend_counts_for_nothing() -> None:
    customers = np.array([(0, 5.0), (1, 7.0)], [("supplier", int), ("revenue", float)])
    own = Own("revenue")
    own.see(SimpleNamespace(customers=customers), 1)
    assert own.seen["revenue"][0].tolist() == [5.0, 0.0]


def test_standards_are_those_of_units_with_customers_in_the_third_year_after_the_overload_began() -> None:
    units = np.array([(3, 0.9), (0, 0.1)], [("cases", int), ("standard", float)])
    standards = Standards()
    for month in (PULSE + 23, PULSE + 24, PULSE + 35, PULSE + 36):
        standards.see(SimpleNamespace(units=units), month)
    assert standards.seen == [0.9, 0.9]


def test_a_manager_whose_going_costs_nothing_loses_nothing() -> None:
    scenario = changed(small("account_managed"), switches__account_departure="off")
    assert leaver(scenario, 1, 40) == {"leaver_loss": 0.0}


def test_an_overload_after_the_end_leaves_no_mark_that_could_be_seen() -> None:
    assert np.isnan(overload(small(), 1, 40)["standard_scar"])
