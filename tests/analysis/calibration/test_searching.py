"""Numbers screened and searched: a search that finds what was hidden."""

from dataclasses import replace

import pytest

from analysis.calibration import Rows, screen, search
from analysis.calibration.numbers import chosen
from analysis.calibration.rows import loss_of
from analysis.compute import Compute
from sim.batch import open_store
from sim.scenario import load
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

SIZE = Check("R", "", "calibration", "hard", "", (Formula("it.retention"),), 70.0, 80.0)


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
    best = search(hidden, numbers, compute, rounds=3, tried=4, watch=lambda n, least: heard.append((n, least)))
    assert best.loss < 0.5 * 2 * loss_of(best.before[0])
    assert [n for n, _ in heard] == [1, 2, 3]
    assert "assumptions.survey.polish" in best.loose
    again = search(hidden, numbers, replace(compute, progress=pytest.fail), rounds=3, tried=4)
    assert again == best
