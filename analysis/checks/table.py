"""What checks found, as cells of a table, as Markdown for a page and as plain data."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from analysis.checks.compute import AGREES, DISAGREES, NONE, Answers, Finding
from analysis.show.table import Table
from sim.scenario.files.check import CheckFile, band_text

FACTS = ("id", "what was measured", "kind", "strength", "expected", "ours, 95% interval", "n", "verdict")
MODELS = ("what the other model says", "quantity", "expected", "ours, 95% interval", "n", "verdict")
MEMORY = "from memory: "


def row(finding: Finding, head: Sequence[str]) -> tuple[str, ...]:
    """A finding as the cells of `head`, `FACTS` or `MODELS`."""
    check = finding.check
    cells = {
        "id": check.id,
        "what was measured": check.name,
        "what the other model says": f"{MEMORY}{check.name}" if check.from_memory else check.name,
        "kind": check.kind.replace("_", " "),
        "strength": check.strength,
        "quantity": check.asked or "-",
        "expected": expected(finding),
        "ours, 95% interval": ours(finding),
        "n": "-" if finding.verdict == NONE else str(finding.n),
        "verdict": finding.verdict,
    }
    return tuple(cells[word] for word in head)


def expected(finding: Finding) -> str:
    """The sign, the band, or what is expected with the band around it."""
    check = finding.check
    if not check.quantities:
        return "-"
    if check.side and check.expected is None:
        return "above 0" if check.side == "higher" else "below 0"
    if check.expected is None and check.low != check.high and check.low != -check.high:
        return band_text(check.low, check.high)
    if check.low == check.high == 0.0:
        return f"exactly {figure(finding.expected)}"
    if check.low == -check.high:
        return f"{figure(finding.expected)} +- {figure(check.high)}"
    return f"{figure(finding.expected)} and {band_text(check.low, check.high)}"


def ours(finding: Finding) -> str:
    """Mean and interval."""
    if finding.verdict == NONE:
        return "-"
    return f"{figure(finding.value)} [{figure(finding.low)}, {figure(finding.high)}]"


def figure(value: float) -> str:
    """A number with four digits.

    >>> figure(60.9876), figure(0.000123456), figure(116045.2), figure(1e-12), figure(0.0)
    ('60.99', '0.0001235', '116,045', '1e-12', '0')
    """
    if not math.isfinite(value):
        return "-"
    return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:.4g}"


def counted(findings: Sequence[Finding]) -> str:
    """How many checks there are of each verdict, in one line."""
    tally = Counter(finding.verdict for finding in findings)
    first = [AGREES, DISAGREES]
    order = [*first, *sorted(set(tally) - set(first))]
    return ", ".join(f"{tally[verdict]} {verdict}" for verdict in order if tally[verdict])


def notes(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What is explained: the words of the check, and the explanation."""
    return [(finding.check.name, finding.check.why) for finding in findings if finding.check.why]


def markdown(file: CheckFile, findings: Sequence[Finding]) -> str:
    """The checks against a model of others as a section of a page."""
    lines = [f"## {file.model}", "", file.question, "", f"`ccsim dock {file.name}`. {file.source}", ""]
    lines.append(Table(MODELS, [row(finding, MODELS) for finding in findings]).markdown())
    explained = [f"- *{name}*: {text}" for name, text in notes(findings)]
    return "\n".join([*lines, *(["", *explained] if explained else []), ""])


def facts_object(findings: Sequence[Finding]) -> dict[str, Any]:
    """Facts as plain data."""
    return {"facts": [_plain(finding) | {"holds": finding.holds} for finding in findings]}


def docks_object(files: Sequence[CheckFile], answers: Answers) -> dict[str, Any]:
    """Checks against models of others as plain data, file by file."""
    return {
        "docks": [
            {
                "name": file.name,
                "model": file.model,
                "question": file.question,
                "source": file.source,
                "checks": [_plain(finding) for finding in findings],
            }
            for file, findings in zip(files, answers.of_files, strict=True)
        ]
    }


def _plain(finding: Finding) -> dict[str, Any]:
    check = finding.check
    return {
        "id": check.id,
        "name": check.name,
        "kind": check.kind,
        "strength": check.strength,
        "quantity": [formula.text for formula in check.quantities],
        "target": expected(finding),
        "expected": finding.expected,
        "band": [end if math.isfinite(end) else None for end in (check.low, check.high)],
        "sign": check.sign,
        "value": finding.value,
        "low": finding.low,
        "high": finding.high,
        "n": finding.n,
        "matters": finding.matters,
        "verdict": finding.verdict,
        "why": check.why or None,
    }
