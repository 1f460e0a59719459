"""People looked at one by one: motivation and the quality of their work, and what leaders believe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.checks.observers.figures import BURN_IN, Figures, share

if TYPE_CHECKING:
    from sim.model.simulation import Simulation

# Where the lines are drawn is ours: the surveys publish shares of people, and no scale that the model has.
SUPERIOR = 0.7  # satisfaction, 0-1, that counts as a superior experience
ENGAGED, DISENGAGED = 0.65, 0.45  # engagement, 0-1
LEAST_CASES = 30  # who served fewer cases shows no quality
LEADER = 2


class Work:
    """Over people who serve customers: correlation between motivation and quality, the share of cases that go well."""

    def __init__(self) -> None:
        self._sums: Any = None

    def see(self, world: Any, month: int) -> None:
        """Add up who served which cases, and how motivated she was."""
        if month <= BURN_IN:
            return
        now, staff = world.customers, world.staff[0]
        if self._sums is None:
            self._sums = np.zeros((4, len(staff)))
        cases, failures, motivation, present = self._sums
        served = (now["supplier"] == 0) & (now["server"] >= 0) & (now["cases"] > 0)
        np.add.at(cases, now["server"][served], now["cases"][served])
        np.add.at(failures, now["server"][served], now["failures"][served])
        active = staff["active"] == 1
        present += active
        motivation += np.where(active, staff["motivation"], 0.0)

    def figures(self) -> Figures:
        """The correlation over seats."""
        cases, failures, motivation, present = self._sums
        some = (cases >= LEAST_CASES) & (present > 0)
        quality = 1.0 - failures[some] / cases[some]
        return {"quality_on_motivation": _correlation(motivation[some] / present[some], quality)}


def _correlation(x: Any, y: Any) -> float:
    if len(x) < 5 or x.std() == 0 or y.std() == 0:
        return float("nan")
    return float(np.corrcoef(x, y)[0, 1])


def states(run: Simulation) -> Figures:
    """At the end: spread of motivation and engagement between people, who sees a superior experience, false units."""
    staff = run.world.staff[0]
    staff = staff[staff["active"] == 1]
    leaders = staff[staff["role"] == LEADER]
    own = run.world.customers[run.world.customers["supplier"] == 0]
    return {
        "motivation_sd": float(staff["motivation"].std()),
        "engaged": share((staff["engagement"] >= ENGAGED).sum(), len(staff)),
        "disengaged": share((staff["engagement"] < DISENGAGED).sum(), len(staff)),
        "leaders_superior": share((leaders["belief"] >= SUPERIOR).sum(), len(leaders)),
        "customers_superior": share((own["satisfaction"] >= SUPERIOR).sum(), len(own)),
        "false_share": share(own["false_units"].sum(), len(own)),
    }
