"""What follows from where people sit (B50): whom developers design for, who buys for whom, how well each line and each
segment is known inside.

Nothing here asks how the firm is meant to be organised: it looks at who works in which unit.
"""

import math

from sim.model.rules.constants import TINY
from sim.model.rules.knowledge import advice, hours_at_work, in_depth, skilled
from sim.model.rules.roles import meets_customers
from sim.model.state import ACCOUNT_MANAGER, DEVELOPMENT, EMPLOYEE, LINES, OPERATIONS, SEGMENTS, SERVE, UNITS, VALUES


def unit_in(draw, segment_share, line, segment):
    """Unit that serves: a segment team (4-7) for the share of the firm that is organised so, else a line (0-3).

    >>> unit_in(0.3, 0.0, 2, 1), unit_in(0.3, 0.5, 2, 1), unit_in(0.3, 1.0, 2, 1)
    (2, 5, 5)
    """
    return LINES + segment if draw < segment_share else line


def clear_seats(units):
    """Set the seats at the desks of all units to nothing."""
    for u in range(UNITS):
        units[u].seats = 0


def count_seat(unit, person):
    """Count a seat at the desk of its unit, whether somebody sits there this month or not."""
    if meets_customers(person) and person.role != ACCOUNT_MANAGER:
        unit.seats += 1


def unit_for(customer, units, segment_share):
    """Unit that looks after the customer: her line's or her segment's, in a mixed structure by her draw, the other one
    where that has no seat at its desk."""
    unit = unit_in(customer.unit_draw, segment_share, customer.line, customer.segment)
    other = customer.line if unit >= LINES else LINES + customer.segment
    return other if units[unit].seats == 0 and units[other].seats > 0 else unit


def works_in(person, function):
    """Whether somebody works in a function: leaders and account managers have other work."""
    return person.active == 1 and person.role == EMPLOYEE and person.function == function


def hours_in(staff, function, first, end):
    """Effective hours a month of a function's people in the units from `first` to before `end`."""
    hours = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if works_in(person, function) and first <= person.unit < end:
            hours += hours_at_work(person)
    return hours


def share_in(staff, function, first, end):
    """Share of a function's hours that is worked in these units, 0-1; 0 where nobody works in it."""
    return hours_in(staff, function, first, end) / max(hours_in(staff, function, 0, UNITS), TINY)


def depth_of(person, lines, given):
    """A person's skill over the lines that she works on, 0-1, by the mix of cases `lines`."""
    skill = 0.0
    for n in range(LINES):
        skill += lines[n] * skilled(person.line_stock[n], given)
    return skill


def skill_of_developers(units, staff, given):
    """Skill with which the lines are developed, 0-1, mean over developers' hours; 0 without developers."""
    total = 0.0
    skill = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if works_in(person, DEVELOPMENT):
            total += hours_at_work(person)
            skill += hours_at_work(person) * depth_of(person, units[person.unit].line_mix, given)
    return skill / total if total > 0.0 else 0.0


def skill_of_servers(units, staff, given):
    """Skill with which the lines are served, 0-1, mean over the hours of those who serve; 0 without any."""
    total = 0.0
    skill = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1 and meets_customers(person):
            total += person.hours[SERVE]
            if person.role == ACCOUNT_MANAGER:
                skill += person.hours[SERVE] * depth_of(person, person.line_mix, given)
            else:
                skill += person.hours[SERVE] * depth_of(person, units[person.unit].line_mix, given)
    return skill / total if total > 0.0 else 0.0


def know_segment(segment, g, units, staff, given):
    """How well segment g is known to those who develop for it and to those who serve it, 0-1, by the hours that each
    gives to it; 0 where nobody does."""
    developing = serving = 0.0
    segment.understood = 0.0
    segment.cared = 0.0
    for j in range(len(staff)):
        person = staff[j]
        if person.active == 1:
            known = skilled(person.segment_stock[g], given)
            share = person.segment_mix[g] if person.role == ACCOUNT_MANAGER else units[person.unit].segment_mix[g]
            if works_in(person, DEVELOPMENT):
                developing += hours_at_work(person) * share
                segment.understood += hours_at_work(person) * share * known
            elif meets_customers(person):
                serving += person.hours[SERVE] * share
                segment.cared += person.hours[SERVE] * share * known
    segment.understood /= max(developing, TINY)
    segment.cared /= max(serving, TINY)


def look_inside(firm, segments, units, staff, market, given):
    """Where developers and buyers sit this month, and how well lines and segments are known."""
    firm.tailoring = share_in(staff, DEVELOPMENT, LINES, UNITS)
    firm.pooled = share_in(staff, OPERATIONS, 0, LINES)
    depth = in_depth(skill_of_developers(units, staff, given), market, given)
    firm.mastery = max(0.0, 1.0 + given.knowledge_design * depth)
    firm.advice = advice(skill_of_servers(units, staff, given), market, given)
    for g in range(SEGMENTS):
        know_segment(segments[g], g, units, staff, given)


def lie_apart(segments):
    """How far each segment lies from the mean of all, about 0-1: half the sum of differences in what its customers
    value, and the distance of its need (B3, B12b)."""
    for g in range(SEGMENTS):
        segment = segments[g]
        values = 0.0
        for k in range(VALUES):
            mean = 0.0
            for other in range(SEGMENTS):
                mean += segments[other].weights[k] / SEGMENTS
            values += abs(segment.weights[k] - mean)
        x = y = 0.0
        for other in range(SEGMENTS):
            x += (segment.need[0] - segments[other].need[0]) / SEGMENTS
            y += (segment.need[1] - segments[other].need[1]) / SEGMENTS
        segment.apart = 0.5 * values + math.sqrt(max(x * x + y * y, TINY))


def apart_in_offers(segments):
    """How far the firm's offers for the segments differ from each other, 0-1: 0 one and the same, 1 nothing in common.

    Half the sum of differences in emphasis, and the distance of positions, from the mean of all, averaged over offers.
    """
    total = 0.0
    for g in range(SEGMENTS):
        values = 0.0
        for k in range(VALUES):
            values += abs(stress_on(segments, g, k) - mean_stress(segments, k))
        x = y = 0.0
        for other in range(SEGMENTS):
            x += (segments[g].position[0] - segments[other].position[0]) / SEGMENTS
            y += (segments[g].position[1] - segments[other].position[1]) / SEGMENTS
        total += min(1.0, 0.5 * values + math.sqrt(max(x * x + y * y, TINY)))
    return total / SEGMENTS


def stress_on(segments, g, k):
    """Share of the emphasis of the offer for segment g that is on value dimension k, 0-1."""
    total = 0.0
    for each in range(VALUES):
        total += segments[g].emphasis[each]
    return segments[g].emphasis[k] / max(total, TINY)


def mean_stress(segments, k):
    """Mean share of the emphasis of all offers on value dimension k, 0-1."""
    total = 0.0
    for g in range(SEGMENTS):
        total += stress_on(segments, g, k) / SEGMENTS
    return total
