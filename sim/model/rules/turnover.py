"""Leaving and hiring (B34): a seat stays empty for a while, then somebody new learns the work for half a year."""

from sim.model.rules.chance import clip, logistic, normal
from sim.model.rules.people import engagement_of
from sim.model.state import ACCOUNT_MANAGER, EMPLOYEE, LEADER, LEADERS


def quit_chance(motivation, strain, given):
    """Probability to leave this month: logistic(base - 2 (m - .5) + (strain - .3)); .0164 at the middle, 18% a year.

    >>> from types import SimpleNamespace as Row
    >>> round(quit_chance(0.5, 0.3, Row(turnover_base=-4.094, turnover_motivation=2.0, turnover_strain=1.0)), 4)
    0.0164
    """
    x = given.turnover_base - given.turnover_motivation * (motivation - 0.5)
    return logistic(x + given.turnover_strain * (strain - 0.3))


def leave(person, draw, given):
    """Whether the person leaves; the seat is empty from now on."""
    person.left = 0
    if person.active == 1 and draw < quit_chance(person.motivation, person.strain, given):
        person.left = 1
        person.active = 0
        person.vacancy = int(given.turnover_vacancy)


def hire(person, lever, draw_trait, draw_mindset, draw_integrity, given):
    """An empty seat waits, then a new person sits there, with the mindset that the firm hires for.

    Who looks for mindset first finds less skill: novice x (1 - selection x mindset wanted above the ordinary .4).
    """
    person.vacancy -= 1
    if person.vacancy > 0:
        return
    person.active = 1
    person.person += 1000
    person.tenure = 0
    person.trait = normal(draw_trait)
    person.mindset = clip(lever.hiring_mindset + 0.1 * normal(draw_mindset), 0.0, 1.0)
    person.integrity = clip(0.7 + 0.15 * normal(draw_integrity), 0.0, 1.0)
    person.motivation = 0.55
    person.engagement = engagement_of(0.55)
    choosy = max(0.0, lever.hiring_mindset - 0.4)
    person.skill = given.turnover_novice * (1.0 - given.turnover_selection * choosy)
    person.strain = 0.3
    person.safety = lever.forgiveness
    person.trust_in_leader = 0.5


def restructure(firm, moved, seats):
    """A change of structure goes as far as the share of seats with new work (B.1); its cost follows, and fades."""
    firm.change_distance += moved / max(seats, 1)


def role_of(seat, account_managers):
    """Role of a seat: seats 0-5 lead, the next ones are account managers as many as there are, the others employees.

    >>> role_of(0, 6), role_of(11, 6), role_of(12, 6)
    (2, 1, 0)
    """
    if seat < LEADERS:
        return LEADER
    return ACCOUNT_MANAGER if seat < LEADERS + account_managers else EMPLOYEE


def take_role(person, seat, unit, lever, given):
    """The seat's role and unit under this month's structure; 1 when that is new work, which has to be learned."""
    role = role_of(seat, int(lever.account_managers))
    if role != person.role or (unit != person.unit and person.role != LEADER):
        person.skill *= 1.0 - given.change_relearn
        person.role = role
        person.unit = unit
        return 1
    return 0
