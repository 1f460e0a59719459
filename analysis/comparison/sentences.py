"""Findings as sentences a manager understands, made from the numbers and from nothing else."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.statistics.metrics import Metric, duration, horizons

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference, View
    from analysis.statistics.paired import Paired
    from analysis.statistics.payback import Payback


WITH_WORTH, ALONE = "counting what customers are still worth", "on profit alone"
"""How sentences tell the two measures of money apart: `headline` and `profit`."""
EITHER_WAY = "whether or not one counts what customers are still worth"
NOBODY = "nobody clearly"


@dataclass(frozen=True, slots=True)
class Leader:
    """The design with the highest mean in a metric, and those it does not clearly beat."""

    name: str
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer in short, and what of it needs to be told at more length (or nothing)."""

    heading: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What was found, in words, and the numbers it rests on."""

    text: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.text} ({self.evidence})."


def leader(view: View, names: Sequence[str], key: str) -> Leader | None:
    """Who comes first in metric `key`; None if the metric was not measured."""
    if key not in view.outcomes:
        return None
    means = view.outcomes[key].groupby(level="design").mean()
    best = max(names, key=lambda name: float(means.get(name, -math.inf)))
    rivals = [name for name in names if name != best]
    return Leader(best, tuple(name for name in rivals if not _between(view, best, name, key).decided))


def _between(view: View, a: str, b: str, key: str) -> Paired:
    for found in view.differences:
        if {found.a, found.b} == {a, b} and found.metric.key == key:
            return found.paired
    raise KeyError(f"{a} and {b} were not compared in {key}")


def first_place(found: Leader, count: int, labels: Mapping[str, str]) -> str:
    """Who comes first, as a noun: one design, several that cannot be told apart, or nobody."""
    if not found.undecided:
        return labels[found.name]
    if len(found.undecided) == count - 1:
        return NOBODY
    return f"{listed([labels[found.name], *(labels[name] for name in found.undecided)])} together"


def verdict(comparison: Comparison, view: View) -> Verdict:
    """Who comes first on loyalty, and on both measures of money; never more than both say."""
    names, labels = comparison.names, comparison.labels
    if len(names) < 2:
        return Verdict(f"{capital(labels[names[0]])} is the firm that it starts as: nothing changes.")
    worth, alone = (by_horizon(comparison, view, key) for key in ("headline", "profit"))
    both = f"{capital(WITH_WORTH)}, {worth}. {capital(ALONE)}, {alone}."
    loyal = leader(view, names, "retention")
    if loyal is None:
        return Verdict(both)
    who, rich = first_place(loyal, len(names), labels), places(comparison, view, "headline")
    if list(rich) != [who] or who == NOBODY:
        return Verdict(f"On loyalty, {comes_first(who)}. {both}")
    plain = places(comparison, view, "profit").get(who, [])
    if plain == rich[who]:
        return Verdict(f"{capital(comes_first(who))} on loyalty and, after {years(plain)}, on profit, {EITHER_WAY}.")
    reach = f"{ALONE}, {'only after ' + years(plain) if plain else 'never'}"
    heading = f"{capital(comes_first(who))} on loyalty. {capital(WITH_WORTH)}, also after {years(rich[who])}; {reach}."
    return Verdict(heading, f"{capital(ALONE)}, {alone}.")


def places(comparison: Comparison, view: View, key: str) -> dict[str, list[str]]:
    """Who comes first in `headline` or `profit`, with the horizons at which they do."""
    found: dict[str, list[str]] = {}
    for horizon in horizons(comparison.months):
        first = leader(view, comparison.names, key + horizon.suffix)
        if first is not None:
            found.setdefault(first_place(first, len(comparison.names), comparison.labels), []).append(horizon.label)
    return found


def by_horizon(comparison: Comparison, view: View, key: str) -> str:
    """Who comes first in `headline` or `profit` at each horizon, as a clause."""
    parts = [f"{who} after {years(spans)}" for who, spans in places(comparison, view, key).items()]
    if not parts:
        return "nothing was measured"
    who = next(iter(places(comparison, view, key)))
    return ", ".join([comes_first(who) + parts[0].removeprefix(who), *parts[1:]])


def comes_first(who: str) -> str:
    """`who` with its verb."""
    return f"{who} {'come' if who.endswith(' together') else 'comes'} first"


def years(labels: Sequence[str]) -> str:
    """Horizons in one phrase.

    >>> years(["3 years", "5 years"])
    '3 and 5 years'
    """
    if not all(label.endswith(" years") for label in labels):
        return listed(labels)
    return listed([label.removesuffix(" years") for label in labels]) + " years"


def loyalty(found: Difference, labels: Mapping[str, str]) -> Claim:
    """The difference in retention as customers out of a hundred."""
    if not found.paired.decided:
        return Claim(f"No clear difference to {labels[found.b]} in customers kept", evidence(found))
    size = f"{found.metric.text(abs(found.paired.mean))} of every 100 customers"
    word = "more" if found.paired.mean > 0 else "fewer"
    return Claim(f"Keeps {size} a year {word} than {labels[found.b]}", evidence(found))


def ahead(found: Difference) -> str:
    """How far ahead or behind, or that it is undecided."""
    if found.paired.verdict == "identical":
        return "no difference"
    if not found.paired.decided:
        return found.paired.verdict
    return f"{amount(found.metric, abs(found.paired.mean))} {'ahead' if found.paired.mean > 0 else 'behind'}"


def evidence(found: Difference) -> str:
    """Interval and worlds won, in brackets after a claim."""
    metric, p = found.metric, found.paired
    if p.n == 0:
        return "no world finished"
    if math.isnan(p.low):
        return f"{metric.text(p.mean, signed=True)} in a single world"
    if p.verdict == "identical":
        return f"the same in all {p.n} worlds"
    interval = f"{metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    better = "" if p.wins is None else f", better in {p.wins} of {p.n} worlds"
    return f"95 % interval {interval}{better}"


def dip(found: Payback) -> Claim:
    """The dip: until when a design loses ground to the same worlds without the change, and how much in all."""
    if found.dip_last is None:
        return Claim("On profit alone, is never behind", "summed up, against the same worlds without the change")
    depth = f"by then {abs(found.depth):.2f} M EUR behind the same worlds without the change, summed up"
    return Claim(f"On profit alone, {losing_ground(found)}", depth)


def losing_ground(found: Payback) -> str:
    """Until when the sum of what the change brings keeps falling, for a design that has a dip."""
    if found.still_falling:
        return f"keeps losing ground to the end, {duration(found.length)} after the change"
    return f"keeps losing ground until {months(found.dip_last or 0)} after the change"


def pays_back(found: Payback) -> Claim:
    """When the change has earned back what it cost, and in how many worlds it has not."""
    missing = f"not by the end of the run in {found.censored} of {found.n} worlds"
    if math.isinf(found.months):
        return Claim(f"Has not earned back its cost {duration(found.length)} after the change", missing)
    back = months(math.ceil(found.months))
    when = f"Has earned back its cost, and is level again, {back} after the change (middle world)"
    reach = f"95 % interval {_months(found.low, found)} to {_months(found.high, found)} months"
    if math.isnan(found.low):
        reach = "too few worlds for an interval"
    return Claim(when, f"{reach}; {missing}" if found.censored else reach)


def months(count: int) -> str:
    """A number of months with its noun.

    >>> months(1), months(24)
    ('1 month', '24 months')
    """
    return f"{count} month{'s' * (count != 1)}"


def _months(value: float, found: Payback) -> str:
    return str(math.ceil(value)) if math.isfinite(value) else f"beyond {found.length}"


def amount(metric: Metric, value: float) -> str:
    """A value with its unit."""
    return f"{metric.text(value)} {metric.unit}".strip()


def listed(words: Sequence[str]) -> str:
    """Words joined as in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def capital(words: str) -> str:
    """`words` with a capital first letter, the rest untouched."""
    return words[:1].upper() + words[1:]
