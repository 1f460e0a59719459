"""Terms of a quantity, measured: in every world of the file, from runs, from probes and from closed forms."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from analysis.checks import answers
from analysis.checks.measure import measure
from analysis.compute import Compute
from sim.batch import Store, open_store
from sim.model import simulate
from sim.scenario import ScenarioError, load
from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.check_file import CHECKS
from sim.scenario.files.formula import Formula, Term
from tests.model.worlds import small as firm


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('measure')}/store.sqlite") as kept:
        yield kept


def asking(*quantities: str, months: int = 30) -> CheckFile:
    """A file about one small firm, in two worlds."""
    formulas = tuple(map(Formula, quantities))
    check = Check("1", "", "validation", "hard", "", formulas, 0.0)
    return CheckFile("mine", "", (("it", firm()),), (1, 2), months, (check,))


def small(name: str, months: int = 144) -> CheckFile:
    """A shipped file in small markets and two worlds."""
    file = CHECKS.load(name)
    cells = tuple((cell, scenario.replace("market.customers", 300)) for cell, scenario in file.cells)
    return replace(file, cells=cells, seeds=(1, 2), months=months)


def test_an_outcome_is_that_of_each_run(store: Store) -> None:
    (values,) = measure([asking("it.trust")], Compute(store)).values
    runs = [simulate(firm(), seed, 30).outcomes["trust"] for seed in (1, 2)]
    assert values[Term("it", "trust")].tolist() == runs


def test_a_monthly_measure_is_a_mean_over_its_months_or_over_all_that_are_measured(store: Store) -> None:
    (values,) = measure([asking("it.revenue[25:26] + it.revenue")], Compute(store)).values
    revenue = simulate(firm(), 1, 30).months.set_index("month")["revenue"]
    assert values[Term("it", "revenue", 25, 26)][0] == pytest.approx(revenue[[25, 26]].mean())
    assert values[Term("it", "revenue")][0] == pytest.approx(revenue[revenue.index > 24].mean())


def test_a_closed_form_is_the_same_in_every_world_and_needs_no_run(store: Store) -> None:
    measured = measure([asking("it.even_share")], Compute(store))
    assert measured.values[0][Term("it", "even_share")].tolist() == [1 / (1 + firm().market.rivals)] * 2
    assert measured.summaries == []


def test_every_measure_of_a_shipped_file_can_be_taken(store: Store) -> None:
    (values,) = measure([small("pay", months=40)], Compute(store)).values
    assert {some.shape for some in values.values()} == {(2,)}
    rare = {Term(cell, "quality_on_motivation") for cell in ("flat", "usual", "steep")}  # few cases in so small a firm
    assert rare <= set(values)
    assert all(np.isfinite(values[term]).all() for term in set(values) - rare)


def test_a_second_question_takes_everything_from_the_store(store: Store) -> None:
    file = small("pay", months=40)
    measure([file], Compute(store))
    again = answers([file], Compute(store))
    assert [summary.computed for summary in again.summaries] == [0, 0]
    assert [one.check.id for one in again.findings] == [check.id for check in file.checks]


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        ("it.profits", "is called 'profits'"),
        ("it.profit[25:41]", "month 41 is after the end, 30"),
        ("it.even_share[25:26]", "is called 'even_share'"),  # months are of monthly measures alone
    ],
)
def test_a_measure_that_nobody_takes_is_told(store: Store, quantity: str, message: str) -> None:
    with pytest.raises(ScenarioError, match=message):
        measure([asking(quantity)], Compute(store))


def test_what_is_expected_is_asked_for_as_well(store: Store) -> None:
    file = asking("it.trust")
    wrong = replace(file.checks[0], expected=Formula("it.mixtures"))
    with pytest.raises(ScenarioError, match="is called 'mixtures'"):
        measure([replace(file, checks=(wrong,))], Compute(store))


def test_two_files_are_measured_in_one_batch_and_each_gets_its_own(store: Store) -> None:
    other = replace(asking("it.trust"), cells=(("it", load("customer_centric").replace("market.customers", 240)),))
    one, two = measure([asking("it.trust"), other], Compute(store)).values
    assert one[Term("it", "trust")].tolist() != two[Term("it", "trust")].tolist()
