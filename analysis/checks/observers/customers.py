"""Customers followed one by one: how long they stay by age, by what happened to them and how satisfied they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.checks.observers.figures import BURN_IN, YEAR, Figures, share

if TYPE_CHECKING:
    from sim.model.simulation import Simulation

YEARS = 5  # the last holds all later ones, too
NEUTRAL = 0.5


class Ages:
    """Share of own customers kept over a year, by their year with the firm, from the monthly shares of each age."""

    def __init__(self) -> None:
        self._present, self._gone = np.zeros(YEARS), np.zeros(YEARS)
        self._before: Any = None

    def see(self, world: Any, month: int) -> None:
        """Count who was there a month ago, and who of them is gone."""
        if month > BURN_IN:
            year = np.minimum(self._before["tenure"] // YEAR, YEARS - 1).astype(int)
            own = self._before["supplier"] == 0
            left = own & (world.customers["left_firm"] == 0)
            self._present += np.bincount(year[own], minlength=YEARS)[:YEARS]
            self._gone += np.bincount(year[left], minlength=YEARS)[:YEARS]
        self._before = world.customers[["supplier", "tenure"]].copy()

    def figures(self) -> Figures:
        """By year with the firm, the first four."""
        kept = (1.0 - self._gone / np.maximum(self._present, 1)) ** YEAR
        return {f"kept_year_{k + 1}": float(kept[k]) for k in range(YEARS - 1)}


class Paths:
    """Of customers with a failed case: who told the front line; and of those with one, so that losses are alike, who of
    each path is still there a year later."""

    def __init__(self) -> None:
        self._every, self._told = 0, 0
        self._stay = {"silent": [0, 0], "unsettled": [0, 0], "settled": [0, 0]}
        self._waiting: list[tuple[int, str, Any]] = []
        self._arrived: Any = None
        self._before: Any = None

    def see(self, world: Any, month: int) -> None:
        """Note who had a failed case, and what became of those of a year ago."""
        if month > BURN_IN:
            self._note(world.customers, month)
        self._before = world.customers["supplier"].copy()

    def _note(self, now: Any, month: int) -> None:
        if self._arrived is None:
            self._arrived = np.zeros(len(now), dtype=int)
        self._arrived[now["moved"] == 1] = month
        failed = (self._before == 0) & (now["failures"] > 0)
        complained, settled = now["complained"] == 1, now["recovered"] == 1
        self._every += int(failed.sum())
        self._told += int((failed & complained).sum())
        single = failed & (now["failures"] == 1)
        groups = {
            "silent": single & ~complained,
            "unsettled": single & complained & ~settled,
            "settled": single & complained & settled,
        }
        self._waiting += [(month, name, np.flatnonzero(who)) for name, who in groups.items()]
        while self._waiting and self._waiting[0][0] <= month - YEAR:
            since, name, who = self._waiting.pop(0)
            self._stay[name][0] += int(((self._arrived[who] < since) & (now["supplier"][who] == 0)).sum())
            self._stay[name][1] += len(who)

    def figures(self) -> Figures:
        """Shares of each path."""
        stay = {f"stay_{name}": share(*counted) for name, counted in self._stay.items()}
        return stay | {"told_front": share(self._told, self._every)}


class Slopes:
    """How steeply the chance to stay a month rises with satisfaction, below and above the middle of the scale."""

    def __init__(self) -> None:
        self._felt: list[Any] = []
        self._stays: list[Any] = []

    def see(self, world: Any, month: int) -> None:
        """Note satisfaction and hazard of those who stayed."""
        if month <= BURN_IN:
            return
        now = world.customers
        own = (now["supplier"] == 0) & (now["moved"] == 0)
        self._felt.append(now["satisfaction"][own].copy())
        self._stays.append(1.0 - now["hazard"][own])

    def figures(self) -> Figures:
        """Least-squares slopes."""
        x, y = np.concatenate(self._felt), np.concatenate(self._stays)
        return {"slope_below": _slope(x, y, x < NEUTRAL), "slope_above": _slope(x, y, x >= NEUTRAL)}


def _slope(x: Any, y: Any, some: Any) -> float:
    """Slope over `some`; NaN for fewer than ten of them."""
    return float(np.polyfit(x[some], y[some], 1)[0]) if some.sum() >= 10 else float("nan")


def worth(run: Simulation) -> Figures:
    """Share of a year's contribution from the best fifth of customers; the per cent by which customer equity rises
    when yearly retention rises by one per cent of itself."""
    from sim.model.outcomes import RATE, concentration

    own = run.world.customers[run.world.customers["supplier"] == 0]
    monthly = (1.0 + RATE) ** (1.0 / YEAR) - 1.0
    margin = own["earned"] / np.clip(own["tenure"], 1, YEAR)
    better = np.maximum(0.0, 1.0 - (1.0 - own["outlook"]) * 1.01 ** (1.0 / YEAR))
    now, then = (float((margin * (1.0 - h) / (monthly + h)).sum()) for h in (own["outlook"], better))
    return {
        "profit_pareto": concentration(own["contributions"].sum(axis=1)),
        "equity_elasticity": 100.0 * (share(then, now) - 1.0),
    }
