"""What developers make: how good the firm can make each of its offers, until rivals have moved on (B48)."""

import math

from sim.model.rules.chance import clip, power
from sim.model.rules.functions import crafted
from sim.model.rules.yields import MOST_STOCK
from sim.model.state import DEVELOPMENT, RESOLVE, USUAL

LEAST_DEVELOPED = 0.05
"""Guard: what a power is taken of."""


def develop(firm, given):
    """What development has built for each offer, D: += speed (b + (1 - b) sqrt(x/n) - D), x developers' hours relative
    to the yardstick firm, b what can be bought. They are divided among n distinct offers. What is not renewed loses
    against rivals who go on.
    """
    x = given.yields_resolve * crafted(firm, DEVELOPMENT, RESOLVE) if given.yields == USUAL else 1.0
    if given.development != USUAL:
        firm.developed = 1.0
        return
    each = x * firm.mastery / max(1.0, firm.offers)
    built = given.development_bought + (1.0 - given.development_bought) * math.sqrt(max(each, 0.0))
    firm.developed = clip(firm.developed + given.development_speed * (built - firm.developed), 0.0, MOST_STOCK)


def capability(firm, lever, given):
    """Capability C that each offer can draw on: C D^g, D what development has built for it (B5, B48); less for special
    requests done as a habit, and for customers who take part in development (A47)."""
    grown = power(max(firm.developed, LEAST_DEVELOPED), given.development_gain)
    grown *= 1.0 - given.requests_sprawl * firm.sprawl
    if given.vote_stages == USUAL:
        grown *= 1.0 - given.votes_quality * lever.vote_development * firm.taking_part
    return given.value_capability * grown
