"""What finance and HR make: figures that are right, money that comes in, seats that are filled soon and well (B51)."""

import math

from sim.model.rules.functions import crafted
from sim.model.state import FINANCE, RESOLVE, SERVE, USUAL

LEAST_CARE, MOST_CARE = 0.25, 4.0
"""Guard: care taken with figures and with people, 1 in the yardstick firm; somebody always signs."""


def care(x):
    """Care that hours of finance and HR give, with decreasing returns: sqrt(x), x of the yardstick firm's, .25 to 4.

    >>> care(1.0), care(0.0), care(4.0)
    (1.0, 0.25, 2.0)
    """
    return min(MOST_CARE, max(LEAST_CARE, math.sqrt(max(x, 0.0))))


def administer(firm, given):
    """The month's care with figures, in finance's hours of resolving, and with people, in hours for colleagues."""
    firm.checks = 1.0
    firm.recruiting = 1.0
    if given.yields == USUAL:
        if given.bookkeeping == USUAL:
            firm.checks = care(given.yields_resolve * crafted(firm, FINANCE, RESOLVE))
        if given.recruiting == USUAL:
            firm.recruiting = care(crafted(firm, FINANCE, SERVE))


def unpaid_share(checks, given):
    """Revenue that customers pay late or never, at what that costs: at first .06, less the more often somebody asks.

    .06 x e^(-2 x), x = checks^2 the hours of finance, of the yardstick firm's.
    """
    return given.bookkeeping_unpaid * math.exp(-max(0.0, given.bookkeeping_dunning * checks * checks))


def vacancy_of(firm, luck, given):
    """Months for which a seat stays empty: 2 over recruiting, rounded up as often as the fraction says (luck 0-1); one
    at least."""
    return max(1, int(given.turnover_vacancy / max(firm.recruiting, LEAST_CARE) + luck))


def dearer_search(firm, given):
    """Cost of replacing a person, relative to the yardstick firm: 1 + .5 (1/recruiting - 1); what HR does not do,
    agencies are paid for."""
    return 1.0 + given.recruiting_agencies * (1.0 / max(firm.recruiting, LEAST_CARE) - 1.0)


def chosen_well(person, firm):
    """How much better a new colleague is chosen than in the yardstick firm, -1 to 1: (r - 1)/(r + 1), r recruiting; a
    subcontractor chooses by itself."""
    return 0.0 if person.contractor == 1 else (firm.recruiting - 1.0) / max(firm.recruiting + 1.0, 1.0)
