"""What people do: effort over six activities under KPIs, pay, norms and scripts (B18, Holmstrom and Milgrom 1991).

A person's own choice e maximises v'e - 1/2 e'Me with M = (1-k)I + k11', e >= 0, where v is the pull of each activity:
KPIs through variable pay, intrinsic motivation, and a sales pressure that comes from above. The script takes the rest.
"""

from sim.model.rules.chance import logistic
from sim.model.state import (
    ACCOUNT_MANAGER,
    ACTIVITIES,
    CUT,
    DEVELOPMENT,
    FRONT_LINE,
    HELP_DESK,
    KPIS,
    LEADER,
    MARKETING,
    RESOLVE,
    SELL,
    SERVE,
    SHARE,
)


def meets_customers(person):
    """Whether the person's daily work is with customers: front line, help desk, account manager."""
    return person.role != LEADER and (person.function == FRONT_LINE or person.function == HELP_DESK)


def intrinsic(activity, mindset):
    """Weight of an activity in what people like to do, by customer orientation 0-1 (B18).

    >>> intrinsic(0, 0.5), intrinsic(1, 0.5), intrinsic(5, 0.5)
    (0.3, 0.75, 0.0)
    """
    if activity in (SELL, CUT):
        return 0.3
    if activity == SERVE:
        return 0.4 + 0.7 * mindset
    if activity == RESOLVE:
        return 0.25 + 0.5 * mindset
    if activity == SHARE:
        return 0.15 + 0.5 * mindset
    return 0.0


def scripted(function, activity):
    """Share of prescribed time for an activity, by function (A: the plan of an ordinary firm; shares sum to 1).

    >>> [round(sum(scripted(f, a) for a in range(6)), 9) for f in range(6)]
    [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    """
    if function in (FRONT_LINE, HELP_DESK):
        return (0.25, 0.56, 0.05, 0.05, 0.05, 0.04)[activity]
    if function == MARKETING:
        return (0.37, 0.10, 0.12, 0.08, 0.15, 0.18)[activity]
    if function == DEVELOPMENT:
        return (0.05, 0.10, 0.55, 0.15, 0.15, 0.00)[activity]
    return (0.05, 0.15, 0.35, 0.35, 0.10, 0.00)[activity]


def kpi_pull(activity, kpis, first, lever):
    """Pull of the firm's KPIs on an activity: weight x what the figure pulls toward x how it is felt now x dilution.

    `kpis[first + k]` is the firm's k-th KPI; the dilution 0-1 says how much one person moves the figure.
    """
    total = 0.0
    for k in range(KPIS):
        if lever.kpi_weight[k] > 0.0:
            kpi = kpis[first + k]
            total += lever.kpi_weight[k] * kpi.pull[activity] * kpi.slope * lever.kpi_dilution[k]
    return total


def feel_appeal(person, firm, kpis, first, lever, given, switch):
    """How strongly each activity appeals to the person (utility): bonus, own motivation, pressure from above."""
    front = meets_customers(person)
    strength = given.effort_bonus * lever.variable_share / 0.2
    duty = 1.0
    if switch.duty_diffusion == 1 and person.role != ACCOUNT_MANAGER:
        duty = 1.0 - given.accounts_duty * firm.covered
    for a in range(ACTIVITIES):
        own = 2.0 * person.motivation * intrinsic(a, person.mindset)
        if a == SERVE:
            own *= duty if front else 0.3 * duty
        person.appeal[a] = strength * kpi_pull(a, kpis, first, lever) + own
    person.appeal[SELL] += given.effort_squeeze * firm.squeeze
    if person.role == ACCOUNT_MANAGER:
        person.appeal[SELL] += given.accounts_quota * lever.account_quota


def choose(appeal, crowding, effort):
    """Own effort that maximises appeal'e - 1/2 e'Me with e >= 0: shave the same amount off every appeal (active set).

    Writes `effort`, six numbers of at least 0. `crowding` is k, how far one activity crowds out the others.

    >>> e = [0.0] * 6
    >>> choose([1.0, 1.0, 0.0, 0.0, 0.0, 0.0], 0.0, e); e[:3]
    [1.0, 1.0, 0.0]
    >>> choose([1.0, 0.1, 0.0, 0.0, 0.0, 0.0], 0.5, e); e[0], e[1]
    (1.0, 0.0)
    """
    shave = -1e9
    for _ in range(ACTIVITIES):
        total = 0.0
        n = 0
        for a in range(ACTIVITIES):
            if appeal[a] > shave:
                total += appeal[a]
                n += 1
        shave = crowding * total / (1.0 - crowding + n * crowding)
    for a in range(ACTIVITIES):
        effort[a] = max(0.0, appeal[a] - shave) / (1.0 - crowding)


def divide_effort(person, firm, kpis, first, lever, given, switch):
    """The person's month: own choice and script mixed into shares, then effective hours by activity (B0, B18).

    hours = (140 - hours that back-office people spend with customers) x share x engagement/.6 x (.6 + .4 skill/.7).
    """
    feel_appeal(person, firm, kpis, first, lever, given, switch)
    choose(person.appeal, given.effort_crowding, person.own_effort)
    total = 0.0
    for a in range(ACTIVITIES):
        total += person.own_effort[a]
    free = 1.0 - lever.script_share
    working = 140.0 - contact_hours(person, lever)
    vigour = person.engagement / 0.6 * (0.6 + 0.4 * person.skill / 0.7)
    for a in range(ACTIVITIES):
        own = person.own_effort[a] / max(total, 1e-9)
        person.effort[a] = free * own + lever.script_share * scripted(person.function, a)
        person.hours[a] = working * (person.effort[a] + firm.nudge[a]) * vigour * person.active


def contact_hours(person, lever):
    """Hours a month that a person whose daily work is elsewhere spends with customers (B25)."""
    if person.role == LEADER:
        return min(40.0, lever.customer_hours)
    if meets_customers(person) or person.facing_draw >= lever.facing_share:
        return 0.0
    return lever.contact_hours


def decides_to_beg(person, unit, lever, score_weight, draw, given, switch):
    """Whether the person asks customers for a high score this month (B24), 0 or 1.

    P = logistic(base + 6 w v/.2 + 2 peers - 2 integrity), w the weight on the score, v the variable share of pay.
    """
    if switch.begging == 0 or not meets_customers(person) or score_weight <= 0.0:
        return 0
    pull = given.begging_weight * score_weight * lever.variable_share / 0.2
    p = logistic(given.begging_base + pull + given.begging_peers * unit.begging - 2.0 * person.integrity)
    return 1 if draw < p * person.active else 0
