"""docs/functions.md and its picture: what the firm is without each function, and how many people each takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.comparison.phrases import capital
from analysis.show.table import Table
from analysis.staffing.compute import FACTORS, FUNCTIONS, Staffed, sized, without
from analysis.staffing.figure import called, headcounts
from analysis.worlds import run_worlds
from docs.pages import Page, computed_today, computing, part
from sim.scenario import load
from sim.scenario.naming import labels_of

DESIGNS = ("product_centric", "customer_centric")
WORLDS, SHORT, MONTHS = 12, 48, 144


def made() -> Page:
    """Cut, divide otherwise, draw, tell; a minute on two cores."""
    designs = [load(name) for name in DESIGNS]
    labels, seeds = labels_of(dict(zip(DESIGNS, designs, strict=True))), range(1, WORLDS + 1)
    with computing("functions") as compute:
        cut = without(designs, seeds, SHORT, compute)
        found = sized(designs, seeds, MONTHS, compute)
        usual = run_worlds(designs, seeds, MONTHS, compute, monthly=False).outcomes.groupby("hash")["headline"].mean()
    chart = headcounts(found, labels, {design.id: float(usual[design.hash]) for design in designs})
    return Page(page(cut, found, labels, chart.summary), chart)


def page(cut: Sequence[Staffed], found: Sequence[Staffed], labels: Mapping[str, str], alt: str) -> str:
    """The page, from its part under docs/parts."""
    heads = ["function", *(labels[name] for name in DESIGNS)]
    lost = [[called(f), *(cell(one) for one in cut if one.function == f)] for f in FUNCTIONS]
    return part("functions").format(
        when=computed_today(),
        worlds=WORLDS,
        alt=alt,
        cut=Table(heads, lost).markdown(),
        curves="\n\n".join(curve(found, name, labels[name]) for name in DESIGNS),
    )


def curve(found: Sequence[Staffed], design: str, label: str) -> str:
    """What each headcount of each function brings one design."""
    rows = [[called(f), *(cell(one) for one in found if (one.design, one.function) == (design, f))] for f in FUNCTIONS]
    table = Table(("function", *(f"x {factor:g}" for factor in FACTORS)), rows)
    return f"### {capital(label)}\n\n{table.markdown()}"


def cell(one: Staffed) -> str:
    """A difference with its interval."""
    return f"{one.more.mean:+.2f} [{one.more.low:+.2f}, {one.more.high:+.2f}]"
