"""Which worlds `ccsim run` computes, and what the scenario is measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sim.cli import options

if TYPE_CHECKING:
    from sim.scenario import Scenario

WORLDS = 10
AGENTS_WORLDS = 1  # the interpreted driver is slow: one world unless more are asked for


def seeds_of(one: int | None, many: int | None, driver: str) -> range:
    """The worlds that are asked for; `--seed` and `--seeds` exclude each other."""
    if one is not None and many is not None:
        raise click.UsageError("--seed names one world and --seeds how many; give one of the two.")
    if one is not None:
        return range(one, one + 1)
    return range(1, (many or (AGENTS_WORLDS if driver == "agents" else WORLDS)) + 1)


def refuse_vs(vs: str | None) -> None:
    """Raise a usage error for `--vs` where nothing is stored, so that nothing can be compared."""
    if vs is not None:
        raise click.UsageError("--vs compares stored runs; it needs --driver compiled.")


def rival_of(as_written: Scenario, scenario: Scenario, vs: str | None, market: str | None) -> Scenario:
    """What `scenario` is measured against."""
    if scenario is not as_written and vs is None:
        return as_written
    if named := vs if vs is not None else as_written.parent:
        return options.loaded([named], market)[0]
    return as_written.control()
