"""Designs in several markets, as a picture."""

import re
from dataclasses import replace

from analysis.comparison.compute import Comparison
from analysis.markets.figure import markets
from sim.scenario import load


def test_the_picture_of_markets_has_a_row_per_market_and_says_where_each_is_ahead(three: Comparison) -> None:
    places = [in_market(three, name) for name in ("stable", "intimate")]
    chart = markets(places)
    assert chart.data_table["market"].tolist() == ["Stable", "Stable", "Intimate", "Intimate"] * 2
    assert re.search(
        r"customer-centric: (ahead|behind|no difference that matters|undecided) in Stable and Intimate\.", chart.summary
    )
    assert ">Stable<" in chart.svg()
    assert ">Stable<" in chart.narrow_svg()


def in_market(comparison: Comparison, name: str) -> Comparison:
    """The same comparison, as if it had been made in this market."""
    return replace(comparison, scenarios=tuple(firm.within(load(name)) for firm in comparison.scenarios))
