"""Programmes of change, the six attention areas: what they may spend, whom they reach, what they do (S4, B41)."""

from sim.model.rules.chance import clip
from sim.model.rules.constants import TINY, WORKING_HOURS
from sim.model.state import (
    ACCOUNT_MANAGER,
    DEPARTMENT,
    LEADERSHIP,
    MANAGERS,
    MARKETING,
    MINDSET,
    NOBODY,
    PROGRAMMES,
    SILOS,
    USUAL,
)


def facilitation(money, firm):
    """Hours of facilitators for each person of the firm that a share of revenue buys, at an employee's pay.

    >>> from types import SimpleNamespace as Row
    >>> facilitation(0.01, Row(revenue=14000.0, wage=140.0, staff=10.0, heads=2.0))
    7.0
    """
    hours = money * firm.revenue * WORKING_HOURS / max(firm.wage, TINY)
    return hours / max(firm.staff * firm.heads, 1.0)


def run_programmes(firm, lever, given):
    """Effect of each programme this month, 0-1: what is kept of it x min(1, hours of facilitators / 7.4 for each person
    of the firm): a hundredth of an ordinary firm's revenue (S4).

    `programme_kept` is the kept share of all of them, weighted by budget; 1 where there is none.
    """
    planned = 0.0
    kept = 0.0
    for p in range(PROGRAMMES):
        budget = lever.programme_budget[p] if given.programmes == USUAL else 0.0
        planned += budget
        kept += budget * firm.kept[p]
        money = budget * (1.0 - lever.budget_cut)
        firm.intensity[p] = firm.kept[p] * min(1.0, facilitation(money, firm) / max(given.programme_full, TINY))
    firm.programme_plan = planned
    firm.programme_money = kept * (1.0 - lever.budget_cut)
    firm.programme_kept = kept / planned if planned > 0.0 else 1.0


def cancel_programmes(firm, lever):
    """Leaders cancel the programmes that are running; those that have not begun may still begin."""
    for p in range(PROGRAMMES):
        firm.kept[p] = 0.0
    firm.programme_kept = 0.0
    for p in range(PROGRAMMES):
        if lever.programme_budget[p] <= 0.0:
            firm.kept[p] = 1.0


def team_reach(cross_functional_share, full):
    """Share of people whom teams across functions reach: work in teams over .3, at most 1 (A10: resources decide).

    >>> team_reach(0.0, 0.3), team_reach(0.15, 0.3), team_reach(0.6, 0.3)
    (0.0, 0.5, 1.0)
    """
    return min(1.0, cross_functional_share / max(full, TINY))


def reach(person, p, lever, given):
    """How far programme p reaches a person, 0-1, by its owner (S4, A10): a department reaches marketing, account
    managers themselves, teams everybody; nobody's programme reaches nobody. Others get a tenth of it by hearsay.

    Subcontractors are reached in full only by the programme for mindset (S4).
    """
    far = given.subcontract_reach if person.contractor == 1 and p != MINDSET else 1.0
    if given.programme_owner != USUAL:
        return far
    owner = lever.programme_owner[p]
    if owner == NOBODY:
        return 0.0
    if owner == DEPARTMENT:
        return far * (1.0 if person.function == MARKETING else given.programme_spill)
    if owner == MANAGERS:
        return far * (1.0 if person.role == ACCOUNT_MANAGER else given.programme_spill)
    teams = team_reach(lever.cross_functional_share, given.programme_teams)
    return far * (given.programme_spill + (1.0 - given.programme_spill) * teams)


def reach_out(person, lever, given):
    """How far each of the programmes reaches the person this month."""
    for p in range(PROGRAMMES):
        person.reached[p] = reach(person, p, lever, given)


def firm_reach(p, lever, given):
    """How far programme p can change what belongs to the whole firm - borders, figures, leaders - by its owner, 0-1.

    A department changes twice as much as hearsay does, account managers three times, teams as far as they have time.
    """
    if given.programme_owner != USUAL:
        return 1.0
    owner = lever.programme_owner[p]
    if owner == NOBODY:
        return 0.0
    if owner == DEPARTMENT:
        return min(1.0, given.programme_department * given.programme_spill)
    if owner == MANAGERS:
        return min(1.0, given.programme_managers * given.programme_spill)
    return max(given.programme_spill, team_reach(lever.cross_functional_share, given.programme_teams))


def more_of(share, strength, intensity):
    """A share raised by a programme: share + strength x intensity x what is missing to 1.

    >>> more_of(0.4, 0.5, 1.0), more_of(0.4, 0.5, 0.0)
    (0.7, 0.4)
    """
    return share + strength * intensity * (1.0 - share)


def opened(share, firm, lever, given):
    """Openness or forgiveness of leaders, with what the programme for leaders adds (S4)."""
    effect = firm.intensity[LEADERSHIP] * firm_reach(LEADERSHIP, lever, given)
    return clip(more_of(share, given.programme_leadership, effect), 0.0, 1.0)


def cross_borders(firm, lever, given):
    """Borders that a need crosses: crossings x (1 - half the work in teams that have the hours to meet) x (1 - .4
    programme against silos)."""
    crossings = lever.silo_crossings
    if given.teams == USUAL:
        crossings *= 1.0 - given.delivery_teams * lever.cross_functional_share * firm.kept_all
    effect = firm.intensity[SILOS] * firm_reach(SILOS, lever, given)
    firm.crossings = crossings * (1.0 - given.programme_silos * effect)
