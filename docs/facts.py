"""Write docs/facts.md and its picture: the model against every measured fact that it can speak to.

    make facts

Runs that the store has are not computed again; all of them take some ten minutes on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analysis.checks import Finding, answers, count
from analysis.checks.figure import bands
from analysis.checks.table import expected, ours
from analysis.compute import Compute
from analysis.show.markdown import table
from sim import __version__
from sim.batch import open_store
from sim.cli.options import workers
from sim.cli.progress import progress
from sim.model import version
from sim.scenario.files.check_file import shipped_facts

DOCS = Path(__file__).parent
KINDS = {"calibration": "calibration", "built_in": "built in", "validation": "validation"}
UNEXPLAINED = "Not yet understood."


def main() -> None:
    """Compute, draw, write."""
    with open_store() as store, progress("runs") as watch:
        found = answers(shipped_facts(), Compute(store, workers(), progress=watch)).findings
    chart = bands(found)
    chart.save(DOCS / "images" / "facts.svg")
    (DOCS / "facts.md").write_text(page(found, chart.summary), encoding="utf-8")


def page(found: Sequence[Finding], alt: str) -> str:
    """The page, from its part under docs/parts."""
    text = (DOCS / "parts" / "facts.md").read_text(encoding="utf-8")
    return text.format(
        when=f"Computed on {date.today():%d %B %Y} with version {__version__}, model `{version()}`.",
        verdict=verdict(found),
        counts=counts(found),
        alt=alt,
        hard=fact_table([one for one in found if one.check.strength == "hard"]),
        soft=fact_table([one for one in found if one.check.strength == "soft"]),
        misses=misses(found),
    )


def verdict(found: Sequence[Finding]) -> str:
    """How the facts that gate a release stand."""
    tuned, tested = count(found, "calibration", "hard"), count(found, "validation", "hard")
    held = f"{tuned.held} of {tuned.of} hard calibration facts hold"
    return f"{held}, and {tested.held} of {tested.of} hard validation facts ({100 * tested.share:.0f} %)."


def counts(found: Sequence[Finding]) -> str:
    """How many hold, by kind and strength."""
    rows = []
    for kind, name in KINDS.items():
        held = [count(found, kind, strength) for strength in ("hard", "soft")]
        rows.append([name, *(f"{one.held} of {one.of}" for one in held)])
    return table(("kind", "hard", "soft"), rows)


def fact_table(found: Sequence[Finding]) -> str:
    """A row per fact."""
    rows = []
    for one in found:
        asked = (one.check.id, f"{one.check.name} ({one.check.source})", KINDS[one.check.kind], expected(one))
        rows.append([*asked, ours(one), str(one.n), one.verdict if one.holds else f"**{one.verdict}**"])
    return table(("", "fact", "kind", "expected", "ours, 95 % interval", "n", "verdict"), rows)


def misses(found: Sequence[Finding]) -> str:
    """Every fact that does not hold, with what is known of the reason."""
    missed = [one for one in found if not one.holds]
    lines = [
        f"- **{one.check.id}, {one.check.name[0].lower()}{one.check.name[1:]}**: {one.check.why or UNEXPLAINED}"
        for one in missed
    ]
    return "\n".join(lines) or "Every fact holds."


if __name__ == "__main__":
    main()
