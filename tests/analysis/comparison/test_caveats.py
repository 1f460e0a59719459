"""What is told beside the numbers."""

from pathlib import Path

from analysis.comparison import caveats
from analysis.comparison.compute import Comparison
from analysis.comparison.table import text
from analysis.report.cards import cards
from analysis.report.page import write_report
from tests.analysis.made_up import comparison


def test_firms_that_were_always_so_are_told_with_their_head_start(three: Comparison) -> None:
    assert three.born is not None
    said = caveats.head_start(three, three.born)
    assert "400 customers of their own (product-centric), 450 (account-managed) and 500 (customer-centric)" in said
    assert "".join(said.split()) in "".join(text(three).split())


def test_firms_that_start_as_the_same_firm_have_no_head_start(three: Comparison) -> None:
    assert caveats.head_start(three, three.adopted) == ""
    assert "do not start level" not in text(comparison())


def test_profit_alone_stands_beside_the_headline_of_firms_born_so(three: Comparison) -> None:
    assert cards(three)[0].header[2:] == ("profit plus customers' worth, born so", "profit alone, born so")


def test_the_share_of_the_headline_that_is_an_estimate_is_told(three: Comparison) -> None:
    means = three.adopted.outcomes.groupby(level="design").mean().loc["customer_centric"]
    share = 100 * (1 - means["profit"] / means["headline"])
    assert f"{share:.0f} % (customer-centric) after 10 years" in caveats.leaning(three)


def test_the_number_of_differences_is_told() -> None:
    made = comparison("product_centric", "mine")
    assert caveats.many_comparisons(made).startswith(f"{len(made.adopted.differences)} differences are shown")
    assert caveats.many_comparisons(comparison("product_centric")) == ""


def test_programmes_that_leaders_often_cancel_are_told_in_the_card(three: Comparison) -> None:
    lost = int(three.adopted.outcomes["programmes_cancelled"].sum())
    managed, centric = cards(three)
    assert managed.claims[-1].text == f"In {lost} of 30 worlds its leaders cancelled the programme"
    assert not any("cancelled" in claim.text for claim in centric.claims)


def test_limits_name_the_estimate_the_many_intervals_and_the_rules(three: Comparison, tmp_path: Path) -> None:
    page = write_report(three, tmp_path / "report.html", charts=[]).read_text(encoding="utf-8")
    limits = page[page.index('id="limits"') :]
    for words in ("It leans on that estimate", "are not adjusted for that", "only through the model's rules"):
        assert words in limits
