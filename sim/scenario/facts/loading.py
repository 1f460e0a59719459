"""Loading a fact file: an experiment with named cases, and rows of facts about it."""

import math
import os
import re
from functools import cache
from pathlib import Path

from sim.scenario.checking.shape import format_problems
from sim.scenario.experiments.experiment import Point, varied
from sim.scenario.experiments.fields import (
    Problems,
    group_of,
    list_of,
    number_of,
    strange_keys,
    text_of,
    whole_of,
    word_of,
)
from sim.scenario.experiments.loading import scenarios_of, seeds_of
from sim.scenario.experiments.variation import Varied, variation_problems
from sim.scenario.facts.fact import KINDS, STRENGTHS, Fact, FactFile
from sim.scenario.facts.formula import HINT, LONGEST, Formula, FormulaError, after_the_end
from sim.scenario.library import is_name, shipped_folder
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.scenario import Scenario
from sim.scenario.timeline import TAKES_FORCE
from sim.scenario.yaml.read import read_text
from sim.scenario.yaml.source import read_source, shown_path, unreadable
from sim.scenario.yaml.tree import Node

FOLDER = "facts"
FILE = "a fact file"
KEYS = ("ccsim", "facts", "question", "scenarios", "cases", "seeds", "months", "rows")
NEEDED = ("id", "name", "kind", "strength", "target", "source", "quantity", "band")
ROW_KEYS = (*NEEDED, "why")
MARK = re.compile(r"^[\"']?facts[\"']?[ \t]*:", re.MULTILINE)
MONTHS = 144


@cache
def _shipped() -> tuple[tuple[str, Path], ...]:
    return tuple((path.stem, path) for path in sorted((shipped_folder() / FOLDER).glob("*.yaml")))


def shipped_facts() -> dict[str, Path]:
    """Every shipped fact file: its name and its path."""
    return dict(_shipped())


def load_facts(name_or_path: str | Path) -> FactFile:
    """The facts of a shipped name (`pay`) or of a YAML file. Raises ScenarioError with every problem of the file."""
    root = read_text(read_source(_located(name_or_path)))
    problems = _missing(root, ("facts", "scenarios", "rows"), FILE)
    if problems:
        raise ScenarioError(problems)
    loaded = _file(root, problems)
    if problems:
        raise ScenarioError(problems)
    return loaded


def is_fact_file(name_or_path: str | Path) -> bool:
    """Whether this is a fact file: a shipped one, or a file with the key `facts`."""
    text = os.fspath(name_or_path)
    if is_name(text) and text in shipped_facts():
        return True
    try:
        return bool(MARK.search(read_source(Path(text)).text))
    except ScenarioError:
        return False


def check_facts(name_or_path: str | Path) -> list[Problem]:
    """Every problem of a fact file; never raises ScenarioError. Empty: nothing to say."""
    try:
        load_facts(name_or_path)
    except ScenarioError as error:
        return error.problems
    return []


def _located(name_or_path: str | Path) -> Path:
    text = os.fspath(name_or_path)
    if is_name(text) and text in shipped_facts():
        return shipped_facts()[text]
    if is_name(text) and not os.path.lexists(text):
        near = did_you_mean(text, shipped_facts())
        question = f". Did you mean '{near}'?" if near else ""
        hint = f"shipped are {', '.join(shipped_facts())}; a file's name ends in .yaml"
        raise unreadable(shown_path(Path(text)), "E001", f"no fact file of this name{question}", hint)
    return Path(text)


def _missing(node: Node, needed: tuple[str, ...], where: str) -> Problems:
    assert isinstance(node.value, dict)
    at = next(iter(node.value.values())).key if node.value else node.place
    hint = f"write {{key}}: {'below ccsim: 1' if where == FILE else 'in it'}"
    return [
        at.problem("E103", f"'{key}' is missing in {where}", hint.format(key=key))
        for key in needed
        if key not in node.value
    ]


def _file(root: Node, problems: Problems) -> FactFile:
    assert isinstance(root.value, dict)
    strange_keys(root.value, KEYS, FILE, problems)
    problems += format_problems(root)
    scenarios = scenarios_of(root.at(("scenarios",)), problems)
    cells = _cells(root.at(("cases",)), scenarios, problems)
    months = whole_of(root.at(("months",)), "months", (TAKES_FORCE + 1, 1200), MONTHS, problems)
    return FactFile(
        name=text_of(root.at(("facts",)), "facts", 80, problems),
        question=text_of(root.at(("question",)), "question", 400, problems),
        cells=tuple(cells.items()),
        seeds=tuple(seeds_of(root.at(("seeds",)), problems)),
        months=months,
        facts=_rows(root.at(("rows",)), cells, months, problems),
    )


def _cells(node: Node | None, scenarios: list[Scenario], problems: Problems) -> dict[str, Scenario]:
    """Every scenario in every case, by name: `case`, `scenario`, or `scenario.case` where there are several of both."""
    if node is None:
        return {scenario.id: scenario for scenario in scenarios}
    cases = {name: _settings(name, case, problems) for name, case in group_of(node, "cases", "", problems).items()}
    found = variation_problems(_varied(node), scenarios) if scenarios else []
    problems += found
    if found or not cases:
        return {}
    named = [(_name(s, case, scenarios), s, point) for s in scenarios for case, point in cases.items()]
    return {name: varied(scenario, point) for name, scenario, point in named}


def _name(scenario: Scenario, case: str, scenarios: list[Scenario]) -> str:
    return case if len(scenarios) == 1 else f"{scenario.id}.{case}"


def _settings(name: str, node: Node, problems: Problems) -> Point:
    """The values of a case; none for the scenarios as they are, written {}."""
    if isinstance(node.value, dict):
        return tuple((address, value.plain()) for address, value in node.value.items())
    problems.append(node.shown_at.problem("E110", f"case {clipped(name)} must be a group of keys", "write {} for none"))
    return ()


def _varied(node: Node) -> list[Varied]:
    """What the cases vary, each address once, with all its values."""
    cases = node.value.values() if isinstance(node.value, dict) else []
    settings = [item for case in cases if isinstance(case.value, dict) for item in case.value.items()]
    values: dict[str, list[Node]] = {}
    for address, value in settings:
        values.setdefault(address, []).append(value)
    return [
        Varied("cases", address, nodes[0].key, tuple((one.plain(), one.shown_at) for one in nodes))
        for address, nodes in values.items()
    ]


def _rows(node: Node | None, cells: dict[str, Scenario], months: int, problems: Problems) -> tuple[Fact, ...]:
    facts: dict[str, Fact] = {}
    for entry in list_of(node, "rows", "write - {id: A11, ...} below it", problems):
        row = group_of(entry, "a row", "write id, name, kind and so on", problems)
        strange_keys(row, ROW_KEYS, "a row", problems)
        missing = _missing(entry, NEEDED, "a row") if row else []
        problems += missing
        if row and not missing:
            fact = _fact(row, cells, months, problems)
            if fact.id in facts:
                problems.append(row["id"].place.problem("E183", f"row {fact.id} stands twice", "give it another id"))
            facts[fact.id] = fact
    return tuple(facts.values())


def _fact(row: dict[str, Node], cells: dict[str, Scenario], months: int, problems: Problems) -> Fact:
    quantities = _nodes(row["quantity"], problems)
    low, high = _band(row["band"], problems)
    return Fact(
        id=text_of(row["id"], "id", 20, problems),
        name=text_of(row["name"], "name", 120, problems),
        kind=word_of(row["kind"], "kind", KINDS, problems),
        strength=word_of(row["strength"], "strength", STRENGTHS, problems),
        target=text_of(row["target"], "target", 120, problems),
        source=text_of(row["source"], "source", 200, problems),
        quantities=tuple(_quantity(one, cells, months, problems) for one in quantities),
        low=low,
        high=high,
        why=text_of(row.get("why"), "why", 600, problems),
        places=tuple(one.shown_at for one in quantities),
    )


def _nodes(node: Node, problems: Problems) -> list[Node]:
    """One quantity, or a list of several of which each has to lie in the band."""
    return list_of(node, "quantity", HINT, problems) if isinstance(node.value, list) else [node]


def _quantity(node: Node, cells: dict[str, Scenario], months: int, problems: Problems) -> Formula:
    before = len(problems)
    text = text_of(node, "quantity", LONGEST, problems)
    if len(problems) > before:
        return Formula("0")
    try:
        formula = Formula(text)
    except FormulaError as error:
        problems.append(node.shown_at.problem("E194", str(error), HINT))
        return Formula("0")
    for term in formula.terms:
        if cells and term.cell not in cells:
            near = did_you_mean(term.cell, cells)
            hint = f"did you mean '{near}'?" if near else f"the cells are {', '.join(cells)}"
            problems.append(node.place.problem("E195", f"no cell '{clipped(term.cell)}' in this experiment", hint))
        if late := after_the_end(term, months):
            problems.append(node.shown_at.problem("E197", late, "ask for earlier months, or run longer"))
    return formula


def _band(node: Node, problems: Problems) -> tuple[float, float]:
    """The two ends; `null` is an open one."""
    ends = list_of(node, "band", "write [0, null] for above 0", problems)
    if len(ends) != 2:
        problems.append(node.shown_at.problem("E196", f"band has {len(ends)} ends; 2 are needed", "write [0, null]"))
        return -math.inf, math.inf
    low, high = (None if end.value is None else number_of(end, "an end of band", problems) for end in ends)
    found = (-math.inf if low is None else low, math.inf if high is None else high)
    if not found[0] < found[1]:
        problems.append(node.place.problem("E196", "band is empty: its first end is to be the lower one", ""))
    return found
