"""What `ccsim tip` is asked for, as one value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from analysis.tipping.candidates import Candidate
    from sim.scenario import Scenario


def candidates(scenario: Scenario, over: Sequence[str]) -> list[Candidate]:
    """The numbers named with `--over`, or all without data. Raises a usage error for one that does not exist."""
    from analysis.tipping.candidates import named, without_data

    try:
        return named(scenario, over) if over else without_data(scenario)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--over") from None


def outcome(_: click.Context, __: click.Parameter, name: str) -> str:
    """The name of an outcome as it is, if there is one; for `--metric`."""
    from sim.scenario.measures import OUTCOME_NAMES

    if name not in OUTCOME_NAMES:
        raise click.BadParameter(f"no outcome is called '{name}'; ccsim list metrics names all")
    return name
