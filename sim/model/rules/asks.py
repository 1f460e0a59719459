"""What is asked of named people's months: conversations, coordination, learning, teaching, turns at the help desk.

`plan_month` counts who is there and shares out what the firm has planned, `ask` writes down one person's hours, and
`take_stock` says how much of it people had the hours for: as much of what was planned takes place.
"""

import math

from sim.model.rules.chance import clip
from sim.model.rules.constants import ORDINARY_STAFF, ORDINARY_STAFFING, TINY
from sim.model.rules.coordination import coordination_hours, sharing_hours, upkeep_hours
from sim.model.rules.leading import leading_hours
from sim.model.rules.roles import meets_customers
from sim.model.state import (
    ACCOUNT_MANAGER,
    COORDINATE,
    EMPLOYEE,
    FINANCE,
    FRONT_LINE,
    FUNCTIONS,
    HELP_DESK,
    LEAD,
    LEADER,
    LEARN,
    MARKETING,
    OFF,
    PROGRAMMES,
    ROTATE,
    SHARE,
    TALK,
    TEACH,
    USES,
    USUAL,
)

MOST_HOURS = 40.0
"""Guard: hours of a leader with customers, as the lever allows them."""


def contact_hours(person, lever):
    """Hours a month that a person whose daily work is elsewhere spends with customers (B25)."""
    if person.role == LEADER:
        return min(MOST_HOURS, lever.customer_hours)
    if meets_customers(person) or person.facing_draw >= lever.facing_share:
        return 0.0
    return lever.contact_hours


def rotation_hours(person, lever, given):
    """Hours a month that a back-office person spends on a turn at the help desk (S1)."""
    if meets_customers(person) or person.role == LEADER or 1.0 - person.facing_draw >= lever.help_desk_rotation:
        return 0.0
    return given.practice_rotation_hours


def conversation_length(lever, given):
    """Hours that a conversation takes: 1.2, a third more for each step from asking to working together, and two thirds
    more where it asks for the goal behind a wish (B43)."""
    deep = given.hours_deeper * lever.depth if given.goals == USUAL else 0.0
    return given.hours_conversation * (1.0 + given.hours_longer * lever.mode + deep)


def willing_to_talk(firm):
    """How far people hold the conversations that are planned: the root of their time for what customers say, last
    month, of that in the yardstick firm."""
    return math.sqrt(max(firm.activity[SHARE], 0.0))


def size_up(firm, seats):
    """How large a customer is for the firm, by its people for each customer of the starting firm, and how many people
    each of the six leaders stands for; a market may have any number of customers, and a firm any number of people.

    >>> from types import SimpleNamespace as Row
    >>> firm = Row(base_customers=4000.0)
    >>> size_up(firm, 240); round(firm.per_customer, 6), firm.per_leader
    (0.2, 0.5)
    """
    firm.per_customer = seats / (ORDINARY_STAFFING * max(firm.base_customers, 1.0))
    firm.per_leader = min(1.0, ORDINARY_STAFF / max(seats, 1.0))


def plan_month(firm, staff, lever, given):
    """Count the people who are there, by function, and share out the planned conversations among those who serve.

    What leaders and people whose work is elsewhere spend with customers comes first.
    """
    for k in range(FUNCTIONS):
        firm.people_in[k] = 0.0
    firm.present = firm.managed = firm.visits = firm.leading = firm.turns = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1:
            firm.present += 1.0
            firm.visits += contact_hours(person, lever)
            firm.turns += rotation_hours(person, lever, given)
            if person.role == EMPLOYEE:
                firm.people_in[person.function] += 1.0
            elif person.role == ACCOUNT_MANAGER:
                firm.managed += person.accounts
            else:
                firm.leading += 1.0
    planned = lever.conversation_reach * willing_to_talk(firm) * conversation_length(lever, given)
    planned *= firm.per_customer * (firm.listed - firm.managed) / max(firm.heads, TINY)
    serving = firm.people_in[FRONT_LINE] + firm.people_in[HELP_DESK]
    firm.talk_each = max(0.0, planned - firm.visits) / max(serving, 1.0)
    if given.conversations == OFF:
        firm.talk_each = 0.0


def gathering_hours(firm, lever, given):
    """Hours of each person in marketing for focus groups and a community of customers (B43)."""
    asked = 0.0
    if given.focus_groups != OFF:
        asked += given.hours_focus_group * lever.focus_group_reach
    if given.community == USUAL:
        asked += given.hours_community * lever.community
    return asked * firm.per_customer * firm.listed / max(firm.heads * firm.people_in[MARKETING], 1.0)


def talk_hours(person, firm, lever, given):
    """Hours of a person in conversations with customers, focus groups and communities included."""
    if person.role == ACCOUNT_MANAGER:
        return person.talks * person.accounts * conversation_length(lever, given) * firm.per_customer
    hours = contact_hours(person, lever)
    if meets_customers(person):
        hours += firm.talk_each
    if person.role == EMPLOYEE and person.function == MARKETING:
        hours += gathering_hours(firm, lever, given)
    return hours


def learning_hours(person, firm, lever, given):
    """Hours of a person in training, as far as there were trainers last month, in programmes that reach her, as a
    customer of her own firm, and with figures of what a customer who stays earns."""
    hours = given.practice_own_hours * lever.own_service
    if given.training == USUAL:
        hours += lever.training * firm.kept_in[FINANCE]
    if given.profit_feedback == USUAL:
        hours += given.hours_feedback * lever.profit_feedback
    for p in range(PROGRAMMES):
        hours += given.hours_programme * firm.intensity[p] * person.reached[p]
    return hours


def teaching_hours(person, firm, lever, given):
    """Hours of those who teach: people of finance and HR an hour for every eight that people are taught (A), people of
    the help desk, or of the front line where there are none, beside those who take a turn there."""
    if person.role != EMPLOYEE:
        return 0.0
    if person.function == FINANCE and given.training != OFF:
        return lever.training * firm.present / given.hours_taught / max(firm.people_in[FINANCE], 1.0)
    desk = HELP_DESK if firm.people_in[HELP_DESK] > 0.0 else FRONT_LINE
    if person.function != desk:
        return 0.0
    return given.hours_shown * firm.turns / max(firm.people_in[desk], 1.0)


def ask(person, firm, lever, given):
    """Write into `person.spent` the hours that are asked of her month, use by use (hours/month)."""
    for k in range(USES):
        person.spent[k] = 0.0
    person.talks = 0.0
    if person.role == ACCOUNT_MANAGER and given.conversations == USUAL:
        own = given.accounts_talk if given.account_care == USUAL else 0.0
        person.talks = clip(lever.conversation_reach * willing_to_talk(firm) + own, 0.0, 1.0)
    person.spent[TALK] = talk_hours(person, firm, lever, given)
    person.spent[COORDINATE] = coordination_hours(person, firm, lever, given) + sharing_hours(person, lever, given)
    person.spent[COORDINATE] += upkeep_hours(person, firm, lever, given)
    person.spent[LEARN] = learning_hours(person, firm, lever, given)
    person.spent[TEACH] = teaching_hours(person, firm, lever, given)
    person.spent[ROTATE] = rotation_hours(person, lever, given)
    person.spent[LEAD] = leading_hours(person, firm, lever, given)


def take_stock(firm, staff, lever, given):
    """How much of what was asked people had the hours for, on average and by function, and how many conversations the
    hours make: their chance for a customer without an account manager."""
    firm.kept_all = 0.0
    for k in range(FUNCTIONS):
        firm.kept_in[k] = 0.0
    held = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1:
            firm.kept_all += person.kept / max(firm.present, 1.0)
            if person.role == EMPLOYEE:
                firm.kept_in[person.function] += person.kept / max(firm.people_in[person.function], 1.0)
            hours = contact_hours(person, lever)
            if meets_customers(person) and person.role != ACCOUNT_MANAGER:
                hours += firm.talk_each
            held += hours * person.kept
    asked = conversation_length(lever, given) * firm.per_customer * max(firm.listed - firm.managed, 1.0)
    firm.talks = clip(held * firm.heads / max(asked, TINY), 0.0, 1.0)
