"""The report: self-contained, escaped, accessible, small and quick."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.comparison.compute import Comparison, assemble
from analysis.comparison.figures.gallery import draw
from analysis.report.assumptions import MARKS
from analysis.report.page import render, typeset, write_report
from analysis.show.chart import Chart
from analysis.statistics.paired import paired
from analysis.tipping.bisection import Crossing
from analysis.tipping.candidates import assumptions_of, named
from analysis.tipping.compute import Effect, Point, Tipping
from analysis.tipping.sentences import search_summary
from analysis.worlds import trend
from tests.analysis.made_up import VERSIONS, comparison, firms, results, variant

VOID = {"meta", "link", "br", "img", "input", "hr"}


@pytest.fixture(scope="module")
def page(three: Comparison, charts: tuple[Chart, ...]) -> str:
    return render(three, charts, [tipping(three)], date(2026, 1, 2), {"product_centric": -0.00004})


def tipping(three: Comparison) -> Tipping:
    (offer,) = named(three.scenarios[0], ["assumptions.development.gain"])
    effect = Effect(offer, 2.5, 1.5, -1.0)
    return Tipping(
        a="customer_centric",
        b="product_centric",
        metric="headline",
        months=144,
        level=paired([1.0, 1.5, 2.0], [0.0, 0.0, 0.0]),
        points=(Point(effect, Crossing(0.375, (0.35, 0.4))),),
        nearest=(),
        effects=(effect,),
        screened=2,
        worlds=8,
        runs=100,
        failed=0,
    )


def test_one_number_and_one_run_are_counted_as_one(three: Comparison) -> None:
    summary = search_summary(replace(tipping(three), worlds=1, runs=1, failed=1))
    wanted = "Screened: 1 number, at both ends of its sweep in 2 worlds; 0 of them in 1 world; 1 run; 1 run failed."
    assert summary == wanted


class Outline(HTMLParser):
    """Open tags, headings and whether every tag that is opened is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attributes if name == "id" and value]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    return found


def test_the_report_needs_no_network(page: str) -> None:
    assert set(re.findall(r"https?://[^\s\"'<>]+", page)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<(script|link|img|iframe)\b|@import|src=", page)


def test_the_report_is_small(three: Comparison, tmp_path: Path) -> None:
    path = write_report(three, tmp_path / "deep" / "report.html")
    assert path.stat().st_size < 3_000_000


def test_it_starts_with_who_wins_on_loyalty_and_on_both_measures_of_money(page: str) -> None:
    head = page[: page.index("</header>")]
    assert "After 10 years, customer-centric comes first on loyalty, profit alone and profit plus" in head
    assert "On profit alone, product-centric comes first after 3 years" in page


def test_it_tells_dip_payback_tipping_point_and_born_so(page: str) -> None:
    assert "In plain money, keeps losing ground until" in page
    assert "Is level again with " in page
    assert "rises above 0.375 exponent (95\u00a0% interval 0.35 to 0.4): 1.5 times" in page
    assert "profit plus customers&#39; worth, born so" in page


def test_what_is_folded_on_screen_is_printed(page: str) -> None:
    printed = page[page.index("@media print") :]
    assert "details::details-content { content-visibility: visible;" in printed


def test_every_figure_has_its_table_and_summary(page: str) -> None:
    assert page.count("<figure") == page.count("The numbers behind the figure") // 2 == 7


def test_every_assumption_is_listed_with_its_evidence(three: Comparison, page: str) -> None:
    for parameter in assumptions_of(three.scenarios[0]):
        assert parameter.address in page
        assert parameter.mark in MARKS


def test_levers_that_differ_are_listed_with_their_meaning(page: str) -> None:
    assert "structure.segment_share" in page
    assert "Staff organised by customer segment" in page


def test_it_says_how_it_was_computed_and_what_it_cannot_tell(page: str) -> None:
    for words in ("seeds 1 to 30", "60 computed, 30 taken from the store", "2026-01-02", "f00d", "does not forecast"):
        assert words in page


def test_it_says_how_far_from_rest_the_starting_firm_is(page: str, three: Comparison) -> None:
    assert "satisfaction (0 to 1) still drifts by \u22120.00004 a month" in page.replace("&#39;", "'")
    assert abs(trend(three.scenarios[0])) < 0.01


def test_tags_nest_headings_step_by_one_and_ids_are_unique(page: str) -> None:
    found = outline(page)
    assert found.open == []
    assert all(after - before <= 1 for before, after in zip([0, *found.headings], found.headings, strict=False))
    assert len(found.ids) == len(set(found.ids))


def test_tables_have_captions_and_headers(page: str) -> None:
    assert page.count("<table") == page.count("<caption>")
    assert page.count("<table") == page.count("<thead>")
    assert '<html lang="en">' in page


def test_what_a_user_typed_is_escaped() -> None:
    chosen = [*firms("product_centric"), variant("<script>alert(1)</script>")]
    seeds = range(1, 4)
    made = assemble(chosen, seeds, 144, results(chosen, seeds, 144), VERSIONS)
    page = render(made, draw(made), [], date(2026, 1, 2), {})
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("names", [("customer_centric",), ("product_centric",), ("product_centric", "product_centric")])
def test_a_report_without_anything_to_tell_can_still_be_written(names: tuple[str, ...], tmp_path: Path) -> None:
    assert write_report(comparison(*names, worlds=2, months=40), tmp_path / "report.html").exists()


def test_numbers_are_set_with_a_real_minus() -> None:
    assert (
        typeset("-1.5 to +-2, months 25-144, account-managed") == "\u22121.5 to \u00b12, months 25-144, account-managed"
    )
