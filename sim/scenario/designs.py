"""Designs as values: the one form of a design, and the designs that follow one another in a scenario."""

from collections.abc import Iterable
from typing import Any

from sim.scenario.kpis import KPI_INDEX
from sim.scenario.levers import Design


def normal(design: Design) -> Design:
    """The design in its one form: KPIs without weight are left out, the others stand in the catalogue's order."""
    used = {name: kpi for name, kpi in design.kpis.items() if kpi.weight > 0}
    return design.model_copy(update={"kpis": {n: used[n] for n in sorted(used, key=KPI_INDEX.__getitem__)}})


def designs_in_force(design: Design, changes: Iterable[dict[str, Any]]) -> list[Design]:
    """The design after each of the changes, which are parts of a design in plain values, one upon the other.

    A KPI that was given the weight 0 and later a weight again has the settings that it had before.
    """
    tree = design.model_dump(mode="json")
    designs = []
    for change in changes:
        tree = overlaid(tree, change)
        designs.append(normal(Design.model_validate(tree)))
    return designs


def overlaid(tree: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The values of `change` over those of `tree`: groups merge, everything else replaces; both stay as they are.

    >>> overlaid({"offer": {"price": 1.0, "promise": 0.0}}, {"offer": {"price": 1.2}})
    {'offer': {'price': 1.2, 'promise': 0.0}}
    """
    both = dict(tree)
    for key, value in change.items():
        old = both.get(key)
        both[key] = overlaid(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both
