"""Voice, silence and word of mouth: what a customer does with an experience, short of leaving (B13, B15, B17)."""

import math

from sim.model.mechanisms import (
    COMPLAINING,
    COMPLAINT,
    ERROR,
    LISTENER,
    RECOVERY,
    REPLY,
    SURVEY,
    TELLING,
    TONE,
    WORD_OF_MOUTH,
)
from sim.model.rules.chance import clip, logistic, normal
from sim.model.rules.constants import FELT_FAILURES, QUARTER
from sim.model.rules.luck import uniform
from sim.model.state import DEVELOPMENT, NONE, OFF, USUAL

MOST_COMPLAIN = 0.98
"""Guard: a probability that leaves somebody silent."""
WORST_ANSWER, ANSWER_SPAN, BEST_ANSWER = 2.0, 8.0, 10.0
"""Definition: what satisfaction 0 answers, how many points satisfaction 1 is above that, the end of the scale (B17)."""
PROMOTER, DETRACTOR = 9.0, 6.0
"""Definition of the net promoter score: who answers 9 or 10 promotes, who answers 6 or less warns."""
FOUR_NEEDS = 4.0
"""Definition: the needs of which a mean is taken."""


def complains(customer, i, ease, luck, given):
    """Whether a customer with a failed case tells the front line (A35): .3 + .4 severity, by her inclination to speak
    and by how easy it is made (.5 + ease).

    Severity is the number of failed cases over three, at most 1; inclination 0.5 is ordinary.
    """
    if customer.failures == 0 or given.complaints == OFF:
        return 0
    severity = min(customer.failures, FELT_FAILURES) / FELT_FAILURES
    p = (given.voice_complain + given.voice_severity * severity) * 2.0 * customer.voice * (0.5 + ease)
    return 1 if uniform(luck, COMPLAINT, i, COMPLAINING) < clip(p, 0.0, MOST_COMPLAIN) else 0


def put_right(customer, i, person, lever, luck, given):
    """Whether a complaint is put right at once, by the authority of who hears it and how safe it is to err (B15)."""
    if customer.complained == 0 or given.recovery == OFF:
        return 0
    authority = lever.account_authority if customer.manager == customer.server else lever.authority
    daring = 0.5 + 0.5 * person.safety if given.safety == USUAL else 1.0
    p = given.voice_recovery + given.voice_authority * authority * daring
    return 1 if uniform(luck, COMPLAINT, i, RECOVERY) < clip(p, 0.0, 1.0) else 0


def close_complaint(customer, given):
    """A complaint that is put right pleases, a little (B15: +.05 of satisfaction)."""
    if customer.recovered == 1:
        customer.satisfaction = clip(
            customer.satisfaction + given.voice_pleased * (1.0 - customer.satisfaction), 0.0, 1.0
        )


def speaks_with(customer, staff, firm, draw, given):
    """Whether somebody has a real conversation with the customer this month, 0 or 1.

    The chance is what the hours given to conversations make of it: those of her account manager, or of others.
    """
    if given.conversations == OFF:
        return 0
    chance = firm.talks
    if customer.manager != NONE and staff[customer.manager].active == 1:
        chance = staff[customer.manager].talks
    return 1 if draw < chance else 0


def tire(customer, given):
    """Conversations take the customer's time, too: beyond one a quarter each of them costs satisfaction (A)."""
    customer.talked += customer.conversation - customer.talked / QUARTER
    if given.fatigue == USUAL:
        tired = given.voice_tired * max(0.0, customer.talked - 1.0)
        customer.satisfaction = clip(customer.satisfaction - tired, 0.0, 1.0)


def felt_recommendation(satisfaction, error, given):
    """Likelihood to recommend 0-10 as felt: 2 + 8 S with an error of 1.8 points (B17).

    >>> from types import SimpleNamespace as Row
    >>> felt_recommendation(0.75, 0.0, Row(survey_error=1.8))
    8.0
    """
    return clip(WORST_ANSWER + ANSWER_SPAN * satisfaction + given.survey_error * error, 0.0, BEST_ANSWER)


def answer_survey(customer, i, begged, polish, lever, luck, given):
    """The customer's answer to the firm's own survey: asked or not, answers or not, and nudged upward or not.

    Those who feel strongly answer more. Begging adds .5-1.5 points, polishing up to `survey_polish` points (B24).
    """
    customer.ltr = felt_recommendation(customer.satisfaction, normal(uniform(luck, SURVEY, i, ERROR)), given)
    willing = given.survey_response
    if given.response_bias == USUAL:
        willing *= 0.5 + 2.0 * abs(customer.satisfaction - 0.5)
    customer.answer = -1.0
    if given.survey == USUAL and uniform(luck, SURVEY, i, REPLY) < lever.survey_reach * min(1.0, willing):
        nudge = given.begging_points * begged + given.survey_polish * (1.0 - math.exp(-polish))
        customer.answer = clip(customer.ltr + nudge, 0.0, BEST_ANSWER)


def promoter(answer):
    """+1 promoter (9-10), -1 detractor (0-6), 0 between, after rounding to a whole number.

    >>> promoter(8.6), promoter(8.4), promoter(6.4)
    (1, 0, -1)
    """
    whole = math.floor(answer + 0.5)
    return 1 if whole >= PROMOTER else -1 if whole <= DETRACTOR else 0


def tell(customer, i, neighbours, luck, given):
    """Whether the customer tells a neighbour, what, and whom (B13): one listener a month at most.

    P(tell) = 1 - exp(-.10 good cases - .20 failed cases); good or bad in the ratio of the two.
    """
    customer.tone = 0
    customer.listener = NONE
    if given.word_of_mouth == OFF:
        return
    good = given.word_good * (customer.cases - customer.failures + customer.conversation)
    bad = given.word_bad * customer.failures
    telling = uniform(luck, WORD_OF_MOUTH, i, TELLING)
    if telling < good + bad and telling < 1.0 - math.exp(-good - bad):  # 1 - exp(-x) < x
        customer.tone = 1 if uniform(luck, WORD_OF_MOUTH, i, TONE) * (good + bad) < good else -1
        customer.listener = neighbours[int(uniform(luck, WORD_OF_MOUTH, i, LISTENER) * len(neighbours))]


def spread_word(teller, customers, firm):
    """What the teller says of a simulated firm arrives at her neighbour: a recommendation, or a warning."""
    if teller.listener != NONE:
        customers[teller.listener].heard[firm] += teller.tone


def hear_tales(customer, simulated, given):
    """Leaning toward each simulated firm: fades 10% a month, moves .15 per tale, less where trust is firm (B13)."""
    for f in range(simulated):
        commitment = customer.trust if customer.supplier < simulated else given.word_commitment
        shift = given.word_shift * customer.heard[f] * (1.0 - commitment)
        customer.heard[f] = 0.0
        customer.preference[f] = clip(customer.preference[f] * (1.0 - given.word_decay) + shift, -2.0, 2.0)


def invite(firm, lever, given):
    """Share of decisions in which customers really take part: those to which they are invited x who comes (B16) x the
    developers' hours for them."""
    firm.taking_part = 0.0
    if given.participation == USUAL:
        coming = turnout(needs_of_participants(lever), given)
        firm.taking_part = lever.participation * coming * firm.kept_in[DEVELOPMENT]


def takes_part(customer, firm, given):
    """Whether the customer is one of those who take part, 0 or 1: a tenth where all decisions are shared."""
    return 1 if customer.join_draw < given.participation_group * firm.taking_part else 0


def turnout(needs, given):
    """Share of invited customers who come, by the mean of autonomy, competence, connection and appreciation (B16).

    >>> from types import SimpleNamespace as Row
    >>> turnout(0.5, Row(participation_slope=8.0, participation_conditions=1))
    0.5
    """
    if given.participation_conditions == OFF:
        return 1.0
    return logistic(given.participation_slope * (needs - 0.5))


def needs_of_participants(lever):
    """Mean of the four needs that customers find met when they take part, 0-1 (S0)."""
    met = lever.take_part_choice + lever.take_part_briefing + lever.take_part_community + lever.take_part_recognition
    return met / FOUR_NEEDS
