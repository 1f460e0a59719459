"""The results of checks, as text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.checks.compute import Answers, Finding, count
from analysis.checks.table import FACTS, MODELS, counted, notes, row
from analysis.show.table import Table
from sim.batch.store.command import command_in
from sim.scenario.files.check import CheckFile

KINDS = ("calibration", "validation", "built_in")


def facts_text(findings: Sequence[Finding], store: str | None = None) -> str:
    """A table of facts, and how many hold; `store` is the address of the one that has the runs, if it was named."""
    lines = [Table(FACTS, [row(finding, FACTS) for finding in findings], "llllllr").text(), ""]
    for kind in KINDS:
        hard, soft = (count(findings, kind, strength) for strength in ("hard", "soft"))
        name = kind.replace("_", " ")
        lines.append(f"{name}: {hard.held} of {hard.of} hard facts hold, {soft.held} of {soft.of} soft ones")
    if missing := [finding.check.id for finding in findings if finding.n < finding.worlds]:
        ids = ", ".join(missing)
        lines.append(
            f"Worlds without a number, as their run failed or has none: {ids}. See {command_in(store, ['status'])}"
        )
    return "\n".join(lines)


def models_text(files: Sequence[CheckFile], answers: Answers) -> str:
    """A table for each model of others, what is explained below it, and the sum."""
    parts = [_model_text(file, findings) for file, findings in zip(files, answers.of_files, strict=True)]
    return "\n".join([*parts, f"Checks: {counted(answers.findings)}"])


def _model_text(file: CheckFile, findings: Sequence[Finding]) -> str:
    head = f"{file.model or file.name}: {file.question}\nSource: {file.source or 'see its rows'}\n"
    rows = Table(MODELS, [row(finding, MODELS) for finding in findings], "llllr").text()
    return "\n".join([head, rows, *(f"  {name}: {text}" for name, text in notes(findings)), ""])
