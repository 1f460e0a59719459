"""What makes a firm an ordinary one, whatever its customers do: bounds of the search, no targets of it.

Without them the facts are met best by a firm that loses half of its customers and nearly all of its profit, of which
the facts say nothing. Where the bounds stand is ours (A): wide ones around firms that earn, keep their size and their
hours, and have a score that firms have.
"""

from __future__ import annotations

from sim.scenario.files.check import Check, CheckFile
from sim.scenario.files.formula import Formula

NAME = "ordinary"
IT = "product_centric"
BOUNDS = (
    ("margin", "It earns its living, % of revenue", f"{IT}.margin", 8.0, 25.0),
    ("size", "It keeps its size over ten years, ratio", f"{IT}.customers_end / {IT}.customers[25:36]", 0.9, 1.1),
    ("busy", "Who serves is busy, but not beyond her hours", f"{IT}.utilisation", 0.7, 0.96),
    ("score", "Its net promoter score is one that firms have", f"{IT}.true_nps", -30.0, 40.0),
)


def conditions(like: CheckFile) -> CheckFile:
    """The bounds as a file of rows, over the cells and worlds of `like`, which has the ordinary firm."""
    checks = tuple(
        Check(key, name, "calibration", "hard", "", (Formula(text),), low, high)
        for key, name, text, low, high in BOUNDS
    )
    return CheckFile(NAME, "", like.cells, like.seeds, like.months, checks)
