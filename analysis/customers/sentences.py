"""A fit in words: what was compared and how near it came, what was set, and what the table does not say."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from analysis.customers.dropout import Dropout, Unannounced
from analysis.customers.figures import YEARS
from analysis.customers.fitting import Fit, Setting
from analysis.customers.histories import YEAR, Purchases, still_buying
from analysis.customers.spend import QUANTILES, likely_spread, spread_of

SHARE_BAND = 0.03
"""The best fifth's share among 300 customers of one and the same kind varies by as much (standard deviation; A23)."""
MEAN_BAND = 0.05
QUANTILE_BAND = 0.15
QUARTER = 3
"""Months."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of the table and of newcomers in the fitted market, each with its standard error; `band` is how far
    the second may be off, absolute or, if `relative`, as a share of the first."""

    name: str
    band: float
    relative: bool
    table: float
    table_error: float
    market: float
    market_error: float

    @property
    def within(self) -> bool:
        """Whether the market is as near as the band says."""
        return abs(self.market - self.table) <= self.band * (self.table if self.relative else 1.0)

    @property
    def allowed(self) -> str:
        """The band in words."""
        return f"{100 * self.band:.0f} %" if self.relative else f"{self.band:g}"


def rows_of(fit: Fit) -> list[Row]:
    """Every figure that is compared."""
    what = "purchases" if isinstance(fit.history, Purchases) else "customers"
    named = [
        (f"mean spend in {months(fit.history.window)} from the first", MEAN_BAND, True),
        ("sales from the best fifth, share", SHARE_BAND, False),
        ("Gini coefficient of spend", SHARE_BAND, False),
        *((f"spend at {100 * q:.0f} %, of the mean", QUANTILE_BAND, True) for q in QUANTILES),
        *((f"{what} left after {months(m)}, share", SHARE_BAND, False) for m in YEARS),
    ]
    values = (fit.table.values(), fit.table.errors, fit.market.values(), fit.market.errors)
    return [Row(*name, *(float(v) for v in four)) for name, *four in zip(named, *values, strict=True)]


def counted_of(fit: Fit) -> list[tuple[int, float, float]]:
    """Repeat purchases per customer and month in each quarter since the first one: the month in which it ends, the
    rate as counted, and as the form says. Empty where purchases are not dated."""
    if not isinstance(fit.history, Purchases) or not isinstance(fit.dropout, Unannounced):
        return []
    counted = still_buying(fit.history, QUARTER)
    return [(end, rate, fit.dropout.mean_rate(end - QUARTER, end)) for end, rate in counted]


def months(number: int) -> str:
    """A number of months as one says it.

    >>> months(1), months(7), months(12), months(24)
    ('1 month', '7 months', '1 year', '2 years')
    """
    count, unit = (number, "month") if number % YEAR else (number // YEAR, "year")
    return f"{count} {unit}{'s' * (count > 1)}"


def form_of(dropout: Dropout) -> str:
    """The fitted form of leaving, with its parameters; time in months.

    >>> form_of(Unannounced(0.243, 1.015, 0.793, 2.426))
    'BG/NBD: r 0.243, alpha 1.015, a 0.793, b 2.426'
    """
    name = "BG/NBD" if isinstance(dropout, Unannounced) else "shifted beta-geometric"
    return f"{name}: " + ", ".join(f"{key} {value:.3f}" for key, value in asdict(dropout).items())


def said_of(setting: Setting) -> str:
    """What a reader should know of a number that was set; "" if nothing."""
    p = setting.parameter
    if setting.is_clipped:
        return f"at the end of its range: the table asks for {setting.asked}"
    if p.sweep and not p.sweep[0] <= setting.value <= p.sweep[1]:
        return f"outside its sweep, {p.sweep[0]:g} to {p.sweep[1]:g}"
    return ""


def untold(fit: Fit) -> list[str]:
    """What the table does not tell, and what the market cannot show."""
    spread, likely = spread_of(fit.table.spending.best_fifth), likely_spread(fit.history.spend)
    gaps = [
        "What customers could spend: a table shows what they spend here. The share of wallet stays as assumed "
        "(assumptions.wallet, assumptions.entry).",
        "Why they leave. Inclination, loyalty and ease of switching move the same curve; only the inclination "
        "(assumptions.churn.base) and its differences (assumptions.churn.frailty) were moved.",
        "What they value, in which segments, what they cost to serve, how many there are, who else sells to them.",
        "The shape below the top. Spend is log-normal in a market; in what was spent, the best fifth's share, which is "
        f"matched, means a spread of {spread:.2f}, while likelihood asks for {likely:.2f}. What newcomers spend is "
        "more unequal than what they could, as some leave at once.",
        "A link between spending and leaving: in a market the two are drawn apart.",
    ]
    return gaps + (_of_purchases(fit.history) if isinstance(fit.history, Purchases) else _of_contracts(fit))


def _of_purchases(history: Purchases) -> list[str]:
    seen = float(history.seen.max())
    gaps = [
        "Whether a silent customer has left. The market knows customers who buy every month until they leave; the "
        "table's purchases thin out, and the share of purchases left stands for the share of customers left.",
        "How often they buy: the market has no visits, and its cases for the service desk are no purchases.",
    ]
    beyond = [month for month in YEARS if month > seen]
    if beyond:
        when = ", ".join(months(month) for month in beyond)
        gaps.append(f"What comes after the {seen:.0f} months of the table: {when} follow from the form alone.")
    return gaps


def _of_contracts(fit: Fit) -> list[str]:
    seen = float(fit.history.seen.max())
    beyond = [months(month) for month in YEARS if month > seen]
    return [f"What comes after {seen:.0f} months: {', '.join(beyond)} follow from the form alone."] if beyond else []


def json_object(fit: Fit) -> dict[str, Any]:
    """The whole fit as plain JSON data."""
    return {
        "customers": fit.history.customers,
        "window_months": fit.history.window,
        "notes": list(fit.history.notes),
        "leaving": {"form": form_of(fit.dropout).partition(":")[0], **asdict(fit.dropout)},
        "counted": [{"month": end, "counted": rate, "form": form} for end, rate, form in counted_of(fit)],
        "newcomers": fit.market.many,
        "retention": fit.retention,
        "figures": [_figure_object(row) for row in rows_of(fit)],
        "settings": [_setting_object(setting) for setting in fit.settings],
        "not_told": untold(fit),
    }


def _figure_object(row: Row) -> dict[str, Any]:
    return {
        "name": row.name,
        "table": row.table,
        "table_error": row.table_error,
        "market": row.market,
        "market_error": row.market_error,
        "band": row.allowed,
        "within": row.within,
    }


def _setting_object(setting: Setting) -> dict[str, Any]:
    parameter = setting.parameter
    return {
        "address": parameter.address,
        "value": setting.value,
        "unit": parameter.unit,
        "low": parameter.low,
        "high": parameter.high,
        "default": parameter.default,
        "wanted": setting.wanted,
        "clipped": setting.is_clipped,
    }
