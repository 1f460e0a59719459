"""What pydantic finds wrong with a value, said in the words of scenario files: code, text and what to do."""

import math
import re
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from sim.scenario.checking.addresses import Path, Root, ScenarioFile, field_at, is_group, label_of
from sim.scenario.checking.numbers import allowed_range, number_hint, number_meant, range_hint
from sim.scenario.checking.shape import example
from sim.scenario.problems import Problem, clipped, did_you_mean
from sim.scenario.yaml.lookalikes import first_look_alike, plain
from sim.scenario.yaml.separators import glued_line
from sim.scenario.yaml.tree import Node, Place, kind

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
NUMBERS = ("a number", "a whole number")
OUT_OF_RANGE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")
CHOICES = ("enum", "literal_error")


class Finding(NamedTuple):
    """Code, text and hint of a problem that has no place yet."""

    code: str
    text: str
    hint: str = ""


def problem_of(detail: dict[str, Any], path: Path, node: Node | None, root: Root = ScenarioFile) -> Problem:
    """One of pydantic's findings about the value at `path`; without a node in a file it has no position."""
    if node is None:
        code, text, hint = _finding(detail, path, None, root)
        return Problem(code, text, hint=hint)
    return _mistyped(detail, node) or node.shown_at.problem(*_finding(detail, path, node, root))


def _mistyped(detail: dict[str, Any], node: Node) -> Problem | None:
    """What made a value into text: a character that looks like another (E058), or a ':' without a space (E059)."""
    if not isinstance(node.value, str):
        return None
    place, wanted = node.place, WANTED.get(detail["type"], "")
    spoiled = first_look_alike(node.raw)
    if spoiled and (meant := _meant(detail, wanted, node.value)):
        hint = f"{spoiled.hint}: {meant}" if meant not in ("", ":") else spoiled.hint
        return Place(place.source, place.line, place.column + spoiled.at).problem("E058", spoiled.text, hint)
    return glued_line(place.source, place.line - 1) if wanted in GROUPS else None


def _meant(detail: dict[str, Any], wanted: str, text: str) -> str:
    """The value that a text without its look-alikes would be; ":" for a key and its value, "" for none."""
    without = plain(text).strip().strip("\"'").strip()
    if wanted in NUMBERS:
        return number_meant(without)
    if detail["type"] in CHOICES:
        return without if without in _options(detail) else ""
    return ":" if wanted in GROUPS and re.match(r"[A-Za-z_]\w*\s*:", without) else ""


def _finding(detail: dict[str, Any], path: Path, node: Node | None, root: Root) -> Finding:
    """Code, text and hint for one of pydantic's findings."""
    error, value, field = detail["type"], detail["input"], field_at(path, root)
    outside = error in OUT_OF_RANGE or (error == "finite_number" and not math.isnan(value))
    if outside and field is not None:
        written = clipped(node.raw if node else str(value))
        text = f"{label_of(path)} is {written}; allowed {allowed_range(field)}"
        return Finding("E111", text, range_hint(value, field))
    if error in CHOICES:
        return _not_among(detail, path, node)
    if error in ("string_too_long", "too_long"):
        return _too_long(detail, path)
    if value is None and (is_group(path, root) or error == "list_type"):
        return _empty(detail, path, field)
    if error in WANTED:
        return _wrong_kind(detail, path, node, field)
    return Finding("E114", f"{label_of(path)}: {clipped(detail['msg'], 120)}")


def _options(detail: dict[str, Any]) -> list[str]:
    return re.findall(r"'([^']+)'", detail["ctx"]["expected"])


def _not_among(detail: dict[str, Any], path: Path, node: Node | None) -> Finding:
    """A word that is none of those allowed, or several words where one is wanted."""
    options, value = _options(detail), detail["input"]
    if isinstance(value, list | dict):
        text = f"{label_of(path)} must be one word, not {kind(value)}"
        return Finding("E110", text, f"write one of: {', '.join(options)}")
    written = clipped(node.raw if node else str(value))
    near = did_you_mean(str(value), options)
    hint = f"did you mean '{near}'?" if near else f"write one of: {', '.join(options)}"
    return Finding("E112", f"{label_of(path)} is '{written}'; allowed {', '.join(options)}", hint)


def _too_long(detail: dict[str, Any], path: Path) -> Finding:
    what, hint = ("characters", "shorten it") if detail["type"] == "string_too_long" else ("entries", "leave some out")
    text = f"{label_of(path)} has {len(detail['input'])} {what}; at most {detail['ctx']['max_length']}"
    return Finding("E113", text, hint)


def _empty(detail: dict[str, Any], path: Path, field: FieldInfo | None) -> Finding:
    named = label_of(path) if isinstance(path[-1], int) else f"'{path[-1]}'"
    otherwise = GROUPS["a list"] if detail["type"] == "list_type" else "fill it or remove the line"
    return Finding("E051", f"{named} is empty", example(path) or _example_of(field) or otherwise)


def _example_of(field: FieldInfo | None) -> str:
    """How a value is written, where its declaration says so."""
    return str(field.examples[0]) if field is not None and field.examples else ""


def _wrong_kind(detail: dict[str, Any], path: Path, node: Node | None, field: FieldInfo | None) -> Finding:
    wanted, value = WANTED[detail["type"]], detail["input"]
    hint = example(path) or _example_of(field) if wanted in GROUPS else _type_hint(wanted, value, node, field)
    text = f"{label_of(path)} must be {wanted}, not {kind(value)}"
    return Finding("E110", text, hint or GROUPS.get(wanted, ""))


def _type_hint(wanted: str, value: object, node: Node | None, field: FieldInfo | None) -> str:
    if value is None:
        return "write a value" if field is not None and field.is_required() else "write a value, or remove the line"
    if wanted == "text":
        return f'put it in quotes: "{clipped(node.raw)}"' if node and not isinstance(value, dict | list) else ""
    if wanted == "true or false":
        return _boolean_hint(value)
    return number_hint(value, node, field) if wanted in NUMBERS else ""


def _boolean_hint(value: object) -> str:
    word = str(value).lower()
    if word in ("yes", "on", "y", "1", "true"):
        return "write true"
    return "write false" if word in ("no", "off", "n", "0", "false") else ""
