"""Values of an experiment file, read one by one: each function notes what is wrong and goes on."""

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

from sim.scenario.problems import Problem, clipped, did_you_mean, number
from sim.scenario.yaml.tree import Node, kind

Problems = list[Problem]
Word = TypeVar("Word", bound=str)


class Spot(Protocol):
    """Where a value stands: in a YAML file or in a cell of a CSV file."""

    def problem(self, code: str, text: str, hint: str = "") -> Problem:
        """A problem at this place."""


def strange_keys(group: dict[str, Node], known: Iterable[str], where: str, problems: Problems) -> None:
    """Note keys that are not known (E102), with the one that was probably meant."""
    for key, node in group.items():
        if key not in known:
            near = did_you_mean(key, known)
            hint = f"did you mean '{near}'?" if near else f"known here: {', '.join(known)}"
            problems.append(node.key.problem("E102", f"unknown key '{clipped(key)}' in {where}", hint))


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


def text_of(node: Node | None, word: str, longest: int, problems: Problems) -> str:
    """A text of at most `longest` characters; "" where there is none."""
    if node is None:
        return ""
    if not isinstance(node.value, str):
        hint = f'put it in quotes: "{clipped(node.raw)}"' if isinstance(node.value, int | float) else "write a text"
        problems.append(node.shown_at.problem("E110", f"{word} must be text, not {kind(node.value)}", hint))
        return ""
    if len(node.value) > longest:
        text = f"{word} has {len(node.value)} characters; at most {longest}"
        problems.append(node.shown_at.problem("E113", text, "shorten it"))
    return node.value


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


def word_of(node: Node | None, word: str, options: tuple[Word, ...], problems: Problems) -> Word:
    """One of `options`; the first where it is missing or wrong."""
    if node is None:
        return options[0]
    if node.value in options:
        return options[options.index(node.value)]
    near = did_you_mean(str(node.value), options)
    hint = f"did you mean '{near}'?" if near else f"write one of: {', '.join(options)}"
    text = f"{word} is '{clipped(node.raw)}'; allowed {', '.join(options)}"
    problems.append(node.shown_at.problem("E112", text, hint))
    return options[0]


def number_of(node: Node | None, word: str, problems: Problems) -> float | None:
    """A number that is finite; None where there is none, which is noted unless the key itself is missing."""
    if node is None:
        return None
    value: Any = node.value
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e15:
        return value
    problems.append(node.shown_at.problem("E110", f"{word} must be a number, not {kind(value)}", "write a number"))
    return None


def range_text(low: float, high: float) -> str:
    """Two ends as messages write them.

    >>> range_text(0.5, 2.0)
    '0.5 to 2'
    """
    return f"{number(low)} to {number(high)}"


def _empty_or_wrong(node: Node, word: str, wanted: str, hint: str) -> Problem:
    if not node.value and not isinstance(node.value, bool | int | float):
        return node.shown_at.problem("E051", f"'{word}' is empty", hint)
    return node.shown_at.problem("E110", f"{word} must be {wanted}, not {kind(node.value)}", hint)
