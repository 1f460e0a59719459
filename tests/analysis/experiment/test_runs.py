"""The runs of an experiment, whole and in shards."""

from operator import length_hint

from analysis.experiment.runs import Jobs, Runs, runs_of
from sim.scenario import load
from sim.scenario.files.experiments import Experiment

MINE = Experiment("mine", "", (load("product_centric"), load("customer_centric")), ((),), range(1, 5), months=30)


def test_shards_make_up_the_whole_and_share_nothing() -> None:
    parts = [{run.id for run in runs_of(MINE, (i, 3))} for i in (1, 2, 3)]
    assert sum(len(part) for part in parts) == 8
    assert set.union(*parts) == {run.id for run in runs_of(MINE)}


def test_a_shard_of_four_has_about_a_quarter() -> None:
    assert (Runs(MINE).about, Runs(MINE, (2, 4)).about) == (8, 2)


def test_the_scenarios_of_a_world_follow_one_another() -> None:
    assert [(run.point, run.scenario, run.job.seed) for run in runs_of(MINE)][:3] == [(0, 0, 1), (0, 1, 1), (0, 0, 2)]


def test_jobs_say_about_how_many_they_are() -> None:
    assert length_hint(Jobs(iter(()), 7)) == 7
