"""Calibration: what is free, what a row's loss is, and a search that finds what was hidden."""

import math
from dataclasses import replace

import pytest

from analysis.calibration import Rows, calibration_rows, free_numbers, screen, search
from analysis.calibration.numbers import at, chosen, place_of
from analysis.calibration.rows import loss_of, moved
from analysis.checks import Finding
from analysis.compute import Compute
from sim.batch import open_store
from sim.scenario import load
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

SIZE = Check("R", "", "calibration", "hard", "", (Formula("it.retention"),), 70.0, 80.0)


def found(fact, value, half=1.0):
    return Finding(fact, "mine", value, value - half, value + half, 4, 4)


def test_only_numbers_without_data_are_free_and_each_has_a_sweep():
    assert {one.mark for one in free_numbers()} == {"A", "C"}
    assert all(one.sweep and one.sweep[0] < one.sweep[1] for one in free_numbers())
    with pytest.raises(ValueError, match="is not free: only"):
        chosen(["assumptions.satisfaction.gaps"])


def test_a_place_in_the_sweep_is_a_value_and_back():
    (base,) = chosen(["assumptions.churn.base"])
    assert at(base, place_of(base)) == base.default
    assert (at(base, -1.0), at(base, 2.0)) == base.sweep


def test_the_loss_is_nothing_in_the_middle_one_at_an_end_and_grows_with_the_square():
    assert [loss_of(found(SIZE, value)) for value in (75.0, 80.0, 70.0, 85.0)] == [0.0, 1.0, 1.0, 4.0]


def test_with_one_open_end_the_loss_ends_where_the_interval_clears_the_band():
    above = replace(SIZE, low=0.0, high=math.inf)
    assert [loss_of(found(above, value)) for value in (0.0, 1.5, 9.0)] == [1.0, 0.0, 0.0]
    assert loss_of(found(replace(SIZE, low=-math.inf, high=0.0), -1.5)) == 0.0


def test_a_run_that_failed_everywhere_is_infinitely_far():
    assert loss_of(found(SIZE, math.nan)) == math.inf


def test_the_calibration_rows_are_those_of_the_shipped_files():
    rows = calibration_rows(3)
    facts = [fact for file in rows.files for fact in file.checks]
    assert {fact.kind for fact in facts} == {"calibration"}
    assert {"A23", "A26", "A27"} <= {fact.id for fact in facts}
    assert rows.files[0].seeds == (1, 2, 3)


@pytest.fixture(scope="module")
def hidden():
    """A row that wants the retention of a firm whose customers hesitate more to leave than by default."""
    firm = load("product_centric").replace("market.customers", 300)
    fact = replace(SIZE, low=82.0, high=86.0)
    return Rows((CheckFile("hidden", "", (("it", firm),), (1, 2), 40, (fact,)),))


@pytest.fixture(scope="module")
def compute(tmp_path_factory):
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('calibration')}/c.sqlite") as store:
        yield Compute(store)


def test_a_number_that_moves_the_row_is_told_from_one_that_does_not(hidden, compute):
    strong, weak = screen(hidden, compute, chosen(["assumptions.survey.polish", "assumptions.churn.base"]))
    assert (strong.number.address, strong.row) == ("assumptions.churn.base", "R")
    assert strong.change > 3 * weak.change


def test_the_search_comes_nearer_and_says_what_is_not_pinned_down(hidden, compute):
    numbers = chosen(["assumptions.churn.base", "assumptions.survey.polish"])
    heard = []
    best = search(hidden, numbers, compute, rounds=3, tried=4, told=lambda n, least: heard.append((n, least)))
    assert best.loss < 0.5 * 2 * loss_of(best.before[0])
    assert [n for n, _ in heard] == [1, 2, 3]
    assert "assumptions.survey.polish" in best.loose
    again = search(hidden, numbers, replace(compute, progress=pytest.fail), rounds=3, tried=4)
    assert again == best


def test_a_point_changes_the_scenario():
    assert moved(load("product_centric"), {"assumptions.churn.base": -1.0}).get("assumptions.churn.base") == -1.0
