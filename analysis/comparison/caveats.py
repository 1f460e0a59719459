"""What a reader must know beside the numbers: head starts, what the headline leans on, cancelled programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.comparison import sentences as words
from analysis.comparison.phrases import listed
from analysis.statistics.metrics import CHANGE_MONTH, duration

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analysis.comparison.compute import Comparison, View

OFTEN_CANCELLED = 0.2
"""Share of worlds from which on a cancelled programme belongs to the findings about a design."""


def customers_at_start(view: View) -> dict[str, float]:
    """Mean own customers of each design over worlds, in the last month before the comparison begins."""
    start = view.months[view.months["month"] == CHANGE_MONTH - 1]
    return {str(name): float(mean) for name, mean in start.groupby("design")["customers"].mean().items()}


def head_start(comparison: Comparison, view: View) -> str:
    """That firms which were always so begin with different numbers of customers; nothing if they do not."""
    begin = customers_at_start(view)
    shown = {comparison.labels[name]: f"{begin[name]:.0f}" for name in comparison.names if name in begin}
    if len(set(shown.values())) < 2:
        return ""
    return (
        "Firms that were always so do not start level: when the comparison begins they have, on average, "
        f"{_each(shown, 'customers of their own')}. Much of the difference between them is that head start."
    )


def leaning(comparison: Comparison) -> str:
    """How much of each design's headline is what its customers are still worth; nothing if it was not measured."""
    measured = comparison.adopted.outcomes
    if not {"headline", "profit"} <= set(measured.columns):
        return ""
    means = measured[["headline", "profit"]].groupby(level="design").mean()
    shares = (1 - means["profit"] / means["headline"]).where(means["headline"] > 0).dropna()
    shown = {comparison.labels[name]: f"{100 * shares[name]:.0f} %" for name in comparison.names if name in shares}
    if not shown:
        return ""
    end = duration(comparison.months - CHANGE_MONTH + 1)
    return (
        f"The headline ends with an estimate, what the customers still there are worth: {_each(shown, 'of it')} "
        f"after {end}. It leans on that estimate; profit alone does not."
    )


def many_comparisons(comparison: Comparison) -> str:
    """That so many intervals hold one by one, not all together; nothing if there is no interval."""
    shown = sum(len(view.differences) for view in comparison.views)
    if not shown:
        return ""
    return (
        f"{shown} differences are shown, and their intervals are not adjusted for that: where nothing differs, about "
        "one in twenty is called higher or lower by luck alone."
    )


def cancelled(comparison: Comparison, name: str) -> words.Claim | None:
    """In how many worlds the leaders of design `name` cancelled its programme, if that was often."""
    measured = comparison.adopted.outcomes
    if "programmes_cancelled" not in measured:
        return None
    worlds = measured["programmes_cancelled"].dropna()
    worlds = worlds[worlds.index.get_level_values("design") == name]
    times = int((worlds > 0).sum())
    if times <= OFTEN_CANCELLED * len(worlds):
        return None
    return words.Claim(
        f"In {times} of {len(worlds)} worlds its leaders cancelled the programme",
        "at the end of the run it was no longer there",
    )


def _each(shown: Mapping[str, str], what: str) -> str:
    """Values with their designs, the first with its noun: '400 customers (a), 450 (b) and 500 (c)'."""
    (first, value), *others = shown.items()
    return listed([f"{value} {what} ({first})", *(f"{value} ({label})" for label, value in others)])
