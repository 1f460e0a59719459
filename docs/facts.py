"""Write docs/facts.md and its picture: the model against every measured fact that it can speak to.

    make facts

Runs that the store has are not computed again; all of them take some ten minutes on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analysis.compute import Compute
from analysis.facts import Finding, count, findings
from analysis.facts.figure import bands
from analysis.show.markdown import table
from analysis.show.text import number
from sim import __version__
from sim.batch import open_store
from sim.cli.options import workers
from sim.cli.progress import progress
from sim.model import version
from sim.scenario.facts import load_facts, shipped_facts

DOCS = Path(__file__).parent
KINDS = {"calibration": "calibration", "built_in": "built in", "validation": "validation"}
UNEXPLAINED = "Not yet understood."


def main() -> None:
    """Compute, draw, write."""
    with open_store() as store, progress("runs") as watch:
        found = findings([load_facts(name) for name in shipped_facts()], Compute(store, workers(), progress=watch))
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
        hard=fact_table([one for one in found if one.fact.strength == "hard"]),
        soft=fact_table([one for one in found if one.fact.strength == "soft"]),
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
        fact = one.fact
        interval = f"{number(one.low)} to {number(one.high)}"
        asked = (fact.id, f"{fact.name} ({fact.source})", KINDS[fact.kind], fact.target)
        rows.append([*asked, number(one.value), interval, str(one.n), "yes" if one.holds else "**no**"])
    return table(("", "fact", "kind", "target", "value", "95 % interval", "n", "holds"), rows)


def misses(found: Sequence[Finding]) -> str:
    """Every fact that does not hold, with what is known of the reason."""
    missed = [one for one in found if not one.holds]
    lines = [
        f"- **{one.fact.id}, {one.fact.name[0].lower()}{one.fact.name[1:]}**: {one.fact.why or UNEXPLAINED}"
        for one in missed
    ]
    return "\n".join(lines) or "Every fact holds."


if __name__ == "__main__":
    main()
