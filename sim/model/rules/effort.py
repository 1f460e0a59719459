"""What people do: effort over six activities under KPIs, pay, norms and plans (B18, Holmstrom and Milgrom 1991).

A person's own choice e maximises v'e - 1/2 e'Me with M = (1-k)I + k11', e >= 0, where v is the pull of each activity:
KPIs through variable pay, intrinsic motivation, what colleagues do, and a pressure for sales from above. The plan takes
the rest.
"""

from sim.model.rules.chance import logistic
from sim.model.rules.constants import TINY, USUAL_BONUS
from sim.model.rules.kpis import DELIGHT, LIFETIME_VALUE, REPORTED_NPS, quarter_pull
from sim.model.rules.roles import group_of, meets_customers, serves_within, weight_on
from sim.model.state import (
    ACCOUNT_MANAGER,
    ACTIVITIES,
    CUT,
    DEVELOPMENT,
    FRONT_LINE,
    HELP_DESK,
    KPIS,
    MARKETING,
    MONEY,
    OFF,
    OPERATIONS,
    RESOLVE,
    SELL,
    SERVE,
    SHARE,
    USUAL,
)

FRONT_PLAN = (0.25, 0.56, 0.05, 0.05, 0.05, 0.04)
HELP_PLAN = (0.05, 0.80, 0.06, 0.03, 0.06, 0.00)
MARKETING_PLAN = (0.37, 0.10, 0.12, 0.08, 0.15, 0.18)
DEVELOPMENT_PLAN = (0.05, 0.10, 0.55, 0.15, 0.15, 0.00)
OPERATIONS_PLAN = (0.00, 0.60, 0.20, 0.15, 0.05, 0.00)
OFFICE_PLAN = (0.05, 0.15, 0.35, 0.35, 0.10, 0.00)
"""Whole plans: shares of prescribed time by activity, which sum to 1, so that none of them can be varied alone (A)."""

NOTHING_YET = -1e9
"""Guard: less than any appeal."""


def intrinsic(activity, mindset, given):
    """Weight of an activity in what people like to do, by customer orientation 0-1 (B18).

    >>> from types import SimpleNamespace as Row
    >>> given = Row(liking_sell=0.3, liking_serve=0.4, liking_serve_mindset=0.7)
    >>> intrinsic(SELL, 0.5, given), intrinsic(SERVE, 0.5, given), intrinsic(5, 0.5, given)
    (0.3, 0.75, 0.0)
    """
    if activity == SELL:
        return given.liking_sell
    if activity == CUT:
        return given.liking_cut
    if activity == SERVE:
        return given.liking_serve + given.liking_serve_mindset * mindset
    if activity == RESOLVE:
        return given.liking_resolve + given.liking_resolve_mindset * mindset
    if activity == SHARE:
        return given.liking_share + given.liking_share_mindset * mindset
    return 0.0


def scripted(function, activity):
    """Share of prescribed time for an activity, by function (A: the plan of an ordinary firm; shares sum to 1).

    >>> [round(sum(scripted(f, a) for a in range(6)), 9) for f in range(6)]
    [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    """
    if function == FRONT_LINE:
        return FRONT_PLAN[activity]
    if function == HELP_DESK:
        return HELP_PLAN[activity]
    if function == MARKETING:
        return MARKETING_PLAN[activity]
    if function == DEVELOPMENT:
        return DEVELOPMENT_PLAN[activity]
    if function == OPERATIONS:
        return OPERATIONS_PLAN[activity]
    return OFFICE_PLAN[activity]


def one_s_own(dilution, firm, given):
    """How much of a figure is one's own work, 0-1: tailored pay, where it is used, halves what is not (B44)."""
    return dilution + (1.0 - dilution) * given.systems_tailoring * firm.pay_use


def add_bonus(person, firm, kpis, lever, given):
    """Add the pull of pay to the appeal of each activity: weight x what the figure pulls toward x how it is felt now
    x how much of it is one's own, for every KPI by which the person is judged (B18, B19).

    A long-term share of it pulls to what makes customers worth more, a bonus for delight to what satisfies them.
    """
    strength = given.effort_bonus * lever.variable_share / USUAL_BONUS
    short = strength * (1.0 - lever.long_term_share)
    group = group_of(person)
    for k in range(KPIS):
        weight = weight_on(group, k, lever)
        if weight > 0.0:
            kpi = kpis[k]
            pull = short * weight * kpi.slope * one_s_own(lever.kpi_dilution[k], firm, given)
            for a in range(ACTIVITIES):
                person.appeal[a] += pull * kpi.pull[a]
    worth = strength * lever.long_term_share * lever.firm_dilution
    delight = given.effort_bonus * lever.delight_bonus / USUAL_BONUS * lever.unit_dilution
    for a in range(ACTIVITIES):
        person.appeal[a] += worth * kpis[LIFETIME_VALUE].pull[a] + delight * kpis[DELIGHT].pull[a]


def practised_mindset(mindset, alignment, ego, given):
    """Customer orientation that shows in practice: what is above `ego` only as far as the KPIs agree (B36, S4).

    ego + (o - ego) x alignment for o above ego; all of o where the mechanism is off.

    >>> from types import SimpleNamespace as Row
    >>> practised_mindset(0.65, 0.5, 0.25, Row(kpi_conflict=1)), practised_mindset(0.65, 0.5, 0.25, Row(kpi_conflict=0))
    (0.45, 0.65)
    """
    if given.kpi_conflict == OFF or mindset <= ego:
        return mindset
    return ego + (mindset - ego) * alignment


def money_seen(person, firm, lever, given):
    """How far the person sees what a customer who stays earns, 0-1: by feedback and the first programme (S4)."""
    if given.profit_feedback == OFF:
        return 0.0
    return min(1.0, lever.profit_feedback + firm.intensity[MONEY] * person.reached[MONEY])


def feel_liking(person, unit, firm, kpis, lever, given):
    """What appeals to the person without any bonus: own motivation, duty, colleagues, what pays (B18, B27).

    Who serves customers, orders or colleagues as her daily work likes it as her own work; others like serving less.
    """
    duty = 1.0
    if given.duty_diffusion == USUAL and person.role != ACCOUNT_MANAGER:
        duty = 1.0 - given.accounts_duty * firm.covered
    mindset = practised_mindset(person.mindset, firm.kpi_alignment, given.mindset_ego, given)
    norm = given.effort_norm if given.norms == USUAL else 0.0
    seen = given.feedback_pull * money_seen(person, firm, lever, given)
    for a in range(ACTIVITIES):
        own = 2.0 * person.motivation * intrinsic(a, mindset, given)
        if a == SERVE and not serves_within(person):
            own *= duty if meets_customers(person) else given.effort_back_office * duty
        worth = max(0.0, kpis[LIFETIME_VALUE].pull[a])
        person.appeal[a] = own + norm * unit.effort[a] + seen * worth


def feel_appeal(person, unit, firm, kpis, lever, season, given):
    """How strongly each activity appeals to the person (utility): liking, bonus, pressure from above, quota.

    `season` is 1 in the last month of a quarter, -.5 in the two before: a steeper quota pulls selling there (A12).
    """
    if given.effort == OFF:
        for a in range(ACTIVITIES):
            person.appeal[a] = 0.0
        return
    feel_liking(person, unit, firm, kpis, lever, given)
    add_bonus(person, firm, kpis, lever, given)
    person.appeal[SELL] += given.effort_squeeze * firm.squeeze
    if given.deal_timing == USUAL and meets_customers(person):
        person.appeal[SELL] += given.timing_push * quarter_pull(group_of(person), lever) * season
    if person.role == ACCOUNT_MANAGER and given.account_quota == USUAL:
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
    shave = NOTHING_YET
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


def put_first(person, lever, given):
    """What leaders and standards put before everything else (S1, S4): freed time goes to causes and insight, half each;
    where a request goes first, those who meet customers put other work aside."""
    if given.freed_time == USUAL and lever.resources > 0.0:
        for a in range(ACTIVITIES):
            person.effort[a] *= 1.0 - lever.resources
        person.effort[RESOLVE] += 0.5 * lever.resources
        person.effort[SHARE] += 0.5 * lever.resources
    if given.requests_first == USUAL and meets_customers(person):
        aside = given.practice_requests * lever.requests_first
        for a in range(ACTIVITIES):
            person.effort[a] *= 1.0 - aside
        person.effort[SERVE] += aside


def divide_effort(person, unit, firm, kpis, lever, season, given):
    """Shares of the six activities in the time that is a person's own: own choice and plan mixed (B18)."""
    feel_appeal(person, unit, firm, kpis, lever, season, given)
    choose(person.appeal, given.effort_crowding, person.own_effort)
    total = 0.0
    for a in range(ACTIVITIES):
        total += person.own_effort[a]
    free = 0.0 if given.effort == OFF else 1.0 - lever.script_share
    for a in range(ACTIVITIES):
        own = person.own_effort[a] / max(total, TINY) if total > TINY else scripted(person.function, a)
        person.effort[a] = free * own + (1.0 - free) * scripted(person.function, a)
    put_first(person, lever, given)


def decides_to_beg(person, unit, lever, draw, given):
    """Whether the person asks customers for a high score this month (B24), 0 or 1; never for one that judges others.

    P = logistic(base + 6 w v/.2 + 2 peers - 2 integrity), w the weight of the score by which she is judged, v the
    variable share of pay.
    """
    weight = weight_on(group_of(person), REPORTED_NPS, lever)
    if given.begging == OFF or not meets_customers(person) or weight <= 0.0:
        return 0
    pull = given.begging_weight * weight * lever.variable_share / USUAL_BONUS
    p = logistic(
        given.begging_base + pull + given.begging_peers * unit.begging - given.begging_integrity * person.integrity
    )
    return 1 if draw < p * person.active else 0
