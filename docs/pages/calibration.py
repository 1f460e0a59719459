"""docs/calibration.md: numbers without data, searched against the calibration facts, and what these leave open."""

from __future__ import annotations

from datetime import date

from analysis.calibration import Calibrated, calibration_rows, search
from analysis.calibration.numbers import chosen
from analysis.calibration.rows import loss_of, total
from analysis.checks.table import expected
from analysis.show.table import Table
from analysis.show.text import number
from docs.pages import Page, computing, part
from sim.cli.progress import said
from sim.model import version

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
FACTS = ("", "fact", "target", "before", "loss", "after", "loss")
NUMBERS = ("number", "what it is", "before", "after", "sweep", "pinned down")


def made() -> Page:
    """Search and tell; a search that was stopped goes on where it was."""
    numbers = chosen([f"assumptions.{name}" for name in OVER])
    with computing() as compute:
        found = search(
            calibration_rows(WORLDS), numbers, compute, ROUNDS, watch=lambda n, least: said(f"{n} {least:.3g}")
        )
    return Page(page(found, date.today()))


def page(calibrated: Calibrated, today: date) -> str:
    """The page, from its part under docs/parts."""
    text = part("calibration")
    return text.format(
        when=f"{today:%d %B %Y}, model {version()}",
        worlds=WORLDS,
        command=" ".join(f"--over assumptions.{name}" for name in OVER),
        rounds=ROUNDS,
        before=f"{total(calibrated.before):.3g}",
        after=f"{calibrated.loss:.3g}",
        facts=Table(FACTS, fact_rows(calibrated)).markdown(),
        numbers=Table(NUMBERS, number_rows(calibrated)).markdown(),
    )


def fact_rows(calibrated: Calibrated) -> list[list[str]]:
    """A row for each calibration fact, below `FACTS`."""
    return [
        [
            after.check.id,
            after.check.name,
            expected(after),
            *(f"{each:.3g}" for one in (before, after) for each in (one.value, loss_of(one))),
        ]
        for before, after in zip(calibrated.before, calibrated.after, strict=True)
    ]


def number_rows(calibrated: Calibrated) -> list[list[str]]:
    """A row for each number that was searched, below `NUMBERS`."""
    rows = []
    for moved in calibrated.moved:
        one = moved.number
        assert one.sweep is not None
        value = calibrated.values.get(one.address, float(one.default))
        loose = "no" if one.address in calibrated.loose else "yes"
        sweep = f"{number(one.sweep[0])} to {number(one.sweep[1])}"
        rows.append([f"`{one.address}`", one.sentence, f"{one.default:g}", f"{value:g}", sweep, loose])
    return rows
