"""Entry cohorts: how many of those who come are still there after one to four years, and what a mixture implies.

Customers in a closed market come when they leave elsewhere. So entrants are no sample of the market: who leaves easily
comes often, and a cohort holds hazards in proportion to themselves. A beta mixture stays one under this: Beta(a, b)
becomes Beta(a + 1, b).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from numpy.polynomial.hermite_e import hermegauss
from scipy.optimize import minimize

from sim.model.rules.chance import logistic
from sim.scenario.mechanisms import OFF

if TYPE_CHECKING:
    from sim.scenario import Scenario

Floats = npt.NDArray[np.float64]

YEARS = 4
POINTS = 120  # of the quadrature: four digits more than are shown, up to a frailty of 2
KEPT = tuple(f"kept_{year}" for year in range(1, YEARS + 1))


class Cohorts:
    """Counts, month by month, the spells of customers who come to the first firm, and how old each gets.

    A spell counts when it began early enough to be followed for four years.
    """

    def __init__(self, months: int) -> None:
        self._last = months - 12 * YEARS
        self._since: npt.NDArray[np.int64] | None = None
        self._alive = np.zeros(YEARS + 1, np.int64)

    def see(self, world: Any, month: int) -> None:
        """Look at all customers after `month` (from 1)."""
        customers = world.customers
        here = customers["supplier"] == 0
        came = here & (customers["moved"] == 1)
        if self._since is None:
            self._since = np.full(len(customers), -1, np.int64)  # who was there at the start is of no cohort
        self._since[~here] = -1
        self._since[came] = month if month <= self._last else -1
        self._alive[0] += int((self._since == month).sum())
        for year in range(1, YEARS + 1):
            self._alive[year] += int(((self._since > 0) & (month - self._since == 12 * year)).sum())

    def figures(self) -> dict[str, float]:
        """Customers kept in each year of a spell, of those there at its beginning (%); NaN where nobody was."""
        with np.errstate(invalid="ignore", divide="ignore"):
            kept = 100.0 * self._alive[1:] / self._alive[:-1]
        return dict(zip(KEPT, kept.tolist(), strict=True))


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

    found = minimize(surprise, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-13})
    return float(np.exp(found.x[0])), float(np.exp(found.x[1]))
