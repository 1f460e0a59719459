"""What all tests share: which of them run in the same process of `pytest -n`; a PostgreSQL server, started by the first
test that asks for one in its process; Ctrl-C as in a terminal."""

import signal
from collections.abc import Iterator

import pytest

from tests.postgres import Server, running_server

SHARING = ("tests/analysis/customers", "tests/analysis/comparison/figures")
"""Folders whose modules share fixtures that take seconds."""
SPREAD = ("tests/test_docs.py", "tests/batch/test_runner.py", "tests/batch/test_survival.py")
"""Long modules whose tests share nothing."""


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks for the marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `pytest -n`, the tests of a module run in one process, where its fixtures are made once."""
    for item in items:
        module = item.path.relative_to(config.rootpath).as_posix()
        if module not in SPREAD:
            folder = next((folder for folder in SHARING if module.startswith(folder)), module)
            item.add_marker(pytest.mark.xdist_group(folder))


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_as_in_a_terminal() -> None:
    """A program that a shell starts in the background ignores SIGINT, and so would every child that a test stops."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server
