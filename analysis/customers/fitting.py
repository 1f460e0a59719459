"""The numbers of a market in which newcomers are like the customers of a table.

Four numbers are set: the mean and the spread of potential spend, the standing inclination to leave and how unequal
customers are in it. Each follows from one figure of the table, but in a market all of them shift a little with trust,
share of wallet and who is left; so the market is simulated, measured as the table was, and corrected, a few times over.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from analysis.customers.dropout import Dropout, fit_contractual, fit_unannounced
from analysis.customers.figures import YEARS, Figures, of_market, of_table
from analysis.customers.hazards import hazards_of, level_of
from analysis.customers.histories import History, Purchases
from analysis.customers.newcomers import Newcomers, newcomers, together
from analysis.customers.spend import spread_of
from sim.scenario import Scenario
from sim.scenario.declare import Parameter, parameters

MEAN, SPREAD = "market.mean_spend", "market.spend_spread"
BASE, FRAILTY = "assumptions.churn.base", "assumptions.churn.frailty"
MONTHS = 144
ROUNDS = 8
WORLDS = 60
FEW = 8
"""Worlds of the first round; each further one takes twice as many, up to all of them."""
NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Setting:
    """A number of the market: its value, and the one that the table asks for if the range does not allow it."""

    parameter: Parameter
    value: float
    wanted: float

    @property
    def is_clipped(self) -> bool:
        """Whether the table asks for more, or less, than the range allows."""
        return not self.parameter.low <= self.wanted <= self.parameter.high

    @property
    def asked(self) -> str:
        """What the table asks for, in words: below the range only that it is less, as the number may make no sense."""
        low = self.parameter.low
        return f"less than {low:g}" if self.wanted < low else f"{self.wanted:.3g}"

    def is_near(self, other: Setting) -> bool:
        """Whether two values of the number are as good as the same."""
        return math.isclose(self.value, other.value, rel_tol=NEAR, abs_tol=NEAR)


@dataclass(frozen=True, slots=True)
class Fit:
    """A table of customers and the market fitted to it.

    `scenario` is that market, `settings` the numbers that make it. `table` and `market` are the figures to compare,
    those of the market from worlds in which it was not fitted.
    `retention` is the share of all customers that the firm keeps over a year in them, old ones included.
    """

    history: History
    dropout: Dropout
    table: Figures
    market: Figures
    retention: float
    settings: tuple[Setting, ...]
    scenario: Scenario


def fit(
    history: History, scenario: Scenario, worlds: int = WORLDS, watch: Callable[[int], object] = lambda _: None
) -> Fit:
    """Fit the market of `scenario`, under its starting firm, to a table of customers.

    So many `worlds` are simulated in the last rounds, and as many others in the end, to check. `watch` hears of each
    round.
    """
    dropout = dropout_of(history)
    table = of_table(history, dropout)
    settings = tuple(Setting(p, float(scenario.get(a)), float(scenario.get(a))) for a, p in declared().items())
    for n in range(ROUNDS):
        watch(n)
        many = min(worlds, FEW << n)
        newcomers = joined(with_settings(scenario, settings), range(1, many + 1), history.window)
        before, settings = settings, corrected(settings, table, of_market(newcomers, history.window))
        if many == worlds and all(a.is_near(b) for a, b in zip(before, settings, strict=True)):
            break
    fitted = with_settings(scenario, settings)
    newcomers = joined(fitted, range(worlds + 1, 2 * worlds + 1), history.window)
    market, retention = of_market(newcomers, history.window), together(newcomers).retention
    return Fit(history, dropout, table, market, retention, settings, fitted)


def dropout_of(history: History) -> Dropout:
    """How soon the customers of a table leave, time in months."""
    if isinstance(history, Purchases):
        return fit_unannounced(history.repeats, history.last, history.seen)
    return fit_contractual(history.seen, history.left)


def declared() -> dict[str, Parameter]:
    """The numbers that are fitted, by address, with their ranges."""
    from sim.scenario.assumptions import Assumptions
    from sim.scenario.market import Market

    every = (*parameters(Market, "market."), *parameters(Assumptions, "assumptions."))
    known = {parameter.address: parameter for parameter in every}
    return {address: known[address] for address in (MEAN, SPREAD, BASE, FRAILTY)}


def with_settings(scenario: Scenario, settings: tuple[Setting, ...]) -> Scenario:
    """The scenario with the numbers set."""
    for setting in settings:
        scenario = scenario.replace(setting.parameter.address, setting.value)
    return scenario


def joined(scenario: Scenario, worlds: range, window: int) -> list[Newcomers]:
    """Who joins the starting firm in each world."""
    return [newcomers(scenario.control(), seed, MONTHS, window) for seed in worlds]


def corrected(settings: tuple[Setting, ...], table: Figures, market: Figures) -> tuple[Setting, ...]:
    """The settings moved by what separates the market's figures from the table's."""
    mean, spread, base, frailty = settings
    wanted_mean = mean.value * table.spending.mean / market.spending.mean
    wanted_spread = spread.value + spread_of(table.spending.best_fifth) - spread_of(market.spending.best_fifth)
    goal, now = hazards_of(YEARS, np.array(table.kept)), hazards_of(YEARS, np.array(market.kept))
    other = now.spread**2 - frailty.value**2  # what trust and satisfaction add to the differences
    frailty = moved(frailty, _signed_root(goal.spread**2 - other))
    still = math.sqrt(max(0.0, frailty.value**2 + other))
    base = moved(base, base.value + level_of(YEARS, np.array(table.kept), still) - now.level)
    return moved(mean, wanted_mean), moved(spread, wanted_spread), base, frailty


def moved(setting: Setting, wanted: float) -> Setting:
    """The setting at the wanted value, to four digits, or at the end of its range."""
    low, high = setting.parameter.low, setting.parameter.high
    return Setting(setting.parameter, float(f"{min(max(wanted, low), high):.4g}"), wanted)


def _signed_root(square: float) -> float:
    """Below zero where the table has fewer differences than the market without any frailty."""
    return math.copysign(math.sqrt(abs(square)), square)
