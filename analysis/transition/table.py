"""Whether and when a change pays back, and what its price consists of, as text and as data."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analysis.show.table import Table

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


def text(found: Transition, firm: Scenario) -> str:
    """The table of one change, and when it pays back."""
    heads = [part.horizon.label for part in found.parts]
    rows = [[label, *(_interval(getattr(part, key)) for part in found.parts)] for label, key in ROWS]
    rows.append(["worlds that have paid back", *(f"{part.paid} of {found.worlds}" for part in found.parts)])
    paid = [f"  {SAID[step]}: {_when(one)}" for step, one in found.paybacks.items()]
    market = f", market: {firm.world}" if firm.world else ""
    title = f"{firm.start_name} becomes {firm.name or firm.id}: {found.worlds} worlds{market}, 95% intervals"
    table = Table(["", *heads], rows, "l" + "r" * len(heads)).text()
    return "\n".join([title, table, "Payback in plain money:", *paid])


def _interval(found: Paired) -> str:
    return f"{found.mean:+.2f} [{found.low:+.2f}, {found.high:+.2f}]"


def _when(found: Payback) -> str:
    """The month of payback with its interval, in words."""
    if not found.changed:
        return "nothing changes"
    if math.isinf(found.months):
        return f"not within {found.length} months in most worlds"
    if math.isnan(found.low):
        return f"after {found.months:.0f} months (too few worlds for an interval)"
    ends = [f"{end:.0f}" if math.isfinite(end) else f"after {found.length}" for end in (found.low, found.high)]
    return f"after {found.months:.0f} months [{ends[0]}, {ends[1]}]"


def plain_transition(found: Transition) -> dict[str, Any]:
    """One change as plain data."""
    return {
        "design": found.design,
        "worlds": found.worlds,
        "horizons": [
            {"horizon": part.horizon.label, "paid": part.paid} | {key: _numbers(getattr(part, key)) for _, key in ROWS}
            for part in found.parts
        ],
        "payback": {
            step: {"months": one.months, "low": one.low, "high": one.high, "unpaid": one.censored}
            for step, one in found.paybacks.items()
        },
    }


def _numbers(found: Paired) -> dict[str, float]:
    return {"mean": found.mean, "low": found.low, "high": found.high}
