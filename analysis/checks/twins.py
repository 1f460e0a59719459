"""The same world twice, with and without one event: what the event did to those whom it befell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.checks.observers.figures import BURN_IN, YEAR, Figures, share

if TYPE_CHECKING:
    from sim.model.simulation import Simulation
    from sim.scenario import Scenario

PULSE, PULSE_LASTS, MORE_CASES = 60, 6, 1.2


class Own:
    """Keeps some fields of the firm's own customers, month by month; 0 for everybody else's."""

    def __init__(self, *fields: str) -> None:
        self.seen: dict[str, list[Any]] = {field: [] for field in fields}

    def see(self, world: Any, month: int) -> None:
        """Keep the month."""
        own = world.customers["supplier"] == 0
        for field, kept in self.seen.items():
            kept.append(np.where(own, world.customers[field], 0.0))


class Standards:
    """Keeps the standards of service of the units with customers, in the third year after an overload began."""

    def __init__(self) -> None:
        self.seen: list[float] = []

    def see(self, world: Any, month: int) -> None:
        """Keep those of a month in that year."""
        if PULSE + 24 <= month < PULSE + 36:
            self.seen += world.units["standard"][world.units["cases"] > 0].tolist()


def leaver(scenario: Scenario, seed: int, months: int) -> Figures:
    """Revenue lost in the year after an account manager has gone, of the customers she looked after: against the same
    world in which nothing of the relationship goes with her."""
    from sim.model.observe import observe
    from sim.model.simulation import Simulation

    with_her, twin = Own("revenue", "orphaned"), Own("revenue")
    observe(Simulation(scenario, seed, months), [with_her])
    observe(Simulation(scenario.replace("switches.account_departure", "off"), seed, months), [twin])
    here, there, orphaned = with_her.seen["revenue"], twin.seen["revenue"], with_her.seen["orphaned"]
    lost, kept = 0.0, 0.0
    for month in range(BURN_IN, months - YEAR):
        who = orphaned[month] > orphaned[month - 1]
        lost += float(sum(here[month + k][who].sum() for k in range(YEAR)))
        kept += float(sum(there[month + k][who].sum() for k in range(YEAR)))
    return {"leaver_loss": 1.0 - lost / kept if kept else 0.0}


def overload(scenario: Scenario, seed: int, months: int) -> Figures:
    """What is left, two to three years later, of half a year with a fifth more cases: mean standard of service of the
    units with customers, against the same world without it."""
    usual, overloaded = (_standard_after(scenario, seed, months, more) for more in (1.0, MORE_CASES))
    return {"standard_scar": overloaded - usual}


def _standard_after(scenario: Scenario, seed: int, months: int, more: float) -> float:
    """Mean standard of the units with customers in the third year after half a year of `more` times the cases."""
    from sim.model.observe import observe
    from sim.model.simulation import Simulation

    run, standards = Simulation(scenario, seed, months), Standards()
    usual = float(run.world.given["desk_cases"][0])
    for until, times in ((PULSE, 1.0), (PULSE + PULSE_LASTS, more), (months, 1.0)):
        run.world.given["desk_cases"] = usual * times
        observe(run, [standards], until)
    return share(sum(standards.seen), len(standards.seen))


def recovery(scenario: Scenario, seed: int, months: int) -> Figures:
    """Customers whose complaint was put right, against the same month without a failed case: satisfaction, trust and
    hazard. The twin is the same world up to that month; in it, no case fails."""
    satisfaction, trust, hazard, n = 0.0, 0.0, 0.0, 0
    for month in range(BURN_IN + 6, months, 12):
        added = _recovered(scenario, seed, month)
        satisfaction, trust, hazard, n = (a + b for a, b in zip((satisfaction, trust, hazard, n), added, strict=True))
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
