"""What `ccsim levers` is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from analysis.levers.settings import Lever
    from sim.scenario import Scenario


def chosen(design: Scenario, names: Sequence[str]) -> list[Lever]:
    """The levers named with `--levers`, or all. Raises a usage error for one that does not exist."""
    from analysis.levers.settings import levers_of

    try:
        return levers_of(design, names)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--levers") from None
