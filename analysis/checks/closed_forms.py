"""What closed forms say of the quantities of a check, for a scenario in which they hold.

An entry cohort holds hazards in proportion to themselves (`observers.entry_cohorts`). A beta mixture stays one under
this: Beta(a, b) becomes Beta(a + 1, b).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from numpy.polynomial.hermite_e import hermegauss
from scipy.optimize import minimize

from analysis.checks.observers.entry_cohorts import KEPT, YEARS
from sim.model.rules.chance import logistic
from sim.scenario.mechanisms import OFF

if TYPE_CHECKING:
    from sim.scenario import Scenario

Floats = npt.NDArray[np.float64]

POINTS = 120  # of the quadrature: four digits more than are shown, up to a frailty of 2


def hazard_of(scenario: Scenario, frailty: float = 0.0) -> float:
    """Monthly hazard of a customer where loyalty, rivals, complaints and talk play no part."""
    churn = scenario.assumptions.churn
    return logistic(churn.base - (scenario.market.switching_cost - 0.4) + frailty)


def implied(scenario: Scenario) -> Floats:
    """Share of an entry cohort left after 0-4 years (5,): the integral of h (1 - h)^t over the frailty of the market,
    of that of h."""
    sd = 0.0 if scenario.switches.frailty == OFF else scenario.assumptions.churn.frailty
    nodes, weights = hermegauss(POINTS)
    hazards = np.array([hazard_of(scenario, sd * node) for node in nodes])
    entering = weights * hazards
    return np.array([(entering * (1.0 - hazards) ** (12 * year)).sum() for year in range(YEARS + 1)]) / entering.sum()


def mixture(scenario: Scenario) -> dict[str, float]:
    """Yearly retention by age (%) that the exact mixture implies."""
    left = implied(scenario)
    return dict(zip(KEPT, (100.0 * left[1:] / left[:-1]).tolist(), strict=True))


def best_sbg(scenario: Scenario) -> dict[str, float]:
    """Yearly retention by age (%) of the shifted-beta-geometric nearest to the exact mixture: in year n it is
    (b + n - 1)/(a + b + n - 1) (Fader and Hardie 2007)."""
    a, b = fitted(implied(scenario))
    return {name: 100.0 * (b + n) / (a + b + n) for n, name in enumerate(KEPT)}


def fitted(left: Floats) -> tuple[float, float]:
    """The two parameters of the shifted-beta-geometric that a cohort makes likeliest, from the shares left (5,).

    >>> import numpy as np
    >>> a, b = fitted(np.array([1000, 631, 468, 382, 326]) / 1000)
    >>> round(a, 2), round(b, 2)
    (0.76, 1.3)
    """
    lost = -np.diff(left)

    def surprise(logs: Floats) -> float:
        a, b = np.exp(logs)
        n = np.arange(len(lost))
        alive = np.concatenate([[1.0], np.cumprod((b + n) / (a + b + n))])
        return float(-(lost * np.log(-np.diff(alive))).sum() - left[-1] * np.log(alive[-1]))

    minimum = minimize(surprise, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-13})
    return float(np.exp(minimum.x[0])), float(np.exp(minimum.x[1]))


def same_hazard(scenario: Scenario) -> float:
    """One hazard for everybody, where neither frailty nor loyalty, rivals, complaints and talk tell customers apart."""
    return hazard_of(scenario)


def voice_left(scenario: Scenario) -> float:
    """Fidelity r^layers x s^crossings at middling trust, r = .55 + .20/2, without frame, participation and teams."""
    given, structure = scenario.assumptions.listening, scenario.design.structure
    kept: float = (given.layer + given.trust / 2) ** structure.layers
    return float(kept * given.silo**structure.silo_crossings)


def insight_faded(scenario: Scenario) -> float:
    """Insight left after a year in which nobody tells anything and nobody leaves: (1 - .11)^12."""
    return float((1.0 - scenario.assumptions.memory.corporate) ** 12)


def even_share(scenario: Scenario) -> float:
    """Share of each firm in a market that does not tell them apart: 1/(1 + rivals)."""
    return 1.0 / (1 + scenario.market.rivals)


FIGURES: Mapping[str, Callable[[Scenario], float]] = {
    form.__name__: form for form in (same_hazard, voice_left, insight_faded, even_share)
}
FAMILIES: Mapping[str, Callable[[Scenario], Mapping[str, float]]] = {"mixture": mixture, "sbg": best_sbg}


def closed_form(name: str, scenario: Scenario) -> float:
    """The closed form of this name (`sim.scenario.files.quantities.CLOSED_FORMS`) for a scenario.

    >>> from sim.scenario import load
    >>> closed_form("even_share", load("product_centric").replace("market.rivals", 4))
    0.2
    """
    if name in FIGURES:
        return FIGURES[name](scenario)
    family, _, quantity = name.partition("_")
    return FAMILIES[family](scenario)[quantity]
