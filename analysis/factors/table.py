"""What the factors bring, as text and as data."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

from analysis.comparison.phrases import listed
from analysis.comparison.table import ALIGN, HEADER, interval_text, number
from analysis.factors.compute import LABELS, Effect, difference, effects
from analysis.factors.sentences import PAIR, sentences
from analysis.show.table import WIDTH, Table
from analysis.statistics.metrics import CHANGE_MONTH, HEADLINE, Metric

if TYPE_CHECKING:
    from analysis.factors.compute import Factorial
    from analysis.statistics.paired import Paired

ALONE = ("factor", "added alone to {low}", "taken out of {high}")
NOTE = (
    "effect: the factor as {high} has it, less as {low} has it, mean over all mixtures of the others.  a x b: what "
    "both bring together beyond the sum of what each brings."
)


def text(factorial: Factorial) -> str:
    """The effects on the headline, what each factor does alone, and both sentences."""
    low, high = factorial.labels
    every = effects(factorial, HEADLINE)
    rows = [row(effect, HEADLINE) for effect in every]
    alone = Table([head.format(low=low, high=high) for head in ALONE], alone_rows(every, HEADLINE), "lll")
    blocks = [
        fill(heading(factorial), WIDTH) + "\n" + Table(("factor", "effect", *HEADER[2:]), rows, ALIGN).text(),
        alone.text(),
        "\n".join(fill(line, WIDTH) for line in (*sentences(factorial), NOTE.format(low=low, high=high))),
        *(fill(line, WIDTH) for line in caveats(factorial)),
    ]
    return "\n\n".join(blocks) + "\n"


def heading(factorial: Factorial) -> str:
    """What was crossed, in how many firms and worlds."""
    low, high = factorial.labels
    p = difference(factorial, HEADLINE)
    return (
        f"Factors of {high} and {low} crossed: {2 ** len(factorial.factors)} firms, {p.n} paired "
        f"world{'s' * (p.n != 1)}, months {CHANGE_MONTH}-{factorial.months}, {HEADLINE.heading}"
    )


def row(effect: Effect, metric: Metric) -> tuple[str, ...]:
    """Cells of one effect."""
    p = effect.paired
    ends = interval_text(metric.text(p.low, signed=True), metric.text(p.high, signed=True))
    wins = "-" if p.wins is None else f"{p.wins}/{p.n}"
    return effect.label, metric.text(p.mean, signed=True), ends, wins, p.verdict


def alone_rows(every: tuple[Effect, ...], metric: Metric) -> list[tuple[str, ...]]:
    """What each factor brings to the one design and to the other."""
    return [
        (effect.label, with_interval(effect.added, metric), with_interval(effect.taken_out, metric))
        for effect in every
        if effect.added and effect.taken_out
    ]


def with_interval(p: Paired, metric: Metric) -> str:
    """A mean with its interval behind it."""
    ends = " to ".join(metric.text(end, signed=True) for end in (p.low, p.high))
    return f"{metric.text(p.mean, signed=True)} [{ends}]"


def caveats(factorial: Factorial) -> list[str]:
    """What the two designs have in common, and what of their difference no factor has."""
    low, high = factorial.labels
    lines = []
    if factorial.same:
        lines.append(f"The same in both, so not crossed: {listed([LABELS[name] for name in factorial.same])}.")
    if factorial.left:
        lines.append(f"As in {low} in all firms, for no factor has them: {', '.join(factorial.left)} of {high}.")
    return lines


def json_object(factorial: Factorial) -> dict[str, Any]:
    """Everything as plain JSON data, for each metric: effects, and the whole difference that the factors make."""
    return {
        "low": factorial.low.id,
        "high": factorial.high.id,
        "factors": list(factorial.factors),
        "same": list(factorial.same),
        "left": list(factorial.left),
        "firms": 2 ** len(factorial.factors),
        "runs": {name: getattr(factorial.summary, name) for name in ("planned", "computed", "reused", "failed")},
        "effects": [
            {"metric": metric.key, "unit": metric.unit, **_effect_object(effect)}
            for metric in factorial.metrics
            for effect in effects(factorial, metric)
        ],
        "differences": [
            {"metric": metric.key, "unit": metric.unit, **_paired_object(difference(factorial, metric))}
            for metric in factorial.metrics
        ],
    }


def _effect_object(effect: Effect) -> dict[str, Any]:
    single = {
        name: _paired_object(p)
        for name, p in (("added", effect.added), ("taken_out", effect.taken_out))
        if p is not None
    }
    kind = "interaction" if len(effect.factors) == PAIR else "main"
    return {"factors": list(effect.factors), "kind": kind, **_paired_object(effect.paired), **single}


def _paired_object(p: Paired) -> dict[str, Any]:
    ends = {name: number(getattr(p, name)) for name in ("mean", "low", "high")}
    return ends | {"wins": p.wins, "n": p.n, "verdict": p.verdict}
