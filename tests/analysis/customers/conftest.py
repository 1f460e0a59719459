"""Fits that several tests read; each takes seconds."""

import pytest

from analysis.customers.fitting import Fit, fit, joined
from analysis.customers.histories import Contracts
from analysis.customers.newcomers import together
from analysis.customers.reading import read_customers
from sim.scenario import load
from tests.analysis.customers.known import in_known_market
from tests.cdnow import CUSTOMERS


@pytest.fixture(scope="session")
def cdnow() -> Fit:
    return fit(read_customers(CUSTOMERS), load("customer_centric"), worlds=32)


@pytest.fixture(scope="session")
def returned() -> Fit:
    """The fit to a table of contracts that was written down in a market with known numbers."""
    found = together(joined(in_known_market(), range(501, 541), window=1))
    return fit(Contracts(found.seen, found.left, found.spend, window=1), load("customer_centric"), worlds=16)
