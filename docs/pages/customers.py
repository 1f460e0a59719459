"""docs/customers.md and its picture: a market fitted to the customers of CDNOW, beside what was published."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pandas as pd

from analysis.customers import table
from analysis.customers.dropout import Unannounced, fit_unannounced
from analysis.customers.figures import YEARS
from analysis.customers.fitting import MONTHS, Fit, fit
from analysis.customers.histories import Floats, Purchases
from analysis.customers.market_file import market_text
from analysis.customers.newcomers import Newcomers, kept_of, newcomers, together
from analysis.customers.reading import UNITS, read_customers
from analysis.customers.sentences import QUARTER, counted_of, form_of, rows_of, untold
from analysis.show.chart import Chart, canvas
from analysis.show.style import INK, QUIET, RC, REFERENCE
from analysis.show.table import Table
from docs.pages import Page, computed_today, part
from sim.scenario import load

DATA = Path(str(distribution("lifetimes").locate_file("lifetimes/datasets")))
TABLE = DATA / "CDNOW_master.txt"
TENTH = DATA / "cdnow_customers_summary_with_transactions.csv"
PUBLISHED = {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}
"""Fader, Hardie and Lee 2005, table 2; time in weeks."""
DESIGN = "customer_centric"
WORLDS = 60


def made() -> Page:
    """Fit, draw, tell."""
    found = fit(read_customers(TABLE), load(DESIGN), WORLDS)
    seeds = range(WORLDS + 1, 2 * WORLDS + 1)
    market = together([newcomers(found.scenario.control(), seed, MONTHS, found.history.window) for seed in seeds])
    chart = picture(found, market)
    return Page(page(found, chart.summary), chart)


def page(found: Fit, alt: str) -> str:
    """The page, from its part under docs/parts."""
    outside = [row.name for row in rows_of(found) if not row.within]
    text = part("customers")
    return text.format(
        when=computed_today(),
        published=published(),
        customers=f"{found.history.customers:,}",
        form=form_of(found.dropout),
        figures=table.figures(found).markdown(),
        worlds=WORLDS,
        outside=", ".join(outside) or "nothing",
        alt=alt,
        market=market_text(found, DESIGN, TABLE).strip(),
        settings=table.settings(found).markdown(),
        counted=table.counted(found).markdown(),
        retention=f"{100 * found.retention:.0f} %",
        untold="\n".join(f"- {line}" for line in untold(found)),
    )


def published() -> str:
    """The parameters of the tenth of the customers beside those of the paper, in weeks."""
    here = read_customers(TENTH, "weeks")
    assert isinstance(here, Purchases)
    weeks = fit_unannounced(here.repeats, here.last / UNITS["weeks"], here.seen / UNITS["weeks"])
    rows = [(name, f"{value:.3f}", f"{getattr(weeks, name):.3f}") for name, value in PUBLISHED.items()]
    return Table(("", "published", "here"), rows).markdown()


def picture(found: Fit, market: Newcomers) -> Chart:
    """What is left of a cohort, and what the best customers bring: the table's as it is, the market's beside it."""
    real, drawn = REFERENCE["account_managed"], REFERENCE["product_centric"]
    months = np.arange(YEARS[-1] + 1)
    left = pd.DataFrame(
        {
            "months": months,
            "table": found.dropout.kept(months.astype(np.float64)),
            "market": kept_of(market.seen, market.left, YEARS[-1]),
        }
    )
    with mpl.rc_context(RC):
        figure, (cohort, best) = canvas(columns=2, height=4.8)
        cohort.plot(months, left["table"], color=real.colour, linewidth=2.5)
        cohort.plot(months, left["market"], color=drawn.colour, linestyle=drawn.dash, linewidth=2.5)
        ages, rates = observed(found)
        cohort.plot(ages, rates, "o", color=real.colour, markersize=7)
        cohort.annotate(
            "repeat purchases as counted",
            (ages[0], rates[0]),
            xytext=(10, 0),
            textcoords="offset points",
            va="center",
            color=real.ink,
        )
        cohort.set(xlim=(0, 48), ylim=(0, 1), xlabel="Months since joining", xticks=[0, 12, 24, 36, 48])
        cohort.set_title("Left of those who joined")
        for spend, look in ((found.history.spend, real), (market.spend, drawn)):
            best.plot(
                *concentration(spend), color=look.colour, linestyle=look.dash if look is drawn else "-", linewidth=2.5
            )
        best.axvline(20, color=QUIET, linewidth=1, linestyle=(0, (2, 2)))
        best.set(xlim=(0, 100), ylim=(0, 1), xlabel="Customers, the best first (%)")
        best.set_title("Their part of sales")
        best.text(22, 0.05, "the best fifth", color=QUIET)
        best.text(45, 0.72, "customers of CDNOW", color=real.ink, fontweight="bold")
        best.text(45, 0.62, "fitted market", color=drawn.ink, fontweight="bold")
        for axes in (cohort, best):
            axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
            axes.tick_params(colors=INK)
    shares = 100 * found.table.spending.best_fifth, 100 * found.market.spending.best_fifth
    title = f"The best fifth bring {shares[0]:.0f} % of sales at CDNOW, and {shares[1]:.0f} % in the fitted market"
    after = f"after a year {100 * found.table.kept[0]:.0f} % and {100 * found.market.kept[0]:.0f} % of those who joined"
    return Chart("customers", title, "", f"{title}; {after} are left", left, figure)


def observed(found: Fit) -> tuple[list[float], list[float]]:
    """Repeat purchases as counted, by quarter: the middle of each, and the rate relative to the form's at the start."""
    assert isinstance(found.dropout, Unannounced)
    counted = [(end - QUARTER / 2, rate / found.dropout.rate) for end, rate, _ in counted_of(found)]
    return [age for age, _ in counted], [rate for _, rate in counted]


def concentration(spend: Floats) -> tuple[Floats, Floats]:
    """Percent of customers, the best first, and the share of sales that they bring."""
    best = np.sort(spend)[::-1]
    share = np.cumsum(best) / best.sum()
    return np.linspace(0.0, 100.0, 401), np.interp(
        np.linspace(0.0, len(best), 401), np.arange(len(best) + 1), [0, *share]
    )
