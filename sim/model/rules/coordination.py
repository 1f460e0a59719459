"""Hours of coordinating: reports, hand-overs, teams, what is decided with customers, what has to be kept up (A1)."""

from sim.model.rules.chance import power
from sim.model.rules.leading import deciding_hours
from sim.model.rules.roles import meets_customers
from sim.model.rules.voice import needs_of_participants
from sim.model.state import ACCOUNT_MANAGER, DEVELOPMENT, EMPLOYEE, OFF, SEGMENTS, USUAL


def coordination_hours(person, firm, lever, given):
    """Hours of a person for reports and approvals by layer, for settling with colleagues what no layer settles, for
    hand-overs by border, and for meetings of teams across functions, the longer the more members are of others (A1).

    Each layer costs 3 h and takes .3 of 15 h of settling off people. Account managers have their customers' affairs to
    arrange inside the firm.
    """
    if given.coordination == OFF:
        return 0.0
    hours = given.hours_report * lever.layers + given.hours_settle * power(1.0 - given.hours_settled, lever.layers)
    if given.handovers == USUAL:
        hours += given.hours_handover * firm.crossings
    if given.teams == USUAL:
        others = 1.0
        if person.role == EMPLOYEE:
            others -= firm.people_in[person.function] / max(firm.present, 1.0)
        hours += given.hours_team * lever.cross_functional_share * others
    if person.role == ACCOUNT_MANAGER and given.account_care == USUAL:
        hours += given.hours_inside
    return hours + tuning_hours(person, firm, given)


def tuning_hours(person, firm, given):
    """Hours of a developer for keeping together what is made for one segment and another: as many offers have to fit
    each other as segments have developers of their own (A1)."""
    if person.role != EMPLOYEE or person.function != DEVELOPMENT or given.distinct_offers == OFF:
        return 0.0
    served = 0.0
    for g in range(SEGMENTS):
        served += firm.served[g]
    return given.hours_tuning * firm.tailoring * max(0.0, served - 1.0)


def sharing_hours(person, lever, given):
    """Hours of a developer with customers who take part in decisions, or without whom nothing is decided (B43): half as
    many where nothing is done for those who come, half as many again where all is."""
    if person.role != EMPLOYEE or person.function != DEVELOPMENT:
        return 0.0
    shared = 0.0
    if given.participation == USUAL:
        shared += lever.participation * (0.5 + needs_of_participants(lever))
    if given.customers_decide == USUAL:
        shared += lever.customers_decide
    return given.hours_participation * shared


def upkeep_hours(person, firm, lever, given):
    """Hours of a person for what has to be kept up: standards that people write themselves, customers written down in
    a system by those who meet them, requests that they may decide, and customers of a colleague whom an account manager
    knows as well."""
    hours = given.hours_standards * lever.self_written if given.who_writes == USUAL else 0.0
    if meets_customers(person):
        hours += given.hours_written_down * firm.crm_use
    hours += deciding_hours(person, firm, lever, given)
    if person.role == ACCOUNT_MANAGER and given.account_departure == USUAL:
        hours += given.hours_backup * lever.account_backup
    return hours
