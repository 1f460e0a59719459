"""What customers get: offered quality, diluted at hand-overs, carried by the people who deliver it (B4, B5, S2)."""

import math

from sim.model.rules.chance import clip, power
from sim.model.rules.constants import TINY
from sim.model.rules.development import capability
from sim.model.rules.knowledge import advice, empathy, skill_for, skilled
from sim.model.state import EASE, INTIMACY, OFF, PRODUCT, PURPOSE, USUAL, VALUES

LEAST_KEPT = 0.3
"""Guard: hand-overs never take more than this leaves; no sweep comes near it."""

MOST_SIZE = 3.0
"""Guard: a customer's size, in mean ones, beyond which more makes no difference."""

ORDINARY_ROOM = 0.4
"""Origin of the scale of room to grow: what the usual share of wallet leaves."""

PASSIVE = 7.0
"""Definition: who answers 7 neither recommends nor warns."""

STEP_TO_PROMOTER = 3.0
"""Unit: points from there to the end of the scale."""


def kept_at_handovers(crossings, loss):
    """Share of value that survives the borders between functions (A): 1 - loss x crossings (S2).

    >>> kept_at_handovers(0.0, 0.04), round(kept_at_handovers(1.5, 0.04), 3)
    (1.0, 0.94)
    """
    return clip(1.0 - loss * crossings, LEAST_KEPT, 1.0)


def kept(firm, given):
    """Share of value that this firm's hand-overs leave; a common direction saves part of the rework there (S1, A41)."""
    if given.handovers != USUAL:
        return 1.0
    return kept_at_handovers(firm.crossings, given.delivery_loss * (1.0 - given.leaders_direction * firm.direction))


def offer_quality(segment, firm, lever, given):
    """Offered quality of a segment's offer: emphasis scaled onto the frontier sum q^rho = C (B4).

    Without a frontier every dimension is as good as an even offer would make it.
    """
    total = capability(firm, lever, given)
    spread = 0.0
    for k in range(VALUES):
        spread += power(segment.emphasis[k], given.value_frontier)
    scale = power(total / max(spread, TINY), 1.0 / given.value_frontier)
    even = power(total / VALUES, 1.0 / given.value_frontier)
    for k in range(VALUES):
        segment.quality[k] = even if given.frontier == OFF else segment.emphasis[k] * scale


def fit_of(need, position, width):
    """Fit of an offering to a need, 1 at no distance: exp(-d^2 / 2 width^2) (B12b).

    >>> fit_of((0.0, 0.0), (0.0, 0.0), 0.5), round(fit_of((0.3, 0.0), (0.0, 0.4), 0.5), 4)
    (1.0, 0.6065)
    """
    x = need[0] - position[0]
    y = need[1] - position[1]
    return math.exp(-(x * x + y * y) / (2.0 * width * width))


def falls_short(ease, product, intimacy, purpose, given):
    """Value lost where a dimension falls under the least that is accepted: penalty x max(0, threshold - least) (B4)."""
    if given.frontier != USUAL:
        return 0.0
    least = min(min(ease, product), min(intimacy, purpose))
    return given.value_penalty * max(0.0, given.value_threshold - least)


def valued(weights, ease, product, intimacy, purpose, given):
    """Value of four delivered qualities to a customer: sum w q - penalty x max(0, threshold - least) (B4)."""
    total = weights[EASE] * ease + weights[PRODUCT] * product + weights[INTIMACY] * intimacy
    return total + weights[PURPOSE] * purpose - falls_short(ease, product, intimacy, purpose, given)


def favoured(customer, lever, given, market):
    """Attention by who the customer is, 1 for anybody: her revenue, what she could become, whether she recommends (S3).

    1 + .1 value focus (revenue - 1) + .1 potential focus (room to grow - 1) + .1 advocacy focus (ltr - 7)/3.
    """
    relative = min(MOST_SIZE, customer.potential / market.mean_spend)
    room = 1.0 - customer.wallet_share
    focus = 1.0 + given.attention_value * lever.value_focus * (min(relative, 2.0) - 1.0)
    focus += given.attention_potential * lever.potential_focus * (min(2.0, relative * room / ORDINARY_ROOM) - 1.0)
    recommends = clip((customer.ltr - PASSIVE) / STEP_TO_PROMOTER, -1.0, 1.0)
    focus += given.attention_advocacy * lever.advocacy_focus * recommends
    return clip(focus, 1.0 - given.attention_favour, 1.0 + given.attention_favour)


def warmth(mindset, given):
    """Attention of somebody with this mindset 0-1, 1 for the ordinary .5: .55 + .45 min(1.2, mindset/.5)."""
    return given.attention_cold + given.attention_warm * min(given.attention_warmest, mindset / 0.5)


def attention(customer, person, segment, time, firm, lever, given, market):
    """Personal attention, as a share of the offered intimacy: orientation of the server, time, memory, cover, focus,
    and what she knows of the customer's segment.

    (.55 + .45 min(1.2, o/.5)) x sqrt(time) x (.92 + .10 memory + .15 goals known) x focus x (1 + .3 close)
    x (1 - .15 where her segment is not wanted), at most 1.2, and that x how far it fits her segment.
    """
    known = given.attention_stranger + given.attention_memory * customer.memory
    if given.goals == USUAL:
        known += given.goals_value * customer.goals
    focus = favoured(customer, lever, given, market) if given.attention == USUAL else 1.0
    focus *= 1.0 - given.focus_neglect * (1.0 - firm.served[customer.segment])
    managed = 1.0 + given.attention_account * customer.close
    felt = warmth(person.mindset, given) * math.sqrt(time) * known * focus * managed
    felt = clip(felt, 0.0, given.attention_most)
    return felt * empathy(skilled(person.segment_stock[customer.segment], given), segment.apart, given)


def ease_delivered(quality, firm, wait, price, remaining, given):
    """Price and ease as delivered: less with waiting, late orders, price, cost cutting beyond the start, and hand-overs
    (B0, B49)."""
    cut = 1.0 - given.cuts_hassle * max(0.0, firm.cuts - 1.0) - given.operations_hassle * firm.lateness
    arrives = quality * given.delivery_ease * (1.0 - given.value_wait * min(wait, 1.0))
    return arrives * cut * dear(price, given) * remaining


def dear(price, given):
    """What a price leaves of ease: 1 at the market's price (B3)."""
    return 1.0 - given.value_price * (price - 1.0) if given.price_response == USUAL else 1.0


def deliver(customer, segment, unit, person, firm, lever, given, market, draw):
    """Value delivered to the customer this month, 0-1, with the luck of the month (draw: standard normal).

    Personal attention that somebody does not want costs: .08 x the intimacy above .75 where its weight is under .15.
    """
    remaining = kept(firm, given)
    time = 1.0 + (unit.time_per_case - 1.0) * (1.0 - customer.covered)
    wait = unit.wait * (1.0 - customer.covered)
    ease = ease_delivered(segment.quality[EASE], firm, wait, lever.price, remaining, given)
    product = segment.quality[PRODUCT] * segment.fit * remaining
    product *= advice(skill_for(person, customer, market, given), market, given)
    felt = attention(customer, person, segment, time, firm, lever, given, market)
    close = segment.quality[INTIMACY] * felt * remaining
    purpose = segment.quality[PURPOSE] * (given.delivery_purpose + given.delivery_word * firm.alignment)
    value = valued(customer.weights, ease, product, close, purpose, given)
    if given.unwanted_intimacy == USUAL and customer.weights[INTIMACY] < given.value_unwanted_weight:
        value -= given.value_unwanted * max(0.0, close - given.value_unwanted_from)
    customer.delivered = clip(value + given.value_noise * draw, 0.0, 1.0)


def make_promise(firm, lever, given):
    """What the firm promises: the value that it delivers, and as much more as it dares (B6).

    An objective text takes back up to .8 of what is exaggerated (S3).
    """
    more = lever.promise
    if given.content == USUAL and more > 0.0:
        more *= 1.0 - given.content_objectivity * lever.objectivity * firm.written
    firm.promise = clip(firm.delivered + more, 0.0, 1.0)


def announce(firm, lever, given):
    """Trust won or lost by the month's content (S3): relevance above or below the ordinary .5, and how far it agrees
    with what people tell each other, as far as marketing gets it written (B52)."""
    firm.content = 0.0
    if given.content == USUAL:
        firm.content = given.content_relevance * (firm.written * lever.relevance - 0.5)
        firm.content += given.content_consistency * (firm.written * lever.consistency - 0.5)


def know_rival(firm, given):
    """Qualities that a static rival is known to deliver (B45)."""
    q = firm.quality
    firm.known[EASE] = q[EASE] * dear(firm.price, given)
    firm.known[PRODUCT] = q[PRODUCT] * firm.fit
    firm.known[INTIMACY] = q[INTIMACY]
    firm.known[PURPOSE] = q[PURPOSE]
    firm.short = falls_short(firm.known[EASE], firm.known[PRODUCT], q[INTIMACY], q[PURPOSE], given)


def know_offer(segment, firm, lever, given):
    """Qualities that outsiders expect of a simulated firm's offer to a segment: as it is known to deliver (B14)."""
    remaining = kept(firm, given)
    ease = ease_delivered(segment.quality[EASE], firm, firm.wait, lever.price, remaining, given)
    product = segment.quality[PRODUCT] * segment.fit * remaining
    product *= firm.advice
    felt = min(given.attention_most, given.attention_known * warmth(firm.mindset, given))
    felt *= empathy(segment.cared, segment.apart, given)
    close = segment.quality[INTIMACY] * felt * remaining
    purpose = segment.quality[PURPOSE] * (given.delivery_purpose + given.delivery_word * firm.alignment)
    segment.known[EASE] = ease
    segment.known[PRODUCT] = product
    segment.known[INTIMACY] = close
    segment.known[PURPOSE] = purpose
    segment.short = falls_short(ease, product, close, purpose, given)


def expected_of(customer, offer):
    """Value that a customer expects of an offer that is known, a rival's or a segment's: sum w q - what falls short."""
    total = 0.0
    for k in range(VALUES):
        total += customer.weights[k] * offer.known[k]
    return total - offer.short
