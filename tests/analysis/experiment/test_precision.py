"""Worlds are added until an interval is narrow."""

import pandas as pd
import pytest

from analysis.experiment.precision import Width, differences, needed, until_narrow, width_from
from analysis.statistics.paired import Paired


def test_a_width_is_a_metric_and_a_number_in_its_unit() -> None:
    assert width_from("retention:1.5", 144) == Width("retention", 1.5)
    assert width_from("headline_3y:0.1", 144).metric == "headline_3y"


@pytest.mark.parametrize(
    "text", ["headline", "loyalty:1", "headline:0", "headline:-1", "headline:inf", "headline:wide"]
)
def test_what_is_no_width_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(ValueError, match=r"metrics are headline|a number above 0"):
        width_from(text, 144)


def test_worlds_that_are_needed_follow_the_t_factor() -> None:
    assert needed(Paired(1.0, 0.5, 1.5, 10, 10), 10, 0.25) == 33  # sd .699; 2.037 * .699 / sqrt(33) = .248
    assert needed(Paired(1.0, 0.5, 1.5, 10, 10), 20, 0.25) == 66  # every second world failed


def test_one_or_two_worlds_do_not_know_how_many_are_needed() -> None:
    assert needed(Paired(1.0, float("nan"), float("nan"), 1, 1), 1, 0.25) == 3
    assert needed(Paired(1.0, -50.0, 52.0, 2, 2), 2, 10.0) == 6


def test_differences_are_paired_by_world_at_every_point_later_minus_earlier() -> None:
    rows = [(0, 0, 1, 1.0), (0, 0, 2, 2.0), (0, 1, 2, 5.0), (0, 1, 3, 9.0)]
    found = differences(table(rows), "headline", (2, 2))
    assert [(pair.mean, pair.n) for pair in found[:1]] == [(3.0, 1)]
    assert found[1].n == 0


def test_worlds_are_added_until_the_worst_is_narrow_and_no_further() -> None:
    asked_for: list[int] = []

    def outcomes_in(worlds: int) -> pd.DataFrame:
        asked_for.append(worlds)
        return made(worlds, spread=1.0)

    found = until_narrow(outcomes_in, Width("headline", 0.5), (1, 2), first=4)
    assert found.reached
    assert asked_for == [4, 12, 20]  # in 12 worlds the deviation is 1.044; 2.093 * 1.044 / sqrt(20) = .489
    assert found.worst.half_width <= 0.5


def test_it_ends_with_the_most_worlds_that_are_allowed_and_says_so() -> None:
    found = until_narrow(lambda worlds: made(worlds, spread=1.0), Width("headline", 1e-9), (1, 2), first=3, most=7)
    assert (found.worlds, found.reached) == (7, False)


def test_a_file_with_more_worlds_than_are_added_at_most_keeps_them() -> None:
    found = until_narrow(lambda worlds: made(worlds, spread=1.0), Width("headline", 1e-9), (1, 2), first=9, most=7)
    assert (found.worlds, found.reached) == (9, False)


def test_scenarios_that_do_not_differ_are_narrow_at_once() -> None:
    found = until_narrow(lambda worlds: made(worlds, spread=0.0), Width("headline", 0.1), (1, 2), first=3)
    assert (found.worlds, found.reached) == (3, True)


def test_two_worlds_that_agree_by_chance_are_not_enough() -> None:
    found = until_narrow(lambda worlds: made(worlds, spread=0.0), Width("headline", 0.1), (1, 2), first=2)
    assert (found.worlds, found.reached) == (6, True)


def test_where_nothing_is_finished_no_world_is_added() -> None:
    found = until_narrow(lambda _: table([]), Width("headline", 0.1), (1, 2), first=3)
    assert (found.worlds, found.reached, found.worst.n) == (3, False, 0)


def test_it_stops_when_it_is_told_to() -> None:
    assert until_narrow(lambda _: None, Width("headline", 0.1), (1, 2), first=3).reached is False


def made(worlds: int, spread: float) -> pd.DataFrame:
    """Two scenarios whose difference is alternately above and below 1."""
    seeds = range(1, worlds + 1)
    return table([(0, s, seed, s * (1.0 + spread * (-1) ** seed)) for s in (0, 1) for seed in seeds])


def table(rows: list[tuple[int, int, int, float]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["point", "scenario", "seed", "headline"])
