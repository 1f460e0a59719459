"""Tipping points on a made-up answer whose tipping points are known."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest

import sim
from analysis.tipping import sentences as tip_words
from analysis.tipping.bisection import Bracket, Measure, Place, bisect, crossing
from analysis.tipping.candidates import Candidate, named
from analysis.tipping.compute import Effect, Search, Tipping, confirm, screen, tip
from analysis.tipping.differences import Counted
from analysis.worlds import Results
from sim.batch import Summary
from sim.scenario import Scenario

GAIN = "assumptions.development.gain"  # 0.25, sweep 0.1 to 0.5
SILO = "assumptions.listening.silo"  # 0.6, sweep 0.4 to 0.9
LABELS = {"customer_centric": "customer-centric", "product_centric": "product-centric"}


def one(name: str) -> Candidate:
    (found,) = named(sim.load("customer_centric"), [name])
    return found


def measure(slopes: dict[str, float], at_default: float, luck: Sequence[float] = (0.0,)) -> Measure:
    """A difference that changes by `slopes` per unit of each number, plus the `luck` of each world, by its seed."""

    def difference(place: Place) -> float:
        return at_default + (slopes[place[0].address] * (place[1] - place[0].default) if place else 0.0)

    def measured(places: Sequence[Place], seeds: Sequence[int]) -> list[np.ndarray]:
        return [np.array([difference(place) + luck[seed % len(luck)] for seed in seeds]) for place in places]

    return measured


def screened(addresses: Sequence[str], known: Measure, seeds: Sequence[int] = (1, 2)) -> tuple[Effect, ...]:
    (level,) = known([None], seeds)
    return screen([one(address) for address in addresses], known, seeds, level)


def bracket(address: str, far: float, known: Measure, seeds: Sequence[int] = (1,)) -> Bracket:
    near, at_far = known([None, (one(address), far)], seeds)
    return Bracket(one(address), one(address).default, near, far, at_far)


def test_the_number_that_changes_the_winner_comes_first() -> None:
    effects = screened([SILO, GAIN], measure({GAIN: -8.0, SILO: 3.0}, 1.0))
    assert [effect.candidate.address for effect in effects] == [GAIN, SILO]
    assert [effect.flips for effect in effects] == [True, False]


def test_without_a_flip_the_one_that_leaves_least_of_the_lead_comes_first() -> None:
    effects = screened([GAIN, SILO], measure({GAIN: -2.8, SILO: -3.0}, 1.0))  # to 0.3, to 0.1 at the high ends
    assert [effect.candidate.address for effect in effects] == [SILO, GAIN]
    assert effects[0].left == pytest.approx(0.1)


def test_luck_that_the_few_worlds_of_the_screening_share_cancels() -> None:
    known = measure({GAIN: -2.8}, 1.0, luck=[-9.0, 3.0, 3.0, 3.0])  # the mean of four worlds is 1
    (level,) = known([None], [1, 2, 3, 4])
    (effect,) = screen([one(GAIN)], known, [1, 2], level)
    assert (effect.at_default, effect.at_high) == (pytest.approx(1.0), pytest.approx(0.3))


def test_a_flip_that_all_worlds_do_not_confirm_is_none() -> None:
    known = measure({GAIN: 0.0}, 1.0)
    (level,) = known([None], [1, 2, 3])
    effects, brackets = confirm([Effect(one(GAIN), 1.0, 1.0, -0.1)], known, [1, 2, 3], level)
    assert brackets == []
    assert effects[0].at_high == 1.0


def test_a_near_miss_of_the_screening_is_looked_at_in_all_worlds() -> None:
    known = measure({GAIN: -5.0}, 1.0)
    (level,) = known([None], [1, 2])
    _, brackets = confirm([Effect(one(GAIN), 1.0, 1.0, 0.2)], known, [1, 2], level)
    assert brackets[0][1].far == 0.5


def test_bisection_finds_the_value_at_which_the_winner_changes() -> None:
    known = measure({GAIN: -8.0}, 1.0)  # zero at 0.25 + 1/8 = 0.375
    (found,) = bisect([bracket(GAIN, 0.5, known)], known, [1])
    assert found.value == pytest.approx(0.375)
    assert math.isnan(found.interval[0])


def test_bisection_finds_it_where_the_answer_bends() -> None:
    def bent(places: Sequence[Place], seeds: Sequence[int]) -> list[np.ndarray]:
        return [np.array([1.0 - 25 * (place[1] - 0.25) ** 2 if place else 1.0]) for place in places]  # zero at 0.45

    (found,) = bisect([bracket(GAIN, 0.5, bent)], bent, [1], steps=6)
    assert found.value == pytest.approx(0.45, abs=0.001)


def test_bisection_goes_down_where_the_low_end_changes_the_winner() -> None:
    known = measure({SILO: 10.0}, 1.0)
    (effect,) = screened([SILO], known)
    assert effect.worse == 0.4
    (found,) = bisect([bracket(SILO, effect.worse, known)], known, [1])
    assert found.value == pytest.approx(0.5)


def test_the_interval_says_how_far_luck_moves_the_tipping_point() -> None:
    luck = np.array([-1.0, 0.0, 1.0])  # a standard deviation of 1: +-2.484 in the difference, slope 40
    found = crossing(Bracket(one(SILO), 0.0, 20.0 + luck, 1.0, -20.0 + luck))
    assert found.value == pytest.approx(0.5)
    assert found.interval == (pytest.approx(0.5 - 2.484 / 40, abs=1e-4), pytest.approx(0.5 + 2.484 / 40, abs=1e-4))


def test_the_interval_ends_where_the_allowed_range_does() -> None:
    found = crossing(Bracket(one(SILO), 0.0, np.array([1.0, 9.0]), 1.0, np.array([-9.0, -1.0])))
    assert found.interval == (0.0, 1.0)


def test_runs_that_fail_have_no_tipping_point() -> None:
    lost = np.array([math.nan])
    assert not Bracket(one(SILO), 0.6, np.array([1.0]), 0.9, lost).holds
    effects = screen([one(GAIN)], lambda places, seeds: [lost, np.array([1.5])], [1], np.array([1.0]))
    assert (effects[0].left, effects[0].flips) == (1.5, False)


def known_answer(
    scenarios: Sequence[Scenario], seeds: Sequence[int], *_: object, monthly: bool, executor=None
) -> Results:
    """Runs of a world in which segments are worth less, the more development improves offers: even at 0.375."""
    worth = {one.hash: one.design.structure.segment_share * (3.0 - 8.0 * one.get(GAIN)) for one in scenarios}
    rows = [{"hash": key, "seed": seed, "headline": value} for key, value in worth.items() for seed in seeds]
    summary = Summary(planned=len(rows), computed=len(rows), reused=0, failed=0, seconds=0.0)
    return Results(pd.DataFrame(), pd.DataFrame(rows), summary, "")


@pytest.fixture
def search(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Tipping]:
    """The search between the customer- and the product-centric design, in the world of the known answer."""
    monkeypatch.setattr("analysis.tipping.differences.run_worlds", known_answer)
    return lambda names: tip(
        sim.load("customer_centric"), sim.load("product_centric"), Mock(), Search([one(name) for name in names])
    )


def test_the_search_finds_what_changes_the_winner(search: Callable[..., Tipping]) -> None:
    found = search([SILO, GAIN])
    assert [point.effect.candidate.address for point in found.points] == [GAIN]
    assert (found.points[0].crossing.value, found.points[0].times_default) == (
        pytest.approx(0.375),
        pytest.approx(1.5),
    )
    assert [effect.candidate.address for effect in found.nearest] == [SILO]


def test_a_control_is_run_for_what_changes_the_winner_if_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.tipping.differences.run_worlds", known_answer)
    names = [one(SILO), one(GAIN)]
    a, b = sim.load("customer_centric"), sim.load("product_centric")
    found = tip(a, b, Mock(), Search(names, controlled=True))
    assert found.controls is not None
    (equal,) = found.controls  # without segments there is nothing left of the lead
    assert (equal.control.levers, equal.difference.mean, equal.carried) == (("structure.segment_share",), 0.0, 1.0)
    assert tip(a, b, Mock(), Search(names)).controls is None


def test_the_quick_search_of_compare_takes_few_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.tipping.differences.run_worlds", known_answer)
    found = tip(sim.load("customer_centric"), sim.load("product_centric"), Mock(), Search(strongest=3, steps=1))
    assert found.runs <= 140


def test_a_lever_is_moved_in_the_first_design_alone() -> None:
    a, b = sim.load("customer_centric"), sim.load("product_centric")
    moved = Counted(a, b, Mock(), 144, "headline").pair((one("structure.segment_share"), 0.5))
    assert moved == (a.replace("structure.segment_share", 0.5), b)


def test_an_assumption_is_moved_in_both() -> None:
    a, b = sim.load("customer_centric"), sim.load("product_centric")
    moved = Counted(a, b, Mock(), 144, "headline").pair((one(GAIN), 0.1))
    assert moved == (a.replace(GAIN, 0.1), b.replace(GAIN, 0.1))


def test_a_tipping_point_is_told_in_a_sentence(search: Callable[..., Tipping]) -> None:
    lead, (end,) = tip_words.strongest(search([GAIN, SILO]), LABELS)
    assert (
        lead == "Counting what customers are still worth, customer-centric stops winning against product-centric when"
    )
    assert "rises above 0.375 exponent" in end
    assert "1.5 times the default of 0.25" in end
    assert end.startswith("'how much better an offer is for what developers have built for it' rises above")


def test_without_one_what_comes_nearest_is_told(search: Callable[..., Tipping]) -> None:
    nearest = (Effect(one(SILO), 1.0, 1.0, 0.4),)
    lead, (near,) = tip_words.strongest(replace(search([SILO]), nearest=nearest), LABELS)
    assert "no number screened changes the winner" in lead
    assert "40 % of the lead is left (assumptions.listening.silo)" in near


def test_an_assumption_that_changes_nothing_is_not_among_what_would_change_the_answer(
    search: Callable[..., Tipping],
) -> None:
    found = search([SILO])
    assert [effect.left for effect in found.nearest] == [pytest.approx(1.0)]
    lead, ends = tip_words.strongest(found, LABELS)
    assert lead.endswith("in its sweep.")
    assert ends == []


def test_nothing_is_screened_where_nobody_is_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.tipping.differences.run_worlds", known_answer)
    design = sim.load("customer_centric")
    found = tip(design, design.replace("people.hiring_mindset", 0.5), Mock(), Search([one(SILO), one(GAIN)]))
    assert (found.points, found.effects, found.runs) == ((), (), 2 * found.worlds)
    lead, ends = tip_words.strongest(found, {"customer_centric": "customer-centric"})
    assert lead.endswith("is ahead: less than 0.02 M EUR lies between them.")
    assert ends == []
