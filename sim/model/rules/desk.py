"""The service desk (B0b): cases, who takes them, how long they get, what goes wrong, what waits.

Pressure lowers the time per case, and the time that a unit manages becomes its standard: quickly down, slowly up
(Oliva and Sterman 2001). An account manager takes her own customers' cases first, until her hours end.
"""

import math

from sim.model.mechanisms import FAILING, FAILURES, RETURNING
from sim.model.rules.accounts import closeness
from sim.model.rules.chance import binomial, clip, logistic, poisson, power
from sim.model.rules.constants import ORDINARY_SKILL, TINY
from sim.model.rules.hours import as_a_novice
from sim.model.rules.knowledge import solving
from sim.model.rules.luck import uniform
from sim.model.rules.roles import meets_customers, serves_within
from sim.model.state import ACCOUNT_MANAGER, NONE, OFF, ROTATE, SERVE, UNITS, USUAL

MOST_CASES = 20
"""Guard: new cases of one customer in a month, at most; counting stops there."""
LEAST_TIME = 0.05
"""Guard: shorter times per case, in standard times, count as this."""
LEAST_PRESSURE, MOST_PRESSURE = 0.3, 3.0
"""Guard: beyond these a case has its shortest or longest time in any case."""
LEAST_STANDARD, MOST_STANDARD = 0.4, 1.6
"""Guard: the standard follows practice, which has narrower bounds of its own."""
LEAST_HEADS, MOST_HEADS = 0.3, 4.0
"""Guard: headcount relative to the start."""
MOST_WRONG = 0.95
"""Guard: a probability that leaves some case to go right."""
PRESSURE_WITHOUT_HOURS = 10.0
"""Guard: pressure of a desk with cases and next to no hours, which has no ratio of its own."""
SERVING_MINDSET = 0.45
"""Origin of the scale of the mindset of who serves; failure.base is the logit there."""


def raise_cases(customer, draw, given):
    """Cases that a customer brings this month: what comes back, and Poisson(cases x load), at most 20 new."""
    customer.cases = customer.returning + poisson(given.desk_cases * customer.load, draw, MOST_CASES)
    customer.returning = 0
    customer.server = NONE
    customer.covered = 0.0
    customer.close = 0.0


def open_desk(firm, units, staff, roster, given):
    """Hours offered by each unit's desk and who serves there, in row order; account managers keep theirs.

    The firm's people sit on `seats` seats from seat `base` on.
    """
    for u in range(UNITS):
        unit = units[u]
        unit.roster = 0
        unit.offered = 0.0
        unit.cases = 0.0
    for j in range(len(staff)):
        person = staff[j]
        person.cases = 0.0
        if person.active == 1 and person.role != ACCOUNT_MANAGER:
            unit = units[person.unit]
            hours = person.hours[SERVE] * desk_share(person, given)
            hours += person.spent[ROTATE] * person.pace * as_a_novice(person, given)
            unit.offered += given.yields_serve * hours * firm.heads
            if meets_customers(person):
                roster[person.unit][unit.roster] = j
                unit.roster += 1


def desk_share(person, given):
    """Share of serving hours that reaches customers: all of it where work is with customers, else some (A).

    Back-office people who meet customers that month help out for a fifth of their serving time; those who serve orders
    and colleagues have none to spare.
    """
    if meets_customers(person):
        return 1.0
    if serves_within(person):
        return 0.0
    return given.desk_help if person.contact > 0.0 else 0.0


def hand_out_cases(customers, own, staff, units):
    """Add up cases by unit and by account manager, in row order."""
    for i in own:
        customer = customers[i]
        if customer.manager != NONE:
            staff[customer.manager].cases += customer.cases
        else:
            units[customer.unit].cases += customer.cases


def take_own_customers(person, firm, given):
    """Share of her own customers' cases that an account manager can take with her serving hours."""
    if person.role == ACCOUNT_MANAGER:
        needed = person.cases * firm.case_hours
        offered = given.yields_serve * person.hours[SERVE]
        person.cover = clip(offered / max(needed, TINY), 0.0, 1.0) * person.active
        person.close = closeness(person, given)
        if given.account_care == OFF:
            person.cover = 0.0


def pass_on_cases(customers, own, staff, units):
    """Cases that account managers cannot take go to the desk of the customer's unit, in row order."""
    for i in own:
        customer = customers[i]
        if customer.manager != NONE:
            customer.covered = staff[customer.manager].cover
            customer.close = staff[customer.manager].close * customer.covered
            units[customer.unit].cases += customer.cases * (1.0 - customer.covered)


def time_per_case(standard, pressure, given):
    """Time a case gets: standard x pressure^-.6, pressure kept in .3-3 and the time in .5-1.4 standard times (B22).

    At pressure 1 a case gets its standard time.
    """
    stretched = standard * power(clip(pressure, LEAST_PRESSURE, MOST_PRESSURE), -given.desk_time_exponent)
    return clip(stretched, given.desk_time_least, given.desk_time_most)


def standard_after(standard, time, anchor, anchored, given):
    """The standard a month later: it follows the practised time, faster down than up, unless customers anchor it
    (Oliva and Sterman 2001; B22). The symmetric form is slow both ways.

    `anchor` 0-1 is how far customers set it; they hold it at `anchored` (standard times).
    """
    if given.service_standard == OFF:
        return standard
    falls = time < standard and given.service_standard == USUAL
    months = given.desk_standard_down if falls else given.desk_standard_up
    drifting = (time - standard) / months
    held = (anchored - standard) / given.desk_anchor_months
    return clip(standard + (1.0 - anchor) * drifting + anchor * held, LEAST_STANDARD, MOST_STANDARD)


def pressure_of(needed, offered):
    """Work needed of hours offered, at most 10: a desk without hours has no ratio of its own.

    >>> pressure_of(50.0, 100.0), pressure_of(50.0, 0.0), pressure_of(0.0, 0.0)
    (0.5, 10.0, 0.0)
    """
    return min(needed / max(offered, TINY), PRESSURE_WITHOUT_HOURS)


def run_desk(unit, firm, lever, given):
    """One unit's month: pressure, time per case, cases served, backlog of at most one month, wait, standard."""
    if unit.roster == 0:
        unit.backlog = 0.0
        unit.served = 0.0
        unit.wait = 0.0
        return
    work = unit.cases + unit.backlog
    case_hours = firm.case_hours * unit.border
    unit.pressure = pressure_of(work * case_hours * unit.standard, unit.offered)
    unit.time_per_case = time_per_case(unit.standard, unit.pressure, given)
    unit.served = min(work, unit.offered / max(case_hours * unit.time_per_case, TINY))
    if given.service_desk == OFF:
        unit.time_per_case = unit.standard
        unit.served = work
    unit.backlog = clip(work - unit.served, 0.0, unit.cases)
    unit.wait = unit.backlog / max(unit.cases, 1.0)
    anchored = given.desk_anchor + given.desk_anchor_mindset * unit.mindset
    unit.standard = standard_after(unit.standard, unit.time_per_case, lever.customer_anchor, anchored, given)


def tally_desk(firm, units, staff, given):
    """The firm's desk figures, account managers included: hours offered and worked, pressure, wait, time per case.

    Nobody works more hours on cases than she offers, not even where a desk is switched off and all cases are served.
    """
    cases = border = 0.0
    spent = 0.0
    worked = 0.0
    needed = 0.0
    waiting = 0.0
    firm.offered = 0.0
    for u in range(UNITS):
        unit = units[u]
        if unit.roster > 0:
            cases += unit.cases
            waiting += unit.backlog
            hours = unit.served * firm.case_hours * unit.border * unit.time_per_case
            spent += hours
            worked += min(hours, unit.offered)
            needed += (unit.cases + unit.backlog) * firm.case_hours * unit.border * unit.standard
            border += unit.cases * unit.border
            firm.offered += unit.offered
    firm.border = border / cases if cases > 0.0 else 1.0
    firm.time_per_case = spent / max(firm.case_hours * firm.border * (cases + waiting), TINY) if cases > 0.0 else 1.0
    firm.wait = waiting / max(cases, 1.0)
    for j in range(len(staff)):
        person = staff[j]
        if person.role == ACCOUNT_MANAGER and person.active == 1:
            offered = given.yields_serve * person.hours[SERVE]
            hours = min(person.cover * person.cases * firm.case_hours, offered)
            worked += hours
            needed += hours
            firm.offered += offered
    firm.utilisation = worked / max(firm.offered, TINY)
    firm.pressure = pressure_of(needed, firm.offered)


def heads_after(heads, workload, given):
    """Headcount relative to the start, moving 3% a month toward .30 + .70 workload (B0b).

    >>> from types import SimpleNamespace as Row
    >>> round(heads_after(1.0, 2.0, Row(desk_adjust=0.03, desk_fixed_heads=0.30)), 4)
    1.021
    """
    wanted = given.desk_fixed_heads + (1.0 - given.desk_fixed_heads) * workload
    return clip(heads + given.desk_adjust * (wanted - heads), LEAST_HEADS, MOST_HEADS)


def failure_chance(person, known, time, wait, firm, lever, authority, given, market):
    """Probability that a case goes wrong (B0b), by who serves and what she knows, in what time, after what wait.

    (1 - n) logistic(base - ln time - 1.5 (o - .45) - (skill - .7) - .3 (m - .5) - .5 (R - 1) + .5 max(0, K - 1)
    - known + .5 wait + .5 lateness of orders + .4 crossings x needs that cross units + .15 where everybody has a
    standard of her own) + n x .5 (1 - min(1, 1.3 o (.3 + .7 authority))), with n the share of cases that no script
    foresees (B38).
    """
    x = given.failure_base - given.failure_time * math.log(max(time, LEAST_TIME))
    x -= given.failure_mindset * (person.mindset - SERVING_MINDSET)
    x -= given.failure_skill * (person.skill - ORDINARY_SKILL)
    x -= known
    x -= given.failure_causes * (firm.causes - 1.0)
    x += given.failure_cuts * max(0.0, firm.cuts - 1.0) + given.failure_wait * wait
    x += given.operations_failure * firm.lateness
    free = 0.0
    if given.work_quality == USUAL:
        x -= given.failure_motivation * (person.motivation - 0.5)
    if given.cross_unit_needs == USUAL:
        x += given.failure_crossing * market.cross_unit_share * firm.crossings
    if given.who_writes == USUAL:
        x += given.practice_uneven * lever.self_written
        free = given.practice_free * lever.self_written
    allowed = given.failure_alone + (1.0 - given.failure_alone) * authority
    judged = min(1.0, (given.failure_judgement + free) * person.mindset * allowed)
    n = market.off_script_share if given.off_script == USUAL else 0.0
    return (1.0 - n) * logistic(x) + n * given.failure_unscripted * (1.0 - judged)


def pick_server(customer, unit, seats, draw):
    """Who serves the customer this month: her account manager as far as she has time, else someone of the unit."""
    if (customer.covered > 0.0 and draw < customer.covered) or unit.roster == 0:
        customer.server = customer.manager
    else:
        rest = (draw - customer.covered) / max(1.0 - customer.covered, TINY)
        customer.server = seats[min(int(rest * unit.roster), unit.roster - 1)]


def go_unserved(customer):
    """Nobody is there: every case goes wrong, and nothing is delivered."""
    customer.failures = customer.cases
    customer.fabricated = 0
    customer.complained = 0
    customer.recovered = 0
    customer.delivered = 0.0


def serve(customer, i, segment, unit, person, firm, lever, luck, given, market):
    """The customer's cases are worked on: how many go wrong, and how many of those come back (A21)."""
    managed = person.role == ACCOUNT_MANAGER
    authority = lever.account_authority if managed else lever.authority
    if given.safety == USUAL:
        authority *= person.safety
    time = 1.0 if managed else unit.time_per_case
    customer.failures = 0
    customer.returning = 0
    if customer.cases > 0:
        known = solving(person, customer, segment, market, given)
        p = failure_chance(person, known, time, 0.0 if managed else unit.wait, firm, lever, authority, given, market)
        draw = uniform(luck, FAILURES, i, FAILING)
        customer.failures = binomial(customer.cases, clip(p, 0.0, MOST_WRONG), draw)
    if customer.failures > 0:
        draw = uniform(luck, FAILURES, i, RETURNING)
        customer.returning = binomial(customer.failures, given.failure_repeat, draw)
