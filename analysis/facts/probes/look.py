"""One run, looked at month by month by everybody who wants to know something of single customers and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.facts.probes import cohorts, people, rules
from analysis.facts.probes.probe import Figures, Probe
from sim.batch import Measure

if TYPE_CHECKING:
    from sim.scenario import Scenario

OBSERVERS = (cohorts.Ages, cohorts.Paths, cohorts.Slopes, people.Work)
AT_THE_END = (cohorts.worth, people.states, rules.trust, rules.layers)


def look(scenario: Scenario, seed: int, months: int) -> Figures:
    """Everything that can be seen from the month of the change on."""
    from sim.model.observe import figures_of, observe
    from sim.model.simulation import Simulation

    run = Simulation(scenario, seed, months)
    observers = [observer() for observer in OBSERVERS]
    observe(run, observers)
    return figures_of(observers) | {name: value for at_end in AT_THE_END for name, value in at_end(run).items()}


PROBES = (
    Probe(
        "look",
        look,
        (
            Measure("kept_year_1", "share/year", "Own customers kept in their first year with the firm."),
            Measure("kept_year_2", "share/year", "Own customers kept in their second year."),
            Measure("kept_year_3", "share/year", "Own customers kept in their third year."),
            Measure("kept_year_4", "share/year", "Own customers kept in their fourth year."),
            Measure("stay_silent", "share", "Stay a year after a failed case that they kept to themselves."),
            Measure("stay_unsettled", "share", "Stay a year after a failed case, told and not put right."),
            Measure("stay_settled", "share", "Stay a year after a failed case, told and put right."),
            Measure("told_front", "share", "Customers with a failed case who tell the front line."),
            Measure("slope_below", "1/month", "Chance to stay per unit of satisfaction, below the middle."),
            Measure("slope_above", "1/month", "Chance to stay per unit of satisfaction, above the middle."),
            Measure("quality_on_motivation", "correlation", "Between motivation and cases that go well."),
            Measure("profit_pareto", "share", "Share of a year's contribution from the best fifth of customers."),
            Measure("equity_elasticity", "%/%", "Customer equity gained by one per cent more retention."),
            Measure("motivation_sd", "0-1", "Standard deviation of intrinsic motivation between people."),
            Measure("engaged", "share", "People whose engagement is .65 or more."),
            Measure("disengaged", "share", "People whose engagement is under .45."),
            Measure("leaders_superior", "share", "Leaders who believe that customers' satisfaction is .7 or more."),
            Measure("customers_superior", "share", "Own customers whose satisfaction is .7 or more."),
            Measure("false_share", "units/customer", "False units on the names of own customers at the end."),
            Measure("trust_ratio", "ratio", "Good contacts that build trust, per failed case that undoes it."),
            Measure("trust_ratio_old", "ratio", "The same for a customer of five years."),
            Measure("passed_layer_1", "share", "Part of a signal that is left after one layer."),
            Measure("passed_layer_2", "share", "Part of a signal that is left after two layers."),
            Measure("passed_layer_3", "share", "Part of a signal that is left after three layers."),
        ),
    ),
)
