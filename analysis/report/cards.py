"""A card for each design: what was found about it, in words and in money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison import caveats
from analysis.comparison import sentences as words
from analysis.comparison.expectations import sentence
from analysis.show.style import looks
from analysis.statistics.metrics import PROFIT, horizons

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference
    from analysis.statistics.payback import Payback


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
    """The findings about one design: claims in words, and its money by horizon as header and rows of cells.

    `hook` and `question` are what the author of its file wrote, `answers` what became of the author's expectations.
    """

    label: str
    colour: str
    ink: str
    hook: str
    question: str
    answers: tuple[str, ...]
    claims: tuple[words.Claim, ...]
    header: tuple[str, ...]
    rows: Rows


def cards(comparison: Comparison) -> list[Card]:
    """One card per design but the first, against which all of it stands: loyalty, dip, payback, money by horizon."""
    return [card(comparison, name, comparison.names[0]) for name in comparison.names[1:] or comparison.names]


def card(comparison: Comparison, name: str, base: str) -> Card:
    """The findings about design `name` against `base`, in the order in which a manager asks for them."""
    look, scenario = looks(comparison.names)[name], comparison.scenarios[comparison.names.index(name)]
    claims = claims_of(comparison, name, base) if name != base else []
    claims += filter(None, [caveats.cancelled(comparison, name)])
    header, rows = money(comparison, name, base) if name != base else ((), ())
    return Card(
        comparison.labels[name],
        look.colour,
        look.ink,
        scenario.hook,
        scenario.question,
        tuple(sentence(a, comparison.labels) for a in comparison.expectations if a.expected.design == name),
        tuple(claims),
        header,
        rows,
    )


def claims_of(comparison: Comparison, name: str, base: str) -> list[words.Claim]:
    """Loyalty, dip and payback of one design, all of them against `base`."""
    view, label = comparison.adopted, comparison.labels[base]
    claims = []
    if "retention" in view.outcomes:
        claims.append(words.loyalty(view.difference(name, base, "retention"), comparison.labels))
    for paid in view.paybacks:
        if paid.design == name and paid.changed:
            claims += [words.never_behind(label)] if paid.depth > -PROFIT.matters else dip_and_payback(paid, label)
    return claims


def dip_and_payback(paid: Payback, against: str) -> list[words.Claim]:
    """Until when ground is lost to `against`, and when it is made up."""
    return [words.dip(paid, against), words.pays_back(paid, against)]


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
        if all(key + horizon.suffix in view.outcomes for _, view, key in columns)
    ]
    return tuple(heading for heading, _, _ in columns), tuple(rows)


def cell(found: Difference) -> Cell:
    """One difference: the number, or that it is undecided, over its interval and wins."""
    p, metric = found.paired, found.metric
    value = metric.text(p.mean, signed=True) if p.decided else p.verdict
    interval = f"{metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    if p.low != p.low:
        interval = "no interval"
    return Cell(value, interval, words.wins(p), p.decided)
