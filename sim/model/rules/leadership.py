"""Leaders: what they say and do, what they read, and how long they hold a course (B39-B42)."""

from sim.model.rules.chance import clip, logistic, normal
from sim.model.state import LEADER, YEAR


def deed(hours, kept, budget, squeeze):
    """What leaders do for customers, 0-1 (B40): .4 min(1, hours/8) + .3 of the programme that runs + .3 (1 - squeeze).

    A programme counts in full from one percent of revenue.

    >>> deed(8.0, 1.0, 0.01, 0.0), round(deed(0.0, 0.0, 0.0, 1.0), 2)
    (1.0, 0.0)
    """
    return 0.4 * min(1.0, hours / 8.0) + 0.3 * kept * min(1.0, budget / 0.01) + 0.3 * (1.0 - squeeze)


def lead(firm, lever, given):
    """Word and deed of the month, and their agreement as people remember it: BI = 1 - |say - do|, smoothed (A41)."""
    firm.say = lever.say
    firm.do = deed(lever.customer_hours, firm.programme_kept, lever.budget, firm.squeeze)
    firm.alignment += given.leaders_memory * (1.0 - abs(firm.say - firm.do) - firm.alignment)


def set_example(person, firm, given):
    """A leader's own example and belief: belief = (1 - w) .80 + w S, w what reaches her of the customers (B39, A38)."""
    if person.role == LEADER:
        person.example = clip(firm.do + 0.05 * person.trait, 0.0, 1.0)
        heard = clip(firm.fidelity + 0.5 * person.contact, 0.0, 1.0)
        person.belief = (1.0 - heard) * given.leaders_self_image + heard * firm.satisfaction


def trailing(profits):
    """Mean of the last twelve months.

    >>> trailing([1.0] * 12)
    1.0
    """
    total = 0.0
    for m in range(YEAR):
        total += profits[m]
    return total / YEAR


def shortfall(profit, target):
    """How far profit stays below what is expected, 0-1: max(0, 1 - profit/target) (B41).

    >>> round(shortfall(55.0, 100.0), 2), shortfall(120.0, 100.0), shortfall(-10.0, 100.0)
    (0.45, 0.0, 1.0)
    """
    return clip(1.0 - profit / target, 0.0, 1.0) if target > 0.0 else 0.0


def cancel_chance(gap, decisiveness, given):
    """Probability that a review cancels the programme (B41): logistic(-4 + 8 gap (1 - decisiveness)).

    >>> from types import SimpleNamespace as Row
    >>> g = Row(leaders_cancel=-4.0, leaders_gap=8.0)
    >>> quarter = cancel_chance(0.45, 0.3, g)
    >>> round(quarter, 3), round(1 - (1 - quarter) ** 8, 2)
    (0.185, 0.81)
    """
    return logistic(given.leaders_cancel + given.leaders_gap * gap * (1.0 - decisiveness))


def review(firm, lever, draw_cancelling, draw_misreading, given, switch):
    """A quarter's review of the year's profit as read (B41, B42): the impatient squeeze or cancel, the decisive hold.

    Impatience is 12 months over the leaders' horizon; what is read errs by 2%; a tenth below target passes for noise.
    """
    if switch.review == 0:
        return
    read = trailing(firm.profits) * (1.0 + 0.02 * normal(draw_misreading))
    gap = shortfall(read, (1.0 - given.leaders_tolerance) * firm.target)
    impatience = clip(12.0 / lever.horizon, 0.1, 2.0)
    wanted = clip(given.leaders_squeeze * gap * impatience * (1.0 - lever.decisiveness), 0.0, 1.0)
    firm.squeeze += 0.5 * (wanted - firm.squeeze)
    if draw_cancelling < cancel_chance(gap, lever.decisiveness, given) and lever.budget > 0.0:
        firm.programme_kept = 0.0
