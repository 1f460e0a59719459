"""The results that a run reports at its end: a scenario file may say what it expects of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that a run reports, with its unit and meaning."""

    name: str
    unit: str
    sentence: str


OUTCOMES: tuple[Measure, ...] = (
    Measure("headline", "M", "Profit from month 25 to the end, discounted, and the worth of the customers then."),
    Measure("headline_3y", "M", "Headline after three years; missing in a run that ends before."),
    Measure("headline_5y", "M", "Headline after five years; missing in a run that ends before."),
    Measure("profit", "M", "Operating profit from month 25 to the end, discounted, without the worth of customers."),
    Measure("profit_3y", "M", "Discounted operating profit of three years; missing in a run that ends before."),
    Measure("profit_5y", "M", "Discounted operating profit of five years; missing in a run that ends before."),
    Measure("equity", "M", "Worth of the customers at the end, not discounted."),
    Measure("retention", "% a year", "Customers kept over a year, mean of the measured years."),
    Measure("retention_3y", "% a year", "Customers kept over a year, mean of the first three measured years."),
    Measure("true_nps", "points", "Net promoter score as customers feel it, last twelve months."),
    Measure("reported_nps", "points", "Net promoter score as answered in the firm's survey, last twelve months."),
    Measure("trust", "0-1", "Mean trust of own customers, last twelve months."),
    Measure("satisfaction", "0-1", "Mean satisfaction of own customers, last twelve months."),
    Measure("share_of_wallet", "share", "Mean share of wallet, last twelve months."),
    Measure("complaints", "share/month", "Own customers who complain in a month, last twelve months."),
    Measure("customers_end", "customers", "Customers at the end."),
    Measure("margin", "%", "Operating profit over revenue, measured years."),
    Measure("pareto_ratio", "share", "Revenue of the last year that comes from the best fifth of customers."),
    Measure(
        "whale_peak", "ratio", "Peak of cumulative customer contribution over its total: 1 when every customer pays."
    ),
    Measure("unprofitable", "share", "Customers who cost more than they brought in the last year."),
    Measure("return_on_customer", "% a year", "Last year's profit and change of equity, over equity a year before."),
    Measure("utilisation", "share", "Utilisation of those who serve, measured years."),
    Measure("engagement", "0-1", "Mean engagement, last twelve months."),
    Measure("mindset", "0-1", "Mean customer orientation of staff, last twelve months."),
    Measure("turnover", "% a year", "People who leave in a year, measured years."),
    Measure("centricity_gap", "0-1", "Centricity professed less practised, last twelve months."),
    Measure("fidelity", "share", "Share of a customer's signal that reaches a decision, last twelve months."),
    Measure("mismatch", "0-1", "Distance between offering and needs, last twelve months."),
    Measure("programmes_cancelled", "share", "Share of the change programme that was cancelled by the end."),
)

OUTCOME_NAMES = tuple(measure.name for measure in OUTCOMES)
