"""The people of a world before its first month."""

import numpy as np
import pytest

from sim.model.population import functions, make_people, make_rivals, value_means
from sim.model.state import FIRM, FRONT_LINE, record_type
from sim.scenario import load
from tests.model.worlds import changed

ORDINARY = load("product_centric")
PEOPLE = make_people(ORDINARY.market, ORDINARY.assumptions, seed=1)


def rivals(**values: float) -> np.ndarray:
    scenario = changed(ORDINARY, **values)
    firms = np.zeros(5, record_type(FIRM))
    make_rivals(firms, scenario.market, scenario.assumptions)
    return firms[1:]


def test_a_market_has_its_customers_and_the_firm_its_seats() -> None:
    assert (len(PEOPLE.customers), len(PEOPLE.staff)) == (2000, 120)


def test_what_customers_value_sums_to_one_and_has_the_means_of_the_market() -> None:
    weights = PEOPLE.customers["weights"]
    assert np.allclose(weights.sum(axis=1), 1.0)
    assert weights.mean(axis=0) == pytest.approx(value_means(ORDINARY.market), abs=0.015)


def test_potential_spend_is_heavy_tailed_with_the_mean_of_the_market() -> None:
    potential = PEOPLE.customers["potential"]
    assert potential.mean() == pytest.approx(3000.0, rel=0.1)
    assert np.median(potential) < 0.6 * potential.mean()


def test_the_mean_customer_raises_the_mean_number_of_cases() -> None:
    assert PEOPLE.customers["load"].mean() == pytest.approx(1.0)


def test_every_customer_may_talk_to_six_others() -> None:
    assert PEOPLE.ties.shape == (2000, 6)
    assert (PEOPLE.ties >= 0).all()
    assert (PEOPLE.ties < 2000).all()


def test_without_rewiring_neighbours_are_those_beside_her() -> None:
    still = changed(ORDINARY, market__rewiring=0.0)
    assert make_people(still.market, still.assumptions, 1).ties[10].tolist() == [7, 8, 9, 11, 12, 13]


def test_a_segment_is_those_who_value_a_dimension_more_than_the_market_does() -> None:
    excess = PEOPLE.segment_weights - value_means(ORDINARY.market)
    assert (excess.argmax(axis=1) == np.arange(4)).mean() >= 0.75
    assert (np.bincount(PEOPLE.customers["segment"], minlength=4) > 100).all()


def test_two_fifths_of_the_people_are_in_the_front_line() -> None:
    assert (functions(120) == FRONT_LINE).sum() == 48


def test_everybody_but_the_first_leader_has_a_leader() -> None:
    leaders = PEOPLE.staff["leader"]
    assert leaders[0] == -1
    assert ((leaders[1:] >= 0) & (leaders[1:] < 6)).all()


def test_another_seed_is_other_people() -> None:
    other = make_people(ORDINARY.market, ORDINARY.assumptions, seed=2)
    assert not np.array_equal(other.customers["potential"], PEOPLE.customers["potential"])


def test_rivals_each_have_a_strength() -> None:
    quality = rivals()["quality"]
    assert [int(profile.argmax()) for profile in quality[1:] / quality[0]] == [0, 1, 2]


def test_rivals_who_care_more_about_customers_are_closer_to_them() -> None:
    usual, caring = rivals(market__rival_centricity=0.3), rivals(market__rival_centricity=0.9)
    assert (caring["quality"][:, 2] > usual["quality"][:, 2]).all()
    assert (caring["fit"] >= usual["fit"]).all()
