"""Staying, leaving and choosing in a closed market (B10, B11, B14): growth is won from rivals, never out of nothing."""

import math

from sim.model.mechanisms import CHOICE, CHURN, LEAVING
from sim.model.rules.chance import FLAT, clip, logistic
from sim.model.rules.constants import TEN_YEARS, TINY
from sim.model.rules.delivery import expected_of
from sim.model.rules.experience import loyalty
from sim.model.rules.luck import uniform
from sim.model.rules.yields import selling_pull
from sim.model.state import NONE, USUAL, YEAR

ORDINARY_OFFER = 0.72
"""Origin of the scale of the best alternative; churn.base is the logit there."""

USUAL_SWITCHING_COST = 0.4
"""Origin of the scale of the cost of switching: its default."""

LEAST_SERVED = 0.02
"""Guard: a segment that is turned away keeps this part of its attraction, for its logarithm is taken."""


def entry_of(f, firms, levers):
    """How much more value firm f delivers as a newcomer to the market: the last static rival, while a shock lasts."""
    return levers[0].rival_entry if f == len(firms) - 1 and firms[f].simulated == 0 else 0.0


def outlook(customer, f, firms, segments, levers, given):
    """Value that the customer expects of firm f: .6 of its offer and .4 of what one hears of it (B14)."""
    firm = firms[f]
    if firm.simulated == 0:
        return rival_value(customer, f, firms, levers)
    seen = expected_of(customer, segments[f][customer.segment])
    hearsay = given.choice_reputation if given.reputation == USUAL else 0.0
    return (1.0 - hearsay) * seen + hearsay * firm.reputation


def rival_value(customer, f, firms, levers):
    """Value that a static rival delivers to the customer; a newcomer's by as much more as the shock says."""
    value = expected_of(customer, firms[f])
    entry = entry_of(f, firms, levers)
    return min(1.0, value * (1.0 + entry)) if entry > 0.0 else value


def best_alternative(customer, firms, segments, levers, given):
    """Largest value that the customer expects of a firm other than her supplier."""
    best = -1.0
    for f in range(len(firms)):
        if f != customer.supplier:
            best = max(best, outlook(customer, f, firms, segments, levers, given))
    return best


def churn_hazard(customer, level, best, power, own, given, market):
    """Probability to leave this month (B10, B11), before any contract:

    logit h = -.73 - 5.69 L + theta x 2 (best - .72) - (switching cost - .4) + frailty - preference
    + .4 x the part of the relationship that was the manager's, in the half-year after an account manager left.
    """
    theta = given.churn_competition if given.competition == USUAL else 0.0
    if given.customer_power == USUAL:
        theta += power
    x = given.churn_base - given.churn_loyalty * level + theta * 2.0 * (best - ORDINARY_OFFER)
    x += customer.frailty - (market.switching_cost - USUAL_SWITCHING_COST)
    if own:
        x -= customer.preference[customer.supplier]
        if customer.orphaned > 0.5 * given.accounts_unrest:
            x += given.accounts_leaver_hazard * customer.estranged
    return logistic(x)


def held_by_contract(hazard, tenure, months, given):
    """Hazard under a contract (B11): .6 of it is held back while it runs; in its last month most of what was held back
    (.8) comes due, and the pull is stronger by .4.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(contract_hold=0.6, contract_due=0.8, contract_renewal=0.0, contracts=1)
    >>> held_by_contract(0.05, 3, 0, given), round(held_by_contract(0.05, 3, 12, given), 3)
    (0.05, 0.02)
    >>> round(held_by_contract(0.05, 11, 12, given), 4)  # 1 - .95^(1 + .8 x .6 x 11)
    0.2754
    """
    if given.contracts != USUAL or months < 2:
        return hazard
    if tenure % months < months - 1:
        return hazard * (1.0 - given.contract_hold)
    odds = hazard / max(1.0 - hazard, TINY) * math.exp(min(given.contract_renewal, FLAT))
    stays = math.log(max(1.0 - odds / (1.0 + odds), TINY))
    return 1.0 - math.exp(min(0.0, stays * (1.0 + given.contract_due * given.contract_hold * (months - 1))))


def sign(customer, months, given):
    """The customer's hazard under a contract of so many months, and as her outlook its mean over the whole contract:
    with the hazard of the month her worth would jump at every renewal."""
    free = customer.hazard
    customer.hazard = held_by_contract(free, customer.tenure, months, given)
    if months > 1:
        held = held_by_contract(free, 0, months, given)
        customer.outlook = ((months - 1) * held + held_by_contract(free, months - 1, months, given)) / months


def believed(beyond, given):
    """How much a promise adds to what prospects expect, from what it goes beyond what is delivered (B6, B14).

    A boast is discounted, a modest promise is taken at its word.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(choice_promise=0.15, choice_modest=0.5)
    >>> round(believed(0.2, given), 3), believed(-0.2, given)
    (0.03, -0.1)
    """
    return beyond * (given.choice_promise if beyond > 0.0 else given.choice_modest)


def appeal_to_prospect(customer, firm, lever, given):
    """What a firm does to win this prospect, beside its value (logit): known, selling, promising, whom it wants."""
    x = selling_pull(firm.pitch, given.sales_choice) + math.log(max(firm.reach, LEAST_SERVED))
    x += math.log(max(firm.served[customer.segment], LEAST_SERVED))
    x += given.choice_sharpness * believed(firm.promise - firm.delivered, given)
    if given.contracts == USUAL:
        x -= given.contract_reluctance * lever.contract_months / YEAR
    if given.look_alike == USUAL:
        x += given.alike_pull * lever.look_alike * (customer.rank - 0.5)
    return x


def attraction(customer, f, firms, segments, levers, given):
    """Weight of firm f in a choice: exp(6 V + preference + selling) (B14); talk and selling for a simulated firm."""
    value = given.choice_sharpness * outlook(customer, f, firms, segments, levers, given)
    firm = firms[f]
    if firm.simulated == 1:
        value += customer.preference[f] + appeal_to_prospect(customer, firm, levers[f], given)
    return math.exp(min(value, FLAT))


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


def level_of(customer, f, firms, levers, given):
    """Loyalty of the customer to her supplier f: to a static rival by the value she gets there and middling trust."""
    if firms[f].simulated == 1:
        return loyalty(customer.satisfaction, customer.trust, given)
    return loyalty(rival_value(customer, f, firms, levers), given.churn_rival_trust, given)


def stay_or_go(customer, i, firms, segments, levers, luck, given, market):
    """The customer's month-end decision."""
    f = customer.supplier
    own = firms[f].simulated == 1
    month = luck[1]
    power = market.customer_power * month / TEN_YEARS
    level = level_of(customer, f, firms, levers, given)
    best = best_alternative(customer, firms, segments, levers, given)
    customer.hazard = churn_hazard(customer, level, best, power, own, given, market)
    customer.outlook = customer.hazard
    if own:
        sign(customer, int(levers[f].contract_months), given)
    customer.moved = 0
    customer.left_firm = NONE
    customer.tenure += 1
    if uniform(luck, CHURN, i, LEAVING) < customer.hazard:
        customer.left_firm = f
        customer.moved = 1
        draw = uniform(luck, CHURN, i, CHOICE)
        enter(customer, choose_supplier(customer, firms, segments, levers, draw, given), firms, given)


def hazard_with(customer, f, level, firms, segments, levers, given, market):
    """Hazard that the customer would have as a customer of firm f, with loyalty `level` where f is simulated."""
    supplier = customer.supplier
    customer.supplier = f
    own = firms[f].simulated == 1
    if not own:
        level = level_of(customer, f, firms, levers, given)
    best = best_alternative(customer, firms, segments, levers, given)
    hazard = churn_hazard(customer, level, best, 0.0, own, given, market)
    customer.supplier = supplier
    return hazard


def standing(customer, f, hazard, firms, segments, levers, given):
    """Relative long-run chance that the customer is found with firm f: visits over hazard, e (E - e)/h.

    In a chain that leaves f at hazard h and goes to g in proportion to e, detailed balance gives this share.
    Used to place customers before a run.
    """
    total = 0.0
    for g in range(len(firms)):
        if g != f:
            total += attraction(customer, g, firms, segments, levers, given)
    return attraction(customer, f, firms, segments, levers, given) * total / max(hazard, TINY)


def enter(customer, f, firms, given):
    """A new customer: everything starts anew, and she expects what she has heard."""
    customer.supplier = f
    customer.tenure = 0
    customer.satisfaction = given.entry_satisfaction
    customer.trust = given.entry_trust
    customer.expectation = given.entry_expectation
    if firms[f].simulated == 1:
        heard = firms[f].reputation - given.entry_expectation
        customer.expectation = clip(customer.expectation + 0.5 * heard, 0.0, 1.0)
    customer.wallet_share = given.entry_wallet
    customer.memory = 0.0
    customer.goals = 0.0
    customer.recovered = 0
    customer.conversation = 0
    customer.talked = 0.0
    customer.participates = 0
    customer.granted = 0
    customer.false_units = 0
    customer.estranged = 0.0
    customer.orphaned = 0.0
    customer.returning = 0
    customer.unit = NONE
    customer.manager = NONE
    customer.revenue = 0.0
    customer.growth = 0.0
    customer.contribution = 0.0
    customer.earned = 0.0
    for m in range(YEAR):
        customer.revenues[m] = 0.0
        customer.contributions[m] = 0.0
