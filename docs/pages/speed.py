"""docs/speed.md and its picture, from what `ccsim bench` measures on this machine."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib as mpl
import pandas as pd

from analysis.show.chart import Chart, canvas
from analysis.show.style import INK, QUIET, RC, REFERENCE
from analysis.show.table import Table
from docs.pages import Page, computed_today, part
from sim.bench import USUAL, Report, measure
from sim.bench.report import machine
from sim.cli.progress import said


def made() -> Page:
    """Measure, draw, tell."""
    report = measure(USUAL, said)
    chart = growth(report)
    return Page(page(report, chart.summary), chart)


def page(report: Report, alt: str) -> str:
    """The page, from its part under docs/parts."""
    text = part("speed")
    here = machine()
    missed = report.missed
    return text.format(
        when=computed_today(),
        where=f"Measured on {here['cores']} shared cores, Python {here['python']}, numba {here['numba']}, "
        f"Mesa {here['mesa']}, NumPy {here['numpy']}; {report.plan.rounds} rounds.",
        targets=whole(report.against_targets()),
        verdict=f"Missed in this session: {', '.join(missed)}." if missed else "Every target is met in this session.",
        parts=whole(report.parts()),
        growth=whole(report.growth()),
        throughput=whole(report.throughput()),
        floor_kb=f"{report.floor_bytes / 1000:,.0f}",
        build_percent=f"{100 * (report.figures['build_share'] or 0.0):.0f}",
        alt=alt,
    )


def whole(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table, the first one its head."""
    return Table(rows[0], rows[1:]).markdown()


def growth(report: Report) -> Chart:
    """Seconds of a run by size of the market, beside the straight line through the smallest."""
    customers = [grown.customers for grown in report.sizes]
    seconds = [grown.seconds for grown in report.sizes]
    straight = [seconds[0] * n / customers[0] for n in customers]
    look = REFERENCE["customer_centric"]
    with mpl.rc_context(RC):
        figure, (axes,) = canvas(height=4.6)
        axes.loglog(customers, straight, color=QUIET, linestyle=(0, (2, 2)), linewidth=1.5)
        axes.loglog(customers, seconds, color=look.colour, marker=look.marker, linewidth=2.5, markersize=8)
        for n, grown in enumerate(report.sizes):
            axes.annotate(
                f"{grown.seconds:.2g} s, {grown.peak_mb:,.0f} MB",
                (grown.customers, grown.seconds),
                xytext=(-10, 8) if n else (12, -6),  # left of the line, but for the first, which is at the edge
                textcoords="offset points",
                ha="right" if n else "left",
                color=look.ink,
            )
        axes.annotate(
            "a straight line",
            (customers[-1], straight[-1]),
            xytext=(0, -44),
            textcoords="offset points",
            ha="center",
            color=QUIET,
        )
        axes.set(xlabel="Customers in the market", ylabel="Seconds for 144 months")
        axes.set_xlim(customers[0] / 2, customers[-1] * 2)
        axes.set_xticks(customers, [f"{n:,}" for n in customers])
        axes.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
        axes.minorticks_off()
        axes.tick_params(colors=INK)
    more, longer = customers[-1] / customers[0], seconds[-1] / seconds[0]
    title = f"{more:,.0f} times the customers take {longer:,.0f} times as long"
    summary = f"Seconds of a run against the customers in the market: {title}"
    return Chart("growth", title, "", summary, pd.DataFrame({"customers": customers, "seconds": seconds}), figure)
