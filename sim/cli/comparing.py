"""The work of `ccsim compare`, in its order: compare, look for tipping points, write the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.show.runs import lost_lines
from sim.cli.computing import require_results
from sim.cli.report_file import require_folder, written

if TYPE_CHECKING:
    from analysis.report.answer import Answer
    from analysis.tipping.compute import Tipping
    from sim.cli.computing import Where
    from sim.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Asked:
    """What `ccsim compare` was asked for: worlds, months, firms that were always so, and what to leave out."""

    seeds: int
    months: int
    born: bool
    where: Where
    out: Path
    no_report: bool
    no_tip: bool


def answer(chosen: Sequence[Scenario], asked: Asked) -> Answer:
    """Run what is missing, compare, look for tipping points and write the report."""
    from analysis.comparison.compute import compare as compared
    from analysis.report.answer import Answer

    if not asked.no_report:
        require_folder(asked.out)
    with asked.where.compute() as compute:
        comparison = compared(chosen, range(1, asked.seeds + 1), asked.months, compute, asked.born)
        lost = lost_lines(comparison.summary, compute.store)
        require_results(comparison, lost)
    tipping = None if asked.no_tip or lost else _tipping(comparison.scenarios, asked.months, asked.where)
    report = None if asked.no_report else written(comparison, tipping, asked.out)
    return Answer(comparison, tipping, report, lost)


def _tipping(chosen: Sequence[Scenario], months: int, where: Where) -> Tipping | None:
    """The strongest tipping points between the last design named and the first; None if there is only one."""
    from analysis.report.answer import SHOWN
    from analysis.tipping.compute import Search, tip

    if len(chosen) < 2:
        return None
    with where.compute("tipping points") as compute:
        return tip(chosen[-1], chosen[0], compute, Search(months=months, strongest=SHOWN, steps=1))
