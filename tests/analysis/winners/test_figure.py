"""Who is ahead how often, as a picture."""

from analysis.winners.compute import Factor, Share
from analysis.winners.figure import winners

LABELS = {"product_centric": "product-centric", "customer_centric": "customer-centric"}
SHARES = (Share("product_centric", 2, 1, 40), Share("customer_centric", 38, 30, 40))
FACTORS = (Factor("market.drift", 0.8), Factor("market.rivals", -0.6))


def test_the_picture_of_winners_says_who_is_ahead_and_has_the_numbers() -> None:
    chart = winners({"loyalty": SHARES, "profit alone": SHARES}, FACTORS, LABELS, "customer_centric")
    assert (
        chart.title == "Ahead most often: on loyalty customer-centric (95 %), on profit alone customer-centric (95 %)"
    )
    assert "Loyalty: product-centric 5 %, customer-centric 95 %." in chart.summary
    assert chart.data_table["points ahead"].tolist() == [2, 38, 2, 38]
    assert chart.svg().startswith("<svg")
    assert chart.narrow_svg().startswith("<svg")
