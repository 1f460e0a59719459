"""Entry cohorts: who comes, and who of them is there after one to four years."""

from types import SimpleNamespace

import numpy as np
import pytest

from analysis.checks.observers.entry_cohorts import KEPT, Cohorts


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
