"""The arena of an experiment: other firms that are simulated whole, and compete for the same customers."""

from dataclasses import dataclass
from typing import Any

from sim.scenario.declare import Section, lever
from sim.scenario.levers import Design
from sim.scenario.problems import Problem
from sim.scenario.yaml.tree import Node

MAX_FIRMS = 3
# Designs that a file and its parents may name, those of which there are 0 firms among them.
MAX_NAMED = 10


class ArenaSetting(Section):
    """How often one design stands in the arena; a file names the design as `extends` names a parent."""

    firms: int = lever(1, "firms", (0, MAX_FIRMS), "A4, B45")
    """Firms of this design beside the one that is studied."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One other firm that is simulated whole: the name of its file, its title, and its design from month 25 on.

    Two firms of one design have the same id.
    """

    id: str
    name: str
    design: Design

    def plain(self) -> dict[str, Any]:
        """The rival in plain values."""
        return {"id": self.id, "name": self.name, "design": self.design.model_dump(mode="json")}


def references(tree: Node) -> list[tuple[Node, int]]:
    """The first names under `arena`, each as a value with a place, and how many firms of it there are."""
    arena = tree.at(("arena",))
    entries = arena.value.items() if arena is not None and isinstance(arena.value, dict) else ()
    named = [(Node(name, node.key, node.key), node) for name, node in entries if isinstance(node.value, dict)]
    return [(reference, _firms(node)) for reference, node in named[:MAX_NAMED]]


def crowd_problems(tree: Node, rivals: int) -> list[Problem]:
    """More firms in the arena than can be simulated, or than the market has rivals: once, at the first too many."""
    total = 0
    for reference, firms in references(tree):
        total += firms
        text = f"arena has {total} other firms"
        if total > MAX_FIRMS:
            return [reference.place.problem("E160", f"{text}; at most {MAX_FIRMS}", "leave one out")]
        if total > rivals:
            hint = "raise market.rivals, or leave one out"
            return [reference.place.problem("E161", f"{text}, but market.rivals is {rivals}", hint)]
    return []


def _firms(setting: Node) -> int:
    """The number that a setting gives, or the declared one; values out of range are reported by `checked`."""
    node = setting.at(("firms",))
    given = node.value if node is not None else None
    return (
        given if isinstance(given, int) and 0 <= given <= MAX_FIRMS else int(ArenaSetting.model_fields["firms"].default)
    )
