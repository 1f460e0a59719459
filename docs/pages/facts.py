"""docs/facts.md and its picture: the model against every measured fact that it can speak to."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.checks import Finding, answers, count
from analysis.checks.figure import bands
from analysis.checks.table import expected, ours
from analysis.show.table import Table
from docs.pages import Page, computed_today, computing, part
from sim.scenario.files.check_file import shipped_facts

KINDS = {"calibration": "calibration", "built_in": "built in", "validation": "validation"}
UNEXPLAINED = "Not yet understood."


def made() -> Page:
    """Compute, draw, tell; some ten minutes on two cores."""
    with computing() as compute:
        found = answers(shipped_facts(), compute).findings
    chart = bands(found)
    return Page(page(found, chart.summary), chart)


def page(found: Sequence[Finding], alt: str) -> str:
    """The page, from its part under docs/parts."""
    text = part("facts")
    return text.format(
        when=computed_today(),
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
    return Table(("kind", "hard", "soft"), rows).markdown()


def fact_table(found: Sequence[Finding]) -> str:
    """A row per fact."""
    rows = []
    for one in found:
        asked = (one.check.id, f"{one.check.name} ({one.check.source})", KINDS[one.check.kind], expected(one))
        rows.append([*asked, ours(one), str(one.n), one.verdict if one.holds else f"**{one.verdict}**"])
    return Table(("", "fact", "kind", "expected", "ours, 95 % interval", "n", "verdict"), rows).markdown()


def misses(found: Sequence[Finding]) -> str:
    """Every fact that does not hold, with what is known of the reason."""
    missed = [one for one in found if not one.holds]
    lines = [
        f"- **{one.check.id}, {one.check.name[0].lower()}{one.check.name[1:]}**: {one.check.why or UNEXPLAINED}"
        for one in missed
    ]
    return "\n".join(lines) or "Every fact holds."
