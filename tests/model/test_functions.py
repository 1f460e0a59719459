"""Every function makes something: without it the firm is worse off within two years, and too much of it is too much."""

import functools

import pytest

from sim.model.run import simulate
from sim.scenario import load

SEEDS = range(1, 5)


@functools.cache
def brought(function: str, factor: float) -> float:
    """Headline two years after a change of headcount in one function, mean over the same worlds (M EUR)."""
    design = load("product_centric")
    address = f"people.{function}"
    changed = design.replace(address, factor * design.get(address))
    return sum(simulate(changed, seed, 48).outcomes["headline"] for seed in SEEDS) / len(SEEDS)


@pytest.mark.parametrize("function", ["marketing", "development", "operations", "finance"])
def test_a_firm_without_a_function_is_worth_less_after_two_years(function: str) -> None:
    assert brought(function, 0.0) < brought(function, 1.0) - 0.5


@pytest.mark.parametrize("function", ["marketing", "development", "operations", "finance"])
def test_a_firm_with_too_many_people_in_a_function_lacks_them_elsewhere(function: str) -> None:
    assert brought(function, 3.0) < brought(function, 1.0) - 0.5
