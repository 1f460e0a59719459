"""The work of `ccsim compare`, in its order: compare, cross factors, look for tipping points, write the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.show.runs import lost_lines
from sim.cli.computing import require_results
from sim.cli.report_file import require_folder, written

if TYPE_CHECKING:
    from analysis.factors.compute import Factorial
    from analysis.report.answer import Answer
    from analysis.tipping.compute import Tipping
    from sim.cli.computing import Where
    from sim.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Asked:
    """What `ccsim compare` was asked for: worlds, months, what to add to the comparison, and what to leave out."""

    seeds: int
    months: int
    factors: bool
    born: bool
    where: Where
    out: Path
    no_report: bool
    no_tip: bool


def answer(chosen: Sequence[Scenario], asked: Asked) -> Answer:
    """Run what is missing, compare, cross factors, look for tipping points and write the report.

    Raises a usage error where factors are to be crossed and the first design and the last differ in none.
    """
    from analysis.comparison.compute import compare as compared
    from analysis.report.answer import Answer

    if not asked.no_report:
        require_folder(asked.out)
    if asked.factors:
        _require_factors(chosen)
    with asked.where.compute() as compute:
        comparison = compared(chosen, range(1, asked.seeds + 1), asked.months, compute, asked.born)
        lost = lost_lines(comparison.summary, compute.store)
        require_results(comparison, lost)
    factorial = _factorial(comparison.scenarios, asked) if asked.factors else None
    tipping = None if asked.no_tip or lost else _tipping(comparison.scenarios, asked.months, asked.where)
    report = None if asked.no_report else written(comparison, tipping, asked.out, factorial)
    return Answer(comparison, tipping, report, lost, factorial)


def _require_factors(chosen: Sequence[Scenario]) -> None:
    """Raise a usage error if the first design and the last have no factor to be crossed."""
    from analysis.comparison.compute import with_start
    from analysis.factors.compute import SameFactorsError, require_difference

    firms = with_start(chosen)
    try:
        require_difference(firms[0], firms[-1])
    except SameFactorsError as error:
        raise click.BadParameter(f"{error}; name two designs that differ", param_hint="--factors") from None


def _factorial(chosen: Sequence[Scenario], asked: Asked) -> Factorial:
    """Every mixture of the factors of the first design named and the last."""
    from analysis.factors.compute import cross

    with asked.where.compute("factors") as compute:
        return cross(chosen[0], chosen[-1], range(1, asked.seeds + 1), asked.months, compute)


def _tipping(chosen: Sequence[Scenario], months: int, where: Where) -> Tipping | None:
    """The strongest tipping points between the last design named and the first; None if there is only one."""
    from analysis.report.answer import SHOWN
    from analysis.tipping.compute import Search, tip

    if len(chosen) < 2:
        return None
    with where.compute("tipping points") as compute:
        return tip(chosen[-1], chosen[0], compute, Search(months=months, strongest=SHOWN, steps=1))
