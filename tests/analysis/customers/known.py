"""A market with known numbers."""

from analysis.customers.fitting import BASE, FRAILTY, MEAN, SPREAD
from sim.scenario import Scenario, load

KNOWN = {MEAN: 500.0, SPREAD: 0.9, BASE: -1.2, FRAILTY: 0.5}


def in_known_market() -> Scenario:
    scenario = load("customer_centric")
    for address, value in KNOWN.items():
        scenario = scenario.replace(address, value)
    return scenario
