"""What is measured: each month, and at the end of a run."""

from typing import Any

import numpy as np
import numpy.typing as npt

from sim.scenario.measures import OUTCOMES as OUTCOMES
from sim.scenario.measures import Measure as Measure

Floats = npt.NDArray[np.float64]
Table = npt.NDArray[Any]


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
    Measure("programmes", "currency/month", "Change programme, systems, listening and putting right."),
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
    Measure("leader_belief", "0-1", "What leaders believe customers' satisfaction to be."),
    Measure("alignment", "0-1", "Agreement of leaders' word and deed, as people remember it."),
    Measure("attainment", "ratio", "Mean attainment of the KPIs, by weight."),
    Measure("headcount", "people", "People, full-time equivalents."),
    Measure("safety", "0-1", "Mean expectation of staff that a well-meant error is forgiven."),
    Measure("enthusiasm", "0-1", "Mean enthusiasm of staff for the change."),
    Measure("fabricating", "share", "People facing customers who reported sales that never were."),
    Measure("false_units", "units", "Sales reported that never were."),
    Measure("kpi_alignment", "0-1", "How far the KPIs together pull to what satisfies customers."),
    Measure("taking_part", "share", "Decisions in which customers really take part."),
    Measure("adoption", "0-1", "People who use a system that is rolled out."),
    Measure("offers", "offers", "Distinct offers that the firm keeps up."),
)

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
        "retention_3y": yearly_share_kept(measured["retention"][:36]) if len(months) >= BURN_IN + 36 else MISSING,
        "complaints": (last["complaints"] / np.maximum(last["customers"], 1.0)).mean(),
        "customers_end": months["customers"][-1],
        "margin": 100.0 * measured["profit"].sum() / max(measured["revenue"].sum(), 1e-9),
        "pareto_ratio": concentration(customers["revenues"].sum(axis=1)),
        "whale_peak": whale_peak(contribution),
        "unprofitable": (contribution < 0.0).mean() if len(contribution) else 0.0,
        "return_on_customer": 100.0 * gain / before if before > 0.0 else 0.0,
        "utilisation": measured["utilisation"].mean(),
        "turnover": 100.0 - yearly_share_kept(1.0 - measured["turnover"]),
        "centricity_gap": (last["centricity_professed"] - last["centricity_practised"]).mean(),
        "programmes_cancelled": 1.0 - months["programme_kept"][-1],
    }
    for name in ("true_nps", "reported_nps", "trust", "satisfaction", "share_of_wallet", "engagement", "mindset"):
        values[name] = last[name].mean()
    for name in ("fidelity", "mismatch"):
        values[name] = last[name].mean()
    return {measure.name: float(values[measure.name]) for measure in OUTCOMES}
