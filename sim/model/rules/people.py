"""What work does to people: the four needs, motivation, mindset, strain, trust in leaders (B20, B26, B28, B30, B37)."""

import math

from sim.model.mechanisms import ERRORS, MINDSET_SHIFT, MOTIVATION_SHIFT
from sim.model.rules.accounts import conflict
from sim.model.rules.asks import contact_hours, rotation_hours
from sim.model.rules.chance import clip, normal
from sim.model.rules.constants import ORDINARY_ENGAGEMENT, ORDINARY_SKILL, TINY, USUAL_BONUS, WORKING_HOURS
from sim.model.rules.effort import money_seen
from sim.model.rules.hours import drive_of
from sim.model.rules.luck import uniform
from sim.model.rules.programmes import opened
from sim.model.rules.roles import group_of, meets_customers, weight_on
from sim.model.state import (
    ACCOUNT_MANAGER,
    CUT,
    FINANCE,
    INVOLVE,
    KPIS,
    LEADER,
    MINDSET,
    OFF,
    REPORT,
    RESOLVE,
    SELL,
    SERVE,
    SHARE,
    USUAL,
)

LEAST_ENGAGEMENT = 0.05
"""Guard: somebody who is at work does something."""
USUAL_PRESSURE = 0.9
"""Origin of the scale of pressure; strain.base is the strain there."""


def contact_with_customers(person, lever, given):
    """Contact this month 0-1: full where work is with customers, else hours over 2 (staff, B25) or over 8 (leaders)."""
    if given.contact == OFF:
        return 0.0
    if meets_customers(person):
        return 1.0
    hours = person.kept * (contact_hours(person, lever) + rotation_hours(person, lever, given))
    if person.role == LEADER:
        return min(1.0, hours / given.contact_leader_hours)
    return min(1.0, hours / given.contact_hours)


def exposure_after(person, firm, lever, given):
    """Contact that still works (B25, A42): a meeting fades by half in three months; what a programme stages counts .6
    of a meeting, a customer's report that is passed around .2."""
    if given.contact == OFF:
        return 0.0
    staged = given.contact_staged * firm.intensity[INVOLVE] * person.reached[INVOLVE]
    passed_on = given.contact_report * lever.conversation_reach if lever.mode == REPORT else 0.0
    return max(max(person.contact, staged), max(passed_on, person.exposure * (1.0 - given.contact_fades)))


def felt_thanks(firm, lever, given):
    """Recognition as people feel it: what leaders have the hours for, less half of what people are used to (A64).

    >>> from types import SimpleNamespace as Row
    >>> round(felt_thanks(Row(led=1.0, thanked=0.4), Row(recognition=0.6), Row(four_needs_used_to=0.5)), 3)
    0.4
    """
    return lever.recognition * firm.led - given.four_needs_used_to * firm.thanked


def meet_needs(person, unit, firm, lever, given):
    """Autonomy, competence, connection and appreciation, each 0-1 (S0; weights of B20 apply in `motivation_after`).

    Who writes the own standards is freer; where every request is accepted people feel less connected, where customers
    take part more so (S0).
    """
    if given.four_needs == OFF:
        return
    written = given.practice_written * lever.self_written if given.who_writes == USUAL else 0.0
    free = given.four_needs_free + given.four_needs_unscripted * (1.0 - lever.script_share)
    free += given.four_needs_authority * lever.authority
    free -= given.four_needs_squeeze * firm.squeeze
    person.autonomy = clip(free + written, 0.0, 1.0)
    person.competence = person.skill
    yielding = given.requests_yielding * (1.0 - lever.judgement) if given.requests == USUAL else 0.0
    near = given.four_needs_near + given.four_needs_colleagues * unit.mindset
    near += given.four_needs_customers * person.exposure
    near += given.four_needs_participation * firm.taking_part
    person.connection = clip(near - yielding, 0.0, 1.0)
    seen = given.four_needs_thanked + given.four_needs_recognition * felt_thanks(firm, lever, given)
    person.appreciation = clip(seen + given.four_needs_example * firm.do, 0.0, 1.0)


def controlling(lever):
    """Pay that is felt as control, in usual bonuses of a fifth: variable pay, bonus for delight; at most two (A18)."""
    return min(2.0, (lever.variable_share + lever.delight_bonus) / USUAL_BONUS)


def motivation_after(person, pressure, firm, lever, draw, given):
    """m += rho (target - m): needs .31/.41/.28 and a fifth appreciation, less controlling pay, overload and conflict.

    Controlling pay costs .05 per usual bonus of a fifth of pay (Deci and Ryan; A18); contact with customers adds (A42),
    and so does seeing what a kept customer earns: feedback that informs (A18). Words without deeds make cynical (A41).
    People differ by their trait.
    """
    basic = given.four_needs_autonomy * person.autonomy + given.four_needs_competence * person.competence
    basic += given.four_needs_connection * person.connection
    target = given.motivation_base + given.four_needs_basic * basic
    target += given.four_needs_appreciation * person.appreciation
    target += given.motivation_contact * person.exposure
    target += given.feedback_motivation * money_seen(person, firm, lever, given)
    if given.crowding_out == USUAL:
        target -= given.motivation_controlling * controlling(lever)
    target -= given.motivation_overload * (max(0.0, pressure - 1.0) + firm.squeeze)
    target -= given.leaders_cynicism * firm.cynicism
    if person.role == ACCOUNT_MANAGER and given.role_conflict == USUAL:
        target -= given.motivation_conflict * conflict(person, pressure, lever)
    step = given.motivation_speed * (target + given.motivation_spread * person.trait - person.motivation)
    return clip(person.motivation + step + given.motivation_noise * normal(draw), 0.0, 1.0)


def engagement_of(motivation, given):
    """Engagement that follows from motivation: .6 + .8 (m - .5) (B20).

    >>> from types import SimpleNamespace as Row
    >>> engagement_of(0.5, Row(motivation_engagement=0.8)), engagement_of(1.0, Row(motivation_engagement=0.8))
    (0.6, 1.0)
    """
    return clip(ORDINARY_ENGAGEMENT + given.motivation_engagement * (motivation - 0.5), LEAST_ENGAGEMENT, 1.0)


def cue(person, kpis, lever, given):
    """What the KPIs by which a person is judged tell her to care about, -1 to 1: pull toward customers less pull toward
    selling and cutting."""
    total = 0.0
    group = group_of(person)
    for k in range(KPIS):
        weight = weight_on(group, k, lever)
        if weight > 0.0:
            pull = kpis[k].pull
            toward = pull[SERVE] + pull[RESOLVE] + pull[SHARE] - given.mindset_selling * (pull[SELL] + pull[CUT])
            total += weight * toward
    return total


def enthusiasm_after(person, firm, given):
    """Enthusiasm: lit by the programmes for mindset and, half as much, for involving everybody, as far as they reach;
    fades 3% a month, and 15% where the KPIs pull elsewhere (alignment below a half; B36, S4)."""
    lit = firm.intensity[MINDSET] * person.reached[MINDSET]
    lit = min(1.0, lit + 0.5 * firm.intensity[INVOLVE] * person.reached[INVOLVE])
    fade = given.kpis_fade
    if given.kpi_conflict != OFF and firm.kpi_alignment < 0.5:
        fade = given.kpis_conflict_fade
    kindled = given.mindset_enthusiasm * max(0.0, lit - person.enthusiasm)
    return clip(person.enthusiasm * (1.0 - fade) + kindled, 0.0, 1.0)


def mindset_after(person, unit, boss_example, boss_mindset, firm, kpi_cue, draw, given):
    """Customer orientation a month later (B26, A40, A41):

    o += .03 BI (example - o) + .05 (leader's mindset - o) + .05/(1 + .1 (n - 1)) (peers - o) - .03 (o - .25)
    + .015 contact (.9 - o) + .01 cue + .02 enthusiasm (.9 - o), BI = agreement of leaders' word and deed.

    Leaders, colleagues and customers reach somebody who works for a subcontractor a quarter as far (S4).
    """
    o = person.mindset
    if given.mindset == OFF:
        return o
    near = given.subcontract_reach if person.contractor == 1 else 1.0
    step = near * given.mindset_leader * firm.alignment * (boss_example - o)
    step += near * given.mindset_middle * (boss_mindset - o)
    step += near * given.mindset_peers / (1.0 + given.mindset_crowd * max(0.0, unit.people - 1.0)) * (unit.mindset - o)
    step -= given.mindset_drift * (o - given.mindset_ego)
    step += near * given.mindset_contact * person.exposure * (given.mindset_most - o)
    step += given.mindset_kpi * kpi_cue
    step += given.mindset_programme * person.enthusiasm * (given.mindset_most - o)
    return clip(o + step + given.mindset_noise * normal(draw), 0.0, 1.0)


def strain_after(person, pressure, firm, lever, given):
    """Strain: .2 of the way a month to .3 + .6 (pressure - .9), more by overtime, by the harder work that pay calls
    for (A62), for an account manager caught between (B28), and where customers sit in on development (A47)."""
    target = given.strain_base + given.strain_pressure * (pressure - USUAL_PRESSURE)
    if person.role == ACCOUNT_MANAGER and given.role_conflict == USUAL:
        target += given.accounts_strain * conflict(person, pressure, lever)
    target += given.drive_strain * (drive_of(lever, given) - 1.0)
    target += given.hours_strain * person.overtime / max(given.hours_overtime * WORKING_HOURS, TINY)
    if given.vote_stages == USUAL:
        target += given.participation_strain * lever.vote_development * firm.taking_part
    return clip(person.strain + given.strain_speed * (clip(target, 0.0, 1.0) - person.strain), 0.0, 1.0)


def safety_after(person, firm, lever, draw, given):
    """Expectation that a well-meant error is forgiven: -.2 when one is punished, else +.02 (1 - safety) (B37, S4).

    P(error) = .25 (.3 + .7 authority). Forgiven is what leaders forgive, more by the programme for leaders and by .3 of
    the rest where they admit their own errors.
    """
    if given.safety == OFF:
        return person.safety
    authority = lever.account_authority if person.role == ACCOUNT_MANAGER else lever.authority
    forgiven = opened(lever.forgiveness, firm, lever, given)
    forgiven += given.safety_admitted * lever.vulnerability * (1.0 - forgiven)
    decided = given.safety_alone + (1.0 - given.safety_alone) * authority
    if draw < given.safety_errors * decided * (1.0 - forgiven):
        return clip(person.safety - given.safety_punished, 0.0, 1.0)
    return clip(person.safety + given.safety_recovers * (1.0 - person.safety), 0.0, 1.0)


def trained(hours, given):
    """Skill that so many hours of training a month hold: .015 x 8 (1 - exp(-hours/8)); the first hours teach most.

    >>> from types import SimpleNamespace as Row
    >>> given = Row(training_skill=0.015, training_hours=8.0)
    >>> trained(0.0, given), round(trained(1.0, given), 4), round(trained(16.0, given), 4)
    (0.0, 0.0141, 0.1038)
    """
    scale = max(given.training_hours, TINY)
    return given.training_skill * scale * (1.0 - math.exp(-max(hours, 0.0) / scale))


def skill_after(person, firm, lever, given):
    """Skill: a sixth of the way a month to .7 and what training holds, .015 for each of the first hours that took place
    and ever less for more (B20, A60); less where leaders have no hours to coach."""
    held = ORDINARY_SKILL + given.training_spread * person.trait
    if given.training == USUAL:
        held += trained(lever.training * firm.kept_in[FINANCE] * person.kept, given)
    if given.leading == USUAL:
        held -= given.leading_skill * (1.0 - firm.led)
    return clip(person.skill + (held - person.skill) / given.turnover_ramp, 0.0, 1.0)


def live_month(person, unit, boss_example, boss_mindset, firm, kpi_cue, lever, luck, j, given):
    """One person's month after work: needs, motivation, mindset, strain, skill, trust; reads only last month's peers.

    Back-office people feel the mean pressure of the firm's desk, those who serve that of their unit. `luck` is the
    world's seed and the month, `j` the person's seat.
    """
    pressure = unit.pressure if meets_customers(person) else firm.pressure
    person.exposure = exposure_after(person, firm, lever, given)
    person.enthusiasm = enthusiasm_after(person, firm, given)
    meet_needs(person, unit, firm, lever, given)
    person.motivation = motivation_after(person, pressure, firm, lever, uniform(luck, MOTIVATION_SHIFT, j), given)
    person.engagement = engagement_of(person.motivation, given)
    person.mindset = mindset_after(
        person, unit, boss_example, boss_mindset, firm, kpi_cue, uniform(luck, MINDSET_SHIFT, j), given
    )
    person.strain = strain_after(person, pressure, firm, lever, given)
    person.skill = skill_after(person, firm, lever, given)
    person.safety = safety_after(person, firm, lever, uniform(luck, ERRORS, j), given)
    openness = opened(lever.openness, firm, lever, given)
    earned = given.leaders_trust_base + given.leaders_trust_openness * openness
    earned += given.leaders_trust_word * firm.alignment - given.leading_trust * (1.0 - firm.led)
    earned = clip(earned, 0.0, 1.0)
    person.trust_in_leader += given.leaders_trust_speed * (earned - person.trust_in_leader)
    person.tenure += 1
