"""Facts: how a value over worlds becomes a finding, and how cells, months and probes are measured."""

import math
from dataclasses import replace

import numpy as np
import pytest

from analysis.compute import Compute
from analysis.facts import Finding, count, findings
from analysis.facts.findings import finding
from analysis.facts.measuring import measure
from analysis.facts.probes import PROBES
from sim.batch import open_store
from sim.scenario import ScenarioError
from sim.scenario.facts import Fact, Formula, Term, load_facts, shipped_facts

FACT = Fact("X1", "", "validation", "hard", "above 0", "", (Formula("b.profit - a.profit"),), 0.0, math.inf)
A, B = Term("a", "profit"), Term("b", "profit")


def found(a, b, fact=FACT):
    return finding(fact, "mine", {A: np.array(a), B: np.array(b)}, len(a))


def test_a_fact_holds_where_its_whole_interval_lies_in_the_band():
    one = found([1.0, 2.0, 3.0], [2.0, 3.1, 4.2])
    assert one.value == pytest.approx(1.1)
    assert (one.low, one.high) == pytest.approx((0.8516, 1.3484), abs=1e-4)
    assert one.holds


def test_an_interval_that_leaves_the_band_does_not_hold():
    assert not found([1.0, 2.0, 3.0], [2.0, 1.5, 4.2]).holds
    assert not found([1.0, 2.0, 3.0], [2.0, 3.1, 4.2], replace(FACT, high=1.2)).holds


def test_a_world_that_failed_does_not_count_and_no_world_does_not_hold():
    assert found([1.0, math.nan, 2.0, 3.0], [2.0, 9.0, 3.0, 4.0]).n == 3
    assert not found([math.nan, math.nan], [1.0, 1.0]).holds


def test_functions_work_world_by_world():
    fact = replace(FACT, quantities=(Formula("min(b.profit, a.profit)"),))
    assert found([1.0, 5.0], [3.0, 2.0], fact).value == 1.5


def test_what_holds_is_counted_by_kind_and_strength():
    one, other = found([1.0, 2.0], [3.0, 4.0]), Finding(replace(FACT, strength="soft"), "mine", 0.0, -1.0, 1.0, 5, 5)
    assert (count([one, other]).held, count([one, other]).of) == (1, 2)
    assert count([one, other], "validation", "hard").share == 1.0
    assert math.isnan(count([one], "calibration").share)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('facts')}/facts.sqlite") as kept:
        yield kept


def small(name, **changes):
    file = load_facts(name)
    cells = tuple((cell, scenario.replace("market.customers", 300)) for cell, scenario in file.cells)
    return replace(file, cells=cells, seeds=(1, 2), **changes)


def test_every_measure_of_the_shipped_files_can_be_taken(store):
    file = small("pay", months=40)
    taken = measure([file], Compute(store))[0]
    assert {values.shape for values in taken.values()} == {(2,)}
    rare = {Term(cell, "quality_on_motivation") for cell in ("flat", "usual", "steep")}  # few cases in so small a firm
    assert rare <= set(taken)
    assert all(np.isfinite(taken[term]).all() for term in set(taken) - rare)


def test_a_second_question_takes_everything_from_the_store(store):
    file = small("pay", months=40)
    seen = []
    once = findings([file], Compute(store, progress=seen.append))
    assert seen == []
    assert [one.fact.id for one in once] == [fact.id for fact in file.facts]


def test_a_measure_that_nobody_takes_is_told_where_it_stands(store, tmp_path):
    text = shipped_facts()["ordinary_firm"].read_text(encoding="utf-8")
    text = text.replace("product_centric.retention", "product_centric.retenton")
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    line = 1 + text[: text.index(".retenton")].count("\n")
    with pytest.raises(ScenarioError) as caught:
        measure([load_facts(tmp_path / "mine.yaml")], Compute(store))
    first = caught.value.problems[0]
    assert (first.code, first.line, first.hint) == ("E197", line, "did you mean 'retention'?")


def test_a_measure_that_nobody_takes_is_told(store):
    file = small("pay", months=40)
    wrong = replace(file, facts=(replace(FACT, quantities=(Formula("usual.profits - flat.profit"),)),))
    with pytest.raises(ScenarioError, match="is called 'profits'"):
        measure([wrong], Compute(store))
    late = replace(file, facts=(replace(FACT, quantities=(Formula("usual.profit[25:41]"),)),))
    with pytest.raises(ScenarioError, match="month 41 is after the end, 40"):
        measure([late], Compute(store))


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.name)
def test_a_probe_gives_each_figure_that_it_declares(probe):
    from sim.scenario import load

    scenario = load("account_managed").replace("market.customers", 300)
    figures = probe.look(scenario, 3, 110)
    assert set(figures) == {one.name for one in probe.measures}


def test_of_several_quantities_each_has_to_lie_in_the_band_and_the_worst_is_shown():
    fact = replace(FACT, quantities=(Formula("b.profit"), Formula("a.profit")))
    one = found([-1.0, 1.0, 0.5], [2.0, 2.5, 2.2], fact)
    assert one.value == pytest.approx(0.1667, abs=1e-4)
    assert not one.holds
    assert found([2.0, 2.1, 2.2], [2.0, 2.5, 2.2], fact).holds
