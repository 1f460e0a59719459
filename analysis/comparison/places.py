"""Who comes first, who is ahead, and on what: as parts of sentences, by tested differences only."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison.phrases import listed, years
from analysis.statistics.metrics import MONEY, Horizon, horizons

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference, View
    from analysis.statistics.paired import Paired

NAMED = 3
"""Of more designs than this a sentence gives the number, not the names."""


NO_DIFFERENCE = ("identical", "negligible")
"""Verdicts of differences that nobody need act on."""
SIDES = ("ahead", "behind", "no difference that matters", "undecided")


def side(difference: Paired) -> str:
    """On which of `SIDES` the first of two designs is, where more is better.

    >>> from analysis.statistics.paired import Paired
    >>> side(Paired(2.0, 1.0, 3.0, 5, 5)), side(Paired(2.0, 1.0, 3.0, 5, 5, matters=4.0))
    ('ahead', 'no difference that matters')
    """
    ahead, behind, same, undecided = SIDES
    return {"higher": ahead, "lower": behind, **dict.fromkeys(NO_DIFFERENCE, same)}.get(difference.verdict, undecided)


@dataclass(frozen=True, slots=True)
class Who:
    """The subject of a sentence: one design, several, or nobody."""

    text: str
    plural: bool = False


NOBODY = Who("nobody")


@dataclass(frozen=True, slots=True)
class Leader:
    """The design with the highest mean in a metric, and those it does not clearly beat."""

    name: str
    undecided: tuple[str, ...]


def leader(view: View, names: Sequence[str], key: str) -> Leader | None:
    """Who comes first in metric `key`; None if the metric was not measured."""
    if key not in view.outcomes:
        return None
    means = view.outcomes[key].groupby(level="design").mean()
    best = max(names, key=lambda name: float(means.get(name, -math.inf)))
    rivals = [name for name in names if name != best]
    return Leader(best, tuple(name for name in rivals if not _between(view, best, name, key).decided))


def _between(view: View, a: str, b: str, key: str) -> Paired:
    for difference in view.differences:
        if {difference.a, difference.b} == {a, b} and difference.metric.key == key:
            return difference.paired
    raise KeyError(f"{a} and {b} were not compared in {key}")


def first_place(first: Leader, count: int, labels: Mapping[str, str]) -> Who:
    """Who comes first: one design, several that cannot be told apart, or nobody, if all `count` cannot."""
    if not first.undecided:
        return Who(labels[first.name])
    if len(first.undecided) == count - 1:
        return NOBODY
    together = [labels[name] for name in (first.name, *first.undecided)]
    return Who(f"{some_of(together, count)} together", plural=True)


def some_of(names: Sequence[str], count: int) -> str:
    """`names` as a list, or how many of `count` designs they are, if they are many.

    >>> some_of(["a", "b"], 12), some_of(["a", "b", "c", "d"], 12)
    ('a and b', '4 of 12 designs')
    """
    return listed(names) if len(names) <= NAMED else f"{len(names)} of {count} designs"


def place(comparison: Comparison, view: View, key: str) -> Who:
    """Who comes first in metric `key`; nobody, if it was not measured."""
    first = leader(view, comparison.names, key)
    return NOBODY if first is None else first_place(first, len(comparison.names), comparison.labels)


def ahead_of_first(differences: Sequence[Difference], labels: Mapping[str, str]) -> Who:
    """The designs that are clearly ahead of the one which all are compared with."""
    ahead = [labels[d.a] for d in differences if d.paired.decided and d.paired.mean * d.metric.better > 0]
    return Who(some_of(ahead, len(differences)), len(ahead) > 1) if ahead else NOBODY


def on_what(parts: Sequence[tuple[Who, str]], verb: tuple[str, str], rest: str) -> str:
    """Who is ahead (or first, by the verb) on what; the same subject is named once.

    >>> on_what([(Who("a"), "loyalty"), (NOBODY, "profit"), (Who("a"), "trust")], ("is", "are"), "ahead")
    'a is ahead on loyalty and trust; nobody clearly on profit'
    """
    what: dict[Who, list[str]] = {}
    for who, measure in parts:
        what.setdefault(who, []).append(measure)
    (first, measures), *others = what.items()
    clearly = "clearly " if first == NOBODY else ""
    clauses = [f"{first.text} {verb[first.plural]} {clearly}{rest} on {listed(measures)}"]
    clauses += [f"{who.text}{' clearly' if who == NOBODY else ''} on {listed(on)}" for who, on in others]
    return "; ".join(clauses)


def last_horizon(comparison: Comparison, view: View) -> Horizon | None:
    """The last horizon at which both measures of money were taken; None if there is none."""
    measured = [
        horizon
        for horizon in horizons(comparison.months)
        if {metric.key + horizon.suffix for metric in MONEY} <= set(view.outcomes)
    ]
    return measured[-1] if measured else None


def at_the_end(comparison: Comparison, view: View) -> dict[str, str]:
    """What designs are judged on at the end of the run, as far as it was measured.

    Keys of metrics, and what each is called without its horizon.
    """
    span = last_horizon(comparison, view)
    keys = {"retention": "retention"} if "retention" in view.outcomes else {}
    return keys | ({} if span is None else {key + span.suffix: key for key in ("profit", "headline")})


def no_difference(view: View, keys: Sequence[str]) -> bool:
    """Whether all designs are the same in all these metrics, or differ by less than anybody need act on."""
    return all(d.paired.verdict in NO_DIFFERENCE for d in view.differences if d.metric.key in keys)


def places(comparison: Comparison, view: View, key: str) -> dict[Who, list[str]]:
    """Who comes first in `headline` or `profit`, with the horizons at which they do."""
    first: dict[Who, list[str]] = {}
    for horizon in horizons(comparison.months):
        if key + horizon.suffix in view.outcomes:
            first.setdefault(place(comparison, view, key + horizon.suffix), []).append(horizon.label)
    return first


def by_horizon(spans: Mapping[Who, Sequence[str]]) -> str:
    """Who comes first at each horizon, as a clause.

    >>> by_horizon({NOBODY: ["3 years"], Who("a"): ["5 years", "10 years"]})
    'nobody comes clearly first after 3 years, a after 5 and 10 years'
    """
    if not spans:
        return "nothing was measured"
    (first, labels), *others = spans.items()
    clauses = [f"{comes_first(first)} after {years(labels)}"]
    clauses += [f"{who.text}{' clearly' if who == NOBODY else ''} after {years(on)}" for who, on in others]
    return ", ".join(clauses)


def comes_first(who: Who) -> str:
    """`who` with its verb."""
    return f"{who.text} {'come' if who.plural else 'comes'} {'clearly ' if who == NOBODY else ''}first"
