"""What a batch would do: runs counted, time and size by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.experiment.plan import Forecast, Outlook, Pilot, outlook_of, starts_of
from analysis.experiment.runs import Runs, runs_of
from sim.batch import Store, open_store, run_batch
from sim.scenario import load
from sim.scenario.files.experiments import Experiment, Points

DRIFTS = ((("market.drift", 0.0),), (("market.drift", 0.05),))
MINE = Experiment(
    "mine",
    "",
    (load("product_centric"), load("customer_centric")),
    Points((DRIFTS,)),
    range(1, 3),
    months=30,
    factors=("market.drift",),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "s.sqlite")) as opened:
        yield opened


def test_a_run_that_two_points_share_is_counted_once(store: Store) -> None:
    one = replace(MINE, points=((("market.drift", 0.0),), (("market.drift", -0.0),)))
    found = outlook_of(Runs(one), store)
    assert (len(list(Runs(one))), found.planned, found.new) == (8, 4, 4)


def test_stored_runs_are_not_new(store: Store) -> None:
    short = replace(MINE, months=26, seeds=range(1, 2))
    run_batch([run.job for run in runs_of(short)][:3], store, 1)
    found = outlook_of(Runs(short), store)
    assert (found.planned, found.new, found.first) == (4, 1, found.some)


def test_firms_that_have_to_settle_are_counted(store: Store) -> None:
    shares = tuple((("incentives.variable_share", share),) for share in (0.1, 0.2))
    levers = replace(MINE, points=Points((shares,)))  # two markets above, one starting firm for both designs
    assert (starts_of(MINE), starts_of(replace(MINE, points=Points(()))), starts_of(levers)) == (2, 1, 1)


def test_whoever_looks_hears_how_many_runs_are_counted(store: Store) -> None:
    heard: list[int] = []
    outlook_of(Runs(MINE), store, progress=heard.append)
    assert heard == [8]


def test_time_is_shared_by_workers_but_each_lets_every_firm_settle() -> None:
    plan = Forecast(Outlook(planned=120, new=100, starts=3), Pilot(seconds=0.5, settling=2.0, size=40_000), workers=4)
    assert (plan.seconds, plan.megabytes) == (100 * 0.5 / 4 + 3 * 2.0, 4.0)
