"""Whether and when a change pays back, and what its price consists of, as text and as data."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analysis.show.table import Table
from analysis.show.text import counted

if TYPE_CHECKING:
    from analysis.statistics.paired import Paired
    from analysis.statistics.payback import Payback
    from analysis.transition.compute import Transition
    from sim.scenario import Scenario

ROWS = (
    ("profit against no change, M EUR", "total"),
    ("  of it the cost line", "cost_line"),
    ("  of it friction", "friction"),
    ("  of it the design itself", "design"),
)
SAID = {"as it is": "as it is", "without cost": "without the cost line", "smooth": "without friction, too"}


def text(change: Transition, firm: Scenario) -> str:
    """The table of one change, and when it pays back."""
    heads = [part.horizon.label for part in change.parts]
    rows = [[label, *(_interval(getattr(part, key)) for part in change.parts)] for label, key in ROWS]
    rows.append(["worlds that have paid back", *(f"{part.paid} of {change.worlds}" for part in change.parts)])
    paid = [f"  {SAID[step]}: {_when(payback)}" for step, payback in change.paybacks.items()]
    market = f", market: {firm.world}" if firm.world else ""
    worlds = counted(change.worlds, "world")
    title = f"{firm.start_name} becomes {firm.name or firm.id}: {worlds}{market}, 95% intervals"
    table = Table(["", *heads], rows, "l" + "r" * len(heads)).text()
    return "\n".join([title, table, "Payback in plain money:", *paid])


def _interval(difference: Paired) -> str:
    return f"{difference.mean:+.2f} [{difference.low:+.2f}, {difference.high:+.2f}]"


def _when(payback: Payback) -> str:
    """The month of payback with its interval, in words."""
    if not payback.changed:
        return "nothing changes"
    if math.isinf(payback.months):
        return f"not within {payback.length} months in most worlds"
    if math.isnan(payback.low):
        return f"after {payback.months:.0f} months (too few worlds for an interval)"
    ends = [f"{end:.0f}" if math.isfinite(end) else f"after {payback.length}" for end in (payback.low, payback.high)]
    return f"after {payback.months:.0f} months [{ends[0]}, {ends[1]}]"


def plain_transition(change: Transition) -> dict[str, Any]:
    """One change as plain data."""
    return {
        "design": change.design,
        "worlds": change.worlds,
        "horizons": [
            {"horizon": part.horizon.label, "paid": part.paid} | {key: _numbers(getattr(part, key)) for _, key in ROWS}
            for part in change.parts
        ],
        "payback": {
            step: {"months": payback.months, "low": payback.low, "high": payback.high, "unpaid": payback.censored}
            for step, payback in change.paybacks.items()
        },
    }


def _numbers(difference: Paired) -> dict[str, Any]:
    return {"mean": difference.mean, "low": difference.low, "high": difference.high, "verdict": difference.verdict}
