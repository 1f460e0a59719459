"""The tree that a scenario file is read into: plain values, each knowing where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from sim.scenario.problems import Problem
from sim.scenario.yaml.source import Source

Scalar: TypeAlias = "str | int | float | bool | None"
Plain: TypeAlias = "Scalar | list[Plain] | dict[str, Plain]"

# Scalars as YAML 1.2 reads them, decimal only: yes, no, on, 012, 1:30, 1_000 and dates stay text.
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS: dict[str, Scalar] = {"": None, "~": None}
WORDS |= dict.fromkeys(("null", "Null", "NULL"))
WORDS |= dict.fromkeys(("true", "True", "TRUE"), True)
WORDS |= dict.fromkeys(("false", "False", "FALSE"), False)
WORDS |= {sign + form: float(sign + "inf") for sign in ("", "+", "-") for form in (".inf", ".Inf", ".INF")}
WORDS |= {form: float("nan") for form in (".nan", ".NaN", ".NAN")}
LONGEST_INTEGER = 18


@dataclass(frozen=True, slots=True)
class Place:
    """Some characters of a file: line and column count from 1."""

    source: Source
    line: int
    column: int
    width: int = 1

    def problem(self, code: str, text: str, hint: str = "") -> Problem:
        """A problem at this place, with the line as its excerpt."""
        lines = self.source.lines
        excerpt = lines[self.line - 1] if self.line <= len(lines) else ""
        return Problem(code, text, self.source.shown, self.line, self.column, excerpt, self.width, hint)

    @property
    def raw(self) -> str:
        """The characters themselves, as written."""
        return self.source.lines[self.line - 1][self.column - 1 :][: self.width]


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the file. `key` is the place of the key that it stands under, for what has none its own place."""

    value: Scalar | list[Node] | dict[str, Node]
    place: Place
    key: Place
    quoted: bool = False

    @property
    def shown_at(self) -> Place:
        """Where a message about the value points: to its key when nothing is written after it."""
        return self.key if self.value is None else self.place

    @property
    def raw(self) -> str:
        """The value as written; "empty" when nothing is written after the key."""
        return "empty" if self.value is None else self.place.raw

    def plain(self) -> Plain:
        """The value without places."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def at(self, path: tuple[str | int, ...]) -> Node | None:
        """The node that a path of keys leads to, None where the file does not set it."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            node = _child(node, step)
        return node


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node.value, dict):
        return node.value.get(str(step))
    if isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def scalar(text: str) -> Scalar:
    """What an unquoted word stands for.

    >>> scalar("0.4"), scalar("300"), scalar("no"), scalar("012"), scalar("true"), scalar("")
    (0.4, 300, 'no', '012', True, None)
    """
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text) and len(text) <= LONGEST_INTEGER:
        return int(text)
    if DECIMAL.fullmatch(text):
        return float(text)
    return text


def kind(value: object) -> str:
    """What a value is, in words: "a whole number", "text", "empty" ...

    >>> kind(3), kind(0.5), kind(True), kind(None), kind("x"), kind({})
    ('a whole number', '0.5', 'true or false', 'empty', 'text', 'a group of keys')
    """
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int):
        return "a whole number"
    if isinstance(value, float):
        return "NaN" if value != value else repr(value)
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else f"a {type(value).__name__}"
