"""What an experiment came to, from made-up outcomes, by hand."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from analysis.experiment.compute import Base, answer, base_of
from sim.scenario import load
from sim.scenario.files.experiments import Experiment, Points

DESIGN = load("customer_centric")  # variable_share 0.2
SHARES = tuple((("incentives.variable_share", share),) for share in (0.0, 0.2, 0.4))
SWEEP = Experiment(
    "sweep", "", (DESIGN,), Points((SHARES,)), range(1, 4), months=60, factors=("incentives.variable_share",)
)
PAIR = replace(SWEEP, scenarios=(load("product_centric"), DESIGN), points=Points(()), factors=())


def outcomes(rows: list[tuple[int, int, int, float]]) -> pd.DataFrame:
    """Rows of point, scenario, seed and headline; retention is the same in percent, profit half of it."""
    table = pd.DataFrame(rows, columns=["point", "scenario", "seed", "headline"])
    return table.assign(retention=table["headline"], profit=table["headline"] / 2)


def test_a_sweep_is_compared_with_the_level_of_the_file_in_the_same_worlds() -> None:
    luck = {1: 0.0, 2: 10.0, 3: 20.0}
    found = answer(SWEEP, outcomes([(p, 0, s, luck[s] - p * (1 + s / 10)) for p in range(3) for s in luck]))
    assert found.base == Base(1, unchanged=True)
    _, base, high = found.lines
    assert base.to_base is None
    assert high.to_base is not None
    assert (high.to_base[0].mean, high.to_base[0].n) == (pytest.approx(-1.2), 3)
    assert high.to_base[0].half_width == pytest.approx(4.3027 * 0.1 / math.sqrt(3), rel=1e-4)
    assert high.own[0].half_width > 20  # 4.3027 * 9.8 / sqrt(3)


def test_without_the_level_of_the_file_the_first_is_the_base() -> None:
    assert base_of(replace(SWEEP, points=Points((SHARES[2:] + SHARES[:1],)))) == Base(0, unchanged=False)


def test_a_single_point_has_no_base() -> None:
    assert base_of(PAIR) is None


def test_means_rest_on_worlds_that_all_scenarios_finished() -> None:
    found = answer(PAIR, outcomes([(0, 0, 1, 1.0), (0, 0, 2, 100.0), (0, 1, 1, 3.0), (0, 1, 3, 50.0)]))
    first, second = found.lines
    assert (first.own[0].mean, second.own[0].mean, first.worlds) == (1.0, 3.0, 1)
    assert second.to_first is not None
    assert second.to_first[0].mean == 2.0
    assert (found.complete, found.left_out) == (1, 2)


def test_points_that_some_scenario_lacks_are_in_no_mean() -> None:
    drawn = replace(PAIR, points=Points((SHARES,)), factors=("incentives.variable_share",), sampled=True)
    rows = [(0, 0, 1, 1.0), (0, 1, 1, 2.0), (1, 0, 1, 90.0), (2, 0, 1, 3.0), (2, 1, 1, 6.0)]
    first, second = answer(drawn, outcomes(rows)).lines
    assert (first.point, first.own[0].mean, second.own[0].mean) == (None, 2.0, 4.0)


def test_a_level_of_which_nothing_is_finished_has_no_numbers() -> None:
    found = answer(SWEEP, outcomes([(0, 0, 1, 1.0), (1, 0, 1, 2.0)]))
    assert math.isnan(found.lines[2].own[0].mean)
    assert found.lines[2].worlds == 0


def test_a_small_difference_to_the_base_is_negligible() -> None:
    found = answer(SWEEP, outcomes([(p, 0, s, s + p * 0.001) for p in range(3) for s in (1, 2, 3)]))
    assert found.lines[0].to_base is not None
    assert found.lines[0].to_base[0].verdict == "negligible"


def test_nobody_is_ahead_where_less_than_what_matters_lies_between_the_best() -> None:
    two = replace(PAIR, points=Points((SHARES,)), factors=("incentives.variable_share",))
    values = {0: (1.0, 2.0), 1: (5.0, 4.0), 2: (3.0, 3.01)}  # 0.02 M EUR matter
    found = answer(two, outcomes([(p, d, 1, v) for p, pair in values.items() for d, v in enumerate(pair)]))
    assert (found.ahead[0].points, found.ahead[0].none) == ((1, 1), 1)


def test_a_single_scenario_is_ahead_of_nobody() -> None:
    assert answer(SWEEP, outcomes([(p, 0, 1, 1.0) for p in range(3)])).ahead == ()
