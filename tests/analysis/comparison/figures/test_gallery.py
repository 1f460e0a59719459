"""Charts: what belongs to each, how it is drawn, and that it stays small."""

import re
from pathlib import Path

import pytest

from analysis.comparison.compute import Comparison, assemble
from analysis.comparison.figures.gallery import draw, save
from analysis.show.chart import Chart
from tests.analysis.made_up import VERSIONS, comparison, firms, results


def test_all_charts_are_drawn_once(charts: tuple[Chart, ...]) -> None:
    names = [chart.name for chart in charts]
    assert names == ["glance", "plane", "trajectories", "over_time", "forest", "forest_born", "dashboard"]


def test_every_chart_has_a_finding_a_summary_and_a_table(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        assert len(chart.title) > 20
        assert re.search(r"\d", chart.summary)
        assert len(chart.data_table) >= 3


def test_a_chart_is_small_and_leads_nowhere(charts: tuple[Chart, ...]) -> None:
    for chart in charts:
        svg = chart.svg()
        assert len(svg) < 300_000
        assert set(re.findall(r"https?://[^\s\"'<>]+", svg)) <= {"http://www.w3.org/2000/svg"}


def test_no_two_charts_share_an_id(charts: tuple[Chart, ...]) -> None:
    ids = [found for chart in charts for found in re.findall(r'\bid="([^"]+)"', chart.svg())]
    assert len(ids) == len(set(ids))


def test_drawing_twice_gives_the_same_bytes(three: Comparison, charts: tuple[Chart, ...]) -> None:
    assert [chart.svg() for chart in draw(three)] == [chart.svg() for chart in charts]


def test_the_plane_has_a_dot_for_every_world(charts: tuple[Chart, ...]) -> None:
    (axes,) = charts[1].figure.axes
    assert sum(len(dots.get_offsets()) for dots in axes.collections) == 90


def test_lines_are_named_at_their_ends_in_text(charts: tuple[Chart, ...]) -> None:
    assert charts[2].svg().count(">customer-centric<") == 3


@pytest.mark.parametrize("names", [("customer_centric",), ("product_centric", "mine"), ("mine",) * 7])
def test_any_number_of_designs_can_be_drawn(names: tuple[str, ...]) -> None:
    assert all(chart.svg().startswith("<svg") for chart in draw(comparison(*names, worlds=3)))


def test_a_design_that_never_finished_a_run_leaves_the_others_to_be_drawn() -> None:
    chosen, seeds = firms(), range(1, 4)
    made = assemble(chosen, seeds, 144, results(chosen[:2], seeds, 144), VERSIONS)
    assert all(chart.svg().startswith("<svg") for chart in draw(made))


@pytest.mark.parametrize(("worlds", "months"), [(1, 144), (2, 30)])
def test_short_and_single_runs_can_be_drawn(worlds: int, months: int) -> None:
    assert all(chart.svg().startswith("<svg") for chart in draw(comparison(worlds=worlds, months=months)))


def test_a_saved_chart_carries_its_title(charts: tuple[Chart, ...], tmp_path: Path) -> None:
    path = save(charts[:1], tmp_path)[0]
    assert path.name == "glance.svg"
    assert charts[0].title[:40] in path.read_text(encoding="utf-8")
    assert charts[0].title[:40] not in charts[0].svg()
