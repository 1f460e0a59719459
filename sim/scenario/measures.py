"""What a run reports, each figure declared once: every month of each firm, and at the end of the run.

Tables, checks, stores and figures take names, units and ranges from here. A monthly measure that shows a column of the
firm names it (`of`): the table of firms takes unit and sentence from here, and the figure is copied by itself. Other
monthly measures are computed in `sim/model/rules/record.py`, outcomes that are no mean of a monthly measure in
`sim/model/outcomes.py`.
"""

from dataclasses import dataclass
from math import nan
from typing import Literal

from sim.scenario.units import AT_LEAST_NOTHING, Range, unit_of


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that a run reports, with its unit and meaning.

    `label` is its name in tables, the name itself where none is given; `better` is +1 where more is better, -1 where
    less is, 0 where neither. `within` is its range where the unit does not say it. An outcome that needs so many months
    (`needs`) is missing, NaN, in a shorter run. `of` is the column of the firm that a monthly measure shows, as in
    `effort.2` for the third number of a column. `mean` is the span over which an outcome is the mean of the monthly
    measure of its name; `compared` is whether designs are compared by the outcome.
    """

    name: str
    unit: str
    sentence: str
    label: str = ""
    better: Literal[-1, 0, 1] = 0
    within: Range = (nan, nan)
    needs: int = 0
    of: str = ""
    mean: Literal["", "last year", "measured years"] = ""
    compared: bool = True

    @property
    def title(self) -> str:
        """The name as tables show it.

        >>> Measure("unit_cost", "currency/month", "").title, Measure("trust", "0-1", "", "trust of customers").title
        ('unit cost', 'trust of customers')
        """
        return self.label or self.name.replace("_", " ")

    @property
    def range(self) -> Range:
        """The least and the largest value that the figure may have."""
        return self.within if self.within[0] == self.within[0] else unit_of(self.unit).range

    @property
    def decimals(self) -> int:
        """Decimals with which the figure is printed."""
        return unit_of(self.unit).decimals

    @property
    def matters(self) -> float:
        """Smallest difference of interest: below it nothing is called higher, lower or first."""
        return unit_of(self.unit).matters


def column(name: str, unit: str, sentence: str, of: str = "", within: Range = (nan, nan)) -> Measure:
    """A monthly measure that shows a column of the firm: the one of its name, if `of` names no other."""
    return Measure(name, unit, sentence, within=within, of=of or name)


MONTHLY: tuple[Measure, ...] = (
    Measure("month", "month", "Month of the run, from 1."),
    Measure("firm", "index", "Simulated firm."),
    column("customers", "customers", "Customers at the end of the month."),
    column("joined", "customers", "Customers won."),
    column("left", "customers", "Customers lost."),
    Measure("retention", "share", "Customers kept, of those at the start of the month."),
    column("revenue", "currency/month", "Revenue.", within=AT_LEAST_NOTHING),
    column("unit_cost", "currency/month", "Cost of what is sold."),
    column("payroll", "currency/month", "Fixed pay.", within=AT_LEAST_NOTHING),
    column("coordination", "currency/month", "Pay for hours of coordinating, a part of pay.", within=AT_LEAST_NOTHING),
    column("programmes", "currency/month", "Change programmes, systems, listening, content, requests, putting right."),
    column("acquisition", "currency/month", "Cost of winning customers.", within=AT_LEAST_NOTHING),
    column("bonuses", "currency/month", "Variable pay.", within=AT_LEAST_NOTHING),
    column("change_cost", "currency/month", "One-off cost of a change of structure.", within=AT_LEAST_NOTHING),
    column("hiring_cost", "currency/month", "Cost of replacing people who left.", within=AT_LEAST_NOTHING),
    column("unpaid", "currency/month", "What customers pay late or never.", within=AT_LEAST_NOTHING),
    column("other_cost", "currency/month", "Other costs."),
    column("profit", "currency/month", "Operating profit."),
    column("equity", "currency", "Worth of the present customers."),
    column("satisfaction", "0-1", "Mean satisfaction of own customers."),
    column("expectation", "0-1", "Mean value that own customers expect."),
    column("trust", "0-1", "Mean trust of own customers."),
    column("share_of_wallet", "share", "Mean share of own customers' potential spend.", of="wallet_share"),
    column("true_nps", "points", "Net promoter score as customers feel it."),
    column("reported_nps", "points", "Net promoter score as answered in the firm's survey."),
    column("complaints", "customers", "Customers who complained."),
    Measure("failures", "share of cases", "Cases that went wrong."),
    column("utilisation", "share", "Hours worked on cases, of those offered."),
    column("pressure", "ratio", "Work needed, of hours offered; 10 at most.", within=(0.0, 10.0)),
    column("wait", "months", "Backlog in months of cases."),
    column("time_per_case", "standard times", "Mean time per case."),
    Measure("market_share", "share", "Share of all customers."),
    column("mindset", "0-1", "Mean customer orientation of staff."),
    column("engagement", "0-1", "Mean engagement of staff."),
    column("motivation", "0-1", "Mean intrinsic motivation of staff."),
    column("strain", "0-1", "Mean strain of staff."),
    Measure("turnover", "share/month", "People who left."),
    column("begging", "share", "People facing customers who asked for a high score.", of="begging_share"),
    column("fidelity", "share", "Share of a customer's signal that reaches a decision."),
    column("mismatch", "0-1", "Distance between the offering and what own customers need, 1 - fit."),
    Measure("centricity_practised", "0-1", "Mean of mindset and of effort spent on customers."),
    column("centricity_professed", "0-1", "What leaders say.", of="say"),
    column("effort_sell", "share", "Effort spent on selling.", of="effort.0"),
    column("effort_serve", "share", "Effort spent on serving.", of="effort.1"),
    column("effort_resolve", "share", "Effort spent on removing causes of failure.", of="effort.2"),
    column("effort_cut", "share", "Effort spent on cutting cost.", of="effort.3"),
    column("effort_share", "share", "Effort spent on passing on what customers say.", of="effort.4"),
    column("effort_polish", "share", "Effort spent on polishing the score.", of="effort.5"),
    column("hours_sell", "hours/month", "Hours on selling.", of="spent.0"),
    column("hours_serve", "hours/month", "Hours on serving customers.", of="spent.1"),
    column("hours_resolve", "hours/month", "Hours on removing causes of failure.", of="spent.2"),
    column("hours_cut", "hours/month", "Hours on cutting cost.", of="spent.3"),
    column("hours_share", "hours/month", "Hours on passing on what customers say.", of="spent.4"),
    column("hours_polish", "hours/month", "Hours on polishing the score.", of="spent.5"),
    column("hours_talk", "hours/month", "Hours on conversations with customers.", of="spent.6"),
    column("hours_coordinate", "hours/month", "Hours on reports, meetings and hand-overs.", of="spent.7"),
    column("hours_learn", "hours/month", "Hours on training, programmes, own service.", of="spent.8"),
    column("hours_teach", "hours/month", "Hours on training others.", of="spent.9"),
    column("hours_rotate", "hours/month", "Hours on turns at the help desk.", of="spent.10"),
    column("hours_lead", "hours/month", "Hours on decisions, coaching, recognition.", of="spent.11"),
    column("overtime", "hours/month", "Hours beyond 140 a month, of all people."),
    column("programme_kept", "share", "Share of the change programmes that still runs, by budget."),
    column("squeeze", "0-1", "Pressure from leaders for short-term profit."),
    column("leader_belief", "0-1", "What leaders believe customers' satisfaction to be, mean.", of="belief"),
    column("alignment", "0-1", "Agreement of leaders' word and deed, as people remember it."),
    column("attainment", "ratio", "Mean attainment of the KPIs, by weight.", within=(0.0, 2.0)),
    Measure("headcount", "people", "People, full-time equivalents."),
    column("safety", "0-1", "Mean expectation of staff that a well-meant error is forgiven."),
    column("enthusiasm", "0-1", "Mean enthusiasm of staff for the change."),
    column("fabricating", "share", "People facing customers who reported sales that never were."),
    column("false_units", "units", "Sales reported that never were."),
    column("kpi_alignment", "0-1", "How far the KPIs together pull to what satisfies customers."),
    column("taking_part", "share", "Decisions in which customers really take part."),
    column("adoption", "0-1", "People who use a system that is rolled out."),
    column("developed", "stock, 1 at rest", "What development has built for each offer.", within=AT_LEAST_NOTHING),
    column("reach", "ratio", "Prospects who know the firm, of those who knew the ordinary one."),
    column("late", "share", "Orders that are late."),
    column("offers", "offers", "Distinct offers that the firm keeps up.", within=(1.0, 4.0)),
)

YEARLY = "% a year"
OUTCOMES: tuple[Measure, ...] = (
    Measure(
        "headline",
        "M EUR",
        "Profit from month 25 to the end, discounted, and the worth of the customers then.",
        better=1,
    ),
    Measure(
        "headline_3y",
        "M EUR",
        "Headline after three years; missing in a run that ends before.",
        needs=60,
        compared=False,
    ),
    Measure(
        "headline_5y",
        "M EUR",
        "Headline after five years; missing in a run that ends before.",
        needs=84,
        compared=False,
    ),
    Measure(
        "profit",
        "M EUR",
        "Operating profit from month 25 to the end, discounted, without the worth of customers.",
        "profit alone",
        1,
    ),
    Measure(
        "profit_3y",
        "M EUR",
        "Discounted operating profit of three years; missing in a run that ends before.",
        needs=60,
        compared=False,
    ),
    Measure(
        "profit_5y",
        "M EUR",
        "Discounted operating profit of five years; missing in a run that ends before.",
        needs=84,
        compared=False,
    ),
    Measure("equity", "M EUR", "Worth of the customers at the end, not discounted.", "customer equity at the end", 1),
    Measure("retention", YEARLY, "Customers kept over a year, mean of the measured years.", "", 1, (0.0, 100.0)),
    Measure(
        "retention_3y",
        YEARLY,
        "Customers kept over a year, mean of the first three measured years; missing in a run that ends before.",
        "",
        1,
        (0.0, 100.0),
        needs=60,
        compared=False,
    ),
    Measure(
        "true_nps",
        "points",
        "Net promoter score as customers feel it, last twelve months.",
        "true NPS",
        1,
        mean="last year",
    ),
    Measure(
        "reported_nps",
        "points",
        "Net promoter score as answered in the firm's survey, last twelve months.",
        "reported NPS",
        1,
        mean="last year",
    ),
    Measure("trust", "0-1", "Mean trust of own customers, last twelve months.", better=1, mean="last year"),
    Measure(
        "satisfaction", "0-1", "Mean satisfaction of own customers, last twelve months.", better=1, mean="last year"
    ),
    Measure("share_of_wallet", "share", "Mean share of wallet, last twelve months.", better=1, mean="last year"),
    Measure(
        "complaints",
        "share/month",
        "Own customers who complain in a month, last twelve months.",
        "customers who complain",
        -1,
    ),
    Measure("customers_end", "customers", "Customers at the end.", "customers at the end", 1),
    Measure("margin", "%", "Operating profit over revenue, measured years.", "operating margin", 1),
    Measure(
        "pareto_ratio", "share", "Revenue of the last year that comes from the best fifth of customers.", "Pareto ratio"
    ),
    Measure(
        "whale_peak",
        "ratio",
        "Peak of cumulative customer contribution over its total: 1 when every customer pays.",
        "whale curve peak",
    ),
    Measure(
        "unprofitable",
        "share",
        "Customers who cost more than they brought in the last year.",
        better=-1,
        compared=False,
    ),
    Measure(
        "return_on_customer", YEARLY, "Last year's profit and change of equity, over equity a year before.", better=1
    ),
    Measure("utilisation", "share", "Utilisation of those who serve, measured years.", mean="measured years"),
    Measure("engagement", "0-1", "Mean engagement, last twelve months.", better=1, mean="last year"),
    Measure(
        "mindset",
        "0-1",
        "Mean customer orientation of staff, last twelve months.",
        "customer mindset",
        1,
        mean="last year",
    ),
    Measure("turnover", YEARLY, "People who leave in a year, measured years.", "staff turnover", -1, (0.0, 100.0)),
    Measure(
        "centricity_gap",
        "0-1",
        "Centricity professed less practised, last twelve months.",
        "professed minus practised",
        -1,
        (-1.0, 1.0),
    ),
    Measure(
        "fidelity",
        "share",
        "Share of a customer's signal that reaches a decision, last twelve months.",
        better=1,
        mean="last year",
        compared=False,
    ),
    Measure(
        "mismatch",
        "0-1",
        "Distance between offering and needs, last twelve months.",
        better=-1,
        mean="last year",
        compared=False,
    ),
    Measure("programmes_cancelled", "share", "Share of the change programme that was cancelled by the end.", better=-1),
)

OUTCOME_NAMES = tuple(measure.name for measure in OUTCOMES)
