"""Names that tell scenarios apart: one rule for the store, tables, exports and figures."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.scenario.scenario import Scenario


LABEL = 40
"""Characters of a label in a table or a figure, which may wrap it; a name may have eighty."""


def distinct(names: Iterable[str], joint: str = "_") -> list[str]:
    """The names, each that was there before with the first number that makes it new.

    >>> distinct(["d", "e", "d", "d_2", "d"]), distinct(["Bonus", "Bonus"], " ")
    (['d', 'e', 'd_2', 'd_2_2', 'd_3'], ['Bonus', 'Bonus 2'])
    """
    given: dict[str, None] = {}
    for name in names:
        number, new = 1, name
        while new in given:
            number += 1
            new = f"{name}{joint}{number}"
        given[new] = None
    return list(given)


def named_apart(scenarios: Sequence["Scenario"]) -> list["Scenario"]:
    """The scenarios, their ids all different: two files of one name in two folders become `d` and `d_2`."""
    ids = distinct(scenario.id for scenario in scenarios)
    return [s if s.id == new else replace(s, id=new) for s, new in zip(scenarios, ids, strict=True)]


def shortened(name: str) -> str:
    """`name` in at most `LABEL` characters, its middle left out.

    >>> shortened("Account managers without a bonus"), shortened("A name of a scenario that goes on and on, version 2")
    ('Account managers without a bonus', 'A name of a scenario that goes..ersion 2')
    """
    return name if len(name) <= LABEL else f"{name[: LABEL - 10]}..{name[-8:]}"
