"""The same staff divided otherwise: which levers change, and that a firm without a function loses."""

import pytest

from analysis.staffing.compute import staffed
from sim.scenario import load

DESIGN = load("product_centric")


def test_a_function_is_changed_from_month_25_on() -> None:
    changed = staffed(DESIGN, "development", 2.0, from_start=False)
    assert (changed.get("people.development"), changed.get("start.people.development")) == pytest.approx((0.3, 0.15))


def test_a_firm_that_was_always_staffed_so_starts_so() -> None:
    changed = staffed(DESIGN, "finance", 0.5, from_start=True)
    assert (changed.get("people.finance"), changed.get("start.people.finance")) == pytest.approx((0.05, 0.05))
