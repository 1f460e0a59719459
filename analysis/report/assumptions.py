"""What the answer leans on: every assumption with its evidence, and those that were screened for tipping points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from analysis.comparison.phrases import capital
from analysis.report.levers import shown
from analysis.show.table import Table
from analysis.tipping.labels import label

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.tipping.compute import Tipping

MARKS = {
    "A": "assumed: no data",
    "C": "calculated or calibrated",
    "F": "from a published source",
    "M-H": "from the literature, by memory: sure",
    "M-M": "from the literature, by memory: fairly sure",
    "M-L": "from the literature, by memory: unsure",
}
"""What the marks of the declarations mean."""


def assumption_table(comparison: Comparison) -> Table:
    """Every assumption with its sentence, value, sweep, kind of evidence and source."""
    rows = []
    for parameter in _assumptions(comparison):
        sweep = f"{parameter.sweep[0]:g} to {parameter.sweep[1]:g}" if parameter.sweep else "-"
        used = sorted({shown(scenario.get(parameter.address)) for scenario in comparison.scenarios})
        rows.append(
            (
                parameter.sentence,
                parameter.address,
                f"{' or '.join(used)} {parameter.unit}".strip(),
                sweep,
                MARKS.get(parameter.mark, parameter.mark or "-"),
                parameter.source,
            )
        )
    header = ("assumption", "address", "value used", "sweep", "evidence", "source")
    return Table(header, rows, caption="All assumptions, as declared")


def mark_counts(comparison: Comparison) -> str:
    """How many assumptions there are, and how many without data, as a phrase."""
    marks = [parameter.mark for parameter in _assumptions(comparison)]
    return f"{len(marks)} numbers that no manager decides; {marks.count('A')} of them have no data behind them"


def _assumptions(comparison: Comparison) -> Iterable[Any]:
    from analysis.tipping.candidates import assumptions_of

    return assumptions_of(comparison.scenarios[0])


def screening(found: Tipping, comparison: Comparison) -> Table:
    """What each screened number does to the difference, strongest first."""
    rows = tuple(
        (
            f"{capital(label(effect.candidate.parameter))} ({effect.candidate.address})",
            f"{effect.candidate.default:g}",
            f"{effect.candidate.sweep[0]:g} to {effect.candidate.sweep[1]:g} {effect.candidate.parameter.unit}",
            *(at_end(value) for value in (effect.at_low, effect.at_default, effect.at_high)),
            "changes" if effect.flips else "same",
        )
        for effect in found.effects
    )
    labels = comparison.labels
    caption = (
        f"{capital(labels[found.a])} minus {labels[found.b]}, {found.metric} in M EUR, with each assumption at "
        f"the ends of its sweep (what changes in {found.screened} worlds, added to the mean of {found.worlds})"
    )
    header = ("assumption", "default", "sweep", "at the low end", "at the default", "at the high end", "winner")
    return Table(header, rows, caption=caption)


def at_end(difference: float) -> str:
    """A mean difference, or that there is none.

    >>> at_end(1.5), at_end(float("nan"))
    ('+1.50', 'runs failed')
    """
    return "runs failed" if difference != difference else f"{difference:+.2f}"
