"""Factors as addresses: `factors.structure: blended` sets every lever of a factor as that shipped design has it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from sim.scenario.factors import FACTOR_NAMES, with_factor
from sim.scenario.files.fields import Spot
from sim.scenario.levers import Design
from sim.scenario.library import is_name, shipped
from sim.scenario.loading import load
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.scenario import Scenario

LEVELS = "factors"
"""What the address of a factor begins with."""


def is_factor(address: str) -> bool:
    """Whether an address is that of a factor; its value is then the name of a shipped scenario.

    >>> is_factor("factors.kpis"), is_factor("kpis.unit_sales.weight")
    (True, False)
    """
    return address.partition(".")[0] == LEVELS


def at_level(scenario: Scenario, address: str, level: Any) -> Scenario:
    """The scenario with all levers of a factor as the shipped scenario `level` has them, under the same id.

    Raises ScenarioError (E102) for a factor that does not exist, (E121) for a scenario that is not shipped.
    """
    return replace(scenario, design=with_factor(scenario.design, _name(address), _design(level)))


def address_problem(address: str, at: Spot) -> Problem | None:
    """What is wrong with the address of a factor."""
    try:
        _name(address)
    except ScenarioError as error:
        problem = error.problems[0]
        return at.problem(problem.code, problem.text, problem.hint)
    return None


def level_problem(address: str, level: Any, at: Spot) -> Iterator[Problem]:
    """What is wrong with the level of a factor."""
    try:
        _design(level)
    except ScenarioError as error:
        problem = error.problems[0]
        yield at.problem(problem.code, f"{address}: {problem.text}", problem.hint)


def _name(address: str) -> str:
    name = address.removeprefix(f"{LEVELS}.")
    if name not in FACTOR_NAMES:
        near = did_you_mean(name, FACTOR_NAMES)
        hint = f"did you mean '{near}'?" if near else f"the factors are {', '.join(FACTOR_NAMES)}"
        raise ScenarioError([Problem("E102", f"unknown factor '{clipped(name)}'", hint=hint)])
    return name


def _design(level: Any) -> Design:
    if not isinstance(level, str) or not is_name(level) or level not in shipped():
        near = did_you_mean(str(level), shipped())
        hint = f"did you mean '{near}'?" if near else "name a shipped design, such as customer_centric"
        raise ScenarioError([Problem("E121", f"'{clipped(str(level))}' is no shipped scenario", hint=hint)])
    return _shipped_design(level)


@cache
def _shipped_design(name: str) -> Design:
    return load(name).design
