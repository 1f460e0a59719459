"""What work yields (B0): activity relative to the yardstick firm, and the slow stocks that it fills.

x_a = this month's effective hours on activity a / the same hours in the yardstick firm. Every yield saturates.
"""

import math

from sim.model.rules.chance import clip
from sim.model.rules.constants import TINY, WORKING_HOURS
from sim.model.rules.functions import add_craft, clear_craft, worked_on
from sim.model.rules.roles import meets_customers, serves_within
from sim.model.state import ACTIVITIES, CUT, LEADER, RESOLVE, ROTATE, SELL, SERVE, TALK, USES, USUAL

MOST_STOCK = 4.0
"""Guard: a stock of removed causes or of cost cutting, 1 in the starting firm."""
LEAST_SELLING = 0.05
"""Guard: what a logarithm is taken of."""


def gather_hours(firm, staff, given):
    """Add up hours by use and effective hours by function and activity over the firm's people, with mean effort shares.

    On plan is the share of the time of back-office people, 140 hours each, that customers did not take.
    """
    people = 0.0
    office = 0.0
    taken = 0.0
    clear_craft(firm)
    for a in range(ACTIVITIES):
        firm.total_hours[a] = 0.0
        firm.effort[a] = 0.0
    firm.overtime = 0.0
    for k in range(USES):
        firm.spent[k] = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1:
            people += 1.0
            add_craft(firm, person)
            firm.overtime += person.overtime
            for k in range(USES):
                firm.spent[k] += person.spent[k]
            for a in range(ACTIVITIES):
                firm.total_hours[a] += person.hours[a]
                firm.effort[a] += person.effort[a]
            if person.role != LEADER and not meets_customers(person):
                office += 1.0
                if not serves_within(person):
                    taken += person.hours[SERVE] / max(person.pace, TINY)
                taken += person.spent[TALK] + person.spent[ROTATE]
    for a in range(ACTIVITIES):
        firm.effort[a] /= max(people, 1.0)
    firm.staff = people
    firm.on_plan = clip(1.0 - taken / (WORKING_HOURS * max(office, 1.0)), 0.0, 1.0)


def yielded(hours, reference, yield_):
    """Activity relative to the yardstick, x; its yield (1 as found, 0 none) scales how much of it has an effect.

    >>> yielded(50.0, 100.0, 1.0), yielded(50.0, 100.0, 0.0)
    (0.5, 0.0)
    """
    return yield_ * hours / max(reference, TINY)


def stock_after(stock, x, speed):
    """R or K after a month: stock += speed (sqrt x - stock); at rest 1 where x = 1 (B0).

    >>> stock_after(1.0, 1.0, 0.05), round(stock_after(1.0, 0.0, 0.05), 3)
    (1.0, 0.95)
    """
    return stock + speed * (math.sqrt(max(x, 0.0)) - stock)


def work(firm, lever, given):
    """This month's activity levels, stocks of causes removed (R) and of cost cutting (K), and selling as it is felt.

    Selling benefits instead of products, and telling weak sides, sells less today (S2, S3).
    """
    yields = (
        given.yields_sell,
        given.yields_serve,
        given.yields_resolve,
        given.yields_cut,
        given.yields_share,
        given.yields_polish,
    )
    for a in range(ACTIVITIES):
        x = yielded(worked_on(firm.craft, a), worked_on(firm.craft_reference, a), yields[a])
        firm.activity[a] = x if given.yields == USUAL else 1.0
    firm.causes = clip(stock_after(firm.causes, firm.activity[RESOLVE], given.causes_speed), 0.0, MOST_STOCK)
    firm.cuts = clip(stock_after(firm.cuts, firm.activity[CUT], given.cuts_speed), 0.0, MOST_STOCK)
    firm.pitch = firm.activity[SELL]
    if given.selling_mode == USUAL:
        firm.pitch *= 1.0 - given.selling_slower * lever.selling_mode
    if given.content == USUAL:
        firm.pitch *= 1.0 - given.content_candour * (lever.objectivity - 0.5)


def selling_pull(x, strength):
    """What selling adds to a choice or a share of wallet: strength x ln x, x kept above .05 (B0).

    >>> selling_pull(1.0, 0.35), round(selling_pull(2.0, 0.35), 4)
    (0.0, 0.2426)
    """
    return strength * math.log(max(x, LEAST_SELLING))
