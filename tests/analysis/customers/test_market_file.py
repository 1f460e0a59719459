"""The fitted market as a scenario file."""

import pytest

from analysis.customers.fitting import Fit
from analysis.customers.market_file import market_text
from sim.scenario import check, load
from tests.cdnow import CUSTOMERS


def test_the_file_is_the_market_that_was_fitted(cdnow: Fit, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "markets" / "cdnow.yaml"
    path.parent.mkdir()
    path.write_text(market_text(cdnow, "customer_centric", CUSTOMERS), encoding="utf-8")
    assert check(path) == []
    assert load(path).hash == cdnow.scenario.hash
