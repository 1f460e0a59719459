"""Tipping points as sentences, as a table for a terminal, and as JSON data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from analysis.comparison.phrases import capital
from analysis.comparison.sentences import ALONE, WITH_WORTH
from analysis.comparison.table import in_market
from analysis.show.text import counted
from analysis.statistics.metrics import Metric, metrics
from analysis.tipping.labels import label

if TYPE_CHECKING:
    from analysis.statistics.paired import Paired
    from analysis.tipping.candidates import Candidate
    from analysis.tipping.compute import Effect, Point, Tipping

NAME = 60  # characters of a number's name in a table
POINTS = ("when this", "default", "passes", "95% interval", "times default", "ahead beyond", "address")
NEAR = ("nearest without", "default", "swept to", "lead left", "address")


def metric_of(tipping: Tipping) -> Metric:
    """The metric of a tipping point, with its unit; one that no table prints goes by its name."""
    known = {metric.key: metric for metric in metrics(tipping.months)}
    return known.get(tipping.metric, Metric(tipping.metric, tipping.metric, "", +1, 3))


def leader(tipping: Tipping) -> tuple[str, str]:
    """Who is ahead with everything as it is, and who is behind (names of designs)."""
    ahead = tipping.level.mean * (metric_of(tipping).better or 1) >= 0
    return (tipping.a, tipping.b) if ahead else (tipping.b, tipping.a)


def level(tipping: Tipping, labels: Mapping[str, str]) -> str:
    """The difference with everything as it is, in one sentence."""
    metric, p = metric_of(tipping), tipping.level
    pair = f"{labels[tipping.a]} minus {labels[tipping.b]}, {metric.heading}"
    title = f"{pair}, months 25-{tipping.months}{in_market(tipping.market)}"
    return f"{title}: {metric.text(p.mean, signed=True)} {interval_of(metric, p)} in {worlds_of(p.n)}, as things are."


def interval_of(metric: Metric, p: Paired) -> str:
    """The interval of a difference in brackets, with signs; words where there is none."""
    if math.isnan(p.low):
        return "(no interval)"
    return f"[{metric.text(p.low, signed=True)}, {metric.text(p.high, signed=True)}]"


def worlds_of(n: int) -> str:
    """A number of worlds, with the noun.

    >>> worlds_of(1), worlds_of(8)
    ('1 world', '8 worlds')
    """
    return counted(n, "world")


def headline(tipping: Tipping, labels: Mapping[str, str]) -> str:
    """What the table below it says, as the beginning of a sentence."""
    ahead, behind = (labels[name] for name in leader(tipping))
    measured = {"headline": WITH_WORTH, "profit": ALONE}.get(tipping.metric, f"in {metric_of(tipping).label}")
    if tipping.level.negligible:
        least = f"{tipping.level.matters:g} {metric_of(tipping).unit}".strip()
        return f"{capital(measured)}, neither {ahead} nor {behind} is ahead: less than {least} lies between them."
    if not tipping.points:
        return f"{capital(measured)}, no number screened changes the winner between {ahead} and {behind} in its sweep."
    if tipping.level.decided:
        return f"{capital(measured)}, {ahead} stops winning against {behind} when"
    unsure = f"whose lead over {behind} is not certain in {worlds_of(tipping.level.n)}"
    return f"{capital(measured)}, {ahead}, {unsure}, is no longer ahead when"


def sentence(point: Point) -> str:
    """How one number changes the winner, as the end of a sentence that `headline` begins."""
    candidate, where = point.effect.candidate, point.crossing
    times = "" if point.times_default is None else f"{point.times_default:.2g} times "
    usual = "default" if candidate.default == candidate.parameter.default else "present value"
    return (
        f"{quoted(candidate)} {way(point)} {where.value:.3g}{unit_of(candidate)} ({between(where.interval)}): "
        f"{times}the {usual} of {candidate.default:g} ({candidate.address})"
    )


def way(point: Point) -> str:
    """Which way a number moves to its tipping point."""
    return "rises above" if point.crossing.value > point.effect.candidate.default else "falls below"


def unit_of(candidate: Candidate) -> str:
    """The unit of a number behind its value; nothing for a ratio, which is a number by itself."""
    return "" if candidate.parameter.unit == "ratio" else f" {candidate.parameter.unit}"


def near(effect: Effect) -> str:
    """What the end of a sweep that comes nearest to changing the winner leaves, as a clause."""
    candidate = effect.candidate
    ends = f"from {candidate.default:g} to {effect.worse:g}{unit_of(candidate)}"
    return f"{quoted(candidate)} goes {ends}: {left(effect)} of the lead is left ({candidate.address})"


def strongest(tipping: Tipping, labels: Mapping[str, str], most: int = 3) -> tuple[str, list[str]]:
    """What to say beside a headline: the beginning of a sentence and at most so many ways in which it ends.

    Numbers that change the winner come first; where they are fewer, those that come nearest follow.
    """
    ends = [f"{sentence(point)}" for point in tipping.points[:most]]
    not_yet = "not yet when " if tipping.points else "when "
    close = [effect for effect in tipping.nearest if takes_from_the_lead(effect)]
    ends += [f"{not_yet}{near(effect)}" for effect in close[: most - len(ends)]]
    lead = headline(tipping, labels)
    return (lead if tipping.points or not ends else f"{lead.removesuffix('.')}; nearest come"), ends


def takes_from_the_lead(effect: Effect) -> bool:
    """Whether an end of a sweep takes so much of the lead that it shows in whole percent."""
    return math.isfinite(effect.left) and round(100 * effect.left) < 100


def quoted(candidate: Candidate) -> str:
    """What a manager calls a number, in quotation marks."""
    return f"'{label(candidate.parameter)}'"


def between(interval: tuple[float, float]) -> str:
    """An interval as a phrase.

    >>> between((0.0894, 0.1071))
    '95 % interval 0.0894 to 0.107'
    """
    low, high = interval
    return "too few worlds for an interval" if math.isnan(low) else f"95 % interval {low:.3g} to {high:.3g}"


def left(effect: Effect) -> str:
    """What an end of a sweep leaves of the lead."""
    return f"{100 * effect.left:.0f} %" if math.isfinite(effect.left) else "nothing known"


def point_rows(tipping: Tipping, labels: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row for each number that changes the winner, below `POINTS`."""
    _, behind = leader(tipping)
    return [point_row(point, labels[behind]) for point in tipping.points]


def point_row(point: Point, then: str) -> tuple[str, ...]:
    """The cells of one tipping point; `then` is ahead beyond it."""
    candidate, (low, high) = point.effect.candidate, point.crossing.interval
    times = "-" if point.times_default is None else f"{point.times_default:.2g}"
    arrow = ">" if way(point) == "rises above" else "<"
    reach = "-" if math.isnan(low) else f"{low:.3g} to {high:.3g}"
    return (
        named(candidate),
        f"{candidate.default:g}",
        f"{arrow} {point.crossing.value:.3g}",
        reach,
        times,
        then,
        candidate.address,
    )


def near_rows(tipping: Tipping) -> list[tuple[str, ...]]:
    """A row for each number that comes nearest without changing the winner, below `NEAR`."""
    return [
        (named(e.candidate), f"{e.candidate.default:g}", f"{e.worse:g}", left(e), e.candidate.address)
        for e in tipping.nearest
    ]


def named(candidate: Candidate) -> str:
    """The name of a number in words, with its unit, as a table has room for it."""
    name = capital(label(candidate.parameter))
    return f"{shorten(name, NAME, placeholder=' ...')}, {candidate.parameter.unit}"


def search_summary(tipping: Tipping) -> str:
    """What the search took: how many numbers, worlds and runs."""
    numbers, sure = len(tipping.effects), sum(effect.sure for effect in tipping.effects)
    lost = f"; {counted(tipping.failed, 'run')} failed" if tipping.failed else ""
    ends = "its sweep" if numbers == 1 else "their sweeps"
    return (
        f"Screened: {counted(numbers, 'number')}, at both ends of {ends} in {worlds_of(tipping.screened)}; "
        f"{sure} of them in {worlds_of(tipping.worlds)}; {counted(tipping.runs, 'run')}{lost}."
    )


def json_object(tipping: Tipping) -> dict[str, Any]:
    """Everything as plain JSON data; `at_low`, `at_default`, `at_high` are differences (a minus b)."""
    ahead, behind = leader(tipping)
    return {
        "a": tipping.a,
        "b": tipping.b,
        "metric": tipping.metric,
        "unit": metric_of(tipping).unit,
        "months": tipping.months,
        "market": tipping.market or None,
        "difference": {
            "mean": tipping.level.mean,
            "low": tipping.level.low,
            "high": tipping.level.high,
            "n": tipping.level.n,
        },
        "ahead": ahead,
        "ahead_beyond": behind,
        "points": [_point_object(point) for point in tipping.points],
        "nearest": [_effect_object(effect) for effect in tipping.nearest],
        "screened": len(tipping.effects),
        "screening_worlds": tipping.screened,
        "worlds": tipping.worlds,
        "runs": {"asked": tipping.runs, "failed": tipping.failed},
    }


def _point_object(point: Point) -> dict[str, Any]:
    low, high = point.crossing.interval
    where = {"value": point.crossing.value, "low": low, "high": high, "times_default": point.times_default}
    return _effect_object(point.effect) | where


def _effect_object(effect: Effect) -> dict[str, Any]:
    candidate = effect.candidate
    return {
        "address": candidate.address,
        "name": candidate.parameter.sentence,
        "unit": candidate.parameter.unit,
        "default": candidate.default,
        "sweep": list(candidate.sweep),
        "at_low": effect.at_low,
        "at_default": effect.at_default,
        "at_high": effect.at_high,
        "lead_left": effect.left,
    }
