"""What an experiment varies: addresses and values gathered from its file, and checked against its scenarios."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sim.scenario.checking.addresses import CONTEXT_SECTIONS
from sim.scenario.files.experiments.experiment import is_weight
from sim.scenario.files.experiments.factor_levels import LEVELS, address_problem, is_factor, level_problem
from sim.scenario.files.fields import Problems, Spot
from sim.scenario.levers import Design
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.scenario import Scenario

ROOTS = (*Design.model_fields, LEVELS, "start", *CONTEXT_SECTIONS)
TRIED = 0.1  # a weight with which a KPI is in use


@dataclass(frozen=True, slots=True)
class Varied:
    """An address, where it stands, and its values with their places; `block` is grid, cases or sample."""

    block: str
    address: str
    at: Spot
    values: tuple[tuple[Any, Spot], ...]


def variation_problems(varied: Sequence[Varied], scenarios: Sequence[Scenario]) -> Problems:
    """Addresses that stand twice or do not exist, and values that cannot be."""
    problems = list(_twice(varied))
    weighed = {entry.address.removesuffix("weight") for entry in varied if is_weight(entry.address)}
    for entry in varied:
        kpi = entry.address.rpartition(".")[0] + "."
        firms = [_using(firm, kpi) for firm in scenarios] if kpi in weighed else list(scenarios)
        at_address = _address_problem(entry, firms)
        problems += [at_address] if at_address else _value_problems(entry, firms[0])
    return problems


def _twice(varied: Sequence[Varied]) -> Iterator[Problem]:
    first: dict[str, Varied] = {}
    for entry in varied:
        if entry.address in first:
            text = f"'{clipped(entry.address, 80)}' stands in {first[entry.address].block} and in {entry.block}"
            yield entry.at.problem("E180", text, "vary an address in one of them")
        first.setdefault(entry.address, entry)


def _using(scenario: Scenario, kpi: str) -> Scenario:
    try:
        return scenario.replace(f"{kpi}weight", TRIED)
    except ScenarioError:
        return scenario  # no such KPI: the problem is reported at its address


def _address_problem(entry: Varied, scenarios: Sequence[Scenario]) -> Problem | None:
    """Why the address cannot be set, in the first scenario in which it cannot."""
    if is_factor(entry.address):
        return address_problem(entry.address, entry.at)
    for scenario in scenarios:
        try:
            scenario.replace(entry.address, scenario.get(entry.address))
        except ScenarioError as error:
            problem = error.problems[0]
            text = f"{problem.text} (scenario {scenario.id})" if problem.code == "E115" else problem.text
            return entry.at.problem(problem.code, text, _address_hint(entry.address, problem))
    return None


def _address_hint(address: str, problem: Problem) -> str:
    first = address.split(".")[0]
    if problem.code == "E102" and first not in ROOTS:
        near = did_you_mean(first, ROOTS)
        return f"did you mean '{near}'?" if near else f"an address begins with one of: {', '.join(ROOTS)}"
    return problem.hint.replace("first replace ", "vary as well ")


def _value_problems(entry: Varied, scenario: Scenario) -> Iterator[Problem]:
    """Values of the wrong kind or out of range; each is reported once."""
    seen: set[tuple[type, str]] = set()
    for value, spot in entry.values:
        if (type(value), repr(value)) in seen:
            continue
        seen.add((type(value), repr(value)))
        if is_factor(entry.address):
            yield from level_problem(entry.address, value, spot)
            continue
        try:
            scenario.replace(entry.address, value)
        except ScenarioError as error:
            problem = error.problems[0]
            drawn = entry.block == "sample" and problem.code == "E110" and isinstance(value, float)
            yield spot.problem(problem.code, problem.text, "add kind: integer" if drawn else problem.hint)
            if drawn:
                return  # true of both ends
