"""docs/levers.md and its picture: every lever of the reference designs alone, what it brings and what it costs."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison.phrases import capital
from analysis.levers.compute import FREE_LUNCH, Alone, LeverTable, lever_tables
from analysis.levers.figure import chart
from analysis.levers.ledger import SPENT, TIME, changes_text
from analysis.levers.sentences import heading, sentences
from analysis.levers.settings import levers_of, value_text
from analysis.levers.table import mattering, setting_cells
from analysis.show.table import Table
from docs.pages import Page, computed_today, computing, part
from sim.scenario import load
from sim.scenario.naming import labels_of

DESIGNS = ("product_centric", "account_managed", "customer_centric")
WORLDS = 4
HEAD = ("lever", "now", "best at", "brings", "interval", "money", "time", "worst at", "brings", "interval")


def made() -> Page:
    """Compute, draw, tell; some five thousand runs, a quarter of an hour on two cores."""
    designs = [load(name) for name in DESIGNS]
    labels = list(labels_of({design.id: design for design in designs}).values())
    with computing("levers") as compute:
        tables = lever_tables([(design, levers_of(design)) for design in designs], range(1, WORLDS + 1), 144, compute)
    picture = chart(tables[0], labels[0])
    return Page(page(tables, labels, picture.summary), picture)


def page(tables: Sequence[LeverTable], labels: Sequence[str], alt: str) -> str:
    """The page, from its part under docs/parts."""
    return part("levers").format(
        when=computed_today(),
        worlds=tables[0].worlds,
        share=f"{100 * FREE_LUNCH:.0f}",
        alt=alt,
        designs="\n\n".join(chapter(table, label) for table, label in zip(tables, labels, strict=True)),
    )


def chapter(table: LeverTable, label: str) -> str:
    """One design: what stands out, and its levers that matter, best first."""
    rows = [row(alone) for alone in mattering(table)]
    parts = [f"## {capital(label)}", f"{heading(table, capital(label))}.", *sentences(table, label)]
    return "\n\n".join([*parts, Table(HEAD, rows, code=[0]).markdown()] if rows else parts)


def row(alone: Alone) -> tuple[str, ...]:
    """The cells of one lever: its best value with money and time, and its worst."""
    costs = alone.best.costs if alone.best else {}
    spent = (changes_text(costs, SPENT), changes_text(costs, TIME))
    best, worst = setting_cells(alone.best), setting_cells(alone.worst)
    return (alone.lever.address, value_text(alone.lever.now), *best, *spent, *worst)
