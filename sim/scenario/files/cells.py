"""The cells of a check file: every scenario in every named case."""

from collections.abc import Iterable, Mapping

from sim.scenario.files.experiments.experiment import Point, faults_of, varied
from sim.scenario.files.experiments.variation import Varied, variation_problems
from sim.scenario.files.fields import Problems, group_of
from sim.scenario.problems import clipped
from sim.scenario.scenario import Scenario
from sim.scenario.yaml.tree import Node


def cells_of(root: Node, scenarios: list[Scenario], problems: Problems) -> dict[str, Scenario]:
    """Every scenario in every case, by name: `case`, `scenario`, or `scenario.case` where there are several of both."""
    common, cases = root.at(("common",)), root.at(("cases",))
    always = _settings("common", common, problems) if common is not None else ()
    points = {name: (*always, *_settings(name, case, problems)) for name, case in _entries(cases, problems).items()}
    if not scenarios:
        return {}
    faults = variation_problems([*_varied("common", [common]), *_varied("cases", _case_nodes(cases))], scenarios)
    problems += faults
    if faults:
        return {}
    named = {_name(s, case, scenarios, cases): (s, point) for s in scenarios for case, point in points.items()}
    return {name: _firm(scenario, point, name, cases or root, problems) for name, (scenario, point) in named.items()}


def _entries(cases: Node | None, problems: Problems) -> Mapping[str, Node | None]:
    """The cases by name; one without a name where none are written."""
    if cases is None:
        return {"": None}
    return group_of(cases, "cases", "write usual: {} below it", problems)


def _name(scenario: Scenario, case: str, scenarios: list[Scenario], cases: Node | None) -> str:
    if cases is None:
        return scenario.id
    return case if len(scenarios) == 1 else f"{scenario.id}.{case}"


def _settings(name: str, node: Node | None, problems: Problems) -> Point:
    """The values of a case; none for the scenarios as they are, written {}."""
    if node is None:
        return ()
    if isinstance(node.value, dict):
        return tuple((address, value.plain()) for address, value in node.value.items())
    problems.append(node.shown_at.problem("E110", f"case {clipped(name)} must be a group of keys", "write {} for none"))
    return ()


def _firm(scenario: Scenario, point: Point, name: str, cases: Node, problems: Problems) -> Scenario:
    """The scenario at a point; what makes it impossible is noted at its case."""
    firm = varied(scenario, point)
    at = cases.at((name.rpartition(".")[2],)) or cases
    problems += [
        at.key.problem(fault.code, f"{fault.text} (case {clipped(name)})", fault.hint) for fault in faults_of(firm)
    ]
    return firm


def _case_nodes(cases: Node | None) -> list[Node | None]:
    return list(cases.value.values()) if cases is not None and isinstance(cases.value, dict) else []


def _varied(block: str, groups: Iterable[Node | None]) -> list[Varied]:
    """What some groups set, each address once, with all its values."""
    values: dict[str, list[Node]] = {}
    for group in groups:
        if group is not None and isinstance(group.value, dict):
            for address, value in group.value.items():
                values.setdefault(address, []).append(value)
    return [
        Varied(block, address, nodes[0].key, tuple((node.plain(), node.shown_at) for node in nodes))
        for address, nodes in values.items()
    ]
