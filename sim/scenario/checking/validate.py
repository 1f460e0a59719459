"""From the merged tree to checked values: pydantic finds what is wrong, this module says where and what to do."""

from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from sim.scenario.checking.addresses import (
    LATE_SECTIONS,
    TOP_KEYS,
    Path,
    ScenarioFile,
    field_at,
    label_of,
    late_section,
    names_in,
)
from sim.scenario.checking.findings import problem_of
from sim.scenario.checking.numbers import allowed_range
from sim.scenario.checking.unknown import unknown_key
from sim.scenario.kpis import KPI_NAMES
from sim.scenario.problems import Problem
from sim.scenario.yaml.tree import Node

# Read before the parents were known, so not of the values that pydantic checks.
READ_ALREADY = ("ccsim", "extends", "from")


def checked(tree: Node) -> tuple[ScenarioFile, list[Problem]]:
    """The values that the files make together, and every error in them; with an error, the values do not count."""
    assert isinstance(tree.value, dict)
    known = {key: node for key, node in tree.value.items() if key in TOP_KEYS and key not in READ_ALREADY}
    values: dict[str, Any] = {key: node.plain() for key, node in known.items()}
    values |= _known_kpis(values)
    if isinstance(timeline := values.get("timeline"), list):
        values["timeline"] = [_known_entry(entry) for entry in timeline]
    problems = []
    for name in [section for section in LATE_SECTIONS if section in values]:
        try:
            values[name] = late_section(name).model_validate(values[name])
        except ValidationError as error:
            problems += problems_of(error, (name,), tree)
    try:
        return ScenarioFile.model_validate(values), problems
    except ValidationError as error:
        return ScenarioFile(), problems + problems_of(error, (), tree)


def _known_kpis(values: dict[str, Any]) -> dict[str, Any]:
    """The KPIs without those of no name in the catalogue, which were told as unknown keys."""
    kpis = values.get("kpis")
    return {"kpis": {k: setting for k, setting in kpis.items() if k in KPI_NAMES}} if isinstance(kpis, dict) else {}


def _known_entry(entry: Any) -> Any:
    """An entry of the timeline without the keys that were told as unknown."""
    if not isinstance(entry, dict):
        return entry
    known = {key: value for key, value in entry.items() if key in names_in(("timeline", 0))}
    return known | _known_kpis(known)


def problems_of(error: ValidationError, prefix: Path = (), tree: Node | None = None) -> list[Problem]:
    """pydantic's findings as problems. Without a tree (a value set from a program) they have no position."""
    return [_problem(dict(detail), prefix, tree) for detail in error.errors(include_url=False)]


def _problem(detail: dict[str, Any], prefix: Path, tree: Node | None) -> Problem:
    path: Path = (*prefix, *(step for step in detail["loc"] if step != "[key]"))
    node = tree.at(path) if tree is not None else None
    if detail["type"] == "missing":
        return _missing(path, tree)
    if detail["type"] == "extra_forbidden":
        return unknown_key(node.key if node else None, path[:-1], str(path[-1]), node)
    return problem_of(detail, path, node)


def _missing(path: Path, tree: Node | None) -> Problem:
    """E103, at the beginning of the group that lacks the key."""
    field, group = field_at(path), tree.at(path[:-1]) if tree is not None else None
    text = f"'{path[-1]}' is missing in {label_of(path[:-1])}"
    hint = f"add {path[-1]}: with {_allowed(field) if field else 'a value'}"
    return group.key.problem("E103", text, hint) if group else Problem("E103", text, hint=hint)


def _allowed(field: FieldInfo) -> str:
    choices = get_args(field.annotation)
    return f"one of {', '.join(choices)}" if choices else f"a number from {allowed_range(field)}"
