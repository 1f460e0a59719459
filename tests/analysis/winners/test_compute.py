"""Who is ahead at the points of an experiment, on tables made by hand."""

import math

import pandas as pd
import pytest

from analysis.statistics.metrics import HEADLINE
from analysis.winners.compute import (
    Factor,
    by_luck,
    lead,
    means,
    nobody_ahead,
    separating,
    shares,
    values_of,
    where,
    winners,
)
from sim.scenario import load
from sim.scenario.files.experiments import Experiment

NAMES = ["product_centric", "account_managed", "customer_centric"]
# By point: the values of the three scenarios in world 1 and in world 2.
VALUES = [
    ((1.0, 2.0, 5.0), (1.0, 3.0, 6.0)),  # the third is ahead, in both worlds: by 3 on the mean
    ((4.0, 1.0, 3.0), (1.0, 1.0, 5.0)),  # the third is ahead on the mean, not in world 1: by 1.5
    ((9.0, 1.0, 2.0), (8.0, 1.0, 3.0)),  # the first is ahead, in both worlds: the third by -6
]
POINTS = tuple((("market.drift", d), ("switches.norms", n)) for d, n in [(0.05, "on"), (0.03, "off"), (0.01, "on")])
EXPERIMENT = Experiment("made_up", "", tuple(load(name) for name in NAMES), POINTS, (1, 2))


def outcomes(values: list[tuple[tuple[float, ...], ...]] = VALUES) -> pd.DataFrame:
    rows = [
        (point, scenario, seed, value)
        for point, worlds in enumerate(values)
        for seed, world in enumerate(worlds, start=1)
        for scenario, value in enumerate(world)
    ]
    return pd.DataFrame(rows, columns=["point", "scenario", "seed", "headline"])


def without(point: int, scenario: int, seed: int) -> pd.DataFrame:
    table = outcomes()
    return table[~((table["point"] == point) & (table["scenario"] == scenario) & (table["seed"] == seed))]


def test_the_winner_of_a_point_has_the_highest_mean_over_its_worlds() -> None:
    assert winners(outcomes(), "headline", 3).to_dict() == {0: 2, 1: 2, 2: 0}


def test_shares_count_points_ahead_on_the_mean_and_in_every_world() -> None:
    found = shares(outcomes(), HEADLINE, NAMES)
    assert [(one.scenario, one.ahead, one.always, one.points) for one in found] == [
        ("product_centric", 1, 1, 3),
        ("account_managed", 0, 0, 3),
        ("customer_centric", 2, 1, 3),
    ]
    assert (found[2].share, found[2].share_always) == (pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_who_is_level_with_another_is_not_ahead() -> None:
    found = shares(outcomes([((2.0, 2.0, 1.0),)]), HEADLINE, NAMES)
    assert [one.ahead for one in found] == [0, 0, 0]


def test_a_lead_below_the_smallest_difference_that_matters_is_nobodys() -> None:
    # 20,000 EUR matter: the third leads by .01, then by .03, of which in world 2 by .01.
    found = shares(outcomes([((1.0, 1.0, 1.01),) * 2, ((1.0, 1.0, 1.05), (1.0, 1.0, 1.01))]), HEADLINE, NAMES)
    assert [(share.ahead, share.always) for share in found] == [(0, 0), (0, 0), (1, 0)]
    assert nobody_ahead(found) == 0.5


def test_the_lead_is_over_the_best_other() -> None:
    assert lead(outcomes(), "headline", 3, 2).tolist() == [3.0, 1.5, -6.0]
    assert lead(outcomes(), "headline", 3, 0).tolist() == [-4.5, -1.5, 6.0]


def test_a_world_that_a_scenario_lost_is_left_out_for_all_of_them() -> None:
    table = without(point=1, scenario=1, seed=2)
    assert winners(table, "headline", 3)[1] == 0
    assert means(table, "headline", 3).loc[1].tolist() == [4.0, 1.0, 3.0]


def test_a_point_without_a_whole_world_is_left_out() -> None:
    table = outcomes()
    table.loc[(table["point"] == 2) & (table["scenario"] == 0), "headline"] = math.nan
    assert winners(table, "headline", 3).index.tolist() == [0, 1]
    assert [one.points for one in shares(table, HEADLINE, NAMES)] == [2, 2, 2]


def test_nothing_finished_leaves_no_share() -> None:
    found = shares(outcomes().iloc[:0], HEADLINE, NAMES)
    assert [(one.points, one.share, one.share_always) for one in found] == [(0, 0.0, 0.0)] * 3


def test_what_separates_points_is_told_by_rank_and_words_are_left_out() -> None:
    assert separating(POINTS, pd.Series([3.0, 1.5, -6.0])) == (Factor("market.drift", 1.0),)


def test_the_strongest_come_first_whatever_their_sign() -> None:
    drift, rivals, weight = (1.0, 2.0, 3.0, 4.0), (4, 3, 1, 2), (0.2, 0.1, 0.4, 0.3)
    points = [
        (("market.drift", d), ("market.rivals", r), ("market.price_weight", w))
        for d, r, w in zip(drift, rivals, weight, strict=True)
    ]
    found = separating(points, pd.Series([1.0, 2.0, 8.0, 4.0]), strongest=2)
    assert [(one.address, round(one.rho, 3)) for one in found] == [("market.rivals", -1.0), ("market.drift", 0.8)]


def test_a_value_that_is_the_same_everywhere_separates_nothing() -> None:
    points = [(("market.drift", 0.02),)] * 3
    assert separating(points, pd.Series([1.0, 2.0, 3.0])) == ()


def test_only_points_with_a_lead_are_ranked() -> None:
    ahead = pd.Series([3.0, 2.0], index=[2, 0])
    assert separating(POINTS, ahead)[0].rho == pytest.approx(-1.0)


def test_where_a_design_leads_most_stands_with_its_values() -> None:
    found = where(EXPERIMENT, outcomes(), "customer_centric", 2)
    assert found.index.tolist() == [0, 1]
    assert found.to_dict("list") == {
        "lead": [3.0, 1.5],
        "market.drift": [0.05, 0.03],
        "switches.norms": ["on", "off"],
    }


def test_where_names_the_designs_that_there_are() -> None:
    with pytest.raises(ValueError, match="no scenario blended in experiment made_up; it has product_centric, account"):
        where(EXPERIMENT, outcomes(), "blended", 2)


def test_values_of_points_have_a_column_per_address() -> None:
    assert values_of(POINTS)["market.drift"].tolist() == [0.05, 0.03, 0.01]


@pytest.mark.parametrize(
    ("points", "factors", "rho"), [(257, 1, 0.1225), (257, 253, 0.2328), (1, 5, 1.0), (3, 99, 1.0)]
)
def test_luck_grows_with_the_factors_and_shrinks_with_the_points(points: int, factors: int, rho: float) -> None:
    assert by_luck(points, factors) == pytest.approx(rho, abs=1e-3)
