"""What closed forms say of the quantities of a dock, for a scenario in which they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from analysis.dock.cohorts import best_sbg, hazard_of, mixture

if TYPE_CHECKING:
    from sim.scenario import Scenario

Formula = Callable[["Scenario"], Mapping[str, float]]


def hazard(scenario: Scenario) -> Mapping[str, float]:
    """One hazard for everybody, where neither frailty nor loyalty, rivals, complaints and talk tell customers apart."""
    same = hazard_of(scenario)
    return {"hazard_least": same, "hazard_most": same}


def voice(scenario: Scenario) -> Mapping[str, float]:
    """Fidelity r^layers x s^crossings at middling trust, r = .55 + .20/2, without frame, participation and teams."""
    given, structure = scenario.assumptions.listening, scenario.design.structure
    kept: float = (given.layer + given.trust / 2) ** structure.layers
    return {"fidelity": kept * given.silo**structure.silo_crossings}


def fading(scenario: Scenario) -> Mapping[str, float]:
    """Insight left after a year in which nobody tells anything and nobody leaves: (1 - .11)^12."""
    return {"insight_kept": (1.0 - scenario.assumptions.memory.corporate) ** 12}


def even_share(scenario: Scenario) -> Mapping[str, float]:
    """Share of each firm in a market that does not tell them apart: 1/(1 + rivals)."""
    return {"market_share": 1.0 / (1 + scenario.market.rivals)}


FORMULAS: Mapping[str, Formula] = {
    formula.__name__: formula for formula in (mixture, best_sbg, hazard, voice, fading, even_share)
}
"""Every formula by the name that a dock file gives it."""
