"""What a check may ask of a run beyond its outcomes and monthly measures: name, unit and meaning, declared once.

`AGENTS` are measured by observers of a run; `TWINS` by two runs of the same world, of which one is changed;
`CLOSED_FORMS` are computed from the scenario alone, by formulas that the model must agree with in limiting cases.
`analysis.checks` computes all of them.
"""

from collections.abc import Iterator

from sim.scenario.files.formula import Term
from sim.scenario.measures import MONTHLY, OUTCOME_NAMES, OUTCOMES, Measure
from sim.scenario.problems import clipped, did_you_mean

AGENTS: tuple[Measure, ...] = (
    Measure("kept_year_1", "share/year", "Own customers kept in their first year with the firm."),
    Measure("kept_year_2", "share/year", "Own customers kept in their second year."),
    Measure("kept_year_3", "share/year", "Own customers kept in their third year."),
    Measure("kept_year_4", "share/year", "Own customers kept in their fourth year."),
    Measure("stay_silent", "share", "Stay for a year after a failed case that they did not report."),
    Measure("stay_unsettled", "share", "Stay for a year after a failed case that was reported and not put right."),
    Measure("stay_settled", "share", "Stay for a year after a failed case that was reported and put right."),
    Measure("told_front", "share", "Customers with a failed case who tell the front line."),
    Measure("slope_below", "1/month", "Rise of the chance to stay per unit of satisfaction, below the middle."),
    Measure("slope_above", "1/month", "Rise of the chance to stay per unit of satisfaction, above the middle."),
    Measure("quality_on_motivation", "correlation", "People's motivation with the share of their cases that go well."),
    Measure("profit_pareto", "share", "Share of a year's contribution from the best fifth of customers."),
    Measure("equity_elasticity", "%/%", "Customer equity gained by one per cent more retention."),
    Measure("motivation_sd", "0-1", "Standard deviation of intrinsic motivation between people."),
    Measure("engaged", "share", "People whose engagement is .65 or more."),
    Measure("disengaged", "share", "People whose engagement is under .45."),
    Measure("leaders_superior", "share", "Leaders who believe that customers' satisfaction is .7 or more."),
    Measure("customers_superior", "share", "Own customers whose satisfaction is .7 or more."),
    Measure("false_share", "units/customer", "Fabricated units sold, per own customer, at the end."),
    Measure("trust_ratio", "ratio", "Good contacts that build trust, per failed case that undoes it."),
    Measure("trust_ratio_old", "ratio", "The same for a customer of five years."),
    Measure("passed_layer_1", "share", "Part of a signal that is left after one layer."),
    Measure("passed_layer_2", "share", "Part of a signal that is left after two layers."),
    Measure("passed_layer_3", "share", "Part of a signal that is left after three layers."),
    Measure("kept_1", "%", "Entry cohorts kept in the first year."),
    Measure("kept_2", "%", "Entry cohorts kept in the second year, of those left."),
    Measure("kept_3", "%", "Entry cohorts kept in the third year, of those left."),
    Measure("kept_4", "%", "Entry cohorts kept in the fourth year, of those left."),
    Measure("hazard_least", "probability/month", "Least hazard of any customer in any month."),
    Measure("hazard_most", "probability/month", "Largest hazard of any customer in any month."),
    Measure("preference_most", "logit", "Largest preference for a firm, of any customer in any month."),
    Measure("picture", "0-1", "How far the offerings stress what their segments value, in the last year."),
    Measure("insight_kept", "share", "Insight of a year before that is left."),
    Measure("mindset_spread", "sd, 0-1", "Standard deviation of mindset between people, in the last year."),
    Measure("effort_gap", "utility", "Largest distance of a person's own effort from the optimum."),
    Measure("alone_gap", "share", "Largest distance of effort with customers from what liking alone would give."),
    Measure("work", "ratio", "Effective hours of work per seat, relative to 140 a month, last year."),
)
LEAVER: tuple[Measure, ...] = (
    Measure(
        "leaver_loss", "share of a year's revenue", "Revenue lost of an account manager's customers when she leaves."
    ),
)
OVERLOAD: tuple[Measure, ...] = (
    Measure("standard_scar", "standard times", "Standard of service, long after an overload minus without one."),
)
RECOVERY: tuple[Measure, ...] = (
    Measure("recovered_satisfaction", "0-1", "Satisfaction after a failure put right, minus without a failure."),
    Measure("recovered_trust", "0-1", "Trust after a failure put right, minus without a failure."),
    Measure("recovered_hazard", "probability/month", "Hazard after a failure put right, minus without a failure."),
)
TWINS = (*LEAVER, *OVERLOAD, *RECOVERY)
CLOSED_FORMS: tuple[Measure, ...] = (
    Measure("mixture_kept_1", "%", "kept_1 by the exact mixture of hazards, where frailty alone decides who leaves."),
    Measure("mixture_kept_2", "%", "kept_2 by the exact mixture."),
    Measure("mixture_kept_3", "%", "kept_3 by the exact mixture."),
    Measure("mixture_kept_4", "%", "kept_4 by the exact mixture."),
    Measure("sbg_kept_1", "%", "kept_1 by the shifted-beta-geometric nearest to the exact mixture."),
    Measure("sbg_kept_2", "%", "kept_2 by the nearest shifted-beta-geometric."),
    Measure("sbg_kept_3", "%", "kept_3 by the nearest shifted-beta-geometric."),
    Measure("sbg_kept_4", "%", "kept_4 by the nearest shifted-beta-geometric."),
    Measure("same_hazard", "probability/month", "Hazard of every customer, if customers do not differ in anything."),
    Measure("voice_left", "share", "Fidelity after layers and borders at middling trust, without participation."),
    Measure("insight_faded", "share", "Insight left after a year in which nothing new is learned and nobody leaves."),
    Measure("even_share", "share", "Market share of each firm, if customers see no difference between firms."),
)

SEEN_NAMES = frozenset(measure.name for measure in (*AGENTS, *TWINS))
CLOSED_NAMES = frozenset(measure.name for measure in CLOSED_FORMS)
MONTHLY_NAMES = frozenset(measure.name for measure in MONTHLY)

BY_NAME = {measure.name: measure for measure in (*MONTHLY, *OUTCOMES, *AGENTS, *TWINS)}
MONTHLY_BY_NAME = {measure.name: measure for measure in MONTHLY}


def matters_of(term: Term) -> float:
    """The smallest difference of interest in what a term measures; 0 where its unit declares none.

    >>> matters_of(Term("a", "headline")), matters_of(Term("a", "trust", 25, 36)), matters_of(Term("a", "hazard_most"))
    (0.02, 0.005, 0.0)
    """
    measure = (MONTHLY_BY_NAME if term.last else BY_NAME).get(term.measure)
    return measure.matters if measure else 0.0


def faults_of(term: Term, months: int) -> Iterator[tuple[str, str]]:
    """What is wrong with a term in runs of `months` months (no such measure, or a later month), each with what to do.

    >>> list(faults_of(Term("a", "trsut"), 144))
    [("nothing that is measured is called 'trsut'", "did you mean 'trust'?")]
    """
    known = MONTHLY_NAMES if term.last else MONTHLY_NAMES.union(OUTCOME_NAMES, SEEN_NAMES, CLOSED_NAMES)
    if term.measure not in known:
        near = did_you_mean(term.measure, sorted(known))
        hint = f"did you mean '{near}'?" if near else "ccsim list metrics names outcomes and monthly measures"
        yield f"nothing that is measured is called '{clipped(term.measure)}'", hint
    if term.last > months:
        yield f"month {term.last} is after the end, {months}", "ask for earlier months, or run longer"
