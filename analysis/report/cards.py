"""A card for each design: what was found about it, in words and in money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison import caveats
from analysis.comparison import sentences as words
from analysis.show.style import looks
from analysis.statistics.metrics import horizons

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a card's table, with its interval and wins below."""

    value: str
    interval: str
    wins: str
    decided: bool


Rows = tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The findings about one design: claims in words, and its money by horizon as header and rows of cells."""

    label: str
    colour: str
    ink: str
    claims: tuple[words.Claim, ...]
    header: tuple[str, ...]
    rows: Rows


def cards(comparison: Comparison) -> list[Card]:
    """One card per design but the first: loyalty, money, dip and payback, and the same had it always been so."""
    return [card(comparison, name, comparison.names[0]) for name in comparison.names[1:] or comparison.names]


def card(comparison: Comparison, name: str, base: str) -> Card:
    """The findings about design `name` against `base`, in the order in which a manager asks for them."""
    look, view = looks(comparison.names)[name], comparison.adopted
    claims = []
    if name != base and "retention" in view.outcomes:
        claims.append(words.loyalty(view.difference(name, base, "retention"), comparison.labels))
    for paid in view.paybacks:
        if paid.design == name and paid.changed:
            claims += [words.dip(paid), words.pays_back(paid)]
    claims += filter(None, [caveats.cancelled(comparison, name)])
    header, rows = money(comparison, name, base) if name != base else ((), ())
    return Card(comparison.labels[name], look.colour, look.ink, tuple(claims), header, rows)


def money(comparison: Comparison, name: str, base: str) -> tuple[tuple[str, ...], Rows]:
    """Header and rows of a card's table: a row per horizon; with customers' worth and without it, then both born so."""
    columns = [
        ("profit plus customers' worth", comparison.adopted, "headline"),
        ("profit alone", comparison.adopted, "profit"),
    ]
    if comparison.born is not None:
        columns.append(("profit plus customers' worth, born so", comparison.born, "headline"))
        columns.append(("profit alone, born so", comparison.born, "profit"))
    rows = [
        (
            horizon.label,
            tuple(cell(view.difference(name, base, key + horizon.suffix)) for _, view, key in columns),
        )
        for horizon in horizons(comparison.months)
        if "headline" + horizon.suffix in comparison.adopted.outcomes
    ]
    return tuple(heading for heading, _, _ in columns), tuple(rows)


def cell(found: Difference) -> Cell:
    """One difference: the number, or that it is undecided, over its interval and wins."""
    p, metric = found.paired, found.metric
    value = metric.text(p.mean, signed=True) if p.decided else p.verdict
    interval = f"{metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    if p.low != p.low:
        interval = "no interval"
    return Cell(value, interval, f"{p.wins} of {p.n} worlds", p.decided)
