"""What marketing makes: prospects who know the firm, content, and reports that others can use (B52)."""

import math

from sim.model.rules.constants import TINY
from sim.model.rules.functions import crafted
from sim.model.state import ACTIVITIES, MARKETING, RESOLVE, SELL, SHARE, USUAL


def reach_of(x, saturation, known):
    """Prospects who know the firm, relative to the yardstick firm: k + (1 - k)(1 - e^-sx)/(1 - e^-s), `known` k those
    who would know it without any marketing; x marketing's hours of selling, 1 in the yardstick firm.

    >>> reach_of(1.0, 2.0, 0.2), reach_of(0.0, 2.0, 0.2), round(reach_of(2.0, 2.0, 0.2), 4)
    (1.0, 0.2, 1.1083)
    """
    made = (1.0 - math.exp(-max(0.0, saturation * x))) / max(1.0 - math.exp(-max(0.0, saturation)), TINY)
    return known + (1.0 - known) * made


def promote(firm, given):
    """Make the firm known among prospects, with marketing's hours of selling (B52)."""
    firm.reach = 1.0
    if given.promotion == USUAL:
        x = given.yields_sell * crafted(firm, MARKETING, SELL) if given.yields == USUAL else 1.0
        firm.reach = reach_of(x, given.promotion_saturation, given.promotion_known)


def texts_asked(lever, given):
    """Marketing's hours that content asks for, of all that it can write and report in the ordinary firm: more than in
    proportion to how relevant, consistent and objective it is to be (S3)."""
    if given.content != USUAL:
        return 0.0
    squares = lever.relevance * lever.relevance + lever.consistency * lever.consistency
    return given.editing_text * (squares + lever.objectivity * lever.objectivity)


def edit(firm, lever, given):
    """Write content, and make reports of what customers said: `written` is the share of content that gets written,
    `usable` how much of what was heard others can use, of the ordinary.

    Marketing's hours of resolving and sharing serve both in proportion, x/(asked + reports); what content leaves over
    goes to reports, which yield u + (1 - u) sqrt(hours for reports/ordinary ones).
    """
    firm.written = 1.0
    firm.usable = 1.0
    if given.editing != USUAL:
        return
    n = MARKETING * ACTIVITIES
    hours = firm.craft[n + RESOLVE] + firm.craft[n + SHARE]
    usual = firm.craft_reference[n + RESOLVE] + firm.craft_reference[n + SHARE]
    x = given.yields_share * hours / max(usual, TINY) if given.yields == USUAL else 1.0
    asked = texts_asked(lever, given)
    firm.written = min(1.0, x / max(asked + given.editing_reports, TINY))
    reports = (x - asked * firm.written) / max(given.editing_reports, TINY)
    firm.usable = given.editing_raw + (1.0 - given.editing_raw) * math.sqrt(max(reports, 0.0))
