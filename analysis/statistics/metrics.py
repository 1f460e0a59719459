"""Which outcomes are compared, how they are called and printed, and which direction is the better one."""

from dataclasses import dataclass, replace
from math import inf

CHANGE_MONTH = 25
"""First month in which a design's levers are in force; months before it are burn-in."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One compared outcome; `better` is +1 where higher is better, -1 where lower is, 0 where neither.

    `matters` is the smallest difference of interest: below it nothing is called higher, lower or first. `span` is the
    largest difference that two designs can have.
    """

    key: str
    label: str
    unit: str
    better: int
    decimals: int
    matters: float = 0.0
    span: float = inf

    @property
    def heading(self) -> str:
        """Name and unit as the first column of a table shows them."""
        return f"{self.label}, {self.unit}" if self.unit else self.label

    def text(self, value: float, signed: bool = False) -> str:
        """`value` with this metric's decimals, with its sign if `signed`; 'n/a' where there is no number."""
        if value != value:
            return "n/a"
        rounded = round(value, self.decimals) + 0.0
        return f"{rounded:+.{self.decimals}f}" if signed and rounded else f"{rounded:.{self.decimals}f}"


HEADLINE = Metric("headline", "headline", "M EUR", +1, 2, 0.02)
PROFIT = Metric("profit", "profit alone", "M EUR", +1, 2, 0.02)
MONEY = (HEADLINE, PROFIT)

OTHERS = (
    Metric("retention", "retention", "% a year", +1, 1, 0.1, 100),
    Metric("true_nps", "true NPS", "points", +1, 1, 0.5, 200),
    Metric("reported_nps", "reported NPS", "points", +1, 1, 0.5, 200),
    Metric("trust", "trust", "0-1", +1, 3, 0.005, 1),
    Metric("satisfaction", "satisfaction", "0-1", +1, 3, 0.005, 1),
    Metric("share_of_wallet", "share of wallet", "0-1", +1, 3, 0.005, 1),
    Metric("margin", "operating margin", "%", +1, 1, 0.1),
    Metric("return_on_customer", "return on customer", "% a year", +1, 1, 0.1),
    Metric("equity", "customer equity at the end", "M EUR", +1, 2, 0.02),
    Metric("customers_end", "customers at the end", "", +1, 0, 1),
    Metric("complaints", "customers who complain", "share a month", -1, 4, 0.0005, 1),
    Metric("engagement", "engagement", "0-1", +1, 3, 0.005, 1),
    Metric("turnover", "staff turnover", "% a year", -1, 1, 0.1, 100),
    Metric("mindset", "customer mindset", "0-1", +1, 3, 0.005, 1),
    Metric("centricity_gap", "professed minus practised", "0-1", -1, 3, 0.005, 2),
    Metric("programmes_cancelled", "programmes cancelled", "share", -1, 2, 0.01, 1),
    Metric("utilisation", "utilisation", "0-1", 0, 3, 0.005),
    Metric("pareto_ratio", "Pareto ratio", "0-1", 0, 3, 0.005, 1),
    Metric("whale_peak", "whale curve peak", "", 0, 2, 0.01),
)
"""Smallest differences of interest are ours, set by what a manager would act on: 20,000 EUR of the nine million that
the firm earns in ten years, one customer of a thousand a year, half a point of NPS, .005 on a scale from 0 to 1."""
PRINTED = (
    "headline",
    "profit",
    "retention",
    "true_nps",
    "reported_nps",
    "trust",
    "share_of_wallet",
    "margin",
    "engagement",
)
"""Metrics (with their horizons) in the printed table; the report and `--json` have all."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """A point in time at which money is compared; `suffix` ends the outcome's name."""

    label: str
    month: int
    suffix: str


def duration(months: int) -> str:
    """A number of months in words: in years from one year on, if they are whole or halves.

    >>> duration(120), duration(42), duration(12), duration(2)
    ('10 years', '3.5 years', '1 year', '2 months')
    """
    count, unit = (months / 12, "year") if months >= 12 and months % 6 == 0 else (months, "month")
    return f"{count:g} {unit}{'s' * (count != 1)}"


def horizons(months: int) -> tuple[Horizon, ...]:
    """3, 5 and 10 years after the change, as far as a run of `months` months reaches; the last is its end."""
    early = [Horizon(f"{years} years", CHANGE_MONTH - 1 + 12 * years, f"_{years}y") for years in (3, 5)]
    last = Horizon(duration(months - CHANGE_MONTH + 1), months, "")
    return (*(h for h in early if h.month < months), last)


def metrics(months: int) -> tuple[Metric, ...]:
    """Every metric compared after `months` months: money at each horizon first, then the rest."""
    money = [
        replace(metric, key=metric.key + horizon.suffix, label=f"{metric.label} {horizon.label}")
        for metric in MONEY
        for horizon in horizons(months)
    ]
    return (*money, *OTHERS)


def printed(months: int) -> tuple[Metric, ...]:
    """The metrics of the printed table, in its order."""
    return tuple(m for m in metrics(months) if m.key.removesuffix("_3y").removesuffix("_5y") in PRINTED)
