"""The same world twice, with and without one event: what the event did to those whom it befell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.facts.probes.probe import BURN_IN, YEAR, Figures, Probe, share
from sim.batch import Measure

if TYPE_CHECKING:
    from sim.model.simulation import Simulation
    from sim.scenario import Scenario

PULSE, MORE_CASES = 60, 1.2


def leaver(scenario: Scenario, seed: int, months: int) -> Figures:
    """Revenue lost in the year after an account manager has gone, of the customers she looked after: against the same
    world in which nothing of the relationship goes with her."""
    from sim.model.simulation import Simulation

    with_her = Simulation(scenario, seed, months)
    twin = Simulation(scenario.replace("switches.account_departure", "off"), seed, months)
    here, there, orphaned = [], [], []
    for run, revenue in ((with_her, here), (twin, there)):
        while run.month < months:
            run.step()
            now = run.world.customers
            revenue.append(np.where(now["supplier"] == 0, now["revenue"], 0.0))
            if run is with_her:
                orphaned.append(np.where(now["supplier"] == 0, now["orphaned"], 0.0))
    lost, kept = 0.0, 0.0
    for month in range(BURN_IN, months - YEAR):
        who = orphaned[month] > orphaned[month - 1]
        lost += float(sum(here[month + k][who].sum() for k in range(YEAR)))
        kept += float(sum(there[month + k][who].sum() for k in range(YEAR)))
    return {"leaver_loss": 1.0 - lost / kept if kept else 0.0}


def overload(scenario: Scenario, seed: int, months: int) -> Figures:
    """What is left, two to three years later, of half a year with a fifth more cases: mean standard of service of the
    units with customers, against the same world without it."""
    from sim.model.simulation import Simulation

    standards = []
    for more in (1.0, MORE_CASES):
        run, seen = Simulation(scenario, seed, months), []
        usual = float(run.world.given["desk_cases"][0])
        while run.month < months:
            pulse = PULSE <= run.month < PULSE + 6
            run.world.given["desk_cases"] = usual * (more if pulse else 1.0)
            run.step()
            if PULSE + 24 <= run.month < PULSE + 36:
                units = run.world.units[run.world.units["cases"] > 0]
                seen += units["standard"].tolist()
        standards.append(share(sum(seen), len(seen)))
    return {"standard_scar": standards[1] - standards[0]}


def recovery(scenario: Scenario, seed: int, months: int) -> Figures:
    """Customers whose complaint was put right, against the same month without a failed case: satisfaction, trust and
    hazard. The twin is the same world up to that month; in it, no case fails."""
    satisfaction, trust, hazard, n = 0.0, 0.0, 0.0, 0
    for month in range(BURN_IN + 6, months, 12):
        found = _recovered(scenario, seed, month)
        satisfaction, trust, hazard, n = (a + b for a, b in zip((satisfaction, trust, hazard, n), found, strict=True))
    return {
        "recovered_satisfaction": share(satisfaction, n),
        "recovered_trust": share(trust, n),
        "recovered_hazard": share(hazard, n),
    }


def _recovered(scenario: Scenario, seed: int, month: int) -> tuple[float, float, float, int]:
    """Sums of the differences over the customers who were recovered in `month`, and how many there are."""
    failed, spared = (_at(scenario, seed, month) for _ in range(2))
    spared.world.given["failure_base"] = -30.0
    for run in (failed, spared):
        run.step()
    a, b = failed.world.customers, spared.world.customers
    who = (a["recovered"] == 1) & (a["supplier"] == 0) & (b["supplier"] == 0) & (b["failures"] == 0)
    sums = [float((a[name][who] - b[name][who]).sum()) for name in ("satisfaction", "trust", "hazard")]
    return sums[0], sums[1], sums[2], int(who.sum())


def _at(scenario: Scenario, seed: int, month: int) -> Simulation:
    from sim.model.simulation import Simulation

    run = Simulation(scenario, seed, month + 1)
    while run.month < month:
        run.step()
    return run


PROBES = (
    Probe(
        "leaver",
        leaver,
        (Measure("leaver_loss", "share of a year's revenue", "Lost with an account manager, of her customers."),),
    ),
    Probe(
        "overload",
        overload,
        (Measure("standard_scar", "standard times", "Standard of service, long after an overload, over none."),),
    ),
    Probe(
        "recovery",
        recovery,
        (
            Measure("recovered_satisfaction", "0-1", "Satisfaction after a failure put right, over no failure."),
            Measure("recovered_trust", "0-1", "Trust after a failure put right, over no failure."),
            Measure("recovered_hazard", "probability/month", "Hazard after a failure put right, over no failure."),
        ),
    ),
)
