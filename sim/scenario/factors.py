"""The four factors of a design: groups of levers that are compared one against the other, each as a whole.

A conclusion about structure, KPIs, leadership or listening needs firms that differ in that alone. Every lever belongs
to one factor, or to none for a reason that is given here. An entry is the address of a lever or of a section; of two
entries that hold a lever the longer one counts. What the shipped designs differ in belongs to a factor, so that the
four together are the whole way from one of them to another.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sim.scenario.declare import choices, parameters
from sim.scenario.designs import normal
from sim.scenario.levers import Design

KPIS = "kpis"
"""The map of KPIs is one lever: a weight says nothing without the other weights."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A group of levers: its `name` in a file, its `label` in a sentence, what it is, and what belongs to it."""

    name: str
    label: str
    sentence: str
    entries: tuple[str, ...]


FACTORS: tuple[Factor, ...] = (
    Factor(
        "structure",
        "structure",
        "Who works on what, with whom, for which customers, and how far they may decide.",
        ("structure", "portfolio", "people.decision_months", "standards.self_written"),
    ),
    Factor(
        "kpis",
        "KPIs with pay",
        "What people are measured by, and what they are paid and thanked for.",
        (KPIS, "incentives", "portfolio.account_quota"),
    ),
    Factor(
        "leadership",
        "leadership",
        "What leaders are like, what they do, and which programmes of change they start and keep.",
        ("leadership", "programmes"),
    ),
    Factor(
        "listening",
        "listening",
        "How the firm hears its customers, who meets them, and how far they take part.",
        ("listening", "structure.facing_share", "standards"),
    ),
)
WITHOUT_FACTOR: dict[str, str] = {
    "people": "how many people do what, and how they are chosen and taught: a firm's size and means, not its design",
    "systems": "what is bought: it works in any design as far as people use it",
    "offer": "what is promised, and at what price: it can be decided in any design",
    "segments": "whom the firm wants as customers, and what it stresses toward them: a choice of market",
    "portfolio.look_alike": "which new customers are sought: marketing toward prospects, not who works for whom",
    "standards.requests_first": "an order of work that any of the four may lead to",
    "standards.judgement": "which special requests are granted: part of what is offered",
}
"""Sections and levers that belong to no factor, with the reason."""
FACTOR_NAMES = tuple(factor.name for factor in FACTORS)


@cache
def levers() -> tuple[str, ...]:
    """The address of every lever, in the order of declaration; the KPIs are one."""
    numbers, words = parameters(Design), choices(Design)
    every = [*(number.address for number in numbers), *(word.address for word in words)]
    sections = [name for name in Design.model_fields if name != KPIS]
    return (KPIS, *sorted(every, key=lambda address: sections.index(address.partition(".")[0])))


def factor_of(address: str) -> str:
    """The name of the factor to which a lever belongs, "" if it belongs to none.

    >>> factor_of("structure.layers"), factor_of("structure.facing_share"), factor_of("offer.price")
    ('structure', 'listening', '')
    """
    homes = {entry: factor.name for factor in FACTORS for entry in factor.entries}
    homes |= dict.fromkeys(WITHOUT_FACTOR, "")
    held_by = [entry for entry in homes if f"{address}.".startswith(f"{entry}.")]
    return homes[max(held_by, key=len)]


@cache
def levers_of(factor: str) -> tuple[str, ...]:
    """The addresses of the levers of a factor; of those that belong to none for ""."""
    return tuple(address for address in levers() if factor_of(address) == factor)


def differing(first: Design, second: Design, factor: str) -> tuple[str, ...]:
    """The levers of a factor ("": those of none) that two designs set otherwise."""
    one, other = (design.model_dump(mode="json") for design in (normal(first), normal(second)))
    return tuple(address for address in levers_of(factor) if _at(one, address) != _at(other, address))


def with_factor(design: Design, factor: str, other: Design) -> Design:
    """`design` with all levers of a factor as `other` has them."""
    tree, source = design.model_dump(mode="json"), other.model_dump(mode="json")
    for address in levers_of(factor):
        *inside, name = address.split(".")
        _at(tree, ".".join(inside))[name] = _at(source, address)
    return normal(Design.model_validate(tree))


def _at(tree: dict[str, Any], address: str) -> Any:
    here: Any = tree
    for step in filter(None, address.split(".")):
        here = here[step]
    return here
