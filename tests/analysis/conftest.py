"""One made-up comparison of the three reference designs, and its charts, for all tests of this room."""

import pytest

from analysis.comparison.compute import Comparison
from analysis.comparison.figures.gallery import draw
from analysis.show.chart import Chart
from tests.analysis.made_up import comparison


@pytest.fixture(scope="session")
def three() -> Comparison:
    return comparison(born=True)


@pytest.fixture(scope="session")
def charts(three: Comparison) -> tuple[Chart, ...]:
    return draw(three)
