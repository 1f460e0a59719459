"""Money: payroll is the cost to serve, price follows structure, and nothing is free (B.1, B43, B44)."""

import math

from sim.model.rules.administration import dearer_search, unpaid_share
from sim.model.rules.chance import clip, power
from sim.model.rules.constants import ORDINARY_MINDSET, TINY, WORKING_HOURS
from sim.model.rules.kpis import DELIGHT, attained_by, quarter_pull, uncapped
from sim.model.rules.leadership import trailing
from sim.model.rules.leading import answered
from sim.model.rules.operations import count_orders
from sim.model.rules.roles import group_of, meets_customers
from sim.model.state import ACCOUNT_MANAGER, COORDINATE, FRONT, LEADERS, MANAGERS_ONLY, NONE, OFF, SELL, USUAL, YEAR

LEAST_SEASON = -0.9
"""Guard: some purchases are left in a month from which deals are pulled."""


def unit_cost_share(cuts, pooled, crossings, given, market):
    """Cost of what is sold per unit of revenue at the market's price (B.1, B0).

    Who buys and makes in line units, `pooled` of them, does so for the whole market and 3% cheaper; a division of
    labour, with its hand-overs, saves up to 3% (it saturates: 1 - exp(-hand-overs)); cutting saves 5% per unit of its
    stock.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(money_scale_saving=0.03, money_division_saving=0.03, cuts_saving=0.05)
    >>> unit_cost_share(1.0, 0.0, 0.0, given, Row(gross_cost=0.55))
    0.55
    """
    scale = 1.0 - given.money_scale_saving * pooled
    divided = 1.0 - given.money_division_saving * (1.0 - math.exp(-max(crossings, 0.0)))
    return market.gross_cost * scale * divided * (1.0 - given.cuts_saving * (cuts - 1.0))


def volume(price, elasticity):
    """How much a customer buys at a price relative to the market's: price^-e (A50).

    >>> volume(1.0, 1.8), round(volume(1.1, 1.8), 3)
    (1.0, 0.842)
    """
    return power(price, -elasticity)


def sold_by_managers(staff):
    """Share of account managers in the selling of those who meet customers, by effective hours, 0-1."""
    managers = 0.0
    total = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1 and meets_customers(person):
            total += person.hours[SELL]
            if person.role == ACCOUNT_MANAGER:
                managers += person.hours[SELL]
    return managers / total if total > 0.0 else 0.0


def time_deals(firm, staff, lever, season, given):
    """Deals pulled into the last month of a quarter by a steeper quota, and the price given away for it (A12).

    `season` is 1 in that month, -.5 in the two before: purchases shift by .15 x accelerator x season, the price falls
    by .1 x accelerator, both as far as pay follows sales: the pay of account managers for what they sell, of the front
    for the rest.
    """
    firm.season = 0.0
    firm.discount = 0.0
    if given.deal_timing == USUAL:
        strength = quarter_pull(FRONT, lever)
        strength += sold_by_managers(staff) * (quarter_pull(MANAGERS_ONLY, lever) - strength)
        firm.season = max(LEAST_SEASON, given.timing_shift * strength * season)
        firm.discount = min(0.5, given.timing_discount * strength * max(0.0, season))
    elasticity = given.wallet_elasticity if given.price_response == USUAL else 0.0
    firm.demand = volume(lever.price, elasticity) * (1.0 + firm.season) * (1.0 - lever.recession)


def sell_to(customer, firm, lever):
    """Revenue of the month from a customer, and what it has grown by, currency/month; a new customer grows from 0."""
    before = customer.revenue
    bought = customer.potential * customer.wallet_share * firm.demand * firm.filled
    customer.revenue = bought * lever.price * (1.0 - firm.discount)
    customer.growth = max(0.0, customer.revenue - before)


def payout(attainment, accelerator, cap):
    """Variable pay relative to pay at target: steeper above it by the accelerator, at most the cap (B19, A12).

    >>> payout(0.8, 1.0, 2.0), round(payout(1.2, 1.0, 2.0), 9), payout(2.0, 1.0, 2.0)
    (0.8, 1.4, 2.0)
    """
    return clip(uncapped(attainment, accelerator), 0.0, cap)


def pay_people(firm, staff, kpis, lever, given):
    """Fixed pay and bonuses of the month, and what replacing leavers costs (B34): more where few have the mindset.

    Pay at target is the same whatever its variable share: fixed (1 - v), variable v x payout(attainment), by the
    KPIs that judge the person; for what hangs on other people's, pay at target. A bonus for delight comes on top, by
    the attainment of satisfaction as independent people find it.
    """
    firm.payroll = firm.bonuses = firm.leavers = 0.0
    search = 1.0 + given.turnover_search * max(0.0, lever.hiring_mindset - ORDINARY_MINDSET)
    searches = 0.0
    for j in range(len(staff)):
        person = staff[j]
        firm.leavers += person.left
        searches += person.left * (1.0 if person.contractor == 1 else search)
        pay = firm.wage * firm.heads * wage_of(person, given) * person.active
        own = payout(attained_by(group_of(person), firm, kpis, lever), lever.accelerator, lever.cap)
        delight = lever.delight_bonus * min(kpis[DELIGHT].attainment, lever.cap)
        fixed, bonus = pay * (1.0 - lever.variable_share), pay * (lever.variable_share * own + delight)
        person.pay = fixed + bonus
        firm.payroll += fixed
        firm.bonuses += bonus
    firm.hiring_cost = searches * YEAR * firm.wage * given.turnover_cost * dearer_search(firm, given)


def wage_of(person, given):
    """Pay of a person relative to an employee's: account managers are dearer, subcontractors cheaper (S4)."""
    if person.role == ACCOUNT_MANAGER:
        return given.money_account_wage
    return given.subcontract_wage if person.contractor == 1 and given.subcontractors == USUAL else 1.0


def mystery_cost(firm, lever, given):
    """Cost of mystery purchases, currency/month: bought outside, each for so many hours of pay (B43)."""
    return LEADERS * lever.mystery_shopping * given.money_mystery * firm.wage / WORKING_HOURS


def judgement_cost(firm, lever, given):
    """Cost of putting complaints right, of special requests, and of what people with authority concede: a share of
    revenue x authority^2."""
    conceded = given.money_concession * firm.revenue * lever.authority * lever.authority
    granted = given.requests_cost * firm.granted_revenue * answered(firm, lever)
    return given.money_goodwill * firm.recovered_revenue + granted + conceded


def programme_cost(firm, lever, given):
    """Cost of programmes and of systems rolled out: shares of revenue."""
    share = firm.programme_money
    share += given.money_crm * (lever.crm + lever.satisfaction_system + lever.tailored_pay)
    return share * firm.revenue


def change_cost(firm, given):
    """One-off cost of a change of structure: .02 of a year's revenue x distance x exp(-months/9), spread over months.

    `firm.change_distance` fades by itself; friction of relearning comes on top, through people (B.1).
    """
    yearly = YEAR * firm.base_revenue * given.change_cost * firm.change_distance
    return yearly * (1.0 - math.exp(-1.0 / given.change_months))


def keep_books(firm, lever, given, market):
    """The firm's month: costs by line and operating profit, from `firm.revenue` and the people's pay.

    Pay for hours of coordinating is a part of pay; it is shown, and not booked again.
    """
    at_market_price = firm.revenue / lever.price / (1.0 - firm.discount)
    count_orders(firm, at_market_price)
    firm.unit_cost = at_market_price * unit_cost_share(firm.cuts, firm.pooled, lever.silo_crossings, given, market)
    firm.coordination = firm.spent[COORDINATE] * firm.heads * firm.wage / WORKING_HOURS
    firm.programmes = programme_cost(firm, lever, given)
    firm.programmes += mystery_cost(firm, lever, given) + judgement_cost(firm, lever, given)
    if given.costs == OFF:
        firm.programmes = 0.0
    alike = given.alike_cost * lever.look_alike if given.look_alike == USUAL else 0.0
    firm.acquisition = given.money_acquisition * firm.joined_revenue * (1.0 + alike)
    firm.change_cost = change_cost(firm, given)
    firm.change_distance *= math.exp(-1.0 / given.change_months)
    size = given.money_fixed + (1.0 - given.money_fixed) * firm.customers / max(firm.base_customers, 1.0)
    firm.unpaid = unpaid_share(firm.checks, given) * firm.revenue
    firm.other_cost = market.fixed_cost * firm.base_revenue * size
    costs = firm.unit_cost + firm.payroll + firm.bonuses + firm.programmes
    costs += firm.acquisition + firm.change_cost + firm.hiring_cost + firm.unpaid + firm.other_cost
    firm.profit = firm.revenue - costs


def cost_share(firm):
    """Unit cost per unit of revenue."""
    return firm.unit_cost / max(firm.revenue, TINY)


def case_cost(firm):
    """Pay for a case that takes the standard time (currency): those who stay bear all of it, by their cases' time.

    Payroll is the cost to serve: it is charged by hours used, and never added again (B0b, A24).
    """
    return (firm.payroll + firm.bonuses) / max(firm.case_time, TINY)


def time_used(customer, units):
    """How long each case of an own customer took (standard times); 0 for one who has just come."""
    return units[customer.unit].time_per_case if customer.unit != NONE else 0.0


def charge(customer, time, month, share, case):
    """An own customer's contribution: revenue less unit cost and the payroll for the hours she used; a year is kept.

    `share` is the firm's `cost_share`, `case` its `case_cost`, `time` how long her cases took (standard times).
    """
    customer.contribution = customer.revenue - share * customer.revenue - case * customer.cases * time
    customer.revenues[month % YEAR] = customer.revenue
    customer.earned += customer.contribution - customer.contributions[month % YEAR]
    customer.contributions[month % YEAR] = customer.contribution


def worth(contribution, hazard, rate):
    """Worth of a customer: m (1 - h)/(d + h), m a month's contribution, h her hazard, d the monthly discount rate.

    >>> worth(100.0, 0.02, 0.005)
    3920.0
    """
    return contribution * (1.0 - hazard) / max(rate + hazard, TINY)


def customer_equity(customer, rate):
    """Worth of a customer from her contributions of the last year, or since she came (currency)."""
    months = min(YEAR, customer.tenure)
    if months < 1:
        return 0.0
    return worth(customer.earned / months, customer.outlook, rate)


def monthly_rate(given):
    """Monthly discount rate of an annual one: (1 + rate)^(1/12) - 1.

    >>> from types import SimpleNamespace as Row
    >>> round(monthly_rate(Row(money_discount=0.08)), 6)
    0.006434
    """
    return math.exp(math.log(1.0 + given.money_discount) / YEAR) - 1.0


def remember_profit(firm, month):
    """Keep the month's profit for the review; the target is what the second year brought, and stays (B41)."""
    firm.profits[month % YEAR] = firm.profit
    if month == 2 * YEAR - 1:
        firm.target = trailing(firm.profits)
