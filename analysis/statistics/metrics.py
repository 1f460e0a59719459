"""Which outcomes are compared, how they are called and printed, and which direction is the better one."""

from dataclasses import dataclass, replace
from math import inf

from sim.scenario.measures import OUTCOMES, Measure

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
        """Name and unit as the first column of a table shows them; the unit once, where the name says it."""
        return self.label if self.unit in self.label else f"{self.label}, {self.unit}"

    def text(self, value: float, signed: bool = False) -> str:
        """`value` with this metric's decimals, with its sign if `signed`; 'n/a' where there is no number."""
        if value != value:
            return "n/a"
        rounded = round(value, self.decimals) + 0.0
        return f"{rounded:+.{self.decimals}f}" if signed and rounded else f"{rounded:.{self.decimals}f}"


def _metric(m: Measure) -> Metric:
    low, high = m.range
    return Metric(m.name, m.title, m.unit, m.better, m.decimals, m.matters, high - low)


METRICS = tuple(_metric(measure) for measure in OUTCOMES if measure.compared)
MONEY = tuple(metric for metric in METRICS if metric.key in ("headline", "profit"))
HEADLINE, PROFIT = MONEY
OTHERS = tuple(metric for metric in METRICS if metric not in MONEY)
"""What is compared, as `sim/scenario/measures.py` declares it: money at each horizon, and the rest."""

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


def metric_called(key: str) -> Metric:
    """The metric with this key, at the end of a run. Raises KeyError for one that is not compared."""
    return {metric.key: metric for metric in (*MONEY, *OTHERS)}[key]


def matters_in(key: str, months: int) -> float:
    """The smallest difference of interest in the metric with this key; 0 for one that is not compared."""
    return next((metric.matters for metric in metrics(months) if metric.key == key), 0.0)


def printed(months: int) -> tuple[Metric, ...]:
    """The metrics of the printed table, in its order."""
    return tuple(m for m in metrics(months) if m.key.removesuffix("_3y").removesuffix("_5y") in PRINTED)
