"""The numbers that a search came to, as a scenario file."""

from __future__ import annotations

from datetime import date

from analysis.calibration.rows import loss_of
from analysis.calibration.searching import Calibrated
from analysis.checks import Finding
from analysis.checks.table import expected
from analysis.show.text import number
from sim.model import version

HEAD = ("ccsim: 1", "extends: product_centric", "name: Calibrated")


def file_text(calibrated: Calibrated, today: date) -> str:
    """The assumptions as found; the loss of each row, and which numbers are not pinned down, as comments."""
    loose = ", ".join(address.removeprefix("assumptions.") for address in calibrated.loose) or "none of the numbers"
    comments = [
        f"Numbers without data, calibrated to the calibration facts on {today:%d %B %Y}, model {version()}.",
        f"Loss {calibrated.loss:.3g}; a row's loss is 1 where its value stands at an end of the band:",
        *map(_row, calibrated.after),
        f"Not pinned down by these rows: {loose}.",
    ]
    return "\n".join([*(f"# {line}" for line in comments), *HEAD, *_assumptions(calibrated)]) + "\n"


def _row(finding: Finding) -> str:
    value = f"{number(finding.value):>7} (target {expected(finding)})"
    return f"  {finding.check.id:5} {value}, loss {loss_of(finding):.2f}"


def _assumptions(calibrated: Calibrated) -> list[str]:
    """The values by section; nothing if the defaults were the best."""
    sections: dict[str, list[str]] = {}
    for address, value in sorted(calibrated.values.items()):
        _, section, name = address.split(".")
        sections.setdefault(section, []).append(f"{name}: {value:g}")
    lines = [f"  {section}: {{{', '.join(values)}}}" for section, values in sections.items()]
    return ["assumptions:", *lines] if lines else []
