"""How fast the simulation is, measured as ratios in one session.

measure(plan, say) -> Report     all of it, by the plan's sizes
Plan(...), QUICK, USUAL          what is measured how often
"""

from sim.bench.plan import QUICK, USUAL, Plan
from sim.bench.report import Report
from sim.bench.session import measure

__all__ = ["QUICK", "USUAL", "Plan", "Report", "measure"]
