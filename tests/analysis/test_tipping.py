"""Tipping points on a made-up answer whose tipping point is known."""

import math
from collections.abc import Callable, Sequence
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest

import sim
from analysis.tipping import CANDIDATES, Measure, assumptions_of, bisect, crossing, declared, screen, target, tip
from analysis.words import tipping
from analysis.worlds import Results
from sim.batch import Summary
from sim.scenario import Scenario
from sim.scenario.declare import Parameter

OFFER = "assumptions.value.offer_cost"  # 0.05, sweep 0 to 0.12
SILO = "assumptions.listening.silo"  # 0.6, sweep 0.4 to 0.9


def parameter(address: str) -> Parameter:
    return declared(sim.load("product_centric"), address)


def measure(slopes: dict[str, float], at_default: float) -> Measure:
    """A difference that changes by `slopes` per unit of each assumption, in every world alike."""

    def difference(address: str, value: float) -> float:
        return at_default + (slopes[address] * (value - parameter(address).default) if address else 0.0)

    def measured(points: Sequence[tuple[str, float]], seeds: Sequence[int]) -> list[np.ndarray]:
        return [np.full(len(seeds), difference(*point)) for point in points]

    return measured


def test_the_assumption_that_flips_the_winner_comes_first() -> None:
    effects = screen([parameter(SILO), parameter(OFFER)], measure({OFFER: -40.0, SILO: 3.0}, 1.0), [1, 2])
    assert [effect.parameter.address for effect in effects] == [OFFER, SILO]
    assert [effect.flips for effect in effects] == [True, False]


def test_without_a_flip_the_largest_change_comes_first() -> None:
    effects = screen([parameter(OFFER), parameter(SILO)], measure({OFFER: 1.0, SILO: 3.0}, 9.0), [1, 2])
    assert [effect.parameter.address for effect in effects] == [SILO, OFFER]
    assert effects[0].change == pytest.approx(0.9)


def test_bisection_brackets_the_value_at_which_the_winner_changes() -> None:
    known = measure({OFFER: -40.0}, 1.0)  # zero at 0.05 + 1/40 = 0.075
    found = bisect(parameter(OFFER), target(screen([parameter(OFFER)], known, [1])[0]), known, [1])
    assert found is not None
    assert found.value == pytest.approx(0.075)
    assert math.isnan(found.interval[0])


def test_the_interval_says_how_far_luck_moves_the_tipping_point() -> None:
    luck = np.array([-1.0, 0.0, 1.0])  # a standard deviation of 1: +-2.484 in the difference, slope 40
    found = crossing((0.0, 1.0), (20.0 + luck, -20.0 + luck), (-1.0, 1.0))
    assert found is not None
    assert found.value == pytest.approx(0.5)
    assert found.interval == (pytest.approx(0.5 - 2.484 / 40, abs=1e-4), pytest.approx(0.5 + 2.484 / 40, abs=1e-4))


def test_the_interval_ends_where_the_allowed_range_does() -> None:
    found = crossing((0.0, 1.0), (np.array([1.0, 9.0]), np.array([-9.0, -1.0])), (0.0, 0.8))
    assert found is not None
    assert found.interval == (0.0, 0.8)


def test_bisection_goes_down_where_the_low_end_flips() -> None:
    known = measure({SILO: 10.0}, 1.0)  # zero at 0.5
    found = bisect(parameter(SILO), target(screen([parameter(SILO)], known, [1])[0]), known, [1])
    assert found is not None
    assert found.value == pytest.approx(0.5)


def test_a_flip_that_more_worlds_do_not_confirm_is_none() -> None:
    assert bisect(parameter(OFFER), 0.12, measure({OFFER: 0.0}, 1.0), [1, 2, 3]) is None


def test_runs_that_fail_have_no_tipping_point() -> None:
    lost, first, second = (np.array([value]) for value in (math.nan, 1.0, 1.5))
    assert bisect(parameter(OFFER), 0.12, lambda points, seeds: [first, lost], [1]) is None
    assert screen([parameter(OFFER)], lambda points, seeds: [first, lost, second], [1])[0].change == 0.5


def test_without_a_flip_the_search_goes_beyond_the_sweep_where_the_difference_shrinks() -> None:
    known = measure({SILO: -2.0}, 0.7)  # 0.1 at 0.9, the end of the sweep; zero at 0.95
    (effect,) = screen([parameter(SILO)], known, [1])
    assert target(effect) == parameter(SILO).high
    found = bisect(parameter(SILO), target(effect), known, [1])
    assert found is not None
    assert found.value == pytest.approx(0.95)


def known_answer(scenarios: Sequence[Scenario], seeds: Sequence[int], *_: object, monthly: bool) -> Results:
    """Runs of a world in which segments are worth 1, less what offers cost: even at an offer cost of 0.075."""
    worth = {one.hash: one.design.structure.segment_share * (3.0 - 40.0 * one.get(OFFER)) for one in scenarios}
    rows = [{"hash": key, "seed": seed, "headline": value} for key, value in worth.items() for seed in seeds]
    summary = Summary(planned=len(rows), computed=len(rows), reused=0, failed=0, seconds=0.0)
    return Results(pd.DataFrame(), pd.DataFrame(rows), summary, "")


def test_the_search_finds_the_strongest_assumption_in_at_most_140_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.tipping.run_worlds", known_answer)
    found = tip(sim.load("customer_centric"), sim.load("product_centric"), Mock())
    assert found.strongest.parameter.address == OFFER
    assert (found.value, found.times_default) == (pytest.approx(0.075), pytest.approx(1.5))
    assert found.runs <= 140


def test_the_tipping_point_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.tipping.run_worlds", known_answer)
    found = tip(sim.load("customer_centric"), sim.load("product_centric"), Mock(), candidates=[OFFER])
    labels = {"customer_centric": "customer-centric", "product_centric": "product-centric"}
    assert tipping(found, labels).startswith(
        "Counting what customers are still worth, customer-centric stops winning against product-centric when"
    )
    none = tip(sim.load("customer_centric"), sim.load("product_centric"), Mock(), candidates=[SILO])
    assert "no screened assumption changes the winner" in tipping(none, labels)


def test_every_candidate_is_an_assumption_without_data() -> None:
    marks = {p.address: p.mark for p in assumptions_of(sim.load("product_centric"))}
    assert {marks[address] for address in CANDIDATES} == {"A"}


@pytest.mark.parametrize("call", [lambda: parameter("assumptions.value.luck"), lambda: parameter("offer.price")])
def test_an_address_that_is_no_assumption_is_refused(call: Callable[[], Parameter]) -> None:
    with pytest.raises(ValueError, match="no assumption is called"):
        call()
