"""Reported against true scores, from gaps made by hand: half a point of NPS matters."""

import pandas as pd

from analysis.comparison.figures.dashboard import REPORTED, furthest, only
from analysis.statistics.paired import Paired, paired_in


def gap(*reported: float) -> Paired:
    return paired_in(REPORTED, list(reported), [20.0] * len(reported))


def test_a_dashboard_that_is_too_high_says_by_how_much() -> None:
    assert only("care", gap(22.0, 23.0, 24.0)) == "The dashboard of care is 3 points too high"


def test_a_gap_of_less_than_half_a_point_is_none() -> None:
    assert only("care", gap(20.3, 20.4, 20.5)) == "The dashboard of care says what customers would say"


def test_a_gap_that_may_go_either_way_is_not_clear() -> None:
    assert only("care", gap(15.0, 20.0, 27.0)) == "The dashboard of care is not clearly too high or too low"


def test_the_furthest_dashboard_leads_every_other_by_half_a_point_or_more() -> None:
    near, far = pd.Series([1.0, 1.1, 1.2]), pd.Series([1.6, 1.8, 1.7])
    assert furthest({"near": near, "far": far}) == "far"
    assert furthest({"near": near, "far": near + 0.4}) == ""
