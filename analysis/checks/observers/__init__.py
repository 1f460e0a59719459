"""Observers of single customers and people: one run, seen month by month by everybody who measures something of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.checks.observers import customers, people, rules
from analysis.checks.observers.effort import Choosing
from analysis.checks.observers.entry_cohorts import Cohorts
from analysis.checks.observers.figures import Figures
from analysis.checks.observers.hazards import Extremes
from analysis.checks.observers.knowledge import Knowing

if TYPE_CHECKING:
    from sim.model.observe import Measuring
    from sim.scenario import Scenario

AT_THE_END = (customers.worth, people.states, rules.trust, rules.layers)


def observed(scenario: Scenario, seed: int, months: int) -> Figures:
    """Every figure of agents (`sim.scenario.files.quantities.AGENTS`) of a scenario in the world of `seed`."""
    from sim.model.observe import figures_of, observe
    from sim.model.simulation import Simulation

    run = Simulation(scenario, seed, months)
    observers = _observers(scenario, months)
    observe(run, observers)
    return figures_of(observers) | {name: value for at_end in AT_THE_END for name, value in at_end(run).items()}


def _observers(scenario: Scenario, months: int) -> list[Measuring]:
    return [
        customers.Ages(),
        customers.Paths(),
        customers.Slopes(),
        people.Work(),
        Cohorts(months),
        Extremes(),
        Knowing(scenario, months),
        Choosing(scenario),
    ]
