"""Whether and when a change of design pays back, and what its price consists of.

Three firms change in the same worlds: one as it is; one that need not pay for moving people (the cost line); one whose
people, too, forget nothing and need not learn anew (friction). What each step adds is a part of the price; what is left
is what the design itself does. All against the world without the change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.statistics.metrics import CHANGE_MONTH, PROFIT, Horizon, horizons
from analysis.statistics.paired import Paired, paired_in
from analysis.statistics.payback import Payback, payback
from analysis.worlds import Results, run_worlds

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.batch import Summary
    from sim.scenario import Scenario

NO_COST: Mapping[str, float] = {"assumptions.change.cost": 0.0}
NO_FRICTION: Mapping[str, float] = {"assumptions.change.relearn": 0.0, "assumptions.change.forgotten": 0.0}
STEPS: Mapping[str, Mapping[str, float]] = {"as it is": {}, "without cost": NO_COST, "smooth": NO_COST | NO_FRICTION}


@dataclass(frozen=True, slots=True)
class Part:
    """Profit (M EUR, discounted) by one horizon: `total` = `cost_line` + `friction` + `design`; `paid` worlds of all
    have paid back by then, in plain money."""

    horizon: Horizon
    total: Paired
    cost_line: Paired
    friction: Paired
    design: Paired
    paid: int


@dataclass(frozen=True, slots=True)
class Transition:
    """One change: its parts at every horizon, and its payback as it is, without cost and without friction too.

    `worlds` are those in which all four runs finished, without which there are no parts; `summary` says what was run.
    """

    design: str
    parts: tuple[Part, ...]
    paybacks: Mapping[str, Payback]
    worlds: int
    summary: Summary


def transition(
    scenario: Scenario,
    seeds: Sequence[int],
    compute: Compute,
    months: int = 144,
) -> Transition:
    """Run what the store lacks, and split the price of becoming `scenario` from what it starts as.

    Raises ValueError for a run that ends before the change. Worlds in which one of the four runs failed are left out.
    """
    if months <= CHANGE_MONTH:
        raise ValueError(f"months is {months}: a change takes force in month {CHANGE_MONTH}")
    firms = {name: _with(scenario, values) for name, values in STEPS.items()}
    control = scenario.control()
    results = run_worlds([control, *firms.values()], seeds, months, compute)
    outcomes = results.outcomes.set_index(["hash", "seed"])
    flows = {name: _flow(results, firm) for name, firm in {"control": control, **firms}.items()}
    worlds = sorted(set.intersection(*(set(flow.index) for flow in flows.values())))
    if not worlds:
        return Transition(scenario.id, (), {}, 0, results.summary)
    profits = {name: flow.loc[worlds].to_numpy() for name, flow in flows.items()}
    paybacks = {name: payback(name, profits[name], profits["control"]) for name in STEPS}
    parts = [_part(h, outcomes, firms, control, worlds, profits) for h in horizons(months)]
    return Transition(scenario.id, tuple(parts), paybacks, len(worlds), results.summary)


def _with(scenario: Scenario, values: Mapping[str, float]) -> Scenario:
    for address, value in values.items():
        scenario = scenario.replace(address, value)
    return scenario


def _flow(results: Results, firm: Scenario) -> pd.DataFrame:
    """Monthly profit from the month of the change on: a row per world."""
    mine = results.months[(results.months["hash"] == firm.hash) & (results.months["month"] >= CHANGE_MONTH)]
    return mine.pivot(index="seed", columns="month", values="profit").dropna()


def _part(
    horizon: Horizon,
    outcomes: pd.DataFrame,
    firms: Mapping[str, Scenario],
    control: Scenario,
    worlds: Sequence[int],
    profits: Mapping[str, np.ndarray],
) -> Part:
    def of(firm: Scenario) -> np.ndarray:
        values = outcomes[f"profit{horizon.suffix}"].reindex([(firm.hash, seed) for seed in worlds])
        return values.to_numpy(dtype=float)

    base, whole, unpaid, smooth = (of(firm) for firm in (control, *firms.values()))
    months = horizon.month - CHANGE_MONTH + 1
    paid = payback("", profits["as it is"][:, :months], profits["control"][:, :months])
    return Part(
        horizon,
        total=paired_in(PROFIT, whole, base),
        cost_line=paired_in(PROFIT, whole, unpaid),
        friction=paired_in(PROFIT, unpaid, smooth),
        design=paired_in(PROFIT, smooth, base),
        paid=paid.n - paid.censored,
    )
