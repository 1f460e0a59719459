"""What customers get: offered quality, diluted at hand-overs, carried by the people who deliver it (B4, B5, S2)."""

import math

from sim.model.rules.chance import clip, power
from sim.model.rules.yields import capability
from sim.model.state import EASE, INTIMACY, PRODUCT, PURPOSE, VALUES


def kept_at_handovers(crossings, cross_functional, loss):
    """Share of value that survives the borders between functions (A): 1 - loss x crossings x (1 - half the teamwork).

    >>> kept_at_handovers(0.0, 0.0, 0.04), round(kept_at_handovers(1.5, 0.0, 0.04), 3)
    (1.0, 0.94)
    """
    return clip(1.0 - loss * crossings * (1.0 - 0.5 * cross_functional), 0.3, 1.0)


def offer_quality(segment, firm, lever, given):
    """Offered quality of a segment's offer: emphasis scaled onto the frontier sum q^rho = C (B4)."""
    spread = 0.0
    for k in range(VALUES):
        spread += power(segment.emphasis[k], given.value_frontier)
    scale = power(capability(firm, lever, given) / max(spread, 1e-9), 1.0 / given.value_frontier)
    for k in range(VALUES):
        segment.quality[k] = segment.emphasis[k] * scale


def fit_of(need, position, width):
    """Fit of an offering to a need, 1 at no distance: exp(-d^2 / 2 width^2) (B12b).

    >>> fit_of((0.0, 0.0), (0.0, 0.0), 0.5), round(fit_of((0.3, 0.0), (0.0, 0.4), 0.5), 4)
    (1.0, 0.6065)
    """
    x = need[0] - position[0]
    y = need[1] - position[1]
    return math.exp(-(x * x + y * y) / (2.0 * width * width))


def valued(weights, ease, product, intimacy, purpose, given):
    """Value of four delivered qualities to a customer: sum w q - penalty x max(0, threshold - least) (B4)."""
    least = min(min(ease, product), min(intimacy, purpose))
    short = max(0.0, given.value_threshold - least)
    total = weights[EASE] * ease + weights[PRODUCT] * product + weights[INTIMACY] * intimacy
    return total + weights[PURPOSE] * purpose - given.value_penalty * short


def attention(customer, person, time, firm, lever, given, market):
    """Personal attention, as a share of the offered intimacy: orientation of the server, time, memory, cover, focus.

    (.55 + .45 min(1.2, o/.5)) x sqrt(time) x (.92 + .10 memory) x focus x (1 + .15 cover), at most 1.2.
    """
    warmth = 0.55 + 0.45 * min(1.2, person.mindset / 0.5)
    known = 0.92 + 0.10 * customer.memory
    relative = min(3.0, customer.potential / market.mean_spend)
    room = 1.0 - customer.wallet_share
    focus = 1.0 + given.attention_value * lever.value_focus * (min(relative, 2.0) - 1.0)
    focus += given.attention_potential * lever.potential_focus * (min(2.0, relative * room / 0.4) - 1.0)
    managed = 1.0 + given.attention_account * customer.covered
    return clip(warmth * math.sqrt(time) * known * clip(focus, 0.7, 1.3) * managed, 0.0, 1.2)


def ease_delivered(quality, firm, wait, price, kept, given):
    """Price and ease as delivered: less with waiting, price, cost cutting beyond the start, and hand-overs (B0)."""
    cut = 1.0 - given.cuts_hassle * max(0.0, firm.cuts - 1.0)
    dear = 1.0 - given.value_price * (price - 1.0)
    return quality * 0.95 * (1.0 - given.value_wait * min(wait, 1.0)) * cut * dear * kept


def deliver(customer, segment, unit, person, firm, lever, given, market, draw):
    """Value delivered to the customer this month, 0-1, with the luck of the month (draw: standard normal).

    Personal attention that somebody does not want costs: .08 x the intimacy above .75 where its weight is under .15.
    """
    kept = kept_at_handovers(lever.silo_crossings, lever.cross_functional_share, given.delivery_loss)
    time = 1.0 + (unit.time_per_case - 1.0) * (1.0 - customer.covered)
    wait = unit.wait * (1.0 - customer.covered)
    ease = ease_delivered(segment.quality[EASE], firm, wait, lever.price, kept, given)
    product = segment.quality[PRODUCT] * segment.fit * kept
    close = segment.quality[INTIMACY] * attention(customer, person, time, firm, lever, given, market) * kept
    purpose = segment.quality[PURPOSE] * (0.8 + 0.2 * firm.alignment)
    value = valued(customer.weights, ease, product, close, purpose, given)
    if customer.weights[INTIMACY] < 0.15:
        value -= given.value_unwanted * max(0.0, close - 0.75)
    customer.delivered = clip(value + given.value_noise * draw, 0.0, 1.0)


def make_promise(firm, lever):
    """What the firm promises: the value that it delivers, and as much more as it dares (B6)."""
    firm.promise = clip(firm.delivered + lever.promise, 0.0, 1.0)


def rival_value(customer, rival, given):
    """Value that a static rival would deliver to the customer (B45)."""
    q = rival.quality
    dear = 1.0 - given.value_price * (rival.price - 1.0)
    return valued(customer.weights, q[EASE] * dear, q[PRODUCT] * rival.fit, q[INTIMACY], q[PURPOSE], given)


def prospect_value(customer, segment, firm, lever, given):
    """Value that somebody outside expects of the simulated firm: its offer as it is known to deliver (B14)."""
    kept = kept_at_handovers(lever.silo_crossings, lever.cross_functional_share, given.delivery_loss)
    ease = ease_delivered(segment.quality[EASE], firm, firm.wait, lever.price, kept, given)
    product = segment.quality[PRODUCT] * segment.fit * kept
    warmth = 0.55 + 0.45 * min(1.2, firm.mindset / 0.5)
    close = segment.quality[INTIMACY] * min(1.2, 0.95 * warmth) * kept
    purpose = segment.quality[PURPOSE] * (0.8 + 0.2 * firm.alignment)
    return valued(customer.weights, ease, product, close, purpose, given)
