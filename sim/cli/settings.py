"""`--set key=value`: a scenario with some values changed from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sim.scenario import Scenario

WORDS = {"true": True, "false": False}


def changed(scenario: Scenario, settings: Sequence[str]) -> Scenario:
    """`scenario` with every `key=value` of `settings` applied; its name tells what was changed.

    Raises a usage error for words without `=`, and ScenarioError for an unknown key or a value that is not allowed.
    """
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            raise click.BadParameter(
                f"'{setting}' is not KEY=VALUE, as in incentives.variable_share=0.4", param_hint="--set"
            )
        scenario = scenario.replace(key.strip(), parsed(value.strip()))
    if not settings:
        return scenario
    name = f"{scenario.name or scenario.id} with {', '.join(settings)}"
    return replace(scenario, id=f"{scenario.id}_changed", name=name)


def parsed(text: str) -> int | float | bool | str:
    """A value as a scenario file would read it.

    >>> parsed("3"), parsed("0.4"), parsed("true"), parsed("unit")
    (3, 0.4, True, 'unit')
    """
    if text in WORDS:
        return WORDS[text]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
