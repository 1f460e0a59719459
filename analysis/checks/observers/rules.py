"""What single rules say, with the numbers of a scenario: the same in every world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.checks.observers.figures import Figures

if TYPE_CHECKING:
    from sim.model.simulation import Simulation
    from sim.scenario.assumptions.customers import Trust

LOW, HIGH = 0.3, 0.8
MOST = 1000
TRUST_IN_LEADERS = 0.5  # middling


def trust(run: Simulation) -> Figures:
    """Good contacts that build trust from .3 to .8, per failed case that undoes it: without a past, and with one."""
    given = run.scenario.assumptions.trust
    new, old = (_ratio(given, firm) for firm in (1.0, 1.0 - given.prior))
    return {"trust_ratio": new, "trust_ratio_old": old}


def _ratio(given: Trust, firm: float) -> float:
    from sim.model.rules.experience import trust_built, trust_lost

    up, level = 0, LOW
    while level < HIGH and up < MOST:
        up, level = up + 1, trust_built(level, 1, given.build * firm)
    down = 0
    while level > LOW and down < MOST:
        down, level = down + 1, trust_lost(level, 1.0, given.loss * firm, given.floor)
    return up / max(down, 1)


def layers(run: Simulation) -> Figures:
    """Share of a signal that is left after each of one to three layers, where nothing crosses a border."""
    from sim.model.rules.listening import passed_up
    from sim.model.tables import Row

    given = Row(np.asarray(run.world.given).reshape(-1)[0])
    whole, *passed = (float(passed_up(float(number), 0.0, TRUST_IN_LEADERS, given)) for number in range(4))
    return {f"passed_layer_{k + 1}": left / whole for k, left in enumerate(passed)}
