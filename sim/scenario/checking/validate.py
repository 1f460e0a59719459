"""From the merged tree to checked values: pydantic finds what is wrong, this module says where and what to do."""

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from sim.scenario.checking.addresses import (
    LATE_SECTIONS,
    TOP_KEYS,
    Path,
    Root,
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
from sim.scenario.problems import Problem, clipped, did_you_mean
from sim.scenario.yaml.tree import Node, Place

Checked = TypeVar("Checked", bound=BaseModel)
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
    """The KPIs that the catalogue has; the others are reported as unknown keys."""
    kpis = values.get("kpis")
    return {"kpis": {k: setting for k, setting in kpis.items() if k in KPI_NAMES}} if isinstance(kpis, dict) else {}


def _known_entry(entry: Any) -> Any:
    """An entry of the timeline without unknown keys, which are reported as such."""
    if not isinstance(entry, dict):
        return entry
    known = {key: value for key, value in entry.items() if key in names_in(("timeline", 0))}
    return known | _known_kpis(known)


def checked_as(model: type[Checked], tree: Node, values: Any, problems: list[Problem]) -> Checked | None:
    """The `values` of a file of another kind as its `model`; None if they cannot be, which is noted in `problems`."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems += problems_of(error, (), tree, model)
        return None


def problems_of(
    error: ValidationError, prefix: Path = (), tree: Node | None = None, root: Root = ScenarioFile
) -> list[Problem]:
    """pydantic's findings as problems. Without a tree (a value set from a program) they have no position.

    `root` declares the keys of the whole file: a scenario, or a file of another kind.
    """
    return [_problem(dict(detail), prefix, tree, root) for detail in error.errors(include_url=False)]


def _problem(detail: dict[str, Any], prefix: Path, tree: Node | None, root: Root) -> Problem:
    path: Path = (*prefix, *(step for step in detail["loc"] if step != "[key]"))
    node = _nearest(tree, path) if tree is not None else None
    if detail["type"] == "missing":
        return _missing(path, tree, root)
    if detail["type"] == "extra_forbidden":
        place = node.key if node else None
        if root is ScenarioFile:
            return unknown_key(place, path[:-1], str(path[-1]), node)
        return _strange_key(place, path, root)
    return problem_of(detail, path, node, root)


def _nearest(tree: Node, path: Path) -> Node | None:
    """The node at a path, or that of the group in which it would be."""
    return next((node for end in range(len(path), 0, -1) if (node := tree.at(path[:end])) is not None), None)


def _strange_key(place: Place | None, path: Path, root: Root) -> Problem:
    """E102 in a file that is no scenario."""
    key, known = str(path[-1]), names_in(path[:-1], root)
    near = did_you_mean(key, known)
    hint = f"did you mean '{near}'?" if near else f"known here: {', '.join(known)}"
    text = f"unknown key '{clipped(key)}' in {label_of(path[:-1]) or _title(root)}"
    return place.problem("E102", text, hint) if place else Problem("E102", text, hint=hint)


def _missing(path: Path, tree: Node | None, root: Root) -> Problem:
    """E103, at the beginning of the group that lacks the key; of a whole file, at its first line."""
    field, group = field_at(path, root), tree.at(path[:-1]) if tree is not None else None
    text = f"'{path[-1]}' is missing in {label_of(path[:-1]) or _title(root)}"
    hint = f"add {path[-1]}: with {_allowed(field) if field else 'a value'}"
    place = group and (group.key if path[:-1] else _first_line(group))
    return place.problem("E103", text, hint) if place else Problem("E103", text, hint=hint)


def _title(root: Root) -> str:
    """What a whole file is called in messages."""
    return root.model_config.get("title") or "this file"


def _first_line(root: Node) -> Place:
    """Where the first key of a file stands."""
    return next(iter(root.value.values())).key if isinstance(root.value, dict) and root.value else root.place


def _allowed(field: FieldInfo) -> str:
    choices = get_args(field.annotation)
    if choices and all(isinstance(choice, str) for choice in choices):
        return f"one of {', '.join(choices)}"
    if "Ge" in {type(bound).__name__ for bound in field.metadata}:
        return f"a number from {allowed_range(field)}"
    return field.description or "a value"
