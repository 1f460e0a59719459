"""One made-up comparison of the three reference designs, and its charts, for all tests of this room."""

import pytest

from analysis.compare import Comparison
from analysis.figures.chart import Chart
from analysis.figures.gallery import draw
from tests.analysis.made_up import comparison


@pytest.fixture(scope="session")
def three() -> Comparison:
    return comparison(born=True)


@pytest.fixture(scope="session")
def charts(three: Comparison) -> tuple[Chart, ...]:
    return draw(three)
