"""Knowledge on two axes, by doing: skill in product lines and knowledge of segments (B50; learning by doing A60).

Hours at work fill stocks, a line's and a segment's, by the mix of cases that the unit's customers bring. In a line unit
all hours go to one line and are spread over the segments; in a segment unit the other way round. Structure is nothing
else: who works on what, with whom.
"""

from sim.model.rules.constants import ORDINARY_CROSSINGS, ORDINARY_LINE_SKILL, ORDINARY_SEGMENT_KNOWLEDGE, TINY
from sim.model.state import ACCOUNT_MANAGER, ACTIVITIES, LINES, NONE, OFF, SEGMENTS, UNITS


def skilled(stock, given):
    """Skill in a line, or knowledge of a segment, 0-1: stock/(stock + the hours that bring half of it).

    >>> from types import SimpleNamespace as Row
    >>> given = Row(knowledge_half=500.0)
    >>> skilled(2000.0, given), skilled(500.0, given), skilled(0.0, given)
    (0.8, 0.5, 0.0)
    """
    return stock / max(stock + given.knowledge_half, 1.0)


def other_lines(market, given):
    """Share of cases that belong to another line than the one that the customer buys most, 0-1."""
    return market.other_line_share if given.other_lines != OFF else 0.0


def crosses(customer, person):
    """Whether the customer's cases of other lines cross a border: to another line unit, unless she has an account
    manager, who works on all of them herself."""
    return customer.unit < LINES and person.role != ACCOUNT_MANAGER


def clear_mix(lines, segments):
    """Set a mix of cases, by line and by segment, to nothing."""
    for n in range(LINES):
        lines[n] = 0.0
    for g in range(SEGMENTS):
        segments[g] = 0.0


def add_cases(lines, segments, customer, elsewhere):
    """Add a customer's cases to a mix; the share `elsewhere` of them is spread over the lines that are not hers."""
    other = customer.cases * elsewhere / (LINES - 1)
    for n in range(LINES):
        lines[n] += customer.cases * (1.0 - elsewhere) if n == customer.line else other
    segments[customer.segment] += customer.cases


def share_mix(lines, segments):
    """Turn numbers of cases into shares, by line and by segment, each summing to 1; nothing where there are none."""
    total = 0.0
    for g in range(SEGMENTS):
        total += segments[g]
    for n in range(LINES):
        lines[n] /= max(total, 1.0)
    for g in range(SEGMENTS):
        segments[g] /= max(total, 1.0)


def mix_cases(customers, own, staff, units, market, given):
    """What the cases of the month are about, by unit and by account manager, added up in row order.

    A line unit works on its own line alone: what its customers bring of another line crosses the border to that one,
    and takes longer.
    """
    elsewhere = other_lines(market, given)
    for u in range(UNITS):
        units[u].border = 1.0 + given.knowledge_border_time * elsewhere if u < LINES else 1.0
        clear_mix(units[u].line_mix, units[u].segment_mix)
    for j in range(len(staff)):
        if staff[j].role == ACCOUNT_MANAGER:
            clear_mix(staff[j].line_mix, staff[j].segment_mix)
    for i in own:
        customer = customers[i]
        unit = units[customer.unit]
        add_cases(unit.line_mix, unit.segment_mix, customer, elsewhere if customer.unit >= LINES else 0.0)
        if customer.manager != NONE:
            person = staff[customer.manager]
            add_cases(person.line_mix, person.segment_mix, customer, elsewhere)
    for u in range(UNITS):
        share_mix(units[u].line_mix, units[u].segment_mix)
    for j in range(len(staff)):
        if staff[j].role == ACCOUNT_MANAGER:
            share_mix(staff[j].line_mix, staff[j].segment_mix)


def hours_at_work(person):
    """Effective hours of the person's month that went into the six activities."""
    hours = 0.0
    for a in range(ACTIVITIES):
        hours += person.hours[a]
    return hours


def steps_of(crossings, given):
    """Steps of the work that each person does, 1 in the ordinary firm: (1 + 1.5)/(1 + borders between functions).

    Where work crosses fewer borders, each person does more of it, and a month's hours are spread over more steps (the
    division of labour).

    >>> from types import SimpleNamespace as Row
    >>> steps_of(1.5, Row(division=1)), steps_of(0.0, Row(division=1)), steps_of(0.0, Row(division=0))
    (1.0, 2.5, 1.0)
    """
    return (1.0 + ORDINARY_CROSSINGS) / (1.0 + max(crossings, 0.0)) if given.division != OFF else 1.0


def learn_by_doing(person, unit, crossings, given):
    """A month's effective hours fill a person's stocks by the mix of her unit, an account manager's by that of her own
    customers; stocks fade.

    S' = .95 S + hours x share of the mix (hours): 100 hours a month on one line settle at 2000, a skill of .80; in a
    line they are spread over the steps of the work that she does, by the `crossings` of the structure.
    """
    if person.role == ACCOUNT_MANAGER:
        fill(person, person.line_mix, person.segment_mix, steps_of(crossings, given), given)
    else:
        fill(person, unit.line_mix, unit.segment_mix, steps_of(crossings, given), given)


def fill(person, lines, segments, steps, given):
    """Add a month's hours to the stocks by these mixes, a line's over so many steps; a part of what was there fades."""
    hours = hours_at_work(person)
    left = 1.0 - given.knowledge_fading
    for n in range(LINES):
        person.line_stock[n] = left * person.line_stock[n] + hours * lines[n] / max(steps, TINY)
    for g in range(SEGMENTS):
        person.segment_stock[g] = left * person.segment_stock[g] + hours * segments[g]


def know_nothing(person):
    """Somebody new knows neither the firm's lines nor its segments."""
    for n in range(LINES):
        person.line_stock[n] = 0.0
    for g in range(SEGMENTS):
        person.segment_stock[g] = 0.0


def skill_for(person, customer, market, given):
    """Skill in the lines of the customer's cases, 0-1: her own line's where the others cross to their units, else the
    mean over all that she brings."""
    main = skilled(person.line_stock[customer.line], given)
    if crosses(customer, person):
        return main
    others = -main
    for n in range(LINES):
        others += skilled(person.line_stock[n], given)
    return main + other_lines(market, given) * (others / (LINES - 1) - main)


def in_depth(skill, market, given):
    """What skill in a line is worth, 0 for the ordinary: depth of the lines x (skill - ordinary skill)."""
    return market.line_depth * (skill - ORDINARY_LINE_SKILL) if given.knowledge != OFF else 0.0


def in_touch(known, apart, given):
    """What knowledge of a segment is worth, 0 for the ordinary: how far it lies apart x (knowledge - ordinary)."""
    return apart * (known - ORDINARY_SEGMENT_KNOWLEDGE) if given.knowledge != OFF else 0.0


def insight_of_own(known, given):
    """What developers see of a segment's needs from their own work, 0-1: how far they know it above the ordinary, of
    all that there is to know.

    >>> from types import SimpleNamespace as Row
    >>> round(insight_of_own(0.725, Row(knowledge=1, knowledge_sight=1.0)), 9), insight_of_own(0.3, Row(knowledge=0))
    (0.5, 0.0)
    """
    if given.knowledge == OFF:
        return 0.0
    above = (known - ORDINARY_SEGMENT_KNOWLEDGE) / (1.0 - ORDINARY_SEGMENT_KNOWLEDGE)
    return given.knowledge_sight * above


def solving(person, customer, segment, market, given):
    """How much less goes wrong with the customer's cases (logit), by what her server knows of lines and segment; more
    where cases of other lines cross a border.

    2.5 (depth x (skill - ordinary) + apart x (knowledge - ordinary)) - .4 x share of cases that cross.
    """
    known = in_depth(skill_for(person, customer, market, given), market, given)
    known += in_touch(skilled(person.segment_stock[customer.segment], given), segment.apart, given)
    crossing = other_lines(market, given) if crosses(customer, person) else 0.0
    return given.knowledge_solving * known - given.knowledge_border * crossing


def advice(skill, market, given):
    """What customers get out of the product, 1 with ordinary skill of those who advise them: 1 + .5 x its worth."""
    return max(0.0, 1.0 + given.knowledge_advice * in_depth(skill, market, given))


def empathy(known, apart, given):
    """How far attention fits the customer, 1 with ordinary knowledge of her segment: 1 + .5 x its worth."""
    return max(0.0, 1.0 + given.knowledge_empathy * in_touch(known, apart, given))
