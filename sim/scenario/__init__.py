"""Scenario files: which words they may use, reading, merging and checking them.

    load("customer_centric")        a shipped scenario
    load("mine/bonus.yaml")         a file
    check("mine/bonus.yaml")        what is wrong with it, or questionable
    shipped()                       the names and files that come with the program
"""

from sim.scenario.loading import check, load
from sim.scenario.problems import Problem, ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.shipped import shipped, shipped_folder

__all__ = ["Problem", "Scenario", "ScenarioError", "check", "load", "shipped", "shipped_folder"]
