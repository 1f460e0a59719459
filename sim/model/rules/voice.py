"""Voice, silence and word of mouth: what a customer does with an experience, short of leaving (B13, B15, B17)."""

import math

from sim.model.rules.chance import clip, normal
from sim.model.state import NONE


def complains(customer, draw, given):
    """Whether a customer with a failed case tells the front line (A35): .3 + .4 severity, by her inclination to speak.

    Severity is the number of failed cases over three, at most 1; inclination 0.5 is ordinary.
    """
    if customer.failures == 0:
        return 0
    severity = min(customer.failures, 3) / 3.0
    p = (given.voice_complain + given.voice_severity * severity) * 2.0 * customer.voice
    return 1 if draw < clip(p, 0.0, 0.98) else 0


def put_right(customer, person, lever, draw, given):
    """Whether a complaint is put right at once, by the authority of who hears it and how safe it is to err (B15)."""
    if customer.complained == 0:
        return 0
    authority = lever.account_authority if customer.manager == customer.server else lever.authority
    p = given.voice_recovery + given.voice_authority * authority * (0.5 + 0.5 * person.safety)
    return 1 if draw < clip(p, 0.0, 1.0) else 0


def close_complaint(customer, given):
    """A complaint stays open until it is put right; putting it right pleases, a little (B15: +.05 of satisfaction)."""
    if customer.complained == 1 and customer.recovered == 0:
        customer.complaint = 1
    if customer.recovered == 1:
        customer.complaint = 0
        customer.satisfaction = clip(
            customer.satisfaction + given.voice_pleased * (1.0 - customer.satisfaction), 0.0, 1.0
        )


def speaks_with(customer, lever, x_share, draw):
    """Whether somebody has a real conversation with the customer this month, 0 or 1.

    What is planned is held as far as people spend time on it (sqrt x_share); an account manager adds .2 of her own.
    """
    p = lever.conversation_reach * math.sqrt(max(x_share, 0.0)) + 0.2 * customer.covered
    return 1 if draw < clip(p, 0.0, 1.0) else 0


def felt_recommendation(satisfaction, error, given):
    """Likelihood to recommend 0-10 as felt: 2 + 8 S with an error of 1.8 points (B17).

    >>> from types import SimpleNamespace as Row
    >>> felt_recommendation(0.75, 0.0, Row(survey_error=1.8))
    8.0
    """
    return clip(2.0 + 8.0 * satisfaction + given.survey_error * error, 0.0, 10.0)


def answer_survey(customer, begged, polish, lever, draw_reply, draw_error, given):
    """The customer's answer to the firm's own survey: asked or not, answers or not, and nudged upward or not.

    Those who feel strongly answer more. Begging adds .5-1.5 points, polishing up to `survey_polish` points (B24).
    """
    customer.ltr = felt_recommendation(customer.satisfaction, normal(draw_error), given)
    willing = given.survey_response * (0.5 + 2.0 * abs(customer.satisfaction - 0.5))
    customer.answer = -1.0
    if draw_reply < lever.survey_reach * min(1.0, willing):
        nudge = given.begging_points * begged + given.survey_polish * (1.0 - math.exp(-polish))
        customer.answer = clip(customer.ltr + nudge, 0.0, 10.0)


def promoter(answer):
    """+1 promoter (9-10), -1 detractor (0-6), 0 between, after rounding to a whole number.

    >>> promoter(8.6), promoter(8.4), promoter(6.4)
    (1, 0, -1)
    """
    whole = math.floor(answer + 0.5)
    return 1 if whole >= 9.0 else -1 if whole <= 6.0 else 0


def tell(customer, neighbours, draw_telling, draw_tone, draw_listener, given, switch):
    """Whether the customer tells a neighbour, what, and whom (B13): one listener a month at most.

    P(tell) = 1 - exp(-.10 good cases - .20 failed cases); good or bad in the ratio of the two.
    """
    customer.tone = 0
    customer.listener = NONE
    if switch.word_of_mouth == 0:
        return
    good = given.word_good * (customer.cases - customer.failures + customer.conversation)
    bad = given.word_bad * customer.failures
    if draw_telling < 1.0 - math.exp(-good - bad):
        customer.tone = 1 if draw_tone * (good + bad) < good else -1
        customer.listener = neighbours[int(draw_listener * len(neighbours))]


def spread_word(customers, supplier):
    """What each customer hears this month: recommendations minus warnings, filled in row order."""
    for i in range(len(customers)):
        customers[i].heard = 0.0
    for i in range(len(customers)):
        teller = customers[i]
        if teller.supplier == supplier and teller.listener != NONE:
            customers[teller.listener].heard += teller.tone


def preference_after(customer, own, given):
    """Leaning toward the simulated firm: fades 10% a month, moves .15 per tale, less where trust is firm (B13)."""
    commitment = customer.trust if own else given.word_commitment
    shift = given.word_shift * customer.heard * (1.0 - commitment)
    return clip(customer.preference * (1.0 - given.word_decay) + shift, -2.0, 2.0)
