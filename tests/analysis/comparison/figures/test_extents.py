"""With two designs and with twelve, on a page and on a phone: no text is over another, none is cut, none shortened."""

from itertools import combinations

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.comparison.figures.gallery import draw
from analysis.show.chart import Chart
from tests.analysis.made_up import comparison

LONG = tuple(f"a design of ours with a long name {n}" for n in range(11))
CHARTS = {
    2: draw(comparison("product_centric", "customer_centric", worlds=4)),
    12: draw(comparison("product_centric", *LONG, worlds=4)),
}
CASES = [
    pytest.param(figure, id=f"{chart.name}-{count}-{width}")
    for count, charts in CHARTS.items()
    for chart in charts
    for width, figure in (("page", chart.figure), ("phone", chart.narrow))
]


def texts(figure: Figure) -> list[Text]:
    """All text that is drawn: ticks outside the limits of their axis are not."""
    axes = [one for one in figure.axes if one.get_visible()]
    ticks = [
        (tick, axis.get_view_interval())
        for one in axes
        for axis in (one.xaxis, one.yaxis)
        for tick in axis.get_major_ticks()
    ]
    outside = {tick.label1 for tick, limits in ticks if not min(limits) <= tick.get_loc() <= max(limits)}
    hidden = {text for one in figure.axes if not one.get_visible() for text in one.findobj(Text)}
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [text for text in shown if text not in outside and text not in hidden]


def extents(figure: Figure) -> dict[str, Bbox]:
    figure.draw_without_rendering()
    return {f"{number}: {text.get_text()}": text.get_window_extent() for number, text in enumerate(texts(figure))}


@pytest.mark.parametrize("figure", CASES)
def test_no_text_is_cut(figure: Figure) -> None:
    edge = figure.bbox.padded(1)
    cut = [text for text, box in extents(figure).items() if not (edge.x0 <= box.x0 and box.x1 <= edge.x1)]
    cut += [text for text, box in extents(figure).items() if not (edge.y0 <= box.y0 and box.y1 <= edge.y1)]
    assert cut == []


@pytest.mark.parametrize("figure", CASES)
def test_no_text_is_over_another(figure: Figure) -> None:
    boxes = {text: box.shrunk(0.98, 0.8) for text, box in extents(figure).items()}
    assert [(a, b) for (a, one), (b, other) in combinations(boxes.items(), 2) if one.overlaps(other)] == []


@pytest.mark.parametrize("chart", [chart for charts in CHARTS.values() for chart in charts], ids=lambda c: c.name)
def test_every_name_is_complete(chart: Chart) -> None:
    said = {" ".join(text.get_text().split()) for text in texts(chart.figure)}
    others = LONG if any(name in str(said) for name in LONG) else ("customer-centric",)
    assert all(any(name in text for text in said) for name in others)


@pytest.mark.parametrize("count", CHARTS)
def test_a_saved_figure_has_room_for_its_title(count: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    chart = CHARTS[count][-1]
    before = tuple(chart.figure.get_size_inches())
    chart.save(tmp_path_factory.mktemp("charts") / "chart.svg")
    assert tuple(chart.figure.get_size_inches()) == before
