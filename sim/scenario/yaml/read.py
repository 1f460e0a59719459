"""From the text of a scenario file to a tree of plain values with places. YAML's own machinery stops here.

The parser's events are turned into the tree directly: nothing is expanded, constructed or guessed, so that no file can
make the reader slow or large, and every key and value keeps its place.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.yaml.lookalikes import LookAlike, spoiled_word
from sim.scenario.yaml.separators import glued_line
from sim.scenario.yaml.source import Source, read_source, unreadable, unseen_in
from sim.scenario.yaml.syntax import PARSER_ERRORS, syntax_problem
from sim.scenario.yaml.tree import Node, Place, scalar

MAX_DEPTH = 20
MAX_VALUES = 5_000
MAX_PROBLEMS = 100
NO_ANCHORS = "anchors ('&', '*') are not used in scenario files"


def read(path: Path) -> Node:
    """The tree of the file at `path`, a map at its top. Raises ScenarioError with every problem found."""
    return read_text(read_source(path))


def read_text(source: Source) -> Node:
    """The tree of a text that was read already. Raises ScenarioError with every problem found."""
    reader = _Reader(source)
    try:
        root = reader.document()
    except _Stop:
        root = None
    except PARSER_ERRORS as error:
        if not any(problem.code == "E058" for problem in reader.problems):  # it would be what the parser stumbles over
            reader.problems.append(syntax_problem(error, source))
        root = None
    if reader.problems:
        raise ScenarioError(reader.problems)
    if root is None:
        raise unreadable(source.shown, "E004", "the file holds only comments", "begin with the line ccsim: 1")
    if not isinstance(root.value, dict):
        pair = glued_line(source, root.place.line - 1)
        if pair is not None:
            raise ScenarioError([pair])
        hint = "begin with the line ccsim: 1"
        raise ScenarioError([root.place.problem("E053", "a scenario file is made of lines 'key: value'", hint)])
    return root


class _Stop(Exception):
    """The file is not read any further; the reason stands among the problems."""


class _Reader:
    """Builds the tree of one file from the parser's events, and gathers what is wrong with it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.events: Iterator[Any] = iter(YAML(typ="safe", pure=True).parse(source.text))
        self.values = 0

    def document(self) -> Node | None:
        """The only document of the file, None when there is none."""
        root = None
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    self._stop(event, "E056", "a second document begins here", "one scenario per file")
                if event.version is not None or event.tags:
                    self._note(event, "E050", "lines that begin with '%' are not used in scenario files", "remove them")
                root = self._value(next(self.events), None, 1)
            elif isinstance(event, StreamEndEvent):
                break
        return root

    def _value(self, event: Any, key: Place | None, depth: int) -> Node:
        self.values += 1
        if depth > MAX_DEPTH:
            self._stop(event, "E053", f"more than {MAX_DEPTH} levels inside each other", "a scenario has at most four")
        if self.values > MAX_VALUES:
            self._stop(event, "E053", f"more than {MAX_VALUES:,} values", "a scenario file has 10-40 lines")
        place = self._place(event)
        if isinstance(event, AliasEvent):
            self._note(event, "E055", NO_ANCHORS, "write the value out")
            return Node(None, place, key or place)
        if event.anchor is not None:
            self._note(event, "E055", NO_ANCHORS, "remove the anchor")
        if event.tag is not None:
            self._note(event, "E055", "tags ('!...') are not used in scenario files", "remove the tag")
        if isinstance(event, ScalarEvent):
            self._seen(event)
            quoted = event.style is not None
            return Node(event.value if quoted else scalar(event.value), place, key or place, quoted)
        if isinstance(event, SequenceStartEvent):
            return Node(self._list(depth), place, key or place)
        return Node(self._map(depth), place, key or place)

    def _list(self, depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            items.append(self._value(event, None, depth + 1))
        return items

    def _map(self, depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self._key(event, depth)
            value = self._value(next(self.events), self._place(event), depth + 1)
            if key is not None and key in entries:
                first = entries[key].key.line
                self._note(event, "E054", f"'{clipped(key)}' appears twice (first at line {first}); keep one")
            elif key is not None:
                entries[key] = value
        return entries

    def _key(self, event: Any, depth: int) -> str | None:
        """The text of a key; None for what cannot be one, which is noted."""
        if isinstance(event, MappingStartEvent | SequenceStartEvent | AliasEvent):
            self._value(event, None, depth + 1)
            self._note(event, "E057", "a key must be a plain word", "put values that begin with '{' or '[' in quotes")
            return None
        if event.anchor is not None or event.tag is not None:
            self._note(event, "E055", "anchors ('&') and tags ('!') are not used in scenario files", "remove it")
        self._seen(event)
        if event.value == "<<" and event.style is None:
            self._note(event, "E055", "merge keys ('<<') are not used in scenario files", "use extends")
            return None
        meant = event.value if event.style is not None else scalar(event.value)
        if isinstance(meant, str) and (spoiled := spoiled_word(meant)):
            self._note_look_alike(event, spoiled)
            return None
        if not isinstance(meant, str):
            hint = "a decimal number has a point: 0.9, not 0,9" if isinstance(meant, int) else "keys are names"
            self._note(event, "E057", f"the key '{clipped(event.value)}' is not a word", hint)
            return None
        return meant

    def _seen(self, event: Any) -> None:
        """Note what an escape in double quotes, such as "\\e", would send to the terminal."""
        if unseen := unseen_in(event.value):
            self._note(event, "E005", f"this text holds {unseen[1]}", "remove it")

    def _note_look_alike(self, event: Any, spoiled: LookAlike) -> None:
        place = self._place(event)
        column = place.column + spoiled.at + (event.style is not None)
        self.problems.append(Place(self.source, place.line, column).problem("E058", spoiled.text, spoiled.hint))

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Place(self.source, start.line + 1, start.column + 1, max(1, width))

    def _note(self, event: Any, code: str, text: str, hint: str = "") -> None:
        self.problems.append(self._place(event).problem(code, text, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stop

    def _stop(self, event: Any, code: str, text: str, hint: str) -> None:
        self._note(event, code, text, hint)
        raise _Stop
