"""docs/images/answer.svg, the picture on the front page, from the comparison that `ccsim compare` makes."""

from dataclasses import replace

from analysis.comparison.compute import compare
from analysis.comparison.figures.plane import plane
from docs.pages import Page, computing
from sim.scenario import load

DESIGNS = ("product_centric", "account_managed", "customer_centric")


def made() -> Page:
    """The plane of loyalty and profit, from the three reference designs in thirty worlds."""
    with computing() as compute:
        found = compare([load(name) for name in DESIGNS], range(1, 31), 144, compute)
    return Page("", replace(plane(found, found.adopted), name="answer"))
