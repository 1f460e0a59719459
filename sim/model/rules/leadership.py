"""Leaders: what they say and do, what they read, and how long they hold a course (B39-B42)."""

import math

from sim.model.mechanisms import CANCELLING, MISREADING, REVIEW
from sim.model.rules.chance import clip, logistic, normal, power
from sim.model.rules.constants import QUARTER, TINY
from sim.model.rules.luck import uniform
from sim.model.rules.programmes import cancel_programmes, opened
from sim.model.state import LEADER, OFF, OTHER, YEAR

LEAST_IMPATIENCE = 0.1
"""Guard: what leaders who look ten years ahead keep of it."""


def deed(hours, openness, kept, squeeze, given):
    """What people see leaders do for customers, 0-1 (B40): .4 min(1, hours/24) + .3 of the bad news that they let in
    + .3 of the course held: programmes kept x (1 - squeeze). A budget is no deed.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(leaders_full_hours=24.0, leaders_hours=0.4, leaders_news=0.3, leaders_calm=0.3)
    >>> deed(24.0, 1.0, 1.0, 0.0, given), deed(0.0, 0.0, 1.0, 1.0, given), deed(0.0, 0.0, 0.0, 0.0, given)
    (1.0, 0.0, 0.0)
    """
    met = given.leaders_hours * min(1.0, hours / given.leaders_full_hours)
    return clip(met + given.leaders_news * openness + given.leaders_calm * kept * (1.0 - squeeze), 0.0, 1.0)


def seen(deeds, layers, given):
    """What people know of leaders' deeds, 0-1: of what happens above, each layer lets .75 be seen; what is not seen is
    guessed, .3 (A39: what a layer passes on).

    >>> from types import SimpleNamespace as Row
    >>> given = Row(leaders_seen=0.5, leaders_guessed=0.3)
    >>> round(seen(0.9, 0.0, given), 3), round(seen(0.9, 2.0, given), 3)
    (0.9, 0.45)
    """
    return given.leaders_guessed + power(given.leaders_seen, layers) * (deeds - given.leaders_guessed)


def lead(firm, lever, given):
    """Word and deed of the month, and what people make of them (A41, S1).

    Their agreement as people remember it is BI = 1 - |say - do|, smoothed. Words that are believed give a common
    direction, say x BI; words beyond the deeds make people cynical, max(0, say - do), smoothed. Switched off, people
    take leaders at their word.
    """
    firm.say = lever.say
    if given.word_and_deed == OFF:
        firm.do = firm.say
        firm.alignment = 1.0
        firm.cynicism = 0.0
    else:
        openness = opened(lever.openness, firm, lever, given)
        hours, news = lever.customer_hours * firm.led, openness * firm.led
        firm.do = seen(deed(hours, news, firm.programme_kept, firm.squeeze, given), lever.layers, given)
        firm.alignment += given.leaders_memory * (1.0 - abs(firm.say - firm.do) - firm.alignment)
        firm.cynicism += given.leaders_memory * (max(0.0, firm.say - firm.do) - firm.cynicism)
    firm.direction = firm.say * firm.alignment


def set_example(person, firm, lever, given):
    """A leader's own example and belief (B39, B42, A38): belief = (1 - w) .80 + w S, w what reaches her.

    What reaches her through the organisation is what the dashboard shows; only what she meets herself - customers, a
    mystery purchase, the firm's own service - is the truth.
    """
    if person.role != LEADER:
        return
    variety = 0.0 if given.word_and_deed == OFF else lever.variety
    person.example = clip(firm.do + variety * person.trait, 0.0, 1.0)
    if given.leader_belief == OFF:
        person.belief = given.leaders_self_image
        return
    met = 0.5 * person.contact + given.leaders_mystery * lever.mystery_shopping
    met = clip(met + given.leaders_own_service * lever.own_service * person.kept, 0.0, 1.0)
    shown = firm.satisfaction if given.leader_belief == OTHER else firm.reported_satisfaction
    heard = clip(firm.fidelity + met, 0.0, 1.0)
    person.belief = (1.0 - heard) * given.leaders_self_image + met * firm.satisfaction + (heard - met) * shown


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
    """Probability that a review cancels the programme (B41): logistic(-4 + 8 gap (1 - decisiveness)) - logistic(-4),
    nothing without a shortfall.

    >>> from types import SimpleNamespace as Row
    >>> g = Row(leaders_cancel=-4.0, leaders_gap=8.0)
    >>> quarter = cancel_chance(0.45, 0.3, g)
    >>> round(quarter, 3), round(1 - (1 - quarter) ** 8, 2), cancel_chance(0.0, 0.3, g), cancel_chance(0.45, 1.0, g)
    (0.167, 0.77, 0.0, 0.0)
    """
    leaning = given.leaders_gap * gap * (1.0 - decisiveness)
    return max(0.0, logistic(given.leaders_cancel + leaning) - logistic(given.leaders_cancel))


def is_review(month, every):
    """Whether leaders review results in this month (from 0): every so many months once burn-in has passed.

    >>> [month for month in range(20, 34) if is_review(month, 3)]
    [26, 29, 32]
    """
    return month >= 2 * YEAR and (month + 1) % max(every, 1) == 0


def review(firm, lever, luck, given):
    """A review of the year's profit as read (B41, B42): the impatient squeeze or cancel, the decisive hold.

    Impatience is 12 months over the leaders' horizon, and twice the reaction, which is help or pressure; what is read
    errs by 2%; a tenth below target passes for noise. P(cancel) is that of a quarter, whatever the cadence.
    """
    if given.patience == OFF:
        return
    read = trailing(firm.profits) * (1.0 + given.leaders_misreading * normal(uniform(luck, REVIEW, 0, MISREADING)))
    gap = shortfall(read, (1.0 - given.leaders_tolerance) * firm.target)
    impatience = clip(YEAR / lever.horizon, LEAST_IMPATIENCE, 2.0) * 2.0 * lever.reaction
    wanted = clip(given.leaders_squeeze * gap * impatience * (1.0 - lever.decisiveness), 0.0, 1.0)
    firm.squeeze += given.leaders_press * (wanted - firm.squeeze)
    quarters = lever.review_months / QUARTER
    kept = math.exp(quarters * math.log(max(1.0 - cancel_chance(gap, lever.decisiveness, given), TINY)))
    if firm.programme_plan > 0.0 and uniform(luck, REVIEW, 0, CANCELLING) < 1.0 - kept:
        cancel_programmes(firm, lever)
