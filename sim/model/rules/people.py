"""What work does to people: the four needs, motivation, mindset, strain, trust in leaders (B20, B26, B28, B30, B37)."""

from sim.model.rules.accounts import conflict
from sim.model.rules.chance import clip, normal
from sim.model.rules.effort import contact_hours, meets_customers
from sim.model.state import ACCOUNT_MANAGER, CUT, KPIS, LEADER, RESOLVE, SELL, SERVE, SHARE


def contact_with_customers(person, lever):
    """Contact this month 0-1: full where work is with customers, else hours over 2 (staff, B25) or over 8 (leaders)."""
    if meets_customers(person):
        return 1.0
    hours = contact_hours(person, lever)
    return min(1.0, hours / 8.0) if person.role == LEADER else min(1.0, hours / 2.0)


def meet_needs(person, unit, firm, lever):
    """Autonomy, competence, connection and appreciation, each 0-1 (S0; weights of B20 apply in `motivation_after`)."""
    person.autonomy = clip(
        0.2 + 0.4 * (1.0 - lever.script_share) + 0.4 * lever.authority - 0.2 * firm.squeeze, 0.0, 1.0
    )
    person.competence = person.skill
    person.connection = clip(0.4 + 0.3 * unit.mindset + 0.15 * person.contact, 0.0, 1.0)
    person.appreciation = clip(0.3 + 0.4 * lever.recognition + 0.2 * firm.do, 0.0, 1.0)


def motivation_after(person, pressure, squeeze, lever, draw, given, switch):
    """m += rho (target - m): needs .31/.41/.28 and a fifth appreciation, less controlling pay, overload and conflict.

    Controlling pay costs .05 per usual bonus of a fifth of pay (Deci and Ryan; A18); contact with customers adds (A42).
    """
    basic = 0.31 * person.autonomy + 0.41 * person.competence + 0.28 * person.connection
    target = 0.8 * basic + 0.2 * person.appreciation + given.motivation_contact * person.contact
    if switch.crowding_out == 1:
        target -= given.motivation_controlling * min(2.0, lever.variable_share / 0.2)
    target -= given.motivation_overload * (max(0.0, pressure - 1.0) + squeeze)
    if person.role == ACCOUNT_MANAGER:
        target -= given.motivation_conflict * conflict(person, pressure, lever)
    step = given.motivation_speed * (target + 0.1 * person.trait - person.motivation)
    return clip(person.motivation + step + given.motivation_noise * normal(draw), 0.0, 1.0)


def engagement_of(motivation):
    """Engagement that follows from motivation: .6 + .8 (m - .5) (B20).

    >>> engagement_of(0.5), engagement_of(1.0)
    (0.6, 1.0)
    """
    return clip(0.6 + 0.8 * (motivation - 0.5), 0.05, 1.0)


def cue(kpis, first, lever):
    """What the KPIs tell people to care about, -1 to 1: pull toward customers less pull toward selling and cutting."""
    total = 0.0
    for k in range(KPIS):
        if lever.kpi_weight[k] > 0.0:
            pull = kpis[first + k].pull
            toward = pull[SERVE] + pull[RESOLVE] + pull[SHARE] - 0.4 * (pull[SELL] + pull[CUT])
            total += lever.kpi_weight[k] * toward
    return total


def mindset_after(person, unit, boss_example, firm, kpi_cue, lever, draw, given):
    """Customer orientation a month later (B26, A40, A41):

    o += .03 BI (example - o) + .05/(1 + .1 (n - 1)) (peers - o) - .03 (o - .25) + .015 contact (.9 - o) + .01 cue
    + programme (.9 - o), BI = agreement of leaders' word and deed.
    """
    o = person.mindset
    step = given.mindset_leader * firm.alignment * (boss_example - o)
    step += given.mindset_peers / (1.0 + 0.1 * max(0.0, unit.people - 1.0)) * (unit.mindset - o)
    step -= given.mindset_drift * (o - given.mindset_ego)
    step += given.mindset_contact * person.contact * (0.9 - o)
    step += given.mindset_kpi * kpi_cue
    step += given.mindset_programme * firm.programme_kept * min(1.0, lever.budget / 0.01) * (0.9 - o)
    return clip(o + step + given.mindset_noise * normal(draw), 0.0, 1.0)


def strain_after(person, pressure, lever, given):
    """Strain: .2 of the way a month to .3 + .6 (pressure - .9), more for an account manager caught between (B28)."""
    target = 0.3 + 0.6 * (pressure - 0.9)
    if person.role == ACCOUNT_MANAGER:
        target += given.accounts_strain * conflict(person, pressure, lever)
    return clip(person.strain + 0.2 * (clip(target, 0.0, 1.0) - person.strain), 0.0, 1.0)


def live_month(person, unit, boss_example, firm, kpi_cue, lever, draw_motivation, draw_mindset, given, switch):
    """One person's month after work: needs, motivation, mindset, strain, skill, trust; reads only last month's peers.

    Back-office people feel the mean pressure of the firm's desk, those who serve that of their unit.
    """
    pressure = unit.pressure if meets_customers(person) else firm.pressure
    meet_needs(person, unit, firm, lever)
    person.motivation = motivation_after(person, pressure, firm.squeeze, lever, draw_motivation, given, switch)
    person.engagement = engagement_of(person.motivation)
    person.mindset = mindset_after(person, unit, boss_example, firm, kpi_cue, lever, draw_mindset, given)
    person.strain = strain_after(person, pressure, lever, given)
    person.skill += (0.7 + 0.05 * person.trait - person.skill) / given.turnover_ramp
    person.skill = clip(person.skill, 0.0, 1.0)
    person.safety += 0.05 * (lever.forgiveness - person.safety)
    person.trust_in_leader += 0.05 * (0.2 + 0.3 * lever.openness + 0.5 * firm.alignment - person.trust_in_leader)
    person.tenure += 1
