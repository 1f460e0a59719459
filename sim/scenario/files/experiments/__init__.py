"""Experiment files: several scenarios, values that are varied, and the worlds in which all of it is run.

`load_experiment` takes the name of a shipped experiment or the path of a file, `check_experiment` says what is wrong.
"""

from sim.scenario.files.experiments.experiment import Experiment, Point, Points
from sim.scenario.files.experiments.experiment_file import (
    check_experiment,
    is_experiment,
    load_experiment,
    shipped_experiments,
)
from sim.scenario.files.experiments.sample import Factor, Sample
from sim.scenario.files.experiments.written import MOST_RUNS

__all__ = [
    "MOST_RUNS",
    "Experiment",
    "Factor",
    "Point",
    "Points",
    "Sample",
    "check_experiment",
    "is_experiment",
    "load_experiment",
    "shipped_experiments",
]
