"""How a customer's voice travels inward and moves the offering (B29-B33), against needs that drift (B12b).

A signal loses at every layer and every border between functions, and the firm's own frame lets through what fits it.
What arrives becomes insight, then, months later, an offering nearer to what the firm has understood.
"""

import math

from sim.model.rules.chance import clip, logistic, normal, power
from sim.model.rules.knowledge import insight_of_own
from sim.model.rules.kpis import REPORTED_NPS
from sim.model.rules.roles import weight_on
from sim.model.state import (
    MANAGERS_ONLY,
    MARKETING,
    OFF,
    OTHER,
    SHARE,
    USUAL,
)


def drift(segment, draw_x, draw_y, given, market):
    """A segment's needs wander: dx = N(0, drift) - .02 x in each of two dimensions (B12b); what customers say they want
    follows behind, a seventh of the way a month (S0: a wish is what they know already)."""
    if given.drift == USUAL:
        segment.need[0] += market.drift * normal(draw_x) - given.needs_back * segment.need[0]
        segment.need[1] += market.drift * normal(draw_y) - given.needs_back * segment.need[1]
    for d in range(2):
        segment.wish[d] += given.goals_wish * (segment.need[d] - segment.wish[d])


def passed_up(layers, crossings, leader_trust, given):
    """Share of a signal that survives layers and borders: r^layers x s^crossings, r = .55 + .20 trust (B29, B30).

    >>> from types import SimpleNamespace as Row
    >>> g = Row(listening_layer=0.55, listening_trust=0.20, listening_silo=0.6)
    >>> round(passed_up(2.0, 0.0, 0.5, g), 4), passed_up(0.0, 0.0, 0.5, g)
    (0.4225, 1.0)
    """
    kept = given.listening_layer + given.listening_trust * leader_trust
    return power(kept, layers) * power(given.listening_silo, crossings)


def own_frame(deciders, participation, strength):
    """Share of signals that a firm's own frame turns away: .6 (1 - o of the deciders) (1 - participation) (B32).

    >>> own_frame(0.5, 0.0, 0.6), own_frame(1.0, 0.0, 0.6), own_frame(0.0, 1.0, 0.6)
    (0.3, 0.0, 0.0)
    """
    return strength * (1.0 - deciders) * (1.0 - participation)


def frame_of(firm, given):
    """Share of signals that this firm's own frame turns away."""
    if given.own_frame == OFF:
        return 0.0
    return own_frame(firm.deciders, firm.taking_part, given.listening_frame)


def fidelity(firm, lever, openness, given):
    """Share of a customer's signal that reaches a decision, 0-1. Customers who take part skip part of the way.

    People tell bad news as far as they trust leaders who are open, and dare to: trust x (.5 + .5 openness).
    """
    if given.fidelity == OFF:
        return 1.0
    trust = firm.leader_trust * (0.5 + 0.5 * openness) if given.leader_trust == USUAL else 0.5
    passed = passed_up(lever.layers, firm.crossings, trust, given)
    passed += (1.0 - passed) * given.listening_shortcut * firm.taking_part
    return clip(passed * (1.0 - frame_of(firm, given)), 0.0, 1.0)


def richness(mode, given):
    """How much a conversation tells, by its mode, compared with an answered question (A47, S0)."""
    gains = (1.0, given.listening_report, given.listening_play, given.listening_together)
    return gains[mode]


def signal(customer, lever, given):
    """How much a customer tells the firm this month (items): by survey, complaint or conversation.

    A conversation tells more the deeper it asks. An account manager who is judged by the survey score
    passes on less bad news (B29).
    """
    items = 0.0
    if customer.answer >= 0.0:
        items += given.listening_survey
    if customer.complained == 1:
        silenced = 0.0
        if given.account_filter == USUAL:
            silenced = given.accounts_silence * weight_on(MANAGERS_ONLY, REPORTED_NPS, lever) * customer.covered
        items += given.listening_complaint * (1.0 - silenced)
    if customer.conversation == 1:
        depth = lever.depth if given.goals == USUAL else 0.5
        deep = given.listening_shallow + (1.0 - given.listening_shallow) * depth
        items += given.listening_conversation * deep * richness(lever.mode, given)
    return items


def gathered(firm, lever, given):
    """What standing channels tell of each customer (items/month): focus groups and a community.

    They tell as much as marketing has the hours for. A focus group answers the firm's own questions: .8 of it is lost
    to the frame of who asks (S0, B32).
    """
    items = 0.0
    if given.focus_groups != OFF:
        framed = given.listening_framed * frame_of(firm, given) if given.focus_groups != OTHER else 0.0
        items += given.listening_focus_group * lever.focus_group_reach * (1.0 - framed)
    if given.community == USUAL:
        items += given.listening_community * lever.community
    return items * firm.kept_in[MARKETING]


def clear_signals(segment):
    """Set what a segment's customers tell to nothing."""
    segment.own_customers = 0.0
    segment.signals = 0.0


def listen(segment, customer, lever, given):
    """Add what one own customer tells to the signals of her segment."""
    segment.own_customers += 1.0
    segment.signals += signal(customer, lever, given)


def hear(segment, firm, lever, given):
    """Signals per own customer of a segment, from their sum, and what standing channels tell."""
    segment.signals = segment.signals / max(segment.own_customers, 1.0) + gathered(firm, lever, given)


def take_up_systems(firm, lever, given):
    """How far systems are used: rolled out x adopted; people take them up as far as they care (B31, B44, A48).

    adoption moves .1 a month toward logistic(4 (o - .5)), and to nothing where nothing is rolled out; a system that is
    merely bought is used by everybody at once in the form `bought`.
    """
    wanted = 0.0
    if lever.crm + lever.satisfaction_system + lever.tailored_pay > 0.0:
        wanted = logistic(given.systems_slope * (firm.mindset - 0.5))
    firm.adoption += given.systems_adoption * (wanted - firm.adoption)
    used = 0.0
    if given.systems == USUAL:
        used = firm.adoption
    elif given.systems == OTHER:
        used = 1.0
    firm.crm_use = lever.crm * used
    firm.score_use = lever.satisfaction_system * used
    firm.pay_use = lever.tailored_pay * used


def learn(segment, firm, lever, given):
    """Insight into a segment: what arrives saturates; what is stored fades 11% a month and leaves with people; a used
    CRM doubles what arrivals leave behind, and keeps what leavers knew (B31, B33).

    arrivals = 10 x fidelity x sqrt(x share) x usable x signals; insight += fading (arrivals/(1 + arrivals) - insight).
    A vote when ideas are found brings half as much again (A47). What developers see in their own work for the segment
    needs no report (B50).
    """
    arrivals = given.listening_rate * firm.fidelity * math.sqrt(max(firm.activity[SHARE], 0.0))
    arrivals *= firm.usable * (segment.signals + given.listening_participant * firm.taking_part)
    if given.vote_stages == USUAL:
        arrivals *= 1.0 + given.votes_ideation * lever.vote_ideation * firm.taking_part
    gained = arrivals * (1.0 + firm.crm_use) / (1.0 + arrivals * (1.0 + firm.crm_use))
    pace = given.memory_corporate
    if given.corporate_memory == USUAL:
        gone = firm.leavers / max(firm.staff, 1.0)
        segment.insight *= 1.0 - min(1.0, given.memory_leaves * gone) * (1.0 - firm.crm_use)
    elif gained < segment.insight:
        pace = 0.0
    segment.insight = clip(segment.insight + pace * (gained - segment.insight), 0.0, 1.0)
    seen = segment.insight + insight_of_own(segment.understood, given) * (1.0 - segment.insight)
    segment.pipeline += (clip(seen, 0.0, 1.0) - segment.pipeline) / max(firm.lag, 1.0)


def take_time(firm, lever, given):
    """Months from insight to offering: development, the decision cycle and its queue, customers in both (B33, A47, S1);
    and how fast what was developed is taken up where customers helped to launch it."""
    months = given.listening_lag
    if given.decision_cycle == USUAL:
        months += lever.decision_months * (1.0 + firm.waiting)
    firm.launch = 1.0
    if given.vote_stages == USUAL:
        months *= 1.0 + given.votes_delay * lever.vote_development * firm.taking_part
        firm.launch += given.votes_launch * lever.vote_launch * firm.taking_part
    if given.customers_decide == USUAL:
        months *= 1.0 + given.practice_decide_lag * lever.customers_decide
    firm.lag = max(1.0, months)
