"""docs/calibration.md: numbers without data, searched against the calibration facts, and what these leave open."""

from __future__ import annotations

from analysis.calibration import Calibrated, calibration_rows, search, table
from analysis.calibration.numbers import chosen
from analysis.calibration.rows import total
from analysis.show.table import Table
from docs.pages import Page, computed_today, computing, part
from sim.cli.progress import said

WORLDS, ROUNDS = 6, 12
OVER = (
    "churn.base",
    "churn.loyalty",
    "churn.frailty",
    "motivation.base",
    "motivation.spread",
    "desk.load_exponent",
    "desk.load_spread",
    "yields.serve",
)
"""Those that the facts are about: how customers leave, how motivated people are, what work a customer makes."""


def made() -> Page:
    """Search and tell; a search that was stopped goes on where it was."""
    numbers = chosen([f"assumptions.{name}" for name in OVER])
    with computing() as compute:
        calibrated = search(
            calibration_rows(WORLDS), numbers, compute, ROUNDS, watch=lambda n, least: said(f"{n} {least:.3g}")
        )
    return Page(page(calibrated))


def page(calibrated: Calibrated) -> str:
    """The page, from its part under docs/parts."""
    text = part("calibration")
    return text.format(
        when=computed_today(),
        worlds=WORLDS,
        command=" ".join(f"--over assumptions.{name}" for name in OVER),
        rounds=ROUNDS,
        before=f"{total(calibrated.before):.3g}",
        after=f"{calibrated.loss:.3g}",
        facts=table.facts(calibrated).markdown(),
        numbers=described(calibrated),
    )


def described(calibrated: Calibrated) -> str:
    """The numbers that were searched, each with what it is."""
    numbers = table.numbers(calibrated)
    rows = [[*row, what] for row, what in zip(numbers.rows, numbers.notes, strict=True)]
    return Table((*numbers.header, "what it is"), rows, code=numbers.code).markdown()
