"""From the merged tree to checked values: pydantic finds what is wrong, this module says where and what to do."""

import math
import re
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from sim.scenario.checking.addresses import (
    LATE_SECTIONS,
    TOP_KEYS,
    Path,
    Whole,
    field_at,
    is_group,
    label_of,
    late_section,
    names_in,
)
from sim.scenario.checking.shape import example, unknown_key
from sim.scenario.kpis import KPI_NAMES
from sim.scenario.problems import Problem, clipped, did_you_mean, number
from sim.scenario.yaml.tree import Node, kind, scalar

# pydantic's error type -> what was wanted, in words.
WANTED = {
    "float_type": "a number",
    "finite_number": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "string_type": "text",
    "model_type": "a group of keys",
    "dict_type": "a group of keys",
    "list_type": "a list",
}
GROUPS = {
    "a group of keys": "write its keys below it, indented by 2 spaces",
    "a list": "begin each entry with - month: 37",
}
OUT_OF_RANGE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")
CHOICES = ("enum", "literal_error")
# Read before the parents were known, so not of the values that pydantic checks.
READ_ALREADY = ("ccsim", "extends", "from")
GROUPED_DIGITS = re.compile(r"[-+]?[0-9]{1,3}([_' ][0-9]{3})+")
DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?")


def checked(tree: Node) -> tuple[Whole, list[Problem]]:
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
        return Whole.model_validate(values), problems
    except ValidationError as error:
        return Whole(), problems + problems_of(error, (), tree)


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


def allowed_range(field: FieldInfo) -> str:
    """The range of a declared number: "0 to 1 (share of pay)".

    >>> from sim.scenario.levers import Incentives
    >>> allowed_range(Incentives.model_fields["variable_share"])
    '0 to 1 (share of pay)'
    """
    bounds: Any = {type(m).__name__: m for m in field.metadata}
    extra = field.json_schema_extra
    unit = f" ({extra['unit']})" if isinstance(extra, dict) and "unit" in extra else ""
    return f"{number(bounds['Ge'].ge)} to {number(bounds['Le'].le)}{unit}"


def _problem(detail: dict[str, Any], prefix: Path, tree: Node | None) -> Problem:
    path: Path = (*prefix, *(step for step in detail["loc"] if step != "[key]"))
    node = tree.at(path) if tree is not None else None
    if detail["type"] == "missing":
        return _missing(path, tree)
    if detail["type"] == "extra_forbidden":
        return unknown_key(node.key if node else None, path[:-1], str(path[-1]))
    code, text, hint = _said(detail, path, node)
    if node is None:
        return Problem(code, text, hint=hint)
    return node.shown_at.problem(code, text, hint)


def _missing(path: Path, tree: Node | None) -> Problem:
    """E103, at the beginning of the group that lacks the key."""
    field, group = field_at(path), tree.at(path[:-1]) if tree is not None else None
    text = f"'{path[-1]}' is missing in {label_of(path[:-1])}"
    hint = f"add {path[-1]}: with {_allowed(field) if field else 'a value'}"
    return group.key.problem("E103", text, hint) if group else Problem("E103", text, hint=hint)


def _allowed(field: FieldInfo) -> str:
    choices = get_args(field.annotation)
    return f"one of {', '.join(choices)}" if choices else f"a number from {allowed_range(field)}"


def _said(detail: dict[str, Any], path: Path, node: Node | None) -> tuple[str, str, str]:
    """Code, text and hint for one of pydantic's findings."""
    label, value, field = label_of(path), detail["input"], field_at(path)
    written = clipped(node.raw if node else str(value))
    outside = detail["type"] in OUT_OF_RANGE or (detail["type"] == "finite_number" and not math.isnan(value))
    if outside and field is not None:
        return "E111", f"{label} is {written}; allowed {allowed_range(field)}", _range_hint(value, field)
    if detail["type"] in CHOICES:
        choices = re.findall(r"'([^']+)'", detail["ctx"]["expected"])
        near = did_you_mean(str(value), choices)
        hint = f"did you mean '{near}'?" if near else f"write one of: {', '.join(choices)}"
        return "E112", f"{label} is '{written}'; allowed {', '.join(choices)}", hint
    if detail["type"] == "string_too_long":
        return "E113", f"{label} has {len(value)} characters; at most {detail['ctx']['max_length']}", "shorten it"
    if detail["type"] == "too_long":
        return "E113", f"{label} has {len(value)} entries; at most {detail['ctx']['max_length']}", "leave some out"
    if value is None and (is_group(path) or detail["type"] == "list_type"):
        named = label if isinstance(path[-1], int) else f"'{path[-1]}'"
        otherwise = GROUPS["a list"] if detail["type"] == "list_type" else "fill it or remove the line"
        return "E051", f"{named} is empty", example(path) or otherwise
    if detail["type"] in WANTED:
        wanted = WANTED[detail["type"]]
        hint = example(path) if wanted in GROUPS else _type_hint(wanted, value, node, field)
        return "E110", f"{label} must be {wanted}, not {kind(value)}", hint or GROUPS.get(wanted, "")
    return "E114", f"{label}: {clipped(detail['msg'], 120)}", ""


def _range_hint(value: float, field: FieldInfo) -> str:
    bounds: Any = {type(m).__name__: m for m in field.metadata}
    if bounds["Le"].le == 1 and 2 <= value <= 100:
        return f"{number(value)}% is written {number(value / 100)}"
    return "" if field.is_required() else f"the default is {number(field.default)}"


def _type_hint(wanted: str, value: object, node: Node | None, field: FieldInfo | None) -> str:
    if value is None:
        return "write a value" if field is not None and field.is_required() else "write a value, or remove the line"
    if wanted == "text":
        return f'put it in quotes: "{clipped(node.raw)}"' if node and not isinstance(value, dict | list) else ""
    if wanted == "true or false":
        return _boolean_hint(value)
    if wanted in ("a number", "a whole number"):
        return _number_hint(value, node, field)
    return ""


def _boolean_hint(value: object) -> str:
    word = str(value).lower()
    if word in ("yes", "on", "y", "1", "true"):
        return "write true"
    return "write false" if word in ("no", "off", "n", "0", "false") else ""


def _number_hint(value: object, node: Node | None, field: FieldInfo | None) -> str:
    """What to write in place of a text (or true, or a fraction) where a number is wanted."""
    meant = _number_meant(value) if isinstance(value, str) else ""
    if meant and (field is None or _in_range(float(meant), field)):
        return f"remove the quotes: {meant}" if node and node.quoted and meant == value else f"write {meant}"
    if isinstance(value, str) and DATE.fullmatch(value):
        return "a scenario has no dates; time is counted in months"
    return f"a number from {allowed_range(field)}" if field is not None else ""


def _in_range(value: float, field: FieldInfo) -> bool:
    bounds: Any = {type(m).__name__: m for m in field.metadata}
    return "Ge" not in bounds or bool(bounds["Ge"].ge <= value <= bounds["Le"].le)


def _number_meant(text: str) -> str:
    """The number that a person meant by a text: "300", "40%", "0,4", "012", "1_000"; "" when it is none.

    >>> [_number_meant(t) for t in ("300", "40%", "0,4", "012", "1_000", "1:30", "many")]
    ['300', '0.4', '0.4', '12', '1000', '', '']
    """
    text = text.strip()
    if GROUPED_DIGITS.fullmatch(text):
        text = re.sub("[_' ]", "", text)
    if re.fullmatch(r"[0-9]+,[0-9]+", text):
        text = text.replace(",", ".")
    if re.fullmatch(r"0[0-9]{1,17}", text):
        text = text.lstrip("0") or "0"
    if text.endswith("%") and isinstance(share := scalar(text[:-1].strip()), int | float) and share is not True:
        text = f"{share / 100:g}"
    return text if isinstance(scalar(text), int | float) and not isinstance(scalar(text), bool) else ""
