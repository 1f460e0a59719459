"""Scenario files: which words they may use, reading, merging and checking them.

`load` takes the name of a shipped scenario or the path of a file, `check` says what is wrong with one or questionable.
"""

from sim.scenario.library import shipped, shipped_folder
from sim.scenario.loading import check, load
from sim.scenario.problems import Problem, ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.stored import from_resolved

__all__ = ["Problem", "Scenario", "ScenarioError", "check", "from_resolved", "load", "shipped", "shipped_folder"]
