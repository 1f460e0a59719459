"""Names that tell scenarios apart: one rule for the store, tables, exports and figures."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


def labels_of(firms: Mapping[str, "Scenario"]) -> dict[str, str]:
    """How tables and figures call each design: by its name, shortened, as it stands in a sentence.

    Where a name is missing, by its id with hyphens; where several have one name, by this name and the id.
    """
    ids = {name: name.replace("_", "-") for name in firms}
    called = {name: in_sentence(shortened(firm.name or ids[name])) for name, firm in firms.items()}
    shared = {label for label, times in Counter(called.values()).items() if times > 1}
    labels = [shortened(f"{label} ({ids[name]})") if label in shared else label for name, label in called.items()]
    return dict(zip(firms, distinct(labels, " "), strict=True))


def in_sentence(label: str) -> str:
    """`label` without its capital, if only its first letter is one.

    >>> in_sentence("Bonus on the score"), in_sentence("KPIs only")
    ('bonus on the score', 'KPIs only')
    """
    rest = label[1:]
    return label[:1].lower() + rest if label.isascii() and rest == rest.lower() else label
