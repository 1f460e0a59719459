"""The report as a file: whether it can be written, before an hour of runs, and the writing of it."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from sim.cli.failures import Exit, Failure
from sim.cli.progress import note

if TYPE_CHECKING:
    from pathlib import Path

    from analysis.comparison.compute import Comparison
    from analysis.factors.compute import Factorial
    from analysis.tipping.compute import Tipping


def require_folder(out: Path) -> None:
    """Make the report's folder and try to write in it. Raises Failure (E411) if that cannot be done."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise _no_report(out, error) from error


def written(comparison: Comparison, tipping: Tipping | None, out: Path, factorial: Factorial | None = None) -> Path:
    """The path of the report, which is written into the folder `out`. Raises Failure (E411) if it cannot be."""
    from analysis.report.page import write_report

    note("Writing the report ...")
    try:
        return write_report(comparison, out / "report.html", [tipping] if tipping else [], factorial=factorial)
    except OSError as error:
        raise _no_report(out, error) from error


def _no_report(out: Path, error: OSError) -> Failure:
    text = f"E411 the report cannot be written to {out}: {error.strerror or error}. Name a folder with --out"
    return Failure(f"{text}, or leave the report out with --no-report", Exit.STORE)
