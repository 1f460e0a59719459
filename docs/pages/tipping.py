"""docs/tipping.md: every assumption without data that changes the winner between the shipped designs."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison.phrases import capital
from analysis.show.table import Table
from analysis.tipping import control_sentences as control_words
from analysis.tipping import sentences as tip_words
from analysis.tipping.candidates import without_data
from analysis.tipping.compute import CANDIDATES, Search, Tipping, tip
from docs.pages import Page, computed_today, computing, part
from sim.scenario import Scenario, load
from sim.scenario.naming import labels_of

BASE = "product_centric"
RIVALS = ("customer_centric", "account_managed")
LABELS = labels_of({name: load(name) for name in (BASE, *RIVALS)})


def made() -> Page:
    """Search and tell; a search that was stopped goes on where it was."""
    return Page(page([searched(load(name)) for name in RIVALS]))


def searched(rival: Scenario) -> Tipping:
    """Every assumption without data, with `rival` against the product-centric design."""
    search = Search(without_data(rival), controlled=True)
    with computing(rival.name) as compute:
        return tip(rival, load(BASE), compute, search)


def page(found: Sequence[Tipping]) -> str:
    """The page, from its part under docs/parts."""
    text = part("tipping")
    return text.format(
        when=computed_today(),
        screened=len(found[0].effects),
        worlds=found[0].worlds,
        pairs="\n\n".join(chapter(one) for one in found),
        quick="\n".join(f"- `{address}`" for address in CANDIDATES),
        controls="\n\n".join(control(one) for one in found),
    )


def chapter(found: Tipping) -> str:
    """What changes the winner of one pair, and what comes nearest."""
    title = f"## {capital(LABELS[found.a])} and {LABELS[found.b]}"
    parts = [title, tip_words.level(found, LABELS), tip_words.headline(found, LABELS)]
    if found.points:
        parts.append(coded(tip_words.POINTS, tip_words.point_rows(found, LABELS)))
    near = coded(tip_words.NEAR, tip_words.near_rows(found))
    parts += ["Nearest without changing it, at the worse end of the sweep:", near]
    return "\n\n".join([*parts, tip_words.search_summary(found)])


def control(found: Tipping) -> str:
    """What is left of the lead of one pair where the levers of a decisive mechanism are equal."""
    rows = control_words.rows(found, LABELS)
    parts = [control_words.lead(found, LABELS)]
    return "\n\n".join([*parts, Table(control_words.HEAD, rows, code=[0]).markdown()] if rows else parts)


def coded(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with the addresses, which are last, as code."""
    return Table(head, rows, code=[len(head) - 1]).markdown()
