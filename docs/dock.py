"""Write docs/dock.md: the model held against models that others built, and against closed forms.

make dock
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analysis.checks import Answers, answers
from analysis.checks.table import counted, markdown
from analysis.compute import Compute
from sim import __version__
from sim.batch import open_store
from sim.cli.options import workers
from sim.cli.progress import progress
from sim.model import version
from sim.scenario.files.check import CheckFile
from sim.scenario.files.check_file import shipped_docks

DOCS = Path(__file__).parent


def main() -> None:
    """Run what the store lacks, judge, write."""
    files = shipped_docks()
    with open_store() as store, progress("runs") as watch:
        found = answers(files, Compute(store, workers(), progress=watch))
    (DOCS / "dock.md").write_text(page(files, found), encoding="utf-8", newline="\n")


def page(files: Sequence[CheckFile], found: Answers) -> str:
    """The page, from its part under docs/parts."""
    text = (DOCS / "parts" / "dock.md").read_text(encoding="utf-8")
    return text.format(
        when=f"Written on {date.today():%d %B %Y} by version {__version__}, model {version()}.",
        counted=f"Checks: {counted(found.findings)}",
        sections="\n".join(map(markdown, files, found.of_files)).rstrip(),
    )


if __name__ == "__main__":
    main()
