"""What stands out among the levers of a design, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.comparison.phrases import listed
from analysis.comparison.sentences import MEASURED
from analysis.comparison.table import in_market
from analysis.levers.compute import FREE_LUNCH
from analysis.statistics.metrics import CHANGE_MONTH, HEADLINE

if TYPE_CHECKING:
    from analysis.levers.compute import Alone, LeverTable


def heading(table: LeverTable, label: str) -> str:
    """Which design, in how many worlds, and what it comes to as it is."""
    return (
        f"{label}, {count(table)} one at a time, {table.worlds} paired world{'s' * (table.worlds != 1)}, "
        f"months {CHANGE_MONTH}-{table.months}{in_market(table.design.world)}; {HEADLINE.heading} as it is: "
        f"{HEADLINE.text(table.level)}"
    )


def count(table: LeverTable) -> str:
    """How many levers were tried, with the noun."""
    return f"{len(table.levers)} lever{'s' * (len(table.levers) != 1)}"


def verdict(table: LeverTable, label: str) -> str:
    """How many levers bring too much by themselves, as the title of a figure."""
    share, free = f"{100 * FREE_LUNCH:.0f} %", len(table.free_lunches)
    if not free:
        return f"No lever by itself adds more than {share} to {label}"
    return f"{free} lever{'s' * (free != 1)} of {len(table.levers)} add{'s' * (free == 1)} more than {share} to {label}"


def sentences(table: LeverTable, label: str) -> list[str]:
    """What brings too much, what loses nowhere though it brings something, and what does nothing."""
    free = names(table.free_lunches)
    never = names([alone for alone in table.levers if alone.gains > 0 and not alone.loses])
    inert = names(table.inert)
    lines = [verdict(table, label) + (f": {listed(free)}." if free else ".")]
    lines += [f"They bring something and lose at no value that was tried: {listed(never)}."] if never else []
    lines += [f"Inert, they change nothing here at any value that was tried: {listed(inert)}."] if inert else []
    lines += [f"{table.failed} of {table.runs} runs failed."] if table.failed else []
    return lines


def note(table: LeverTable) -> str:
    """How to read the table."""
    return (
        f"brings: what changes in {MEASURED[HEADLINE.key]}, {HEADLINE.unit}, against the same design in the same "
        f"worlds ({table.worlds}), at the best of low, middle and high (of a word: of all options). Below a lever, at "
        "its best value: money spent more or less, thousands a month, without the cost of what is sold; time, in "
        "points of what people work or in hours a month."
    )


def names(levers: Sequence[Alone]) -> list[str]:
    """The addresses of some levers."""
    return [alone.lever.address for alone in levers]
