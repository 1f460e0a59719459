"""Which worlds `ccsim run` computes, and what the scenario is measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sim.cli import options

if TYPE_CHECKING:
    from sim.scenario import Scenario

WORLDS = 10
AGENTS_WORLDS = 1  # the interpreted driver is slow: one world unless more are asked for


def seeds_of(seed: int | None, worlds: int | None, driver: str) -> range:
    """The worlds that are asked for; `--seed` and `--seeds` exclude each other."""
    if seed is not None and worlds is not None:
        raise click.UsageError("--seed names one world and --seeds how many; give one of the two.")
    if seed is not None:
        return range(seed, seed + 1)
    return range(1, (worlds or (AGENTS_WORLDS if driver == "agents" else WORLDS)) + 1)


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
