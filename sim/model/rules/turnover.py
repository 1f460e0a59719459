"""Leaving and hiring (B34): a seat stays empty for a while, then somebody new learns the work for half a year."""

from sim.model.mechanisms import HIRING, NEW_INTEGRITY, NEW_MINDSET, NEW_TRAIT, TURNOVER
from sim.model.rules.administration import chosen_well, vacancy_of
from sim.model.rules.chance import clip, logistic, normal
from sim.model.rules.constants import ORDINARY_MINDSET, ORDINARY_STRAIN, TINY
from sim.model.rules.fabrication import is_caught
from sim.model.rules.knowledge import know_nothing
from sim.model.rules.luck import uniform
from sim.model.rules.people import engagement_of
from sim.model.rules.roles import meets_customers
from sim.model.state import ACCOUNT_MANAGER, EMPLOYEE, FINANCE, LEADER, LEADERS, OFF, USUAL

NEXT_PERSON = 100_000
"""Definition: the number by which a successor's number is larger; what is left of it is the seat."""


MOST_LUCK = 0.999
"""Guard: luck is less than 1; for who quits it is where her draw lies below her chance to quit."""


def quit_chance(motivation, strain, given):
    """Probability to leave this month: logistic(base - 2 (m - .5) + (strain - .3)); .0164 at the middle, 18% a year.

    >>> from types import SimpleNamespace as Row
    >>> round(quit_chance(0.5, 0.3, Row(turnover_base=-4.094, turnover_motivation=2.0, turnover_strain=1.0)), 4)
    0.0164
    """
    x = given.turnover_base - given.turnover_motivation * (motivation - 0.5)
    return logistic(x + given.turnover_strain * (strain - ORDINARY_STRAIN))


def leave(person, j, firm, luck, given):
    """Whether the person leaves, or is dismissed for sales that never were; the seat is empty from now on."""
    person.left = 0
    if person.active == 0 or given.turnover == OFF:
        return
    fired = is_caught(person, j, firm, luck, given)
    chance, draw = quit_chance(person.motivation, person.strain, given), uniform(luck, TURNOVER, j)
    if fired == 1 or draw < chance:
        person.left = 1
        person.active = 0
        person.fabricating = 0
        person.vacancy = vacancy_of(firm, min(draw / max(chance, TINY), MOST_LUCK), given)


def hire(person, j, firm, lever, luck, given):
    """A seat stays empty for its vacancy, then a new person starts, with the mindset that the firm hires for; how good
    she is hangs on how well HR chose (B51).

    A firm that looks for mindset finds less skill: novice x (1 - selection x mindset wanted above the ordinary .4). A
    subcontractor sends the people it has.
    """
    person.vacancy -= 1
    if person.vacancy > 0 or given.turnover == OFF:
        return
    wanted = given.subcontract_mindset if person.contractor == 1 else lever.hiring_mindset
    person.active = 1
    person.person += NEXT_PERSON
    person.tenure = 0
    well = chosen_well(person, firm)
    person.trait = normal(uniform(luck, HIRING, j, NEW_TRAIT)) + given.recruiting_choice * well
    orientation = normal(uniform(luck, HIRING, j, NEW_MINDSET))
    person.mindset = clip(wanted + given.turnover_mindset_spread * orientation, 0.0, 1.0)
    honesty = normal(uniform(luck, HIRING, j, NEW_INTEGRITY))
    person.integrity = clip(given.turnover_integrity + given.turnover_integrity_spread * honesty, 0.0, 1.0)
    person.motivation = given.turnover_eager
    person.engagement = engagement_of(given.turnover_eager, given)
    choosy = max(0.0, wanted - ORDINARY_MINDSET)
    person.skill = given.turnover_novice * (1.0 - given.turnover_selection * choosy)
    person.skill *= 1.0 + given.recruiting_match * well
    person.strain = given.strain_base
    if given.safety != OFF:
        person.safety = lever.forgiveness
    person.enthusiasm = 0.0
    person.exposure = 0.0
    person.trust_in_leader = given.turnover_trusting
    know_nothing(person)


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


def function_of(seat, seats, lever):
    """Function of a seat: seats in blocks, by the relative headcounts of front line, help desk, marketing, development,
    operations, finance and HR.

    >>> from types import SimpleNamespace as Row
    >>> even = Row(front_line=1.0, help_desk=1.0, marketing=1.0, development=1.0, operations=1.0, finance=1.0)
    >>> [function_of(seat, 12, even) for seat in (0, 3, 5, 11)]
    [0, 1, 2, 5]
    """
    shares = (
        lever.front_line,
        lever.help_desk,
        lever.marketing,
        lever.development,
        lever.operations,
        lever.finance,
    )
    total = 0.0
    for k in range(len(shares)):
        total += shares[k]
    left = (seat + 0.5) / max(seats, 1) * total
    for k in range(len(shares)):
        if left <= shares[k]:
            return k
        left -= shares[k]
    return FINANCE


def take_role(person, seat, seats, unit, lever, given):
    """The seat's role, function and unit under this month's structure; 1 when that is new work.

    Another role or function has to be learned; in another unit the work is the same, and lines and segments are new,
    which people come to know by doing (B50). A seat with customers is filled by a subcontractor as far as work is given
    away (S4).
    """
    role = role_of(seat, int(lever.account_managers))
    function = function_of(seat, seats, lever) if given.staffing == USUAL else person.function
    learns = role != person.role or function != person.function
    changed = learns or (unit != person.unit and person.role != LEADER)
    person.role = role
    person.function = function
    if changed:
        person.unit = unit
    away = meets_customers(person) and role == EMPLOYEE and person.contract_draw < lever.subcontracted_share
    contractor = 1 if away and given.subcontractors == USUAL else 0
    if contractor != person.contractor:
        person.contractor = contractor
        changed = learns = True
        if contractor == 1:
            person.mindset = min(person.mindset, given.subcontract_mindset)
    if learns or (changed and given.knowledge == OFF):
        person.skill *= 1.0 - given.change_relearn
    return 1 if changed else 0
