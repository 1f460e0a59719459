"""docs/dock.md: the model held against models that others built, and against closed forms."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.checks import Answers, answers
from analysis.checks.table import counted, markdown
from docs.pages import Page, computed_today, computing, part
from sim.scenario.files.check import CheckFile
from sim.scenario.files.check_file import shipped_docks


def made() -> Page:
    """Run what the store lacks, and judge."""
    files = shipped_docks()
    with computing() as compute:
        return Page(page(files, answers(files, compute)))


def page(files: Sequence[CheckFile], found: Answers) -> str:
    """The page, from its part under docs/parts."""
    text = part("dock")
    return text.format(
        when=computed_today(),
        counted=f"Checks: {counted(found.findings)}",
        sections="\n".join(map(markdown, files, found.of_files)).rstrip(),
    )
