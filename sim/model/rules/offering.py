"""How what was understood moves the offering (B33): what it stresses, and where it is in the space of needs.

Who develops for a segment follows that segment, who develops for a line the whole market; both as clearly as they see.
"""

from sim.model.rules.chance import clip, power
from sim.model.rules.delivery import fit_of, offer_quality
from sim.model.rules.knowledge import insight_of_own
from sim.model.state import EASE, INTIMACY, PRODUCT, PURPOSE, SEGMENTS, USUAL, VALUES

LEAST_KNOWN = 0.05
"""Guard: what arrives worse than this is raised as fast as this."""

SELF_IMAGE = (0.15, 0.60, 0.15, 0.10)
"""A whole: what a firm that looks at itself believes matters, its product (S0, S3); shares that sum to 1."""


def self_image(weight, own, misfit):
    """What the firm believes of a value dimension before it hears anybody: the market's mean, bent to its own picture.

    >>> self_image(0.25, 0.6, 0.0), self_image(0.25, 0.6, 1.0)
    (0.25, 0.6)
    """
    return (1.0 - misfit) * weight + misfit * own


def stressed(weight, focus, least):
    """Emphasis that a weight gets in an offering: weight^focus, at least that of the weight `least` (A).

    >>> stressed(1.0, 0.9, 0.12), stressed(0.05, 0.9, 0.12) == stressed(0.12, 0.9, 0.12)
    (1.0, True)
    """
    return power(max(weight, least), focus)


def least_emphasis(segment, k, given):
    """Emphasis at which dimension k of the segment's offer arrives as well as the least that customers accept (B4): who
    sees what they need sees what they do not put up with. 0 where nothing has arrived yet."""
    if given.frontier != USUAL or segment.known[k] <= 0.0:
        return 0.0
    return segment.emphasis[k] * given.value_threshold / max(segment.known[k], LEAST_KNOWN)


def market_weight(market, k):
    """Mean weight of value dimension k in the market."""
    weights = (market.price_weight, market.product_weight, market.intimacy_weight, market.purpose_weight)
    total = weights[EASE] + weights[PRODUCT] + weights[INTIMACY] + weights[PURPOSE]
    return weights[k] / total


def see(segment, firm, lever, given):
    """How clearly the firm sees what a segment needs, 0-1 (B29, S2): fidelity x 2.5, at most 1, less where signals
    contradict each other and all are counted alike, more where those who develop for it know it from their own work,
    or where no decision is made without a customer.

    Who develops for a line hears the whole market, whose customers differ most; who does for a segment, more of a kind.
    """
    clarity = min(1.0, given.listening_clarity * firm.fidelity)
    if given.goals == USUAL:
        clarity *= given.listening_wish_clarity + given.listening_goal_clarity * lever.depth
    if given.contradiction == USUAL:
        spread = firm.tailoring * segment.spread + 1.0 - firm.tailoring
        clarity *= 1.0 - given.listening_contradiction * spread * (1.0 - lever.reconcile)
    clarity += insight_of_own(segment.understood, given) * (1.0 - clarity)
    if given.customers_decide == USUAL:
        clarity += given.practice_decide_clarity * lever.customers_decide * (1.0 - clarity)
    segment.clarity = clip(clarity, 0.0, 1.0)


def adapt_offer(segment, firm, lever, index, x, y, given, market):
    """The offering moves toward what the firm has understood: emphasis and position, at kappa x insight a month (B33).

    Developers in line units follow the whole market (its mean need at x, y), those in segment units their segment.
    `index` is the segment's number.
    """
    see(segment, firm, lever, given)
    speed = given.listening_adaptation * segment.pipeline * firm.launch if given.adaptation == USUAL else 0.0
    speed = min(speed, 1.0)
    own = firm.tailoring
    for k in range(VALUES):
        mean = market_weight(market, k)
        truth = (1.0 - own) * mean + own * segment.weights[k]
        believed = self_image(mean, SELF_IMAGE[k], given.listening_misfit)
        seen = segment.clarity * truth + (1.0 - segment.clarity) * believed
        stress = lever.segment_stress[index * VALUES + k] if given.disciplines == USUAL else 1.0
        aim = stressed(seen, given.listening_focus, given.listening_stress) * stress
        aim += segment.clarity * max(0.0, least_emphasis(segment, k, given) - aim)
        segment.emphasis[k] += speed * (aim - segment.emphasis[k])
    move_offer(segment, firm, lever, x, 0, speed, given)
    move_offer(segment, firm, lever, y, 1, speed, given)
    segment.fit = fit_of(segment.need, segment.position, given.value_width)
    offer_quality(segment, firm, lever, given)


def move_offer(segment, firm, lever, mean_need, d, speed, given):
    """Position in dimension d of the need space: toward the goal behind the wish as far as the firm asks (S0)."""
    own = firm.tailoring
    depth = lever.depth if given.goals == USUAL else 1.0
    asked = depth * segment.need[d] + (1.0 - depth) * segment.wish[d]
    aim = (1.0 - own) * mean_need + own * asked
    segment.position[d] += speed * segment.clarity * (aim - segment.position[d])


def mean_need(segments, d, depth):
    """Mean need of the market's segments in dimension d, as the firm hears it: goals for `depth`, else wishes."""
    total = 0.0
    for g in range(SEGMENTS):
        total += depth * segments[g].need[d] + (1.0 - depth) * segments[g].wish[d]
    return total / SEGMENTS


def improve_together(firm, segments):
    """Improvements made with customers this month: insight under development, as far as customers take part (A47)."""
    firm.co_created = 0.0
    for g in range(SEGMENTS):
        firm.co_created += firm.taking_part * segments[g].pipeline
