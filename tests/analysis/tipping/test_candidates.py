"""The numbers whose tipping points may be asked for."""

import pytest

import sim
from analysis.tipping.candidates import assumptions_of, named, without_data
from analysis.tipping.compute import CANDIDATES


def test_every_assumption_without_data_is_a_candidate() -> None:
    scenario = sim.load("product_centric")
    unfounded = [p.address for p in assumptions_of(scenario) if p.mark == "A"]
    assert [found.address for found in without_data(scenario)] == unfounded
    assert set(CANDIDATES) <= set(unfounded)


def test_a_name_stands_for_a_number_its_ends_or_a_section() -> None:
    scenario = sim.load("product_centric")
    assert named(scenario, ["market.drift"])[0].sweep == (0.0, 0.2)
    assert named(scenario, ["market.drift=0:0.06"])[0].sweep == (0.0, 0.06)
    assert {p.address.split(".")[1] for p in named(scenario, ["assumptions.trust"])} == {"trust"}


def test_a_count_is_a_whole_number() -> None:
    (rivals,) = named(sim.load("product_centric"), ["market.rivals"])
    assert rivals.value(2.6) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("assumptions.development.gian", "did you mean assumptions.development.gain"),
        ("luck", "no number is called 'luck'; ccsim list levers"),
        ("market.drift=0:9", "cannot go from 0 to 9; allowed is 0 to 0.2"),
        ("market.drift=little", "is not LOW:HIGH"),
        ("market=0:1", "no number is called 'market'"),
    ],
)
def test_a_name_that_leads_nowhere_is_refused(name: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        named(sim.load("product_centric"), [name])
