"""The levers that the compared designs set otherwise than the firm they start as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis.show.table import Table

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison


def lever_table(comparison: Comparison) -> Table:
    """Every lever that some design sets otherwise than the firm it starts as, at once or from a later month on."""
    from sim.scenario.declare import choices, parameters

    designs = [flat(scenario.design.model_dump(mode="json")) for scenario in comparison.scenarios]
    starts = [flat(scenario.start.model_dump(mode="json")) for scenario in comparison.scenarios]
    design = type(comparison.scenarios[0].design)
    sentences = {lever.address: lever.sentence for lever in (*parameters(design), *choices(design))}
    addresses = dict.fromkeys(key for values in (*starts, *designs) for key in values)
    rows = []
    for address in addresses:
        values = [design.get(address, "-") for design in designs]
        before = sorted({start.get(address, "-") for start in starts})
        if any(design.get(address) != start.get(address) for design, start in zip(designs, starts, strict=True)):
            rows.append((address, sentences.get(address, ""), " or ".join(before), *values))
    rows += later_levers(comparison, sentences)
    labels = tuple(comparison.labels[name] for name in comparison.names)
    head = ("lever", "meaning", "starting firm", *labels)
    return Table(head, rows, caption="Levers that differ from the starting firm")


def later_levers(comparison: Comparison, sentences: dict[str, str]) -> list[tuple[str, ...]]:
    """Rows for what timelines set: address and month, sentence, nothing for the start, a value for each scenario."""
    dated: dict[tuple[int, str], dict[str, str]] = {}
    for name, scenario in zip(comparison.names, comparison.scenarios, strict=True):
        for change in scenario.timeline:
            said = flat(change.changes)
            if change.shock is not None:
                shock = change.shock
                said[f"shock: {shock.kind}"] = f"{shock.size:g} for {shock.months} months"
            for address, value in said.items():
                dated.setdefault((change.month, address), {})[name] = value
    return [
        (
            f"{address}, from month {month}",
            sentences.get(address, ""),
            "-",
            *(set_by.get(n, "-") for n in comparison.names),
        )
        for (month, address), set_by in sorted(dated.items())
    ]


def flat(values: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested plain data as text by address.

    >>> flat({"a": {"b": 0.4}, "c": "x"})
    {'a.b': '0.4', 'c': 'x'}
    """
    found: dict[str, str] = {}
    for key, value in values.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {f"{prefix}{key}": shown(value)}
    return found


def shown(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
