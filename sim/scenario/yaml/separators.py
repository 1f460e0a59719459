"""A key and its value without the ': ' that tells them apart: `layers:2`, `layers=2`, `layers = 2`."""

import re
from dataclasses import dataclass

from sim.scenario.problems import Problem, clipped
from sim.scenario.yaml.source import Source
from sim.scenario.yaml.tree import Place

# A word at the beginning, and something right behind a colon that is no web address or path, or behind '='.
GLUED = re.compile(r"(?P<key>[A-Za-z_][\w.]*)(?P<sign>\s*=|\s*:)(?P<gap>\s*)(?P<value>[^\s:=/\\].*)")


@dataclass(frozen=True, slots=True)
class Glued:
    """A key and a value that YAML reads as one text."""

    text: str
    key: str
    sign: str
    value: str

    def problem(self, place: Place) -> Problem:
        """E059, with what to write."""
        what = "needs a space after the colon" if self.sign == ":" else "is written with a colon and a space"
        return place.problem(
            "E059", f"'{clipped(self.text)}' {what}", f"write {clipped(self.key)}: {clipped(self.value)}"
        )


def glued(text: str) -> Glued | None:
    """The key and the value that a text begins with, None if it is no such pair.

    >>> glued("layers:2"), glued("layers: 2"), glued("https://example.org"), glued("What if: x=3")
    (Glued(text='layers:2', key='layers', sign=':', value='2'), None, None, None)
    """
    match = GLUED.match(text)
    if not match or (match["sign"].strip() == ":" and match["gap"]):
        return None
    value = re.split(r" #|[,}\]]| \w+:", match["value"])[0].rstrip()
    return Glued(text[: match.start("value") + len(value)], match["key"], match["sign"].strip(), value)


def glued_line(source: Source, line: int) -> Problem | None:
    """E059 for a line of a file (counted from 0) that is such a pair, None for any other line."""
    text = source.lines[line] if line < len(source.lines) else ""
    start = len(text) - len(text.lstrip(" -"))
    pair = glued(text[start:])
    return pair.problem(Place(source, line + 1, start + 1, len(pair.text))) if pair else None
