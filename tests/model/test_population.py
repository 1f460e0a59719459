"""The people of a world before its first month."""

import numpy as np
import pytest

from sim.model.population import People, empty_world, make_people, make_rivals, value_means
from sim.scenario import Scenario, load
from tests.model.worlds import changed

ORDINARY = load("product_centric")


def people(scenario: Scenario = ORDINARY, seed: int = 1) -> People:
    return make_people(scenario.market, scenario.assumptions, scenario.switches, seed)


PEOPLE = people()


def rivals(simulated: int = 1, **values: float | str) -> np.ndarray:
    scenario = changed(ORDINARY, **values)
    world = empty_world(people(), scenario.market, 1, 1, simulated)
    make_rivals(world, scenario.market, scenario.assumptions, scenario.switches)
    return world.firms[simulated:]


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
    assert people(still).ties[10].tolist() == [7, 8, 9, 11, 12, 13]


def test_a_segment_is_those_who_value_a_dimension_more_than_the_market_does() -> None:
    excess = PEOPLE.segment_weights - value_means(ORDINARY.market)
    assert (excess.argmax(axis=1) == np.arange(4)).mean() >= 0.75
    assert (np.bincount(PEOPLE.customers["segment"], minlength=4) > 100).all()


@pytest.mark.parametrize(
    ("mechanism", "field"), [("spend_differences", "potential"), ("cost_to_serve", "load"), ("frailty", "frailty")]
)
def test_without_a_difference_all_customers_are_alike(mechanism: str, field: str) -> None:
    assert np.ptp(people(changed(ORDINARY, **{f"switches__{mechanism}": "off"})).customers[field]) == 0.0


def test_without_priorities_every_customer_values_what_the_market_does() -> None:
    alike = people(changed(ORDINARY, switches__value_priorities="off"))
    assert np.allclose(alike.customers["weights"], value_means(ORDINARY.market))


def test_customers_of_a_segment_contradict_each_other_less_than_the_market() -> None:
    assert (PEOPLE.segment_spread < 1.0).all()


def test_everybody_but_the_first_leader_has_a_leader() -> None:
    leaders = PEOPLE.staff["leader"]
    assert leaders[0] == -1
    assert ((leaders[1:] >= 0) & (leaders[1:] < 6)).all()


def test_another_seed_is_other_people() -> None:
    assert not np.array_equal(people(seed=2).customers["potential"], PEOPLE.customers["potential"])


def test_rivals_each_have_a_strength() -> None:
    quality = rivals()["quality"]
    assert [int(profile.argmax()) for profile in quality[1:] / quality[0]] == [0, 1, 2]


def test_rivals_who_care_more_about_customers_are_closer_to_them() -> None:
    usual, caring = rivals(market__rival_centricity=0.3), rivals(market__rival_centricity=0.9)
    assert (caring["quality"][:, 2] > usual["quality"][:, 2]).all()
    assert (caring["fit"] >= usual["fit"]).all()


def test_rivals_stay_as_they_are_where_their_turn_to_customers_is_switched_off() -> None:
    assert (rivals(market__rival_centricity=0.9, switches__rival_centricity="off") == rivals()).all()


def test_a_firm_that_is_simulated_whole_takes_the_place_of_a_rival() -> None:
    assert (rivals(simulated=3)["quality"] == rivals()["quality"][2:]).all()


def test_a_mixed_structure_takes_half_of_the_seats_of_every_line() -> None:
    half = PEOPLE.staff["unit_draw"] < 0.5
    assert [int(half[PEOPLE.staff["line"] == line].sum()) for line in range(4)] == pytest.approx([15] * 4, abs=1)
