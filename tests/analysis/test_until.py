"""Worlds are added until an interval is narrow."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.paired import Paired
from analysis.until import Width, asked, differences, needed, until_narrow
from sim.batch import open_store
from tests.model.worlds import small


def test_a_width_is_a_metric_and_a_number_in_its_unit() -> None:
    assert asked("retention:1.5", 144) == Width("retention", 1.5)
    assert asked("headline_3y:0.1", 144).metric == "headline_3y"


@pytest.mark.parametrize(
    "text", ["headline", "loyalty:1", "headline:0", "headline:-1", "headline:inf", "headline:wide"]
)
def test_what_is_no_width_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(ValueError, match=r"metrics are headline|a number above 0"):
        asked(text, 144)


def test_worlds_that_are_needed_follow_the_square_root_law() -> None:
    assert needed(Paired(1.0, 0.5, 1.5, 10, 10), 0.25) == 40
    assert needed(Paired(1.0, float("nan"), float("nan"), 1, 1), 0.25) == 3


def test_differences_are_paired_by_world_later_minus_earlier() -> None:
    first, second = small("product_centric"), small("customer_centric")
    rows = [(first.hash, 1, 1.0), (first.hash, 2, 2.0), (second.hash, 2, 5.0), (second.hash, 3, 9.0)]
    found = differences([first, second], pd.DataFrame(rows, columns=["hash", "seed", "headline"]), "headline")
    assert list(found) == [("customer_centric", "product_centric")]
    assert (found["customer_centric", "product_centric"].mean, found["customer_centric", "product_centric"].n) == (
        3.0,
        1,
    )


def test_worlds_are_added_until_it_is_narrow_and_no_further(tmp_path: Path) -> None:
    pair = [small("product_centric"), small("customer_centric")]
    with open_store(str(tmp_path / "store.sqlite")) as store:
        first = until_narrow(pair, Width("retention", 1e6), store, months=40, first=4)
        assert (first.worlds, first.reached) == (4, True)
        half = first.differences[first.widest].half_width
        second = until_narrow(pair, Width("retention", 0.6 * half), store, months=40, first=4)
        assert second.reached
        assert 4 < second.worlds < 60
        assert second.differences[second.widest].half_width <= 0.6 * half
        assert store.counts() == {"done": 2 * second.worlds}


def test_it_ends_with_the_most_worlds_that_are_allowed_and_says_so(tmp_path: Path) -> None:
    pair = [small("product_centric"), small("customer_centric")]
    with open_store(str(tmp_path / "store.sqlite")) as store:
        found = until_narrow(pair, Width("headline", 1e-9), store, months=30, first=3, most=7)
        assert (found.worlds, found.reached) == (7, False)


def test_scenarios_that_do_not_differ_are_narrow_at_once(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store.sqlite")) as store:
        found = until_narrow([small("product_centric")] * 2, Width("headline", 0.1), store, months=30, first=3)
        assert (found.worlds, found.reached) == (3, True)
