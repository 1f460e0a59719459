"""How a customer's voice travels inward and moves the offering (B29-B33), against needs that drift (B12b).

A signal loses at every layer and every border between functions, and the firm's own frame lets through what fits it.
What arrives becomes insight, then, months later, an offering nearer to what the firm has understood.
"""

import math

from sim.model.rules.chance import clip, normal, power
from sim.model.rules.delivery import fit_of, offer_quality
from sim.model.state import SEGMENTS, SHARE, VALUES

SELF_IMAGE = (0.15, 0.60, 0.15, 0.10)
"""What a firm that looks at itself believes matters: its product (S0, S3)."""


def drift(segment, draw_x, draw_y, market, switch):
    """A segment's needs wander: dx = N(0, drift) - .02 x in each of two dimensions (B12b)."""
    if switch.drift == 1:
        segment.need[0] += market.drift * normal(draw_x) - 0.02 * segment.need[0]
        segment.need[1] += market.drift * normal(draw_y) - 0.02 * segment.need[1]


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


def fidelity(firm, lever, given):
    """Share of a customer's signal that reaches a decision, 0-1. Customers who take part skip part of the way."""
    crossings = lever.silo_crossings * (1.0 - 0.5 * lever.cross_functional_share)
    trust = firm.leader_trust * (0.5 + 0.5 * lever.openness)
    kept = passed_up(lever.layers, crossings, trust, given)
    kept += (1.0 - kept) * given.listening_shortcut * lever.participation
    return clip(kept * (1.0 - own_frame(firm.deciders, lever.participation, given.listening_frame)), 0.0, 1.0)


def signal(customer, lever, score_weight, given):
    """How much a customer tells the firm this month (items): by survey, complaint or conversation.

    A conversation tells more the deeper it asks. An account manager paid on scores passes on less bad news (B29).
    """
    told = 0.0
    if customer.answer >= 0.0:
        told += given.listening_survey
    if customer.complained == 1:
        told += given.listening_complaint * (1.0 - 0.4 * score_weight * customer.covered)
    if customer.conversation == 1:
        told += given.listening_conversation * (0.3 + 0.7 * lever.depth)
    return told


def hear(customers, segments, first, lever, score_weight, supplier, given):
    """Signals per own customer by segment, added up in row order."""
    for g in range(SEGMENTS):
        segments[first + g].signals = 0.0
        segments[first + g].own_customers = 0.0
    for i in range(len(customers)):
        customer = customers[i]
        if customer.supplier == supplier:
            segment = segments[first + customer.segment]
            segment.own_customers += 1.0
            segment.signals += signal(customer, lever, score_weight, given)
    for g in range(SEGMENTS):
        segment = segments[first + g]
        segment.signals /= max(segment.own_customers, 1.0)


def crm_use(firm, lever):
    """Share of a customer system that is used, as far as people care (B31): rolled out x logistic(4 (o - .5))."""
    return lever.crm / (1.0 + math.exp(-4.0 * (firm.mindset - 0.5)))


def learn(segment, firm, lever, given):
    """Insight into a segment: what arrives saturates, what is stored fades 11% a month, half of that with a used CRM.

    arrivals = 4 x fidelity x sqrt(x share) x signals; insight += fading (arrivals/(1 + arrivals) - insight) (B31, B33).
    """
    arrivals = given.listening_rate * firm.fidelity * math.sqrt(max(firm.activity[SHARE], 0.0))
    arrivals *= segment.signals + given.listening_participant * lever.participation
    use = crm_use(firm, lever)
    gained = arrivals * (1.0 + use) / (1.0 + arrivals * (1.0 + use))
    segment.insight = clip(segment.insight + given.memory_corporate * (gained - segment.insight), 0.0, 1.0)
    segment.pipeline += (segment.insight - segment.pipeline) / given.listening_lag


def self_image(weight, own, misfit):
    """What the firm believes of a value dimension before it hears anybody: the market's mean, bent to its own picture.

    >>> self_image(0.25, 0.6, 0.0), self_image(0.25, 0.6, 1.0)
    (0.25, 0.6)
    """
    return (1.0 - misfit) * weight + misfit * own


def stressed(weight, focus):
    """Emphasis that a weight gets in an offering: weight^focus, no dimension below what .12 would get (A).

    >>> stressed(1.0, 0.9), stressed(0.05, 0.9) == stressed(0.12, 0.9)
    (1.0, True)
    """
    return power(max(weight, 0.12), focus)


def market_weight(market, k):
    """Mean weight of value dimension k in the market."""
    weights = (market.price_weight, market.product_weight, market.intimacy_weight, market.purpose_weight)
    total = weights[0] + weights[1] + weights[2] + weights[3]
    return weights[k] / total


def adapt_offer(segment, firm, lever, mean_need, given, market):
    """The offering moves toward what the firm has understood: emphasis and position, at kappa x insight a month (B33).

    In a firm by product line the offer follows the whole market; by segment it follows the segment.
    """
    speed = given.listening_adaptation * segment.pipeline
    clarity = min(1.0, given.listening_clarity * firm.fidelity) * (0.8 + 0.2 * lever.depth)
    own = lever.segment_share
    for k in range(VALUES):
        mean = market_weight(market, k)
        truth = (1.0 - own) * mean + own * segment.weights[k]
        believed = self_image(mean, SELF_IMAGE[k], given.listening_misfit)
        seen = clarity * truth + (1.0 - clarity) * believed
        segment.emphasis[k] += speed * (stressed(seen, given.listening_focus) - segment.emphasis[k])
    for d in range(2):
        aim = (1.0 - own) * mean_need[d] + own * segment.need[d]
        segment.position[d] += speed * clarity * (aim - segment.position[d])
    segment.fit = fit_of(segment.need, segment.position, given.value_width)
    offer_quality(segment, firm, lever, given)


def mean_need(segments, first, d):
    """Mean need of the market's segments in dimension d of the need space."""
    total = 0.0
    for g in range(SEGMENTS):
        total += segments[first + g].need[d]
    return total / SEGMENTS
