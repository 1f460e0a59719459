"""Values of an experiment file, read one by one: each function notes what is wrong and goes on."""

from typing import Protocol, TypeVar

from sim.scenario.problems import Problem, clipped
from sim.scenario.yaml.tree import Node, kind

Problems = list[Problem]
Word = TypeVar("Word", bound=str)


class Spot(Protocol):
    """Where a value stands: in a YAML file or in a cell of a CSV file."""

    def problem(self, code: str, text: str, hint: str = "") -> Problem:
        """A problem at this place."""


def group_of(node: Node | None, word: str, hint: str, problems: Problems) -> dict[str, Node]:
    """The keys below `word`; empty where there are none, which is noted unless the key itself is missing."""
    if node is None:
        return {}
    if isinstance(node.value, dict) and node.value:
        return node.value
    problems.append(_empty_or_wrong(node, word, "a group of keys", hint))
    return {}


def list_of(node: Node | None, word: str, hint: str, problems: Problems) -> list[Node]:
    """The entries of the list `word`; empty where there are none, which is noted unless the key itself is missing."""
    if node is None:
        return []
    if isinstance(node.value, list) and node.value:
        return node.value
    problems.append(_empty_or_wrong(node, word, "a list", hint))
    return []


def whole_of(node: Node | None, word: str, allowed: tuple[int, int], default: int, problems: Problems) -> int:
    """A whole number in a range; `default` where it is missing or wrong."""
    if node is None:
        return default
    low, high = allowed
    if not isinstance(node.value, int) or isinstance(node.value, bool):
        text = f"{word} must be a whole number, not {kind(node.value)}"
        problems.append(node.shown_at.problem("E110", text, f"a number from {low} to {high}"))
        return default
    if not low <= node.value <= high:
        text = f"{word} is {clipped(node.raw)}; allowed {low} to {high}"
        problems.append(node.shown_at.problem("E111", text, f"for example {default}"))
        return default
    return node.value


def _empty_or_wrong(node: Node, word: str, wanted: str, hint: str) -> Problem:
    if not node.value and not isinstance(node.value, bool | int | float):
        return node.shown_at.problem("E051", f"'{word}' is empty", hint)
    return node.shown_at.problem("E110", f"{word} must be {wanted}, not {kind(node.value)}", hint)
