"""docs/markets.md and its picture: in which markets which of the reference designs wins."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison.compute import Comparison, compare
from analysis.comparison.phrases import capital, listed
from analysis.comparison.places import leader
from analysis.markets.figure import markets
from analysis.show.table import Table
from docs.pages import Page, computed_today, computing, part
from sim.scenario import Scenario, load

DESIGNS = ("product_centric", "account_managed", "customer_centric")
MARKETS = ("stable", "drifting", "monopoly", "contested", "power_shift", "price_driven", "intimate", "key_accounts")
MEASURES = {"headline": "counting what customers are still worth", "profit": "on profit alone"}
WORLDS, MONTHS = 100, 144
UNDECIDED = "undecided"


def made() -> Page:
    """Compare, draw, tell; some minutes on two cores."""
    found = [compared(load(name)) for name in MARKETS]
    chart = markets(found)
    return Page(page(found, chart.summary), chart)


def compared(market: Scenario) -> Comparison:
    """The reference designs in one market."""
    designs = [load(name).within(market) for name in DESIGNS]
    with computing(market.name) as compute:
        return compare(designs, range(1, WORLDS + 1), MONTHS, compute)


def page(found: Sequence[Comparison], alt: str) -> str:
    """The page, from its part under docs/parts."""
    text = part("markets")
    return text.format(
        when=computed_today(),
        worlds=len(found[0].seeds),
        alt=alt,
        markets=described(),
        chapters="\n\n".join(chapter(found, key) for key in MEASURES),
        wins="\n".join(wins(found, name) for name in DESIGNS),
        nobody="\n".join(f"- {capital(told)}: {called(found, key, '')}." for key, told in MEASURES.items()),
    )


def described() -> str:
    """The markets with what each sets, beside what is usual."""
    usual, rows = load(DESIGNS[0]).market, []
    for name in MARKETS:
        market = load(name)
        values = market.market.model_dump().items()
        sets = [f"`{key}` {new:g} ({getattr(usual, key):g})" for key, new in values if new != getattr(usual, key)]
        rows.append([f"**{market.name}**, `{name}`", market.question, ", ".join(sets)])
    return Table(("market", "question", "what it sets (the usual value)"), rows).markdown()


def chapter(found: Sequence[Comparison], key: str) -> str:
    """The three differences in each market, and who wins it, in one measure."""
    heads = [f"{found[0].labels[a]} minus {found[0].labels[b]}" for a, b in found[0].pairs]
    rows = []
    for one in found:
        differences = [one.adopted.difference(a, b, key) for a, b in one.pairs]
        cells = [
            f"{d.metric.text(d.paired.mean, True)} [{d.metric.text(d.paired.low, True)}, "
            f"{d.metric.text(d.paired.high, True)}]"
            for d in differences
        ]
        won = winner(one, key)
        rows.append([one.market, *cells, f"**{one.labels[won]}**" if won else UNDECIDED])
    shown = Table(("market", *heads, "winner"), rows).markdown()
    return f"## {capital(MEASURES[key])}\n\nM EUR over ten years.\n\n{shown}"


def winner(one: Comparison, key: str) -> str:
    """The design whose interval against each of the others excludes zero; "" if there is none."""
    first = leader(one.adopted, one.names, key)
    return first.name if first is not None and not first.undecided else ""


def wins(found: Sequence[Comparison], name: str) -> str:
    """The markets that a design wins, by measure."""
    parts = [f"{told}: {called(found, key, name)}" for key, told in MEASURES.items()]
    return f"- **{capital(found[0].labels[name])}** wins, {'; '.join(parts)}."


def called(found: Sequence[Comparison], key: str, name: str) -> str:
    """The markets whose winner is `name`."""
    return listed([one.market for one in found if winner(one, key) == name]) or "none"
