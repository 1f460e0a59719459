"""A scenario with all its values, each with the line of the file that sets it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sim.scenario.loading import SCENARIOS, reading_of
from sim.scenario.yaml.tree import Node

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Setting:
    """A value at its address, and where it is set: `file:line`, or "default"."""

    address: str
    value: Any
    origin: str


def settings_of(name_or_path: str | Path) -> list[Setting]:
    """Every value of a scenario, in the order of the file format: design, timeline, market, assumptions, switches.

    Raises ScenarioError as `load` does.
    """
    scenario = SCENARIOS.load(name_or_path)
    tree = reading_of(SCENARIOS.located(name_or_path)).tree
    words = {"name": scenario.name, "question": scenario.question, "hook": scenario.hook, "from": scenario.start_id}
    parts = {name: getattr(scenario, name).model_dump(mode="json") for name in ("market", "assumptions", "switches")}
    timeline = {"timeline": [change.plain() for change in scenario.timeline]} if scenario.timeline else {}
    every = words | scenario.design.model_dump(mode="json") | timeline | parts
    return [setting for setting in _settings(every, tree, ()) if setting.value != ""]


def _settings(values: Mapping[str, Any], tree: Node, path: tuple[str, ...]) -> Iterator[Setting]:
    for key, value in values.items():
        here = (*path, key)
        if isinstance(value, Mapping) and value:
            yield from _settings(value, tree, here)
        else:
            yield Setting(".".join(here), value, _origin(tree.at(here)))


def _origin(node: Node | None) -> str:
    return f"{node.place.source.shown}:{node.place.line}" if node is not None else DEFAULT


def yaml_text(value: Any) -> str:
    """A value as a scenario file would write it.

    >>> yaml_text(0.5), yaml_text("off"), yaml_text("a: b"), yaml_text(True)
    ('0.5', 'off', '"a: b"', 'true')
    """
    plain = isinstance(value, str) and value.replace("_", "").replace(" ", "").isalnum()
    return value if plain else json.dumps(value, ensure_ascii=False)
