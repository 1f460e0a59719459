"""What an experiment varies: addresses and values gathered from its file, and checked against its scenarios."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sim.scenario.checking.addresses import CONTEXT_SECTIONS
from sim.scenario.files.experiments.experiment import is_weight
from sim.scenario.files.fields import Problems, Spot
from sim.scenario.levers import Design
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.scenario import Scenario

ROOTS = (*Design.model_fields, "start", *CONTEXT_SECTIONS)
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
    weighed = {one.address.removesuffix("weight") for one in varied if is_weight(one.address)}
    for one in varied:
        kpi = one.address.rpartition(".")[0] + "."
        firms = [_using(firm, kpi) for firm in scenarios] if kpi in weighed else list(scenarios)
        at_address = _address_problem(one, firms)
        problems += [at_address] if at_address else _value_problems(one, firms[0])
    return problems


def _twice(varied: Sequence[Varied]) -> Iterator[Problem]:
    first: dict[str, Varied] = {}
    for one in varied:
        if one.address in first:
            text = f"'{clipped(one.address, 80)}' stands in {first[one.address].block} and in {one.block}"
            yield one.at.problem("E180", text, "vary an address in one of them")
        first.setdefault(one.address, one)


def _using(scenario: Scenario, kpi: str) -> Scenario:
    try:
        return scenario.replace(f"{kpi}weight", TRIED)
    except ScenarioError:
        return scenario  # no such KPI: told at its address


def _address_problem(one: Varied, scenarios: Sequence[Scenario]) -> Problem | None:
    """Why the address cannot be set, in the first scenario in which it cannot."""
    for scenario in scenarios:
        try:
            scenario.replace(one.address, scenario.get(one.address))
        except ScenarioError as error:
            found = error.problems[0]
            text = f"{found.text} (scenario {scenario.id})" if found.code == "E115" else found.text
            return one.at.problem(found.code, text, _address_hint(one.address, found))
    return None


def _address_hint(address: str, found: Problem) -> str:
    first = address.split(".")[0]
    if found.code == "E102" and first not in ROOTS:
        near = did_you_mean(first, ROOTS)
        return f"did you mean '{near}'?" if near else f"an address begins with one of: {', '.join(ROOTS)}"
    return found.hint.replace("first replace ", "vary as well ")


def _value_problems(one: Varied, scenario: Scenario) -> Iterator[Problem]:
    """Values of the wrong kind or out of range, each of them told once."""
    seen: set[tuple[type, str]] = set()
    for value, spot in one.values:
        if (type(value), repr(value)) in seen:
            continue
        seen.add((type(value), repr(value)))
        try:
            scenario.replace(one.address, value)
        except ScenarioError as error:
            found = error.problems[0]
            drawn = one.block == "sample" and found.code == "E110" and isinstance(value, float)
            yield spot.problem(found.code, found.text, "add kind: integer" if drawn else found.hint)
            if drawn:
                return  # true of both ends
