"""The figure of headcounts, from results made by hand."""

from analysis.staffing.compute import FUNCTIONS, Staffed, best
from analysis.staffing.figure import headcounts
from analysis.statistics.paired import Paired

LABELS = {"product_centric": "product-centric"}
MEANS = {0.0: -9.0, 1.0: 0.0, 2.0: -1.0}


def found(means: dict[float, float]) -> list[Staffed]:
    return [
        Staffed("product_centric", f, factor, Paired(mean, mean - 0.5, mean + 0.5, 3, 3))
        for f in FUNCTIONS
        for factor, mean in means.items()
    ]


def test_the_best_headcount_is_the_one_that_brings_most() -> None:
    assert best(found(MEANS)[:3]) == 1.0
    assert best(found({0.0: 2.0, 1.0: 0.0})[:2]) == 0.0


def test_the_figure_counts_the_curves_with_a_best_headcount_inside() -> None:
    chart = headcounts(found(MEANS), LABELS, {"product_centric": 10.0})
    assert chart.title == "6 of 6 curves have their best headcount inside the range"
    assert headcounts(found({0.0: 2.0, 1.0: 0.0}), LABELS, {"product_centric": 10.0}).title.startswith("0 of 6")


def test_the_table_behind_it_has_every_number() -> None:
    table = headcounts(found(MEANS), LABELS, {"product_centric": 10.0}).data_table
    assert len(table) == 18
    assert table.iloc[0].tolist() == ["product-centric", "front line", 0.0, -9.0, -9.5, -8.5]
