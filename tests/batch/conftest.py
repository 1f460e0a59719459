"""The same promises on both databases: a test that asks for `url` is run on each."""

import pytest

from sim.batch import open_store


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The address of a store that is not there yet."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgres").new_database()
    return f"sqlite:///{tmp_path / 'a store.sqlite'}"


@pytest.fixture
def store(url):
    with open_store(url) as store:
        yield store
