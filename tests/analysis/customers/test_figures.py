"""The figures by which a table and a market are compared."""

import numpy as np

from analysis.customers.figures import Figures, of_market
from analysis.customers.fitting import joined
from tests.analysis.customers.known import in_known_market


def test_a_single_world_has_no_errors() -> None:
    found = of_market(joined(in_known_market(), range(1, 2), window=1), window=1)
    assert isinstance(found, Figures)
    assert np.isnan(found.errors).all()
