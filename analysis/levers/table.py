"""The levers of a design as text and as data."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any

from analysis.comparison.phrases import capital
from analysis.comparison.table import number
from analysis.levers.ledger import SPENT, TIME, changes_text
from analysis.levers.sentences import heading, note, sentences
from analysis.levers.settings import value_text
from analysis.show.table import WIDTH, Table
from analysis.statistics.metrics import HEADLINE

if TYPE_CHECKING:
    from analysis.levers.compute import Alone, LeverTable, Setting
    from analysis.statistics.paired import Paired

HEAD = ("lever", "now", "best at", "brings", "95% interval")
ALIGN = "lrrrr"


def text(tables: Sequence[LeverTable], labels: Sequence[str]) -> str:
    """A block for each design: its levers, best first, then what stands out."""
    blocks = [block(table, label) for table, label in zip(tables, labels, strict=True)]
    return "\n\n".join([*blocks, fill(note(tables[0]), WIDTH)])


def block(table: LeverTable, label: str) -> str:
    """The levers of one design that matter, with costs and time below each, and the sentences about them."""
    shown = mattering(table)
    rows = Table(HEAD, [row(alone) for alone in shown], ALIGN, notes=[spent(alone) for alone in shown])
    lines = [fill(line, WIDTH) for line in sentences(table, label)]
    return "\n\n".join([fill(heading(table, capital(label)), WIDTH), *([rows.text()] if shown else []), *lines])


def mattering(table: LeverTable) -> list[Alone]:
    """The levers that certainly bring or lose something at some value, best first."""
    return [alone for alone in table.levers if alone.gains > 0 or alone.loses]


def row(alone: Alone) -> tuple[str, ...]:
    """The cells of one lever at its best value."""
    return (alone.lever.address, value_text(alone.lever.now), *setting_cells(alone.best))


def setting_cells(setting: Setting | None) -> tuple[str, str, str]:
    """A value, what it brings, and the interval."""
    if setting is None:
        return "-", "-", "-"
    return value_text(setting.value), HEADLINE.text(setting.headline.mean, signed=True), interval(setting.headline)


def interval(p: Paired) -> str:
    """The interval of a difference."""
    if p.low != p.low:
        return "-"
    return " to ".join(HEADLINE.text(end, signed=True) for end in (p.low, p.high))


def spent(alone: Alone) -> str:
    """Money and time at the best value, and what the worst one brings."""
    best, worst = alone.best, alone.worst
    if best is None or worst is None:
        return ""
    money, time = (changes_text(best.costs, columns) for columns in (SPENT, TIME))
    parts = [f"money {money or 'as before'}", f"time {time or 'as before'}"]
    if worst is not best:
        value, brings, ends = setting_cells(worst)
        parts.append(f"worst at {value}: {brings} ({ends})")
    return "; ".join(parts)


def json_object(tables: Sequence[LeverTable]) -> dict[str, Any]:
    """Everything as plain JSON data."""
    return {"designs": [_design_object(table) for table in tables]}


def _design_object(table: LeverTable) -> dict[str, Any]:
    return {
        "design": table.design.id,
        "market": table.design.world or None,
        "headline": number(table.level),
        "worlds": table.worlds,
        "months": table.months,
        "runs": {"asked": table.runs, "failed": table.failed},
        "inert": [alone.lever.address for alone in table.inert],
        "free_lunches": [alone.lever.address for alone in table.free_lunches],
        "levers": [_lever_object(alone) for alone in table.levers],
    }


def _lever_object(alone: Alone) -> dict[str, Any]:
    lever = alone.lever
    return {
        "address": lever.address,
        "unit": lever.unit,
        "now": lever.now,
        "inert": alone.inert,
        "loses": alone.loses,
        "settings": [_setting_object(setting) for setting in alone.settings],
    }


def _setting_object(setting: Setting) -> dict[str, Any]:
    ledger = {name: _paired_object(p) for name, p in setting.ledger.items()}
    return {"value": setting.value, "headline": _paired_object(setting.headline), "ledger": ledger}


def _paired_object(p: Paired) -> dict[str, Any]:
    ends = {name: number(getattr(p, name)) for name in ("mean", "low", "high")}
    return ends | {"n": p.n, "verdict": p.verdict}
