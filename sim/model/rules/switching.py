"""Staying, leaving and choosing in a closed market (B10, B11, B14): growth is won from rivals, never out of nothing."""

import math

from sim.model.rules.chance import logistic
from sim.model.rules.delivery import prospect_value, rival_value
from sim.model.rules.experience import loyalty
from sim.model.rules.yields import selling_pull
from sim.model.state import NONE, SEGMENTS, SELL, YEAR


def outlook(customer, f, firms, segments, levers, given):
    """Value that the customer expects of firm f: .6 of its offer and .4 of what one hears of it (B14)."""
    firm = firms[f]
    if firm.simulated == 0:
        return rival_value(customer, firm, given)
    segment = segments[f * SEGMENTS + customer.segment]
    seen = prospect_value(customer, segment, firm, levers[f], given)
    return (1.0 - given.choice_reputation) * seen + given.choice_reputation * firm.reputation


def best_alternative(customer, firms, segments, levers, given):
    """Largest value that the customer expects of a firm other than her supplier."""
    best = -1.0
    for f in range(len(firms)):
        if f != customer.supplier:
            best = max(best, outlook(customer, f, firms, segments, levers, given))
    return best


def churn_hazard(customer, level, best, power, own, given, market):
    """Probability to leave this month (B10, B11):

    logit h = -.80 - 5.27 L + theta x 2 (best - .72) - (switching cost - .4) + frailty - preference
    + .4 in the half-year after the account manager went + .3 with an open complaint.
    """
    theta = given.churn_competition + power
    x = given.churn_base - given.churn_loyalty * level + theta * 2.0 * (best - 0.72)
    x += customer.frailty - (market.switching_cost - 0.4)
    if own:
        x += given.churn_complaint * customer.complaint - customer.preference
        if customer.orphaned > 6.0:
            x += given.accounts_leaver_hazard
    return logistic(x)


def attraction(customer, f, firms, segments, levers, given):
    """Weight of firm f in a choice: exp(6 V + preference + selling) (B14); talk and selling for the simulated firm."""
    value = given.choice_sharpness * outlook(customer, f, firms, segments, levers, given)
    firm = firms[f]
    if firm.simulated == 1:
        value += customer.preference + selling_pull(firm.activity[SELL], given.sales_choice)
    return math.exp(min(value, 30.0))


def choose_supplier(customer, firms, segments, levers, draw, given):
    """The supplier that a leaving customer goes to: among the others, in proportion to their attraction."""
    total = 0.0
    for f in range(len(firms)):
        if f != customer.supplier:
            total += attraction(customer, f, firms, segments, levers, given)
    left = draw * total
    chosen = customer.supplier
    for f in range(len(firms)):
        if f != customer.supplier and left > 0.0:
            left -= attraction(customer, f, firms, segments, levers, given)
            chosen = f
    return chosen


def stay_or_go(customer, firms, segments, levers, month, draw_leaving, draw_choice, given, market):
    """The customer's month-end decision. A rival's customer stays by the value she gets there and middling trust."""
    f = customer.supplier
    own = firms[f].simulated == 1
    power = market.customer_power * month / 120.0
    if own:
        level = loyalty(customer.satisfaction, customer.trust, given)
    else:
        level = loyalty(rival_value(customer, firms[f], given), given.churn_rival_trust, given)
    best = best_alternative(customer, firms, segments, levers, given)
    customer.hazard = churn_hazard(customer, level, best, power, own, given, market)
    customer.moved = 0
    customer.left_firm = NONE
    customer.tenure += 1
    if draw_leaving < customer.hazard:
        customer.left_firm = f
        customer.moved = 1
        enter(customer, choose_supplier(customer, firms, segments, levers, draw_choice, given), firms, given)


def hazard_with(customer, f, level, firms, segments, levers, given, market):
    """Hazard that the customer would have as a customer of firm f, with loyalty `level` where f is simulated."""
    supplier = customer.supplier
    customer.supplier = f
    own = firms[f].simulated == 1
    if not own:
        level = loyalty(rival_value(customer, firms[f], given), given.churn_rival_trust, given)
    best = best_alternative(customer, firms, segments, levers, given)
    customer.supplier = supplier
    return churn_hazard(customer, level, best, 0.0, own, given, market)


def standing(customer, f, hazard, firms, segments, levers, given):
    """Relative long-run chance that the customer is found with firm f: visits over hazard, e (E - e)/h.

    In a chain that leaves f at hazard h and goes to g in proportion to e, detailed balance gives this share.
    Used to place customers before a run.
    """
    total = 0.0
    for g in range(len(firms)):
        if g != f:
            total += attraction(customer, g, firms, segments, levers, given)
    return attraction(customer, f, firms, segments, levers, given) * total / max(hazard, 1e-9)


def enter(customer, f, firms, given):
    """A new customer: she expects what she has heard, and knows and trusts only so much."""
    customer.supplier = f
    customer.tenure = 0
    customer.satisfaction = given.entry_satisfaction
    customer.trust = given.entry_trust
    customer.expectation = given.entry_expectation
    if firms[f].simulated == 1:
        customer.expectation += 0.5 * (firms[f].reputation - given.entry_expectation)
    customer.wallet_share = given.entry_wallet
    customer.memory = 0.0
    customer.complaint = 0
    customer.recovered = 0
    customer.conversation = 0
    customer.orphaned = 0.0
    customer.returning = 0
    customer.unit = NONE
    customer.manager = NONE
    for m in range(YEAR):
        customer.revenues[m] = 0.0
        customer.contributions[m] = 0.0
