"""Write docs/tipping.md: every assumption without data that changes the winner between the shipped designs.

make tip
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analysis.comparison.compute import labels_of
from analysis.compute import Compute
from analysis.show.markdown import table
from analysis.tipping import control_sentences as control_words
from analysis.tipping import sentences as tip_words
from analysis.tipping.candidates import without_data
from analysis.tipping.compute import Search, Tipping, tip
from sim.batch import Progress, Store, open_store
from sim.batch.runner import default_workers
from sim.model import version
from sim.scenario import Scenario, load

DOCS = Path(__file__).parent
BASE = "product_centric"
RIVALS = ("customer_centric", "account_managed")
LABELS = labels_of({name: load(name) for name in (BASE, *RIVALS)})


def main() -> None:
    """Search and write; a search that was stopped goes on where it was."""
    with open_store() as store:
        found = [searched(load(name), store) for name in RIVALS]
    (DOCS / "tipping.md").write_text(page(found, date.today()), encoding="utf-8", newline="\n")


def searched(rival: Scenario, store: Store) -> Tipping:
    """Every assumption without data, with `rival` against the product-centric design."""
    search = Search(without_data(rival), controlled=True)
    return tip(rival, load(BASE), Compute(store, default_workers(), progress=say), search)


def say(tally: Progress) -> None:
    """How far a search is, every hundred runs."""
    if tally.done and tally.done % 100 < 4:
        print(f"{tally.done} of {tally.planned - tally.reused} runs", file=sys.stderr)


def page(found: Sequence[Tipping], today: date) -> str:
    """The page, from its part under docs/parts."""
    text = (DOCS / "parts" / "tipping.md").read_text(encoding="utf-8")
    return text.format(
        when=f"Made on {today:%d %B %Y} with model version {version()}",
        screened=len(found[0].effects),
        worlds=found[0].worlds,
        pairs="\n\n".join(chapter(one) for one in found),
        controls="\n\n".join(control(one) for one in found),
    )


def chapter(found: Tipping) -> str:
    """What changes the winner of one pair, and what comes nearest."""
    title = f"## {tip_words.capital(LABELS[found.a])} and {LABELS[found.b]}"
    parts = [title, tip_words.level(found, LABELS), tip_words.headline(found, LABELS)]
    if found.points:
        parts.append(table(tip_words.POINTS, coded(tip_words.point_rows(found, LABELS))))
    near = table(tip_words.NEAR, coded(tip_words.near_rows(found)))
    parts += ["Nearest without changing it, at the worse end of the sweep:", near]
    return "\n\n".join([*parts, tip_words.search_summary(found)])


def control(found: Tipping) -> str:
    """What is left of the lead of one pair where the levers of a decisive mechanism are equal."""
    rows = [(f"`{address}`", *row) for address, *row in control_words.rows(found, LABELS)]
    parts = [control_words.lead(found, LABELS)]
    return "\n\n".join([*parts, table(control_words.HEAD, rows)] if rows else parts)


def coded(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows with their addresses, which are last, as code."""
    return [[*row[:-1], f"`{row[-1]}`"] for row in rows]


if __name__ == "__main__":
    main()
