"""The comparison as plain text for a terminal and as one JSON object for a machine."""

from __future__ import annotations

import math
from collections.abc import Callable
from textwrap import fill
from typing import TYPE_CHECKING, Any

from analysis.comparison import caveats
from analysis.comparison.expectations import Answer, plain_answer, sentence
from analysis.comparison.phrases import capital
from analysis.show.table import WIDTH, Table
from analysis.show.text import counted
from analysis.statistics.metrics import CHANGE_MONTH, printed
from analysis.statistics.paired import FEW_WORLDS, MIN_WORLDS, worlds_to_halve

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference, View
    from analysis.statistics.payback import Payback

HEADER = ("metric", "difference", "95% interval", "wins", "verdict")
ALIGN = "lrcrl"
START = {"adopted": "", "born": ", born so"}
NOTE = (
    "profit alone: discounted at 8% a year.  headline: the same plus what the customers\n"
    "it still has are worth.  wins: worlds in which the first is better.  payback: months\n"
    "after the change until level again for good with {base}, on profit alone,\n"
    "in the middle world."
)


def text(comparison: Comparison, command: str = "ccsim compare") -> str:
    """The paired tables, one block per pair, in plain aligned text.

    `command` is what the user typed, without `--seeds`: the last line says how to halve the intervals with it.
    """
    blocks = [block(comparison, view, a, b) for view in comparison.views for a, b in comparison.pairs]
    if comparison.born is not None:
        blocks.append(fill(caveats.head_start(comparison, comparison.born), WIDTH))
    blocks += [alone(comparison)] if not comparison.pairs else []
    blocks += [fill(expected_text(answer, comparison), WIDTH) for answer in comparison.expectations]
    return "\n\n".join(filter(None, [*blocks, footer(comparison, command)])) + "\n"


def block(comparison: Comparison, view: View, a: str, b: str) -> str:
    """One pair: a title line, the header, a line per metric and, against the first design, the payback."""
    keys = {metric.key for metric in printed(comparison.months)}
    title, rows = block_rows(comparison, view, a, b, keys.__contains__)
    return fill(title, WIDTH) + "\n" + Table(HEADER, rows, ALIGN).text()


def block_rows(
    comparison: Comparison, view: View, a: str, b: str, wanted: Callable[[str], bool], payback: bool = True
) -> tuple[str, list[tuple[str, ...]]]:
    """Title and rows of one pair, for the metrics whose key is `wanted`; `payback` adds it against the first design."""
    shown = [d for d in view.differences if (d.a, d.b) == (a, b) and wanted(d.metric.key)]
    rows = [difference_row(d) for d in shown]
    if payback and b == comparison.names[0]:
        rows += [payback_row(p) for p in view.paybacks if p.design == a and p.changed]
    labels = comparison.labels
    worlds = max((d.paired.n for d in shown), default=0)
    title = (
        f"{labels[a]} minus {labels[b]}{START[view.start]}, {worlds} paired world{'s' * (worlds != 1)}, "
        f"months {CHANGE_MONTH}-{comparison.months}{in_market(comparison.market)}"
    )
    return title, rows


def expected_text(answer: Answer, comparison: Comparison) -> str:
    """What a file expects of its design, and whether it held."""
    return f"{comparison.labels[answer.expected.design]}: {sentence(answer, comparison.labels)}."


def in_market(market: str) -> str:
    """The end of a title that says in which market the designs are; nothing where each is in that of its own file.

    >>> in_market("Stable"), in_market("")
    (', market: Stable', '')
    """
    return f", market: {market}" if market else ""


def alone(comparison: Comparison) -> str:
    """For a single scenario, which is compared with its starting firm unless it is that firm."""
    return f"{comparison.labels[comparison.names[0]]} is the firm that it starts as: nothing changes"


def difference_row(difference: Difference) -> tuple[str, ...]:
    """Cells of one metric."""
    metric, paired = difference.metric, difference.paired
    low, high = metric.text(paired.low, signed=True), metric.text(paired.high, signed=True)
    interval = interval_text(low, high)
    wins = "-" if paired.wins is None else f"{paired.wins}/{paired.n}"
    return metric.heading, metric.text(paired.mean, signed=True), interval, wins, paired.verdict


def payback_row(payback: Payback) -> tuple[str, ...]:
    """Cells of the payback: months after the change, and until which of them ground is lost before."""
    interval = interval_text(months_text(payback.low, payback), months_text(payback.high, payback))
    return "payback, months", months_text(payback.months, payback), interval, "-", dip_text(payback)


def interval_text(low: str, high: str) -> str:
    """An interval whose two ends line up from row to row.

    >>> interval_text("+0.62", "+3.05")
    '[ +0.62,  +3.05]'
    """
    return f"[{low:>6}, {high:>6}]"


def months_text(months: float, payback: Payback) -> str:
    """A number of months since the change; a payback that the run does not reach is '>' its length.

    Half a month, from a median between two worlds, is rounded up: by then it has been paid back.
    """
    if math.isnan(months):
        return "n/a"
    if math.isinf(months):
        return f">{payback.length}"
    return f"{math.ceil(months)}"


def dip_text(payback: Payback) -> str:
    """Until when ground is lost, and the worlds that do not pay back inside the run."""
    if payback.dip_last is None:
        words = "never behind"
    elif payback.still_falling:
        words = "loses ground to the end"
    else:
        words = f"loses ground until month {payback.dip_last}"
    return words + (f"; not paid back in {payback.censored}/{payback.n}" if payback.censored else "")


def footer(comparison: Comparison, command: str) -> str:
    """Warnings and, if anything was compared, what a win is and how many worlds would narrow the intervals."""
    base = comparison.labels[comparison.names[0]]
    notes = [NOTE.format(base=base)] if comparison.pairs else []
    notes += [fill(same_text(comparison, a, b), WIDTH) for a, b in comparison.same]
    notes += [more_worlds(len(comparison.seeds), command)] if {*comparison.pairs} - {*comparison.same} else []
    return "\n".join([*comparison.warnings, *notes])


def same_text(comparison: Comparison, a: str, b: str) -> str:
    """That two designs differ in no world, so that more worlds would not tell them apart."""
    n, (first, second) = len(comparison.seeds), (comparison.labels[name] for name in (a, b))
    said = f"{capital(first)} and {second} are the same in {n} of {counted(n, 'world')}"
    return f"{said}: what differs between their files changes nothing here, and more worlds would not."


def more_worlds(n: int, command: str) -> str:
    """How to get intervals half as long as those of `n` worlds; with too few for a verdict, useful ones."""
    few = n < MIN_WORLDS
    aim, more = ("To get useful", FEW_WORLDS) if few else ("To halve these", worlds_to_halve(n))
    return (
        f"{aim} intervals: {more} worlds.  {command} --seeds {more}   (the {n} done {'is' if n == 1 else 'are'} kept)"
    )


def json_object(comparison: Comparison, report: str | None = None) -> dict[str, Any]:
    """The whole comparison as plain JSON data; `report` is the path of the HTML report, if one was written.

    `wins` counts the worlds (of `n`) in which `a` is better, where `better` says which direction that is. Where neither
    direction is, `wins` is null; so is an interval that does not exist (one world). `matters` is the smallest
    difference of interest. `differences_born` is there only if firms born so were compared.
    """
    summary = comparison.summary
    counts = {name: getattr(summary, name) for name in ("planned", "computed", "reused", "failed")}
    data: dict[str, Any] = {
        "scenarios": list(comparison.names),
        "seeds": list(comparison.seeds),
        "months": comparison.months,
        "market": comparison.market or None,
        "store": comparison.store,
        "report": report,
        "runs": counts,
        "differences": [difference_object(d) for d in comparison.adopted.differences],
        "paybacks": [payback_object(p, comparison.names[0]) for p in comparison.adopted.paybacks if p.changed],
        "expectations": [plain_answer(answer) for answer in comparison.expectations],
        "warnings": list(comparison.warnings),
        "versions": dict(comparison.provenance),
    }
    if comparison.born is not None:
        data["differences_born"] = [difference_object(d) for d in comparison.born.differences]
    return data


def difference_object(difference: Difference) -> dict[str, Any]:
    """One paired difference as JSON data."""
    metric, paired = difference.metric, difference.paired
    return {
        "a": difference.a,
        "b": difference.b,
        "metric": metric.key,
        "unit": metric.unit,
        "better": {1: "higher", -1: "lower", 0: "neither"}[metric.better],
        "mean": number(paired.mean),
        "low": number(paired.low),
        "high": number(paired.high),
        "wins": paired.wins,
        "n": paired.n,
        "verdict": paired.verdict,
        "matters": metric.matters,
        "skewness": paired.skew,
        "worlds_to_halve": paired.worlds_to_halve,
    }


def payback_object(payback: Payback, against: str) -> dict[str, Any]:
    """Dip and payback against a design as JSON data; null where the run does not reach it."""
    return {
        "scenario": payback.design,
        "against": against,
        "dip_first": payback.dip_first,
        "dip_last": payback.dip_last,
        "depth": number(payback.depth),
        "payback": number(payback.months),
        "low": number(payback.low),
        "high": number(payback.high),
        "not_paid_back": payback.censored,
        "n": payback.n,
    }


def number(value: float) -> float | None:
    """`value`, or None (JSON null) if it is not finite."""
    return float(value) if math.isfinite(value) else None
