"""Fact files: what has been measured outside, and the experiment that asks the model for it.

`load_facts` takes the name of a shipped file or the path of one, `check_facts` gives its problems; `shipped_facts`
lists the shipped ones.
"""

from sim.scenario.facts.fact import Fact, FactFile
from sim.scenario.facts.formula import Formula, FormulaError, Term
from sim.scenario.facts.loading import check_facts, is_fact_file, load_facts, shipped_facts

__all__ = [
    "Fact",
    "FactFile",
    "Formula",
    "FormulaError",
    "Term",
    "check_facts",
    "is_fact_file",
    "load_facts",
    "shipped_facts",
]
