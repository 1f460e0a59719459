"""Leaders' hours: decisions that wait in a queue, coaching, thanks (B40); what is missing where the hours do.

Each layer below takes a part of it off them. Hours with customers and in meetings come out of the same months.
"""

from sim.model.rules.chance import clip, power
from sim.model.rules.constants import TINY
from sim.model.rules.programmes import opened
from sim.model.rules.roles import meets_customers
from sim.model.state import EMPLOYEE, FRONT_LINE, HELP_DESK, LEADER, LEADERS, OFF, PROGRAMMES, USUAL

MOST_WAITING = 6.0
"""Guard: months of decisions in the queue; what waits longer is no longer asked for."""


def reaching_the_top(lever, given):
    """Part of decisions, coaching and thanks that no layer takes off the leaders: (1 - delegated)^layers.

    >>> from types import SimpleNamespace as Row
    >>> round(reaching_the_top(Row(layers=2.0), Row(leading_delegated=0.2)), 9)
    0.64
    """
    return power(1.0 - given.leading_delegated, lever.layers)


def heard(firm, given):
    """Complaints and special requests that somebody has to decide, for each time the headcount of the start."""
    requests = given.requests_rate * firm.listed if given.requests == USUAL else 0.0
    return firm.per_customer * (firm.complaints + requests) / max(firm.heads, TINY)


def deciding_hours(person, firm, lever, given):
    """Hours in which those who hear requests and complaints decide themselves what they may: half as long for each as
    it takes a leader, who does not know the case (A)."""
    if given.leading == OFF or person.role != EMPLOYEE or not meets_customers(person):
        return 0.0
    serving = firm.people_in[FRONT_LINE] + firm.people_in[HELP_DESK]
    each = given.leading_request * given.leading_own / max(serving, 1.0)
    return each * heard(firm, given) * lever.authority


def decision_hours(firm, lever, given):
    """Hours of decisions that a month brings (hours/month): offers to change, requests and complaints beyond the
    authority of who hears them, well-meant errors to judge, bad news that is let in, programmes, reviews of results."""
    hours = given.leading_request * heard(firm, given) * (1.0 - lever.authority)
    if given.safety == USUAL:
        alone = given.safety_alone + (1.0 - given.safety_alone) * lever.authority
        hours += given.leading_error * given.safety_errors * firm.present * alone
    hours += given.leading_news * opened(lever.openness, firm, lever, given) * firm.present
    hours = given.leading_offer * firm.offers + firm.per_leader * hours
    hours *= reaching_the_top(lever, given)
    for p in range(PROGRAMMES):
        if firm.intensity[p] > 0.0:
            hours += given.leading_programme
    return hours + given.leading_review * LEADERS / max(lever.review_months, 1.0)


def queue_up(firm, lever, given):
    """Decisions of the month join those that wait, and are shared out among the leaders who are there."""
    if given.leading == OFF:
        firm.queue = 0.0
        firm.decide_each = 0.0
        return
    new = decision_hours(firm, lever, given)
    firm.queue = min(firm.queue + new, MOST_WAITING * new)
    firm.decide_each = firm.queue / max(firm.leading, 1.0)


def leading_hours(person, firm, lever, given):
    """Hours that are asked of a leader for decisions, coaching and thanks."""
    if person.role != LEADER or given.leading == OFF:
        return 0.0
    people = firm.per_leader * max(firm.present - firm.leading, 0.0) / max(firm.leading, 1.0)
    people *= reaching_the_top(lever, given)
    return firm.decide_each + people * (given.leading_coach + given.leading_thanks * lever.recognition)


def clear_queue(firm, staff, lever, given):
    """Leaders' hours clear the queue; what is left waits (months of new decisions). Nobody leads: nothing is decided.

    `led` is the mean part of what was asked of leaders for which they had the hours.
    """
    firm.led = firm.decided = 1.0
    firm.waiting = 0.0
    if given.leading == OFF:
        return
    kept = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.role == LEADER and person.active == 1:
            kept += person.kept
    firm.led = clip(kept / max(firm.leading, 1.0), 0.0, 1.0)
    firm.decided = firm.led if firm.queue > 0.0 else 1.0
    firm.queue *= 1.0 - firm.decided
    firm.waiting = min(firm.queue / max(decision_hours(firm, lever, given), TINY), MOST_WAITING)


def get_used_to(firm, lever, given):
    """People get used to how much they are thanked: a twelfth of the way a month (A64)."""
    firm.thanked += given.four_needs_habit * (lever.recognition * firm.led - firm.thanked)


def answered(firm, lever):
    """Part of special requests that are answered in time, 0-1: at once by those who may, the others by leaders."""
    return lever.authority + (1.0 - lever.authority) * firm.decided
