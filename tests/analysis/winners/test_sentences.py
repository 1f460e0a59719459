"""What is said of who is ahead how often, and the pictures of it."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from analysis.comparison.compute import Comparison
from analysis.markets.figure import markets
from analysis.winners.compute import Factor, Share, by_luck
from analysis.winners.figure import winners
from analysis.winners.sentences import factor_rows, names_of, overwhelming, share_rows
from sim.scenario import load

LABELS = {"product_centric": "product-centric", "customer_centric": "customer-centric"}
SHARES = (Share("product_centric", 2, 1, 40), Share("customer_centric", 38, 30, 40))
FACTORS = (Factor("market.drift", 0.8), Factor("market.rivals", -0.6))
# Forty points; the customer-centric design is behind at the two with the lowest drift.
POINTS = [(("market.drift", 0.001 * i), ("market.rivals", 1 + i % 7)) for i in range(40)]
AHEAD = pd.Series([float(i - 2) + 0.5 for i in range(40)])
TOLD = ("customer-centric", "loyalty")


def test_shares_are_told_in_percent() -> None:
    assert share_rows(SHARES, LABELS) == [("product-centric", "5 %", "2 %"), ("customer-centric", "95 %", "75 %")]


def test_a_factor_is_told_with_its_name_its_unit_and_its_side() -> None:
    assert factor_rows(FACTORS, names_of(load("product_centric"))) == [
        ("How far the needs of a segment wander each month, sd/month", "+0.80", "high", "`market.drift`"),
        ("Other firms that customers can go to, firms", "-0.60", "low", "`market.rivals`"),
    ]


def test_a_design_that_is_ahead_nearly_everywhere_is_told_with_what_it_hangs_on_and_where_it_is_not() -> None:
    assert overwhelming(SHARES, FACTORS, POINTS, AHEAD, TOLD) == (
        "Customer-centric is ahead on loyalty at 38 of 40 points (95 %). Its lead is largest where `market.drift` is "
        "high and `market.rivals` is low. Where it is not ahead, at 2 points, the medians are `market.drift` 0.0005 "
        "(0.0195 over all points) and `market.rivals` 1.5 (4 over all points)."
    )


def test_a_design_that_is_ahead_everywhere_is_told_so() -> None:
    text = overwhelming(SHARES, FACTORS, POINTS, AHEAD + 5, TOLD)
    assert text.endswith("There is no point at which it is not ahead: what is varied changes by how much, not who.")


def test_nothing_is_told_of_a_design_that_is_ahead_at_nine_points_in_ten() -> None:
    found = (Share("product_centric", 4, 4, 40), Share("customer_centric", 36, 30, 40))
    assert overwhelming(found, FACTORS, POINTS, AHEAD, TOLD) == ""


def test_a_correlation_that_luck_would_bring_about_is_not_told() -> None:
    text = overwhelming(SHARES, (Factor("market.drift", 0.3),), POINTS, AHEAD, TOLD)
    assert text.endswith("Its lead goes with nothing that is varied more than luck would bring about.")


@pytest.mark.parametrize(
    ("points", "factors", "rho"), [(257, 1, 0.1225), (257, 253, 0.2328), (1, 5, 1.0), (3, 99, 1.0)]
)
def test_luck_grows_with_the_factors_and_shrinks_with_the_points(points: int, factors: int, rho: float) -> None:
    assert by_luck(points, factors) == pytest.approx(rho, abs=1e-3)


def test_the_picture_of_winners_says_who_is_ahead_and_has_the_numbers() -> None:
    chart = winners({"loyalty": SHARES, "profit alone": SHARES}, FACTORS, LABELS, "customer_centric")
    assert (
        chart.title == "Ahead most often: on loyalty customer-centric (95 %), on profit alone customer-centric (95 %)"
    )
    assert "Loyalty: product-centric 5 %, customer-centric 95 %." in chart.summary
    assert chart.data_table["points ahead"].tolist() == [2, 38, 2, 38]
    assert chart.svg().startswith("<svg")


def test_the_picture_of_markets_has_a_row_per_market_and_says_where_each_is_ahead(three: Comparison) -> None:
    places = [in_market(three, name) for name in ("stable", "intimate")]
    chart = markets(places)
    assert chart.data_table["market"].tolist() == ["Stable", "Stable", "Intimate", "Intimate"] * 2
    assert re.search(r"customer-centric: (ahead|behind|undecided) in Stable and Intimate\.", chart.summary)
    assert ">Stable<" in chart.svg()


def in_market(found: Comparison, name: str) -> Comparison:
    """The same comparison, as if it had been made in this market."""
    return replace(found, scenarios=tuple(firm.within(load(name)) for firm in found.scenarios))
