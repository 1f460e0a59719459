"""Write docs/calibration.md: numbers without data, searched against the calibration facts, and what these leave open.

make calibration
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from analysis.calibration import Calibrated, calibration_rows, search
from analysis.calibration.numbers import chosen
from analysis.calibration.rows import loss_of, total
from analysis.compute import Compute
from analysis.show.markdown import table
from analysis.show.text import number
from sim.batch import open_store
from sim.batch.runner import default_workers
from sim.model import version

DOCS = Path(__file__).parent
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


def main() -> None:
    """Search and write; a search that was stopped goes on where it was."""
    rows = calibration_rows(WORLDS)
    with open_store() as store:
        numbers = chosen([f"assumptions.{name}" for name in OVER])
        compute = Compute(store, default_workers())
        found = search(rows, numbers, compute, ROUNDS, told=lambda n, least: print(n, f"{least:.3g}", file=sys.stderr))
    (DOCS / "calibration.md").write_text(page(found, date.today()), encoding="utf-8", newline="\n")


def page(found: Calibrated, today: date) -> str:
    """The page, from its part under docs/parts."""
    text = (DOCS / "parts" / "calibration.md").read_text(encoding="utf-8")
    return text.format(
        when=f"{today:%d %B %Y}, model {version()}",
        worlds=WORLDS,
        command=" ".join(f"--over assumptions.{name}" for name in OVER),
        rounds=ROUNDS,
        before=f"{total(found.before):.3g}",
        after=f"{found.loss:.3g}",
        facts=table(FACTS, fact_rows(found)),
        numbers=table(NUMBERS, number_rows(found)),
    )


def fact_rows(found: Calibrated) -> list[list[str]]:
    """A row for each calibration fact, below `FACTS`."""
    return [
        [
            after.fact.id,
            after.fact.name,
            after.fact.target,
            *(f"{each:.3g}" for one in (before, after) for each in (one.value, loss_of(one))),
        ]
        for before, after in zip(found.before, found.found, strict=True)
    ]


def number_rows(found: Calibrated) -> list[list[str]]:
    """A row for each number that was searched, below `NUMBERS`."""
    rows = []
    for moved in found.moved:
        one = moved.number
        assert one.sweep is not None
        value = found.values.get(one.address, float(one.default))
        loose = "no" if one.address in found.loose else "yes"
        sweep = f"{number(one.sweep[0])} to {number(one.sweep[1])}"
        rows.append([f"`{one.address}`", one.sentence, f"{one.default:g}", f"{value:g}", sweep, loose])
    return rows


if __name__ == "__main__":
    main()
