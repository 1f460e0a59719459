"""Findings as sentences a manager understands, made from the numbers and from nothing else."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital, listed, months
from analysis.comparison.places import (
    NAMED,
    NO_DIFFERENCE,
    at_the_end,
    by_horizon,
    last_horizon,
    no_difference,
    on_what,
    place,
    places,
)
from analysis.statistics.metrics import PROFIT, Metric, duration

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference, View
    from analysis.statistics.paired import Paired
    from analysis.statistics.payback import Payback


WITH_WORTH, ALONE = "counting what customers are still worth", "on profit alone"
"""How sentences tell the two measures of money apart: `headline` and `profit`."""
UNCHANGED, SUMMED = "the same worlds without the change", "profit summed up, not discounted"
MEASURED = {"retention": "loyalty", "profit": "profit alone", "headline": "profit plus customers' worth"}
"""The three things on which designs are judged, as a sentence calls them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer in short, and what of it needs to be told at more length (or nothing)."""

    heading: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A finding in words, and the numbers it rests on."""

    text: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.text} ({self.evidence})."


def verdict(comparison: Comparison, view: View) -> Verdict:
    """Who comes first on loyalty and, at the end, on both measures of money; the horizons before it in the detail."""
    if len(comparison.names) < 2:
        label = capital(comparison.labels[comparison.names[0]])
        return Verdict(f"{label} is the firm that it starts as: nothing changes.")
    keys = at_the_end(comparison, view)
    if not keys:
        return Verdict("Nothing was measured on which the designs could be compared.")
    if no_difference(view, tuple(keys)):
        return Verdict(f"Between {listed(every_label(comparison))} there is no difference that matters.")
    places_by_measure = [(place(comparison, view, key), MEASURED[plain]) for key, plain in keys.items()]
    span = last_horizon(comparison, view)
    after = "" if span is None else f"after {span.label}, "
    heading = capital(f"{after}{on_what(places_by_measure, ('comes', 'come'), 'first')}.")
    return Verdict(heading, on_the_way(comparison, view))


def every_label(comparison: Comparison) -> list[str]:
    """What the designs are called; of many, that they are these."""
    return list(comparison.labels.values()) if len(comparison.names) <= NAMED else ["these designs"]


def on_the_way(comparison: Comparison, view: View) -> str:
    """Who comes first in money at each horizon; nothing if that never changes or there is only one horizon."""
    worth, alone = (places(comparison, view, key) for key in ("headline", "profit"))
    if len(worth) < 2 and len(alone) < 2:
        return ""
    return f"{capital(WITH_WORTH)}, {by_horizon(worth)}. {capital(ALONE)}, {by_horizon(alone)}."


def loyalty(difference: Difference, labels: Mapping[str, str]) -> Claim:
    """The difference in retention as customers out of a hundred."""
    if not difference.paired.decided:
        no = "No difference that matters" if difference.paired.verdict in NO_DIFFERENCE else "No clear difference"
        return Claim(f"{no} to {labels[difference.b]} in customers kept", evidence(difference))
    size = f"{difference.metric.text(abs(difference.paired.mean))} of every 100 customers"
    word = "more" if difference.paired.mean > 0 else "fewer"
    return Claim(f"Keeps {size} a year {word} than {labels[difference.b]}", evidence(difference))


def ahead(difference: Difference) -> str:
    """How far ahead or behind, or that it is undecided."""
    if difference.paired.verdict in NO_DIFFERENCE:
        return "no difference" if difference.paired.verdict == "identical" else "no difference that matters"
    if not difference.paired.decided:
        return difference.paired.verdict
    mean = difference.paired.mean
    return f"{amount(difference.metric, abs(mean))} {'ahead' if mean > 0 else 'behind'}"


def evidence(difference: Difference) -> str:
    """Interval and worlds won, in brackets after a claim."""
    metric, p = difference.metric, difference.paired
    if p.n == 0:
        return "no world finished"
    if math.isnan(p.low):
        return f"{metric.text(p.mean, signed=True)} in a single world"
    if p.verdict == "identical":
        return f"the same in all {p.n} worlds"
    interval = f"{metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    return f"95 % interval {interval}" + (f", better in {wins(p)}" if metric.better else "")


def wins(p: Paired) -> str:
    """In how many worlds the first does better; "-" where neither side is the better one.

    >>> from analysis.statistics.paired import paired
    >>> wins(paired([2.0, 2.0, 2.0], [1.0, 1.0, 3.0]))
    '2 of 3 worlds'
    """
    return "-" if p.wins is None else f"{p.wins} of {p.n} worlds"


def dip(payback: Payback, against: str = UNCHANGED) -> Claim:
    """The dip: until when a design loses ground to `against`, and how much in all; in money that is not discounted."""
    if payback.dip_last is None:
        return Claim("In plain money, is never behind", f"{SUMMED}, against {against}")
    return Claim(
        f"In plain money, {losing_ground(payback)}",
        f"by then {abs(payback.depth):.2f} M EUR behind {against}, {SUMMED}",
    )


def never_behind(against: str) -> Claim:
    """That a design never falls behind by as much as anybody need act on."""
    return Claim(f"In plain money, never falls behind {against}", f"not by {PROFIT.matters:g} M EUR, {SUMMED}")


def losing_ground(payback: Payback) -> str:
    """Until when the sum of what the change brings keeps falling, for a design that has a dip."""
    if payback.still_falling:
        return f"keeps losing ground to the end, {duration(payback.length)} after the change"
    return f"keeps losing ground until {months(payback.dip_last or 0)} after the change"


def pays_back(payback: Payback, against: str = UNCHANGED) -> Claim:
    """When the change has earned back what it cost, and in how many worlds it has not."""
    missing = f"not by the end of the run in {payback.censored} of {payback.n} worlds"
    if math.isinf(payback.months):
        return Claim(f"Is not level again with {against} {duration(payback.length)} after the change", missing)
    back = months(math.ceil(payback.months))
    when = f"Is level again with {against} {back} after the change (middle world)"
    reach = f"95 % interval {_months(payback.low, payback)} to {_months(payback.high, payback)} months"
    if math.isnan(payback.low):
        reach = "too few worlds for an interval"
    return Claim(when, f"{reach}; {missing}" if payback.censored else reach)


def _months(value: float, payback: Payback) -> str:
    return str(math.ceil(value)) if math.isfinite(value) else f"beyond {payback.length}"


def amount(metric: Metric, value: float) -> str:
    """A value with its unit."""
    return f"{metric.text(value)} {metric.unit}".strip()
