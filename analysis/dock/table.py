"""What docks found, as text for a terminal, as Markdown for a page and as plain data."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from analysis.dock.docking import AGREES, DISAGREES, NONE, Docked, Finding
from analysis.show.markdown import table

HEAD = ("what the other model says", "quantity", "expected", "ours, 95% interval", "n", "verdict")
MEMORY = "from memory: "


def row(finding: Finding) -> tuple[str, ...]:
    """A finding as six cells."""
    check = finding.check
    said = f"{MEMORY}{check.says}" if check.from_memory else check.says
    if finding.verdict == NONE:
        return said, "-", "-", "-", "-", NONE
    return said, asked(finding), expected(finding), ours(finding), str(finding.ours.n), finding.verdict


def asked(finding: Finding) -> str:
    """The quantity, and in which cases: `picture, case 1 - 2`."""
    check = finding.check
    plus, minus = (" + ".join(map(str, cases)) for cases in (check.plus, check.minus))
    if not check.minus:
        return f"{check.quantity}, case {plus}"
    return f"{check.quantity}, case {plus} - {f'({minus})' if len(check.minus) > 1 else minus}"


def expected(finding: Finding) -> str:
    """The sign, or the target with its band."""
    check = finding.check
    if check.sign:
        return "above 0" if check.sign == "higher" else "below 0"
    return f"{figure(finding.target)} +- {figure(check.band)}" if check.band else f"exactly {figure(finding.target)}"


def ours(finding: Finding) -> str:
    """Mean and interval."""
    found = finding.ours
    return f"{figure(found.mean)} [{figure(found.low)}, {figure(found.high)}]"


def figure(value: float) -> str:
    """A number with four digits.

    >>> figure(60.9876), figure(0.000123456), figure(116045.2), figure(1e-12), figure(0.0)
    ('60.99', '0.0001235', '116,045', '1e-12', '0')
    """
    if not math.isfinite(value):
        return "-"
    return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:.4g}"


def counted(found: Sequence[Docked]) -> str:
    """How many checks there are of each verdict, in one line."""
    tally = Counter(finding.verdict for one in found for finding in one.findings)
    first = [AGREES, DISAGREES]
    order = [*first, *sorted(set(tally) - set(first))]
    return ", ".join(f"{tally[verdict]} {verdict}" for verdict in order if tally[verdict])


def notes(one: Docked) -> list[tuple[str, str]]:
    """What is explained: the check's words, and the explanation."""
    return [(finding.check.says, finding.check.explained) for finding in one.findings if finding.check.explained]


def markdown(one: Docked) -> str:
    """A dock as a section of a page."""
    dock = one.dock
    lines = [f"## {dock.model}", "", dock.experiment.question, "", f"`ccsim dock {dock.name}`. {dock.source}", ""]
    lines.append(table(HEAD, map(row, one.findings)))
    explained = [f"- *{says}*: {text}" for says, text in notes(one)]
    return "\n".join([*lines, *(["", *explained] if explained else []), ""])


def json_object(found: Sequence[Docked]) -> dict[str, Any]:
    """All docks as plain data."""
    return {"docks": [_dock(one) for one in found]}


def _dock(one: Docked) -> dict[str, Any]:
    dock = one.dock
    return {
        "name": dock.name,
        "model": dock.model,
        "question": dock.experiment.question,
        "source": dock.source,
        "checks": [_check(finding) for finding in one.findings],
    }


def _check(finding: Finding) -> dict[str, Any]:
    check = finding.check
    return {
        "says": check.says,
        "quantity": check.quantity or None,
        "plus": list(check.plus) if check.quantity else [],
        "minus": list(check.minus),
        "sign": check.sign or None,
        "target": finding.target,
        "band": check.band,
        "from_memory": check.from_memory,
        "mean": finding.ours.mean,
        "low": finding.ours.low,
        "high": finding.ours.high,
        "n": finding.ours.n,
        "verdict": finding.verdict,
        "explained": check.explained or None,
    }
