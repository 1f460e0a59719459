"""Small worlds for the tests of the model: quick to run, and large enough that everything happens in them."""

from functools import cache

import numpy as np
from scipy.stats import t

from sim.model.run import Run, simulate
from sim.model.simulation import Simulation
from sim.scenario import Scenario, load

DESIGNS = ("product_centric", "account_managed", "customer_centric")


@cache
def small(design: str = "product_centric", customers: int = 240, staff: int = 48) -> Scenario:
    """A shipped design in a market of `customers`."""
    return load(design).replace("market.customers", customers).replace("market.staff", staff)


def changed(scenario: Scenario, **values: float | str) -> Scenario:
    """The scenario with these values; `market__drift=0.1` stands for `market.drift`."""
    for address, value in values.items():
        scenario = scenario.replace(address.replace("__", "."), value)
    return scenario


@cache
def run(design: str, seed: int = 1, months: int = 40) -> Run:
    """A compiled run of a small world; made once, not to be changed."""
    return simulate(small(design), seed, months)


def simulation(design: str = "customer_centric", seed: int = 1, months: int = 30) -> Simulation:
    """A small world at its start, to be stepped."""
    return Simulation(small(design), seed, months)


def interval(values: np.ndarray) -> tuple[float, float]:
    """95% interval of the mean, by Student's t."""
    half = float(t.ppf(0.975, len(values) - 1) * values.std(ddof=1) / len(values) ** 0.5)
    return float(values.mean()) - half, float(values.mean()) + half
