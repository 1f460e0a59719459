"""Calibration rows: which they are, and how far a value is from them."""

import math
from dataclasses import replace

import pytest

from analysis.calibration import calibration_rows
from analysis.calibration.conditions import BOUNDS, NAME, conditions
from analysis.calibration.rows import loss_of, moved, total
from analysis.checks import Finding
from sim.scenario import load
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

SIZE = Check("R", "", "calibration", "hard", "", (Formula("it.retention"),), 70.0, 80.0)


def found(check: Check, value: float, half: float = 1.0, file: str = "mine") -> Finding:
    return Finding(check, file, value, value - half, value + half, 4, 4)


def test_the_loss_is_nothing_in_the_middle_one_at_an_end_and_grows_with_the_square() -> None:
    assert [loss_of(found(SIZE, value)) for value in (75.0, 80.0, 70.0, 85.0)] == [0.0, 1.0, 1.0, 4.0]


def test_the_band_is_around_what_is_expected() -> None:
    check = replace(SIZE, low=-5.0, high=5.0)
    assert loss_of(replace(found(check, 85.0), expected=75.0)) == 4.0


def test_with_one_open_end_the_loss_ends_where_the_interval_clears_the_band() -> None:
    above = replace(SIZE, low=0.0, high=math.inf)
    assert [loss_of(found(above, value)) for value in (0.0, 1.5, 9.0)] == [1.0, 0.0, 0.0]
    assert loss_of(found(replace(SIZE, low=-math.inf, high=0.0), -1.5)) == 0.0


def test_a_run_that_failed_everywhere_is_infinitely_far() -> None:
    assert loss_of(found(SIZE, math.nan)) == math.inf


@pytest.mark.parametrize(("value", "loss"), [(75.0, 0.0), (80.0, 0.0), (85.0, 100.0)])
def test_a_bound_of_the_ordinary_firm_costs_nothing_inside_and_much_outside(value: float, loss: float) -> None:
    assert loss_of(found(SIZE, value, file=NAME)) == loss


def test_hard_rows_count_twice() -> None:
    soft = replace(SIZE, strength="soft")
    assert total([found(SIZE, 80.0), found(soft, 80.0)]) == 3.0


def test_the_calibration_rows_are_those_of_the_shipped_files() -> None:
    rows = calibration_rows(3)
    checks = [check for file in rows.files for check in file.checks]
    assert {check.kind for check in checks} == {"calibration"}
    assert {"A23", "A26", "A27"} <= {check.id for check in checks}
    assert rows.files[0].seeds == (1, 2, 3)


def test_rows_around_a_point_have_its_values_in_every_cell() -> None:
    moved_rows = calibration_rows(1).around({"assumptions.churn.base": -1.0})
    cells = [scenario for file in moved_rows.files for _, scenario in file.cells]
    assert {scenario.get("assumptions.churn.base") for scenario in cells} == {-1.0}


def test_a_point_changes_the_scenario() -> None:
    assert moved(load("product_centric"), {"assumptions.churn.base": -1.0}).get("assumptions.churn.base") == -1.0


def test_the_bounds_of_an_ordinary_firm_are_rows_over_the_same_cells() -> None:
    like = CheckFile("mine", "", (("product_centric", load("product_centric")),), (1, 2), 60, ())
    bounds = conditions(like)
    assert (bounds.cells, bounds.seeds, bounds.months) == (like.cells, (1, 2), 60)
    assert [(check.id, check.low, check.high) for check in bounds.checks] == [(b[0], b[3], b[4]) for b in BOUNDS]
