"""Which scenario files put a system to the test."""

from collections.abc import Iterator
from functools import cache

from sim.scenario.checking.addresses import COMMON_START
from sim.scenario.files.systems import System, context_levers, design_levers
from sim.scenario.library import shipped
from sim.scenario.yaml.read import read
from sim.scenario.yaml.tree import Node


def claims_in(text: str) -> tuple[str, ...]:
    """The keys in a file's `claim`.

    >>> claims_in("H1.27, H2.25")
    ('H1.27', 'H2.25')
    """
    return tuple(text.replace(",", " ").split())


def files_that_test(system: System) -> list[str]:
    """Shipped files whose `claim` is one of the system's claims."""
    return [name for name in shipped() if set(claims_in(_claim(name))) & set(system.claims)]


def files_that_set(system: System) -> list[str]:
    """Shipped files that set a lever of the system themselves, not through a parent, at once or in their timeline.

    The common starting firm is not among them: it sets what is set anyway.
    """
    others = [name for name in shipped() if name != COMMON_START]
    return [name for name in others if set(levers_in(name)) & set(system.levers)]


@cache
def levers_in(name: str) -> tuple[str, ...]:
    """The levers that a shipped file sets itself, in the order of their declaration.

    >>> levers_in("scandal")
    ('timeline.shock.size', 'timeline.shock.months')
    """
    addresses = set(_addresses(_tree(name)))
    return tuple(address for address in (*design_levers(), *context_levers()) if address in addresses)


@cache
def _tree(name: str) -> Node:
    return read(shipped()[name])


def _claim(name: str) -> str:
    node = _tree(name).at(("claim",))
    return str(node.value) if node is not None else ""


def _addresses(node: Node, where: tuple[str, ...] = ()) -> Iterator[str]:
    """The addresses of all values, without the names of KPIs and firms and without the place in a timeline."""
    if isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield from _addresses(inner, (*where, key))
    elif isinstance(node.value, list):
        for inner in node.value:
            yield from _addresses(inner, ())
    elif where:
        named = where[0] in ("kpis", "arena")
        steps = (where[0], *where[2:]) if named else where
        yield ".".join(("timeline", *steps) if where[0] == "shock" else steps)
