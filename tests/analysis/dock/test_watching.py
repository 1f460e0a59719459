"""What docks see of a run: it is what the agents show, and looking changes nothing."""

from dataclasses import replace

import numpy as np
import pytest

from analysis.dock.runs import SEEN, dock_model, simulate
from analysis.dock.watching import Choosing, Extremes, optimum, picture
from sim.model.run import simulate as plain
from tests.model.worlds import changed, simulation, small


def test_a_watched_run_is_the_run_to_the_bit_and_its_outcomes_are_all_declared() -> None:
    watched, run = simulate(small(), 1, 30), plain(small(), 1, 30)
    assert watched.digest == run.digest
    assert list(watched.outcomes) != list(run.outcomes)
    assert set(watched.outcomes) == {measure.name for measure in dock_model().outcomes}


def test_no_measure_of_docks_has_the_name_of_an_outcome() -> None:
    names = [measure.name for measure in dock_model().outcomes]
    assert len(names) == len(set(names))
    assert {measure.name for measure in SEEN} < set(names)


@pytest.mark.parametrize("crowding", [0.0, 0.12, 0.3])
def test_the_optimum_leaves_nothing_to_gain(crowding: float) -> None:
    appeal = np.array([0.9, 0.5, 0.2, 0.05, -0.3, 0.0])
    best = optimum(appeal, crowding)
    slope = appeal - ((1 - crowding) * best + crowding * best.sum())
    assert np.abs(slope[best > 0]).max() < 1e-9
    assert slope[best == 0].max() <= 1e-9


def test_a_wrong_effort_of_one_person_is_seen() -> None:
    one = simulation(months=2)
    watcher = Choosing(one.scenario)
    one.step()
    one.world.staff["own_effort"][7, 2] += 0.01
    watcher.see(one.world, 1)
    assert watcher.figures()["effort_gap"] == pytest.approx(0.01)


def test_extremes_are_kept_over_the_months() -> None:
    one, watcher = simulation(months=2), Extremes()
    one.step()
    one.world.customers["hazard"][3] = 0.99
    watcher.see(one.world, 1)
    one.step()
    watcher.see(one.world, 2)
    assert watcher.figures()["hazard_most"] == 0.99


def test_a_picture_is_whole_when_offerings_stress_what_segments_value() -> None:
    truth = np.array([[0.4, 0.3, 0.15, 0.15], [0.15, 0.15, 0.3, 0.4]])
    assert picture(truth**0.9, truth, 0.9) == pytest.approx(1.0)
    assert picture(truth[::-1] ** 0.9, truth, 0.9) == pytest.approx(0.6)


def test_silence_lets_insight_fade_by_the_month() -> None:
    quiet = changed(small(), switches__complaints="off", switches__turnover="off", listening__survey_reach=0.0)
    quiet = changed(quiet, listening__conversation_reach=0.0, listening__participation=0.0)
    assert simulate(quiet, 1, 60).outcomes["insight_kept"] == pytest.approx(0.89**12)


def test_the_version_of_a_dock_run_is_not_that_of_the_model_alone() -> None:
    version = dock_model().version
    assert version.split("-")[0] == replace(dock_model()).version.split("-")[0]
    assert "-" in version
