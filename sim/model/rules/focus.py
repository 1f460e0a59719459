"""Whom the firm wants, to whom it says no, and how both give way to pressure for sales (B5, S1)."""

from sim.model.rules.chance import clip
from sim.model.rules.constants import TINY
from sim.model.rules.leading import answered
from sim.model.rules.structure import apart_in_offers
from sim.model.state import SEGMENTS, USUAL


def sales_pressure(firm, lever, given):
    """Pressure for sales at any price, 0-1: the squeeze from above, and half the account managers' quota."""
    quota = 0.5 * lever.account_quota if lever.account_managers > 0.0 else 0.0
    return clip(given.focus_pressure * (firm.squeeze + quota), 0.0, 1.0)


def let_in(wanted, refusal, pressure):
    """How far customers of a segment are taken: wanted + (1 - wanted)(1 - refusal (1 - pressure)) (S1).

    >>> let_in(0.0, 1.0, 0.0), let_in(0.0, 1.0, 1.0), let_in(1.0, 1.0, 0.0)
    (0.0, 1.0, 1.0)
    """
    return wanted + (1.0 - wanted) * (1.0 - refusal * (1.0 - pressure))


def keep_focus(firm, segments, lever, given):
    """Segments served in practice follow what was decided, and distinct offers with them (B5):

    offers = 1 + developers' hours in segment units, of all x (segments served - 1) x what is made anew for each, the
    market's four at most.
    """
    pressure = sales_pressure(firm, lever, given)
    total = 0.0
    for g in range(SEGMENTS):
        aim = let_in(lever.segment_served[g], lever.refusal, pressure) if given.focus == USUAL else 1.0
        firm.served[g] += given.focus_speed * (aim - firm.served[g])
        total += firm.served[g]
    share = firm.tailoring if given.distinct_offers == USUAL else 0.0
    anew = 1.0 - given.knowledge_reuse * (1.0 - apart_in_offers(segments))
    firm.offers = 1.0 + share * max(0.0, total - 1.0) * anew


def sprawl_after(sprawl, firm, given):
    """How far granting unfit requests is a habit, 0-1: it moves a tenth of the way a month to the share granted."""
    if given.requests != USUAL:
        return 0.0
    if firm.unfit < 1.0:
        return sprawl
    return sprawl + given.focus_speed * (firm.unfit_granted / max(firm.unfit, 1.0) - sprawl)


def misjudged(customer, given):
    """Probability that a request is judged wrongly, by how little the firm knows who asks: .3 (1 - memory) (A)."""
    return given.requests_error * (1.0 - customer.memory)


def ask_for_more(customer, lever, draw, given):
    """A special request this month, and whether it is granted (S0, S1): what does not fit is declined by judgement.

    P(request) = .08; half of them do not fit. Judged is a share `judgement` of them, and some wrongly: then what fits
    is declined and what does not fit granted.
    """
    customer.granted = 0
    customer.refused = 0
    customer.unfit = 0
    if given.requests == USUAL and draw < given.requests_rate:
        place = draw / max(given.requests_rate, TINY)
        customer.unfit = 1 if place < given.requests_unfit else 0
        wrong = misjudged(customer, given)
        if customer.unfit == 1:
            declined = place < given.requests_unfit * lever.judgement * (1.0 - wrong)
        else:
            declined = place > 1.0 - (1.0 - given.requests_unfit) * lever.judgement * wrong
        customer.refused = 1 if declined else 0
        customer.granted = 0 if declined else 1


def requests_felt(customer, firm, lever, given):
    """What a request does to satisfaction: +.03 granted, -.03 declined, half of that where people may explain it; a
    loss counts double (B7). What nobody decides in time is as good as declined."""
    aversion = given.satisfaction_aversion if given.loss_aversion == USUAL else 1.0
    lost = aversion * given.requests_refused * (1.0 - 0.5 * lever.authority)
    in_time = answered(firm, lever)
    refused = customer.refused + customer.granted * (1.0 - in_time)
    return given.requests_pleased * customer.granted * in_time - lost * refused
