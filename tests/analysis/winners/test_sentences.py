"""What is said of who is ahead how often."""

import pandas as pd

from analysis.winners.compute import Factor, Share
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


def test_points_at_which_nobody_is_ahead_have_a_row() -> None:
    level = (Share("product_centric", 10, 5, 40), Share("customer_centric", 20, 15, 40))
    assert share_rows(level, LABELS)[2] == ("nobody: no difference that matters", "25 %", "-")


def test_a_lead_too_small_to_matter_is_no_lead() -> None:
    shares = (Share("product_centric", 0, 0, 40), Share("customer_centric", 37, 30, 40, matters=2.0))
    text = overwhelming(shares, FACTORS, POINTS, AHEAD, TOLD)  # leads of -1.5, -.5, .5, 1.5, 2.5, ...
    assert "Where it is not ahead, at 4 points, the medians are `market.drift` 0.0015 " in text


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
