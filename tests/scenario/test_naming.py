"""Scenarios of one name are told apart, everywhere by the same rule."""

from dataclasses import replace

from sim.scenario import load
from sim.scenario.naming import distinct, named_apart


def test_a_name_that_was_there_gets_the_first_number_that_is_free() -> None:
    assert distinct(["d", "d", "d_2", "d"]) == ["d", "d_2", "d_2_2", "d_3"]


def test_a_scenario_keeps_its_content_with_another_name() -> None:
    first = load("customer_centric")
    second = first.replace("incentives.variable_share", 0.4)
    found = named_apart([first, second])
    assert [scenario.id for scenario in found] == ["customer_centric", "customer_centric_2"]
    assert found[1].hash == second.hash
    assert found[0] is first


def test_names_that_differ_stay() -> None:
    first = load("customer_centric")
    assert [s.id for s in named_apart([replace(first, id="b"), replace(first, id="a")])] == ["b", "a"]
