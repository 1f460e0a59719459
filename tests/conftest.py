"""What all tests share: a PostgreSQL server, started by the first test that asks for one; Ctrl-C as in a terminal."""

import signal
from collections.abc import Iterator

import pytest

from tests.postgres import Server, running_server


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_as_in_a_terminal() -> None:
    """A program that a shell starts in the background ignores SIGINT, and so would every child that a test stops."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server
