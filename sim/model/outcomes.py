"""What comes of a run at its end, from its monthly record; `sim/scenario/measures.py` declares names and units."""

from typing import Any

import numpy as np
import numpy.typing as npt

from sim.scenario.measures import OUTCOMES

Floats = npt.NDArray[np.float64]
Table = npt.NDArray[Any]


BURN_IN = 24
MISSING = float("nan")
RATE = 0.08


def discounted(flow: Floats, rate: float = RATE) -> float:
    """Worth today of a monthly flow (months,), the first month undiscounted; rate a year, e.g. .08.

    >>> import numpy as np
    >>> round(discounted(np.array([100.0] * 12), 0.0), 6)
    1200.0
    """
    months = np.arange(len(flow))
    return float((flow * (1.0 + rate) ** (-months / 12.0)).sum())


def worth_at(months: Table, years: float | None, rate: float) -> tuple[float, float]:
    """Discounted profit and headline (M) over the measured months of `years`, or of all there are.

    NaN where the run ends before so many years are over.
    """
    last = len(months) if years is None else BURN_IN + int(12 * years)
    if last > len(months):
        return MISSING, MISSING
    measured = months[min(BURN_IN, last - 1) : last]
    profit = discounted(measured["profit"], rate) / 1e6
    equity = measured["equity"][-1] * (1.0 + rate) ** (-(len(measured) - 1) / 12.0) / 1e6
    return profit, float(profit + equity)


def yearly_share_kept(monthly: Floats) -> float:
    """Customers kept over a year (%), from monthly shares kept.

    >>> import numpy as np
    >>> round(yearly_share_kept(np.full(12, 0.98)), 1)
    78.5
    """
    return float(100.0 * np.exp(12.0 * np.log(np.maximum(monthly, 1e-9)).mean()))


def concentration(revenue: Floats) -> float:
    """Pareto ratio: share of revenue from the best fifth of customers (A23).

    >>> import numpy as np
    >>> concentration(np.array([6.0, 1.0, 1.0, 1.0, 1.0]))
    0.6
    """
    if not len(revenue) or revenue.sum() <= 0.0:
        return 0.0
    best = np.sort(revenue)[::-1][: max(1, len(revenue) // 5)]
    return float(best.sum() / revenue.sum())


def whale_peak(contribution: Floats) -> float:
    """Peak of the cumulative contribution over its total, customers sorted from best to worst (A24); 0 with no profit.

    >>> import numpy as np
    >>> whale_peak(np.array([3.0, -1.0, 2.0]))
    1.25
    """
    total = contribution.sum() if len(contribution) else 0.0
    if total <= 0.0:
        return 0.0
    return float(np.cumsum(np.sort(contribution)[::-1]).max() / total)


def outcomes_of(months: Table, customers: Table, rate: float = RATE) -> dict[str, float]:
    """All outcomes of a run from its monthly record of one firm (months,) and its own customers at the end.

    `rate` is the discount rate a year. What needs more months than the run has is missing (NaN): the outcomes of three
    and five years.
    """
    measured = months[min(BURN_IN, len(months) - 1) :]
    last = months[-12:]
    profit, headline = worth_at(months, None, rate)
    profit_3y, headline_3y = worth_at(months, 3, rate)
    profit_5y, headline_5y = worth_at(months, 5, rate)
    contribution = customers["contributions"].sum(axis=1)
    before = months["equity"][-13] if len(months) > 12 else months["equity"][0]
    gain = last["profit"].sum() + months["equity"][-1] - before
    values = {
        "headline": headline,
        "headline_3y": headline_3y,
        "headline_5y": headline_5y,
        "profit": profit,
        "profit_3y": profit_3y,
        "profit_5y": profit_5y,
        "equity": months["equity"][-1] / 1e6,
        "retention": yearly_share_kept(measured["retention"]),
        "retention_3y": yearly_share_kept(measured["retention"][:36]),
        "complaints": (last["complaints"] / np.maximum(last["customers"], 1.0)).mean(),
        "customers_end": months["customers"][-1],
        "margin": 100.0 * measured["profit"].sum() / max(measured["revenue"].sum(), 1e-9),
        "pareto_ratio": concentration(customers["revenues"].sum(axis=1)),
        "whale_peak": whale_peak(contribution),
        "unprofitable": (contribution < 0.0).mean() if len(contribution) else 0.0,
        "return_on_customer": 100.0 * gain / before if before > 0.0 else 0.0,
        "turnover": 100.0 - yearly_share_kept(1.0 - measured["turnover"]),
        "centricity_gap": (last["centricity_professed"] - last["centricity_practised"]).mean(),
        "programmes_cancelled": 1.0 - months["programme_kept"][-1],
    }
    spans = {"last year": last, "measured years": measured}
    values |= {measure.name: spans[measure.mean][measure.name].mean() for measure in OUTCOMES if measure.mean}
    return {m.name: float(values[m.name]) if len(months) >= m.needs else MISSING for m in OUTCOMES}
