"""What is measured: each month, and at the end of a run. Light to import: pandas comes in only where tables are made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that a run reports, with its unit and meaning."""

    name: str
    unit: str
    sentence: str


MONTHLY: tuple[Measure, ...] = (
    Measure("month", "month", "Month of the run, from 1."),
    Measure("firm", "index", "Simulated firm."),
    Measure("customers", "customers", "Customers at the end of the month."),
    Measure("joined", "customers", "Customers won."),
    Measure("left", "customers", "Customers lost."),
    Measure("retention", "share", "Customers kept, of those at the start of the month."),
    Measure("revenue", "currency/month", "Revenue."),
    Measure("unit_cost", "currency/month", "Cost of what is sold."),
    Measure("payroll", "currency/month", "Fixed pay."),
    Measure("coordination", "currency/month", "Cost of coordinating across the structure."),
    Measure("programmes", "currency/month", "Change programme, systems and co-creation."),
    Measure("acquisition", "currency/month", "Cost of winning customers."),
    Measure("bonuses", "currency/month", "Variable pay."),
    Measure("change_cost", "currency/month", "One-off cost of a change of structure."),
    Measure("hiring_cost", "currency/month", "Cost of replacing people who left."),
    Measure("other_cost", "currency/month", "Other costs."),
    Measure("profit", "currency/month", "Operating profit."),
    Measure("equity", "currency", "Worth of the present customers."),
    Measure("satisfaction", "0-1", "Mean satisfaction of own customers."),
    Measure("expectation", "0-1", "Mean value that own customers expect."),
    Measure("trust", "0-1", "Mean trust of own customers."),
    Measure("share_of_wallet", "share", "Mean share of own customers' potential spend."),
    Measure("true_nps", "points", "Net promoter score as customers feel it."),
    Measure("reported_nps", "points", "Net promoter score as answered in the firm's survey."),
    Measure("complaints", "customers", "Customers who complained."),
    Measure("failures", "share of cases", "Cases that went wrong."),
    Measure("utilisation", "share", "Hours worked on cases, of those offered."),
    Measure("pressure", "ratio", "Work needed, of hours offered."),
    Measure("wait", "months", "Backlog in months of cases."),
    Measure("time_per_case", "standard times", "Mean time per case."),
    Measure("market_share", "share", "Share of all customers."),
    Measure("mindset", "0-1", "Mean customer orientation of staff."),
    Measure("engagement", "0-1", "Mean engagement of staff."),
    Measure("motivation", "0-1", "Mean intrinsic motivation of staff."),
    Measure("strain", "0-1", "Mean strain of staff."),
    Measure("turnover", "share/month", "People who left."),
    Measure("begging", "share", "People facing customers who asked for a high score."),
    Measure("fidelity", "share", "Share of a customer's signal that reaches a decision."),
    Measure("mismatch", "0-1", "Distance between the offering and what own customers need, 1 - fit."),
    Measure("centricity_practised", "0-1", "Mean of mindset and of effort spent on customers."),
    Measure("centricity_professed", "0-1", "What leaders say."),
    Measure("effort_sell", "share", "Effort spent on selling."),
    Measure("effort_serve", "share", "Effort spent on serving."),
    Measure("effort_resolve", "share", "Effort spent on removing causes of failure."),
    Measure("effort_cut", "share", "Effort spent on cutting cost."),
    Measure("effort_share", "share", "Effort spent on passing on what customers say."),
    Measure("effort_polish", "share", "Effort spent on polishing the score."),
    Measure("programme_kept", "share", "Share of the change programme that still runs."),
    Measure("squeeze", "0-1", "Pressure from leaders for short-term profit."),
    Measure("alignment", "0-1", "Agreement of leaders' word and deed, as people remember it."),
    Measure("attainment", "ratio", "Mean attainment of the KPIs, by weight."),
    Measure("headcount", "people", "People, full-time equivalents."),
)
