"""The answer of `ccsim compare` as text and as data: differences, factors, tipping points, what was computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.comparison import table
from analysis.factors import table as factor_table
from analysis.show.runs import counts
from analysis.tipping import sentences

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.factors.compute import Factorial
    from analysis.tipping.compute import Tipping

SHOWN = 3  # tipping points beside the headline


@dataclass(frozen=True, slots=True)
class Answer:
    """A comparison, its tipping points (None: not looked for) and the path of its report (None: not written).

    `lost` has a line for each of the first failed runs. `factorial` is that of the factors of the first design and the
    last, if it was asked for.
    """

    comparison: Comparison
    tipping: Tipping | None
    report: Path | None
    lost: Sequence[str]
    factorial: Factorial | None = None

    @property
    def failed(self) -> int:
        """How many runs of the comparison and of the factors failed."""
        return self.comparison.summary.failed + (self.factorial.summary.failed if self.factorial else 0)


def text(answer: Answer, command: str) -> str:
    """The paired tables, the tipping points, what was computed and where the report lies."""
    found = answer.comparison
    lines = [table.text(found, command)]
    lines += [factor_table.text(answer.factorial)] if answer.factorial else []
    if answer.tipping:
        lead, ends = sentences.strongest(answer.tipping, found.labels, SHOWN)
        lines.append("\n".join([f"Tipping points: {lead}", *(f"- {end}" for end in ends), ""]))
    elif answer.lost:
        lines.append("Tipping points: not looked for, as runs failed\n")
    lines += [counts(found.summary, found.store), *answer.lost]
    lines += [f"Factors: {counts(answer.factorial.summary, found.store)}"] if answer.factorial else []
    if answer.report:
        lines.append(f"Report: {answer.report}")
    return "\n".join(lines)


def json_object(answer: Answer) -> dict[str, Any]:
    """The same as plain data."""
    whole = table.json_object(answer.comparison, str(answer.report) if answer.report else None)
    tipping = sentences.json_object(answer.tipping) if answer.tipping else None
    factors = {"factors": factor_table.json_object(answer.factorial)} if answer.factorial else {}
    return whole | factors | {"tipping": tipping, "lost": list(answer.lost)}
