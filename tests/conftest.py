"""What all tests share: which of them run in the same process of `pytest -n`; a PostgreSQL server, started by the first
test that asks for one in its process; Ctrl-C as in a terminal."""

import signal
from collections.abc import Iterator
from typing import Any

import pytest

from tests.postgres import Server, running_server

SHARING = ("tests/analysis/customers", "tests/analysis/comparison/figures")
"""Folders whose modules share fixtures that take seconds."""
SPREAD = ("tests/test_docs.py", "tests/batch/test_runner.py", "tests/batch/test_survival.py")
"""Long modules whose tests share nothing."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `pytest -n`, the tests of a group run one after the other in one process, where its fixtures are made once.

    The marks of pytest-xdist for that have no effect under pytest 9.2.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    return ByGroup(config, log)


def group_of(test: str) -> str:
    """The group of a test: a folder of `SHARING`, else its module; a test of `SPREAD` is alone."""
    module = test.partition("::")[0]
    return next((folder for folder in SHARING if module.startswith(folder)), test if module in SPREAD else module)


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_as_in_a_terminal() -> None:
    """A program that a shell starts in the background ignores SIGINT, and so would every child that a test stops."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server
