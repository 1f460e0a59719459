"""Where a person's month goes: twelve uses of time, whose hours sum to 140 and overtime, for everybody and every month.

What is asked of her comes first - conversations, coordination, learning, teaching, turns at the help desk, leading -
and is scaled down together where it exceeds what a month can hold; so is what it brings. The six activities that she
chooses among share what is left. Overtime follows the load that she felt last month, and costs strain.
"""

import math

from sim.model.rules.asks import ask
from sim.model.rules.chance import clip, power
from sim.model.rules.constants import ORDINARY_ENGAGEMENT, ORDINARY_SKILL, TINY, USUAL_BONUS, WORKING_HOURS
from sim.model.rules.knowledge import steps_of
from sim.model.rules.roles import meets_customers
from sim.model.state import ACTIVITIES, LEADER, OFF, OPERATIONS, PROGRAMMES, USES


def vigour(person, given):
    """How much an hour of this person's work yields, 1 for ordinary engagement and skill (B0, A63):

    (engagement/.6)^.4 x (.6 + .4 skill/.7).
    """
    skilled = (1.0 - given.effort_unskilled) * person.skill / ORDINARY_SKILL
    engaged = power(person.engagement / ORDINARY_ENGAGEMENT, given.effort_engaged)
    return engaged * (given.effort_unskilled + skilled)


def fluency(crossings, given):
    """How much an hour yields of those who carry needs and orders, by the division of labour, 1 in the ordinary firm:
    steps of the work^-.15 (A60).

    >>> from types import SimpleNamespace as Row
    >>> given = Row(division=1, knowledge_fluency=0.15)
    >>> [round(fluency(c, given), 3) for c in (0.0, 1.5, 6.0)]
    [0.872, 1.0, 1.167]
    """
    return power(steps_of(crossings, given), -given.knowledge_fluency)


def worked_for(paid, given):
    """What people do for pay that hangs on figures, of what they do without any: 1 + .09 (1 - exp(-paid/.05))."""
    return 1.0 + given.drive_gain * (1.0 - math.exp(-max(paid, 0.0) / max(given.drive_share, TINY)))


def drive_of(lever, given):
    """How much harder people work for pay that follows performance, 1 for the usual fifth of pay (A62, B53): steep at
    first, then flat.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(drive=1, drive_gain=0.09, drive_share=0.05)
    >>> [round(drive_of(Row(variable_share=v, delight_bonus=0.0), given), 3) for v in (0.0, 0.05, 0.2, 1.0)]
    [0.919, 0.971, 1.0, 1.002]
    """
    if given.drive == OFF:
        return 1.0
    return worked_for(lever.variable_share + lever.delight_bonus, given) / max(worked_for(USUAL_BONUS, given), 1.0)


def as_a_novice(person, given):
    """What an hour of a turn at the desk yields, of the same person's hour at her own work, 0-1: there she is new.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(effort_unskilled=0.6, turnover_novice=0.35)
    >>> round(as_a_novice(Row(skill=0.7), given), 3), as_a_novice(Row(skill=0.2), given)
    (0.8, 1.0)
    """
    if person.skill <= given.turnover_novice:
        return 1.0
    learned = 1.0 - given.effort_unskilled
    new = given.effort_unskilled + learned * given.turnover_novice / ORDINARY_SKILL
    return new / max(given.effort_unskilled + learned * person.skill / ORDINARY_SKILL, TINY)


def load_of(person, unit, firm):
    """Work that waits for a person, of what her month holds: that of her unit's desk last month, where she serves,
    that of orders, where she carries them; for others what was asked of their month."""
    if meets_customers(person):
        return unit.pressure
    asked = 1.0 / max(person.kept, TINY)
    return max(asked, firm.order_load) if person.function == OPERATIONS else asked


def overtime_of(load, given):
    """Overtime of a month (hours): none up to a load of 1, then a fifth of 140 at twice as much, which is the most.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(overtime=1, hours_overtime=0.2)
    >>> overtime_of(0.9, given), overtime_of(1.5, given), overtime_of(9.0, given)
    (0.0, 14.0, 28.0)
    """
    if given.overtime == OFF:
        return 0.0
    return WORKING_HOURS * given.hours_overtime * clip(load - 1.0, 0.0, 1.0)


def spend_month(person, load, firm, lever, given):
    """Fill a person's month: what is asked, as far as it fits, then the six activities by their shares of effort.

    An effective hour is one of ordinary engagement, skill, pay and division of labour: hours = spent x pace. A nudge,
    by which sensitivities are measured, adds effective hours and takes none from anything else.
    """
    person.overtime = overtime_of(load, given) * person.active
    month = WORKING_HOURS + person.overtime
    ask(person, firm, lever, given)
    asked = 0.0
    for k in range(ACTIVITIES, USES):
        asked += person.spent[k]
    most = given.leading_most if person.role == LEADER else given.hours_asked
    person.kept = min(1.0, most * month / max(asked, TINY))
    left = month
    for k in range(ACTIVITIES, USES):
        person.spent[k] *= person.kept * person.active
        left -= person.spent[k]
    person.talks *= person.kept * person.active
    for p in range(PROGRAMMES):
        person.reached[p] *= person.kept
    person.pace = vigour(person, given) * drive_of(lever, given)
    if meets_customers(person) or person.function == OPERATIONS:
        person.pace *= fluency(lever.silo_crossings, given)
    for a in range(ACTIVITIES):
        person.spent[a] = left * person.effort[a] * person.active
        person.hours[a] = left * (person.effort[a] + firm.nudge[a]) * person.pace * person.active
