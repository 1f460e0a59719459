"""Mixtures of two designs, and what their factors bring over a few worlds."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import sim
from analysis.compute import Compute
from analysis.factors.compute import (
    SameFactorsError,
    by_firm,
    cross,
    difference,
    effects,
    mixtures,
    require_difference,
)
from analysis.statistics.metrics import HEADLINE
from sim.batch import open_store
from sim.scenario.factors import FACTOR_NAMES
from sim.scenario.files.experiments import load_experiment
from tests.analysis.factors.made_up import LOSING, factorial

LOW, HIGH = sim.load("product_centric"), sim.load("customer_centric")
NAN = float("nan")


def test_the_mixtures_are_the_firms_of_the_shipped_experiment() -> None:
    shipped = [scenario.hash for _, scenario, seed in load_experiment("factors").runs() if seed == 1]
    assert [firm.hash for firm in mixtures(LOW, HIGH, FACTOR_NAMES)] == shipped


def test_the_first_mixture_is_the_one_design_and_the_last_the_other() -> None:
    mixed = mixtures(LOW, HIGH, FACTOR_NAMES)
    assert (mixed[0].hash, mixed[-1].hash) == (LOW.hash, HIGH.hash)
    assert len({firm.hash for firm in mixed}) == 16


def test_values_are_worlds_by_firms_and_a_run_that_failed_is_missing() -> None:
    rows = pd.DataFrame({"seed": [1, 1, 2], "hash": ["a", "b", "a"], "headline": [1.0, 2.0, 3.0]})
    (values,) = by_firm(rows, ["a", "b"], [1, 2]).values()
    np.testing.assert_equal(values, [[1.0, 2.0], [3.0, NAN]])


def test_each_factor_and_each_two_have_an_effect_with_an_interval() -> None:
    structure, listening, both = effects(LOSING, HEADLINE)
    assert [effect.label for effect in (structure, listening, both)] == [
        "structure",
        "listening",
        "structure x listening",
    ]
    assert [round(effect.paired.mean, 3) for effect in (structure, listening, both)] == [-0.5, 5.5, 3.0]
    assert (structure.paired.n, structure.paired.wins, listening.paired.verdict) == (3, 0, "higher")


def test_of_one_factor_it_is_known_what_it_brings_alone_and_beside_the_others() -> None:
    structure, *_ = effects(LOSING, HEADLINE)
    assert structure.added is not None
    assert structure.taken_out is not None
    assert (structure.added.mean, structure.taken_out.mean) == (pytest.approx(-2.0), pytest.approx(1.0))


def test_a_world_in_which_a_run_failed_is_left_out_of_everything() -> None:
    some = factorial([10.0, 14.0, 8.0, 15.0], [0.0, 0.0, NAN, 0.0], [12.0, 16.0, 10.0, 17.0])
    single = effects(some, HEADLINE)[1]
    assert [p.n for p in (single.paired, single.added, single.taken_out, difference(some, HEADLINE)) if p] == [2] * 4


def test_the_whole_difference_is_all_factors_less_none() -> None:
    assert difference(LOSING, HEADLINE).mean == pytest.approx(5.0)


def test_designs_that_differ_in_no_factor_cannot_be_crossed() -> None:
    dearer = replace(LOW.replace("offer.price", 1.1), id="dearer")
    with pytest.raises(SameFactorsError, match="product_centric and dearer differ in no factor"):
        require_difference(LOW, dearer)


def test_only_what_differs_is_crossed_and_a_lever_of_no_factor_stays(tmp_path: Path) -> None:
    small = LOW.replace("market.customers", 200)
    other = small.replace("structure.layers", 1.0).replace("offer.price", 1.1)
    with open_store(str(tmp_path / "store.sqlite")) as store:
        found = cross(small, other, [1, 2], 30, Compute(store))
    assert (found.factors, found.same, found.left) == (
        ("structure",),
        ("kpis", "leadership", "listening"),
        ("offer.price",),
    )
    assert (found.values["headline"].shape, found.summary.computed) == ((2, 2), 4)
