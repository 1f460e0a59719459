"""Sales that never were: who reports them under a quota, and how they come to light (B23, A13)."""

from sim.model.mechanisms import CAUGHT, FABRICATION, FALSE_UNITS, FINDING_OUT
from sim.model.rules.chance import clip, logistic
from sim.model.rules.constants import TINY, USUAL_BONUS
from sim.model.rules.kpis import CROSS_SELL, NEW_ACCOUNTS, UNIT_SALES, sales_weight
from sim.model.rules.luck import uniform
from sim.model.rules.roles import group_of, meets_customers, weight_on
from sim.model.state import ACCOUNT_MANAGER, USUAL

MOST_FALSE_UNITS = 20
"""Guard: false units on one customer's name, at most."""


def quota_pressure(person, kpis, firm, lever):
    """Pressure of a quota, 0 to 2: sales' weight x variable pay/.2 x (.5 + how far the quota is missed) + squeeze/2,
    and half her own quota for an account manager. Only figures by which the person is judged press."""
    group = group_of(person)
    weight = sales_weight(group, lever)
    missed = 0.0
    for k in (UNIT_SALES, NEW_ACCOUNTS, CROSS_SELL):
        missed += weight_on(group, k, lever) * max(0.0, 1.0 - kpis[k].attainment) / max(weight, TINY)
    pressure = weight * lever.variable_share / USUAL_BONUS * (0.5 + missed) + 0.5 * firm.squeeze
    if person.role == ACCOUNT_MANAGER:
        pressure += 0.5 * lever.account_quota
    return clip(pressure, 0.0, 2.0)


def decides_to_fabricate(person, unit, pressure, fear, draw, given):
    """Whether the person reports sales that never were this month (B23), 0 or 1.

    P = logistic(-4 + 3 pressure + 2 share of colleagues who do - 2 integrity - 3 fear of exposure).
    """
    if given.fabrication != USUAL or not meets_customers(person):
        return 0
    x = given.fabrication_base + given.fabrication_pressure * pressure + given.fabrication_norm * unit.fabricating
    p = logistic(x - given.fabrication_integrity * person.integrity - given.fabrication_control * fear)
    return 1 if draw < p * person.active else 0


def book_false_unit(customer, i, person, luck, given):
    """A unit that the customer never bought stands in her name, with probability .15 if her server fabricates."""
    customer.fabricated = 0
    if person.fabricating == 1 and uniform(luck, FALSE_UNITS, i) < given.fabrication_units:
        customer.fabricated = 1
        customer.false_units = min(customer.false_units + 1, MOST_FALSE_UNITS)


def come_to_light(firm, draw, given):
    """Fabricated sales become public with probability .3 x share of customers with a false unit; fear and news fade.

    After that people are careful for some years: the fear of exposure fades 3% a month, the news 15%.
    """
    firm.fear_of_exposure *= 1.0 - given.fabrication_forgotten
    firm.news *= 1.0 - given.fabrication_talk
    firm.exposed = 1 if draw < given.fabrication_public * firm.false_share else 0
    if firm.exposed == 1:
        firm.fear_of_exposure = 1.0
        firm.news += given.fabrication_news


def find_out(customer, i, firm, lever, luck, given):
    """Whether the customer finds out this month that she was deceived, 0 or 1 (B8, B23, S2).

    A false unit: with probability .02, and for certain once it is public. A promise beyond what is delivered: with a
    twentieth of the probability by which it exceeds it.
    """
    customer.broken = 0
    if customer.false_units > 0 and (firm.exposed == 1 or uniform(luck, FINDING_OUT, i) < given.fabrication_noticed):
        customer.broken = 1
        customer.false_units = 0
    elif given.broken_promises == USUAL and lever.promise > 0.0:
        chance = given.expectation_found * max(0.0, firm.promise - firm.delivered)
        customer.broken = 1 if uniform(luck, FINDING_OUT, i) > 1.0 - chance else 0


def is_caught(person, j, firm, luck, given):
    """Whether somebody who fabricates is found out and dismissed this month, 0 or 1: .02 x finance's checks, more
    after a scandal."""
    if person.fabricating == 0:
        return 0
    chance = given.fabrication_caught * firm.checks * (1.0 + given.fabrication_alarm * firm.fear_of_exposure)
    return 1 if uniform(luck, FABRICATION, j, CAUGHT) < chance else 0
