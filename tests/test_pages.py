"""What the pages of markets and of winners say, from results made by hand."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis.comparison.compute import Comparison, View
from analysis.statistics.paired import Paired
from docs.pages import DOCS, levers, markets, names, winners
from sim.scenario import load
from sim.scenario.files.experiments import load_experiment
from tests.analysis.levers.made_up import lever_table
from tests.analysis.made_up import comparison

A, B, C = "product_centric", "account_managed", "customer_centric"
CLEAR, UNCLEAR = 0.1, 9.0  # half widths


def stable(half: dict[tuple[str, str], float]) -> Comparison:
    """Three designs in a stable market, C ahead of B by 2 and of A by 3, with intervals of these half widths."""
    made = comparison(worlds=3)
    means = {(B, A): 1.0, (C, A): 3.0, (C, B): 2.0}
    found = []
    for one in made.adopted.differences:
        mean, wide = means[one.a, one.b], half.get((one.a, one.b), CLEAR)
        found.append(replace(one, paired=Paired(mean, mean - wide, mean + wide, 3, 3)))
    outcomes = made.adopted.outcomes.copy()
    outcomes["headline"] = outcomes.index.get_level_values("design").map({A: 1.0, B: 2.0, C: 4.0})
    adopted: View = replace(made.adopted, differences=tuple(found), outcomes=outcomes)
    return replace(made, adopted=adopted, scenarios=tuple(s.within(load("stable")) for s in made.scenarios))


def test_a_page_has_a_part_written_by_hand_and_a_picture_alone_has_none() -> None:
    assert [name for name in names() if not (DOCS / "parts" / f"{name}.md").exists()] == ["picture"]


def test_a_market_is_won_if_both_intervals_exclude_zero() -> None:
    assert markets.winner(stable({}), "headline") == C
    assert markets.winner(stable({(B, A): UNCLEAR}), "headline") == C


@pytest.mark.parametrize("pair", [(C, A), (C, B)])
def test_a_market_is_undecided_if_one_of_them_does_not(pair: tuple[str, str]) -> None:
    assert markets.winner(stable({pair: UNCLEAR}), "headline") == ""


def test_the_page_of_markets_has_the_differences_the_winner_and_what_each_design_wins() -> None:
    chapter = markets.chapter([stable({})], "headline")
    assert (
        "| Stable | +1.00 [+0.90, +1.10] | +3.00 [+2.90, +3.10] | +2.00 [+1.90, +2.10] | **customer-centric** |"
        in chapter
    )
    assert "| undecided |" in markets.chapter([stable({(C, B): UNCLEAR})], "headline")
    assert "counting what customers are still worth: Stable;" in markets.wins([stable({})], C)
    assert "counting what customers are still worth: none;" in markets.wins([stable({})], A)


def test_the_page_of_winners_tells_shares_and_what_an_answer_without_rivals_hangs_on() -> None:
    whole = load_experiment("winners")
    experiment = replace(whole, points=whole.points[:20])
    rows = [(p, s, w, value(p, s)) for p in range(20) for s in range(3) for w in (1, 2)]
    table = pd.DataFrame(rows, columns=["point", "scenario", "seed", "retention"])
    table["headline"], table["profit"] = -table["retention"], table["retention"]
    page = winners.page(winners.counted(experiment, table), "a picture")
    assert "| customer-centric | 100 % | 100 % |" in page
    assert "Customer-centric is ahead on loyalty at 20 of 20 points (100 %)." in page
    assert "Product-centric is ahead on profit plus customers' worth at 20 of 20 points (100 %)." in page


def value(point: int, scenario: int) -> float:
    """Made up: the third scenario is ahead at every point, the further the higher its number."""
    return (scenario == 2) * (1.0 + point) + 0.1 * (scenario == 1)


def test_the_page_of_levers_has_a_chapter_for_each_design_with_money_and_time() -> None:
    page = levers.page([lever_table()], ["product-centric"], "alt")
    assert "## Product-centric" in page
    assert "1 lever of 3 adds more than 15 % to product-centric: incentives.variable_share." in page
    assert "| `incentives.variable_share` | 0.2 | 0 | +2.00 | +1.75 to +2.25 | bonuses +2.0 | sell +2.0 | 1 |" in page
