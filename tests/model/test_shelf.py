"""Resting points on disk: the same to the bit, and nothing that can go wrong with a file is of any consequence."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest

from sim.model.resting import rest as finding
from sim.model.resting.rest import find, rest_of
from sim.model.resting.rest_cache import alone, fetch, make_room, path_of, put
from sim.model.resting.rest_key import Ground, Rest
from sim.scenario import load
from tests.model.worlds import small

SCENARIO = small()
GROUND = Ground("made up", SCENARIO.start, SCENARIO.market, SCENARIO.assumptions, SCENARIO.switches)


@pytest.fixture(scope="module")
def rest() -> Rest:
    return find(GROUND)


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for resting points; the rules are compiled by then."""
    monkeypatch.setenv("CCSIM_CACHE", str(tmp_path))
    return tmp_path / "rests"


@pytest.mark.usefixtures("rest")
def test_nothing_is_fetched_where_nothing_was_put() -> None:
    assert fetch(GROUND) is None


def test_what_is_fetched_is_what_was_put_to_the_bit(rest: Rest) -> None:
    put(GROUND, rest)
    found = fetch(GROUND)
    assert found is not None
    for name in ("firm", "segments", "units", "kpis"):
        assert getattr(found, name).tobytes() == getattr(rest, name).tobytes()
    assert all((found.customer[name] == means).all() for name, means in rest.customer.items())
    assert (found.person, found.balance, found.customers, found.trend) == (
        rest.person,
        rest.balance,
        rest.customers,
        rest.trend,
    )


def test_another_process_need_not_find_it_again(rest: Rest, monkeypatch: pytest.MonkeyPatch) -> None:
    finding._rest.cache_clear()  # another test may have looked for it
    s = load("product_centric").replace("market.customers", 200)
    rest_of(s.start, s.market, s.assumptions, s.switches)
    finding._rest.cache_clear()
    monkeypatch.setattr(finding, "find", None)  # cannot be called
    assert rest_of(s.start, s.market, s.assumptions, s.switches).customers == 200


@pytest.mark.parametrize(
    "spoil", [lambda whole: b"", lambda whole: whole[:5000], lambda whole: whole[:9000] + b"?" + whole[9001:]]
)
def test_a_spoiled_file_is_as_good_as_none(rest: Rest, spoil: Callable[[bytes], bytes]) -> None:
    put(GROUND, rest)
    path_of(GROUND).write_bytes(spoil(path_of(GROUND).read_bytes()))
    assert fetch(GROUND) is None
    put(GROUND, rest)
    assert fetch(GROUND) is not None


def test_where_nothing_can_be_written_nothing_is_kept(rest: Rest, shelf: Path) -> None:
    shelf.touch()
    put(GROUND, rest)
    assert fetch(GROUND) is None


def test_no_half_written_file_stays(rest: Rest, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    put(GROUND, rest)
    assert list(shelf.iterdir()) == []


WAITING = """
import sys
from tests.model.test_shelf import GROUND
from sim.model.resting.rest_cache import alone
with alone(GROUND):
    print("alone", flush=True)
    sys.stdin.read()
"""


def test_whoever_looks_for_the_same_waits_until_the_other_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sim.model.resting.rest_cache.PATIENCE", 60.0)
    other = subprocess.Popen([sys.executable, "-c", WAITING], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"alone\n"
    Timer(0.3, other.kill).start()
    with alone(GROUND):
        assert other.poll() is not None
    other.communicate()


def test_nobody_waits_for_ever_and_no_lock_stays(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sim.model.resting.rest_cache.PATIENCE", 0.05)
    with alone(GROUND), alone(GROUND):
        pass
    assert list(shelf.iterdir()) == []


def test_the_oldest_make_room(shelf: Path) -> None:
    shelf.mkdir()
    for age in range(5):
        (shelf / f"{age}.rest").touch()
        os.utime(shelf / f"{age}.rest", (1000 - age, 1000 - age))
    make_room(shelf, most=2)
    assert sorted(path.name for path in shelf.iterdir()) == ["0.rest", "1.rest"]


def test_another_ground_is_another_file() -> None:
    other = Ground("made up otherwise", GROUND.start, GROUND.market, GROUND.assumptions, GROUND.switches)
    assert path_of(GROUND) != path_of(other)
