"""Sums over agents onto firms and units, always in row order, so that the bits do not depend on who acted first."""

from sim.model.rules.chance import clip
from sim.model.rules.roles import meets_customers
from sim.model.rules.voice import ANSWER_SPAN, WORST_ANSWER, promoter
from sim.model.state import ACTIVITIES, LEADER, RESOLVE, SERVE, SHARE, UNITS

POINTS = 100.0
"""Unit: net promoter scores are given in points, of a hundred."""


def list_customers(customers, order, firms, simulated, own, acting):
    """List who buys from each simulated firm: in row order, for sums, and in the order in which customers act.

    A row is written first and counted only if it belongs there: a branch that the processor guesses wrong takes longer.
    """
    for f in range(simulated):
        listed = 0
        act = 0
        for i in range(len(customers)):
            own[f][listed] = i
            listed += 1 if customers[i].supplier == f else 0
            acting[f][act] = order[i]
            act += 1 if customers[order[i]].supplier == f else 0
        firms[f].listed = listed


def clear_people(firm, units):
    """Set the sums over people to nothing, by unit and for the firm."""
    for u in range(UNITS):
        unit = units[u]
        unit.people = unit.mindset = unit.begging = unit.fabricating = 0.0
        for a in range(ACTIVITIES):
            unit.effort[a] = 0.0
    firm.mindset = firm.engagement = firm.motivation = firm.strain = firm.leader_trust = 0.0
    firm.deciders = firm.belief = firm.safety = firm.enthusiasm = 0.0
    firm.begging_share = firm.fabricating = 0.0


def mean_people(firm, units, staff):
    """Means over the people on `seats` seats from `base` on, by unit and for the firm: mindset, begging, engagement,
    motivation, strain, trust, effort."""
    clear_people(firm, units)
    people = leaders = facing = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1:
            people += 1.0
            add_person(firm, units[person.unit], person)
            if person.role == LEADER:
                leaders += 1.0
                firm.deciders += person.mindset
                firm.belief += person.belief
            if meets_customers(person):
                facing += 1.0
                firm.begging_share += person.begging
                firm.fabricating += person.fabricating
    n = max(people, 1.0)
    firm.mindset /= n
    firm.engagement /= n
    firm.motivation /= n
    firm.strain /= n
    firm.leader_trust /= n
    firm.safety /= n
    firm.enthusiasm /= n
    firm.deciders = firm.deciders / leaders if leaders > 0.0 else firm.mindset
    firm.belief /= max(leaders, 1.0)
    firm.begging_share /= max(facing, 1.0)
    firm.fabricating /= max(facing, 1.0)
    for u in range(UNITS):
        mean_unit(units[u], firm)


def mean_unit(unit, firm):
    """Means of one unit from its sums; a unit without people is like the firm."""
    unit.mindset = unit.mindset / unit.people if unit.people > 0.0 else firm.mindset
    unit.begging /= max(unit.people, 1.0)
    unit.fabricating /= max(unit.people, 1.0)
    for a in range(ACTIVITIES):
        unit.effort[a] /= max(unit.people, 1.0)


def add_person(firm, unit, person):
    """Add one person's state to the sums of the unit and the firm; those she leads will see the mindset of today."""
    person.last_mindset = person.mindset
    unit.people += 1.0
    unit.mindset += person.mindset
    unit.begging += person.begging
    unit.fabricating += person.fabricating
    for a in range(ACTIVITIES):
        unit.effort[a] += person.effort[a]
    firm.mindset += person.mindset
    firm.engagement += person.engagement
    firm.motivation += person.motivation
    firm.strain += person.strain
    firm.leader_trust += person.trust_in_leader
    firm.safety += person.safety
    firm.enthusiasm += person.enthusiasm


def clear_customers(firm):
    """Set the sums over customers to nothing."""
    firm.customers = 0.0
    firm.satisfaction = firm.expectation = firm.trust = firm.wallet_share = firm.delivered = 0.0
    firm.cases = firm.failures = firm.complaints = firm.conversations = firm.covered = 0.0
    firm.true_nps = firm.granted = firm.unfit = firm.unfit_granted = 0.0
    firm.answers = firm.net_answers = firm.score = 0.0
    firm.false_units = firm.false_sales = firm.false_share = 0.0


def add_customer(firm, customer, false_value):
    """Add one own customer's month to the firm's sums. `false_value` is what a false unit counts as, of her potential
    spend."""
    firm.customers += 1.0
    firm.satisfaction += customer.satisfaction
    firm.expectation += customer.expectation
    firm.trust += customer.trust
    firm.wallet_share += customer.wallet_share
    firm.delivered += customer.delivered
    firm.cases += customer.cases
    firm.failures += customer.failures
    firm.complaints += customer.complained
    firm.conversations += customer.conversation
    firm.covered += customer.cases * customer.covered
    firm.true_nps += promoter(customer.ltr)
    firm.granted += customer.granted
    firm.unfit += customer.unfit
    firm.unfit_granted += customer.granted * customer.unfit
    firm.false_units += customer.fabricated
    firm.false_sales += customer.fabricated * false_value * customer.potential
    firm.false_share += 1.0 if customer.false_units > 0 else 0.0
    if customer.answer >= 0.0:
        firm.answers += 1.0
        firm.net_answers += promoter(customer.answer)
        firm.score += customer.answer


def mean_customers(firm, lever, given):
    """Means over own customers from their sums, net promoter scores as felt and as answered.

    In a month in which nobody answers, the score of the month before stands. The dashboard shows answers as
    satisfaction, 0-1: a mean answer of 2 or less shows none.
    """
    n = max(firm.customers, 1.0)
    firm.satisfaction /= n
    firm.expectation /= n
    firm.trust /= n
    firm.wallet_share /= n
    firm.delivered /= n
    firm.covered /= max(firm.cases, 1.0)
    firm.true_nps = clip(firm.true_nps * (POINTS / n), -POINTS, POINTS)  # n x 100/n may exceed 100 by a last digit
    firm.false_share /= n
    if firm.answers > 0.0:
        firm.reported_nps = clip(firm.net_answers * (POINTS / firm.answers), -POINTS, POINTS)
        firm.reported_satisfaction = clip((firm.score / firm.answers - WORST_ANSWER) / ANSWER_SPAN, 0.0, 1.0)
    hear_of(firm, lever, given)


def hear_of(firm, lever, given):
    """Reputation: the published score, as a satisfaction, which the market comes to know (a fifth a month).

    The market hears the answers, not the truth: a polished score wins customers who then expect more. Bad news counts
    against it as long as there is talk of it.
    """
    heard = firm.reported_satisfaction - firm.news - lever.bad_press
    firm.reputation = clip(firm.reputation + given.choice_hearing * (heard - firm.reputation), 0.0, 1.0)


def clear_sales(firm):
    """Set what customers bring, and who joined, to nothing."""
    firm.joined = firm.joined_revenue = firm.joined_rank = 0.0
    firm.revenue = 0.0
    firm.recovered_revenue = 0.0
    firm.growth = 0.0
    firm.granted_revenue = 0.0
    firm.case_time = 0.0
    firm.equity = 0.0


def add_sale(firm, customer, time):
    """Add one own customer's revenue of the month and the `time` that each of her cases took to the firm's sums, and
    count her if she has just joined."""
    firm.revenue += customer.revenue
    firm.case_time += customer.cases * time
    firm.growth += customer.growth
    firm.recovered_revenue += customer.revenue * customer.recovered
    firm.granted_revenue += customer.revenue * customer.granted
    if customer.moved == 1:
        firm.joined += 1.0
        firm.joined_revenue += customer.revenue
        firm.joined_rank += customer.rank


def count_moves(firm):
    """Customers won and lost this month: of those who were there or joined, who is not on the list now has left."""
    firm.left = firm.customers + firm.joined - firm.listed
    firm.customers = 1.0 * firm.listed
    firm.joined_rank /= max(firm.joined, 1.0)


def mean_mismatch(segments):
    """Mean distance between needs and offerings, by the number of own customers: 1 - fit."""
    total = 0.0
    customers = 0.0
    for g in range(len(segments)):
        segment = segments[g]
        total += (1.0 - segment.fit) * segment.own_customers
        customers += segment.own_customers
    return total / max(customers, 1.0)


def effort_on_customers(firm):
    """Share of effort on customers: serving, resolving causes and sharing insight."""
    total = 0.0
    for a in range(ACTIVITIES):
        if a in (SERVE, RESOLVE, SHARE):
            total += firm.effort[a]
    return total
