"""Money: payroll is the cost to serve, price follows structure, and nothing is free (B.1, B43, B44)."""

import math

from sim.model.rules.chance import clip, power
from sim.model.rules.leadership import trailing
from sim.model.state import ACCOUNT_MANAGER, LEADERS, YEAR


def unit_cost_share(cuts, segment_share, crossings, given, market):
    """Cost of what is sold per unit of revenue at the market's price (B.1, B0).

    Product lines buy and make 3% cheaper than segments; a division of labour, with its hand-overs, saves up to 3% (it
    saturates: 1 - exp(-hand-overs)); cutting saves 5% per unit of its stock.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(money_scale_saving=0.03, money_division_saving=0.03, cuts_saving=0.05)
    >>> unit_cost_share(1.0, 1.0, 0.0, given, Row(gross_cost=0.55))
    0.55
    """
    scale = 1.0 - given.money_scale_saving * (1.0 - segment_share)
    divided = 1.0 - given.money_division_saving * (1.0 - math.exp(-max(crossings, 0.0)))
    return market.gross_cost * scale * divided * (1.0 - given.cuts_saving * (cuts - 1.0))


def coordination_share(segment_share, cross_functional, account_managers, given):
    """Coordination as a share of revenue: .005 with an account-manager layer + .025 x segments x teams (B.1, A1).

    >>> from types import SimpleNamespace as Row
    >>> g = Row(money_account_layer=0.005, money_coordination=0.025)
    >>> coordination_share(1.0, 1.0, 0, g), coordination_share(0.0, 0.5, 6, g)
    (0.025, 0.005)
    """
    layer = given.money_account_layer if account_managers > 0 else 0.0
    return layer + given.money_coordination * segment_share * cross_functional


def volume(price, elasticity):
    """How much a customer buys at a price relative to the market's: price^-e (A50).

    >>> volume(1.0, 1.8), round(volume(1.1, 1.8), 3)
    (1.0, 0.842)
    """
    return power(price, -elasticity)


def sell_to(customer, own, lever, given):
    """Revenue of the month from one customer, and what it has grown by, currency/month; a new customer grows from 0."""
    before = customer.revenue
    bought = customer.potential * customer.wallet_share * volume(lever.price, given.wallet_elasticity)
    customer.revenue = bought * lever.price if own else 0.0
    customer.growth = max(0.0, customer.revenue - before)


def pay_people(firm, staff, lever, given):
    """Fixed pay and bonuses of the month, and what replacing leavers costs (B34), more where few have the mindset.

    Pay at target is the same whatever its variable share: fixed (1 - v), variable v x attainment.
    """
    weight = 0.0
    firm.leavers = 0.0
    for j in range(len(staff)):
        person = staff[j]
        firm.leavers += person.left
        if person.active == 1:
            weight += given.money_account_wage if person.role == ACCOUNT_MANAGER else 1.0
    pay = firm.wage * weight * firm.heads
    firm.payroll = pay * (1.0 - lever.variable_share)
    firm.bonuses = pay * lever.variable_share * clip(firm.attainment, 0.0, 2.0)
    search = 1.0 + given.turnover_search * max(0.0, lever.hiring_mindset - 0.4)
    firm.hiring_cost = firm.leavers * 12.0 * firm.wage * given.turnover_cost * search


def listening_cost(firm, lever, given):
    """Cost of conversations and of leaders' hours with customers, at their hourly pay, currency/month (B43)."""
    talk = firm.conversations * given.money_conversation
    leaders = LEADERS * lever.customer_hours * given.money_leader_wage
    return (talk + leaders) * firm.wage / 140.0


def judgement_cost(firm, lever, given):
    """Cost of putting complaints right, and of what people with authority concede: a share of revenue x authority^2."""
    conceded = given.money_concession * firm.revenue * lever.authority * lever.authority
    return given.money_goodwill * firm.recovered_revenue + conceded


def change_cost(firm, given):
    """One-off cost of a change of structure: .02 of a year's revenue x distance x exp(-months/9), spread over months.

    `firm.change_distance` fades by itself; friction of relearning comes on top, through people (B.1).
    """
    yearly = 12.0 * firm.base_revenue * given.change_cost * firm.change_distance
    return yearly * (1.0 - math.exp(-1.0 / given.change_months))


def keep_books(firm, lever, given, market):
    """The firm's month: costs by line and operating profit, from `firm.revenue` and the people's pay."""
    at_market_price = firm.revenue / lever.price
    firm.unit_cost = at_market_price * unit_cost_share(
        firm.cuts, lever.segment_share, lever.silo_crossings, given, market
    )
    share = coordination_share(lever.segment_share, lever.cross_functional_share, lever.account_managers, given)
    firm.coordination = firm.revenue * share
    learning = firm.programme_kept * lever.budget + given.money_crm * lever.crm
    firm.programmes = firm.revenue * (learning + given.money_participation * lever.participation)
    firm.programmes += listening_cost(firm, lever, given) + judgement_cost(firm, lever, given)
    firm.acquisition = given.money_acquisition * firm.joined_revenue
    firm.change_cost = change_cost(firm, given)
    firm.change_distance *= math.exp(-1.0 / given.change_months)
    size = 0.5 + 0.5 * firm.customers / max(firm.base_customers, 1.0)
    firm.other_cost = market.fixed_cost * firm.base_revenue * size
    costs = firm.unit_cost + firm.payroll + firm.bonuses + firm.coordination + firm.programmes
    costs += firm.acquisition + firm.change_cost + firm.hiring_cost + firm.other_cost
    firm.profit = firm.revenue - costs


def charge(customer, own, time, month, firm):
    """A customer's contribution: revenue less unit cost and the payroll for the hours she used; a year is kept.

    Payroll is the cost to serve: all of it is charged by hours used, and never added again (B0b, A24).
    """
    customer.contribution = 0.0
    if own:
        cost = firm.unit_cost / max(firm.revenue, 1e-9) * customer.revenue
        hour = (firm.payroll + firm.bonuses) / max(firm.case_time, 1e-9)
        customer.contribution = customer.revenue - cost - hour * customer.cases * time
    customer.revenues[month % YEAR] = customer.revenue
    customer.contributions[month % YEAR] = customer.contribution


def worth(contribution, hazard, rate):
    """Worth of a customer: m (1 - h)/(d + h), m a month's contribution, h her hazard, d the monthly discount rate.

    >>> worth(100.0, 0.02, 0.005)
    3920.0
    """
    return contribution * (1.0 - hazard) / max(rate + hazard, 1e-9)


def customer_equity(customer, rate):
    """Worth of a customer from her contributions of the last year, or since she came (currency)."""
    months = min(YEAR, customer.tenure)
    if months < 1:
        return 0.0
    total = 0.0
    for m in range(YEAR):
        total += customer.contributions[m]
    return worth(total / months, customer.hazard, rate)


def monthly_rate(given):
    """Monthly discount rate of an annual one: (1 + rate)^(1/12) - 1.

    >>> from types import SimpleNamespace as Row
    >>> round(monthly_rate(Row(money_discount=0.08)), 6)
    0.006434
    """
    return math.exp(math.log(1.0 + given.money_discount) / 12.0) - 1.0


def remember_profit(firm, month):
    """Keep the month's profit for the review; the target is what the second year brought, and stays (B41)."""
    firm.profits[month % YEAR] = firm.profit
    if month == 2 * YEAR - 1:
        firm.target = trailing(firm.profits)
