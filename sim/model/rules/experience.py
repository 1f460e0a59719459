"""Expectation, satisfaction and trust: what a month with a supplier does to a customer (B6-B9).

Satisfaction compares with expectation, and losses count double. Trust is slow to build and fast to lose.
"""

from sim.model.rules.accounts import better_known
from sim.model.rules.chance import clip
from sim.model.rules.constants import FELT_FAILURES
from sim.model.rules.focus import requests_felt
from sim.model.state import INTIMACY, NONE, OFF, USUAL

GOOD_CONTACTS = 4
"""Guard: good contacts of a month that are counted; more are rare."""

ORDINARY_LOYALTY = 0.63
"""Origin of the scale of loyalty; wallet.base is the share of wallet there."""

LEAST_WALLET = 0.1
"""Guard: the share of wallet to which a customer who stays falls at most."""


def expectation_after(expectation, delivered, promise, given):
    """E += phi (P - E) + psi (promise - E) (Oliver 1980; B6): what is promised raises what is expected.

    Switched off, customers expect what they get.
    """
    if given.expectation == OFF:
        return delivered
    learned = given.expectation_learning * (delivered - expectation)
    return clip(expectation + learned + given.expectation_promise * (promise - expectation), 0.0, 1.0)


def gap_felt(gap, aversion):
    """A gap to expectation as felt: losses weigh more than gains (B7).

    >>> gap_felt(0.1, 2.0), gap_felt(-0.1, 2.0)
    (0.1, -0.2)
    """
    return gap if gap >= 0.0 else aversion * gap


def satisfaction_after(satisfaction, delivered, expectation, failures, given):
    """S += eta [(P - S) + omega g(P - E)] - .02 per failed case, at most three (B7, A28)."""
    aversion = given.satisfaction_aversion if given.loss_aversion == USUAL else 1.0
    felt = gap_felt(delivered - expectation, aversion)
    step = given.satisfaction_speed * ((delivered - satisfaction) + given.satisfaction_gap * felt)
    return clip(satisfaction + step - given.satisfaction_failure * min(failures, FELT_FAILURES), 0.0, 1.0)


def firmness(tenure, prior, months):
    """How much less an old customer's trust moves: 1 - c x tenure/5 years (B9, confirmatory bias).

    It falls over so many `months`.

    >>> firmness(0, 0.3, 60.0), firmness(60, 0.3, 60.0), firmness(600, 0.3, 60.0)
    (1.0, 0.7, 0.7)
    """
    return 1.0 - prior * min(1.0, tenure / max(months, 1.0))


def trust_built(trust, contacts, build):
    """T += a (1 - T) for each good contact, at most four a month (B8).

    >>> trust = 0.3
    >>> for _ in range(24): trust = trust_built(trust, 1, 0.05)
    >>> round(trust, 2)
    0.8
    """
    for _ in range(min(contacts, GOOD_CONTACTS)):
        trust += build * (1.0 - trust)
    return trust


def trust_lost(trust, severity, loss, least):
    """T *= 1 - l x severity; severity 1 is a failed case, 3 a breach (B8, A36). The part `least` is always left.

    >>> round(trust_lost(0.8, 1.0, 0.2, 0.2), 2), round(trust_lost(0.8, 3.0, 0.2, 0.2), 2)
    (0.64, 0.32)
    """
    return trust * max(least, 1.0 - loss * severity)


def welcome_talk(customer, given):
    """Conversations of the month that the customer wants, 0 or 1: none where personal attention weighs under .15."""
    return customer.conversation if customer.weights[INTIMACY] >= given.value_unwanted_weight else 0


def trust_after(customer, firm, begged, lever, given):
    """Trust after the month's contacts, failures, recovery, neglect, begging, content, breaches and a scandal.

    A complaint put right gives back half of what the failure cost, never more (A34: no paradox for trust). Where
    everybody decides alone, like customers are treated unlike, and hear of it: -.003 x authority^2 a month (A).
    """
    if given.trust == OFF:
        return customer.trust
    firmer = firmness(customer.tenure, given.trust_prior, given.trust_months) if given.priors == USUAL else 1.0
    good = customer.cases - customer.failures + welcome_talk(customer, given)
    build = given.trust_build * firmer
    if given.selling_mode == USUAL:
        build *= 1.0 + given.selling_trust * lever.selling_mode
    trust = trust_built(customer.trust, good, build)
    if customer.failures > 0:
        severity = min(customer.failures, FELT_FAILURES) * (0.5 if customer.recovered == 1 else 1.0)
        trust = trust_lost(trust, severity, given.trust_loss * firmer, given.trust_floor)
    if customer.cases + customer.conversation == 0:
        trust *= 1.0 - given.trust_neglect
    if begged == 1:
        trust -= given.begging_trust
    if customer.breach == 1 or customer.broken == 1:
        trust = trust_lost(trust, given.trust_breach, given.trust_loss, given.trust_floor)
    trust += firm.content + given.participation_trust * customer.participates
    if given.recovery == USUAL:
        trust -= given.voice_uneven * lever.authority * lever.authority
    if firm.exposed == 1:
        trust *= 1.0 - given.fabrication_news
    return clip(trust * (1.0 - lever.scandal), 0.0, 1.0)


def begged_by(customer, staff):
    """Whether who served the customer asked her for a high score, 0 or 1."""
    if customer.server == NONE or customer.cases == 0:
        return 0
    return staff[customer.server].begging


def feel(customer, firm, begged, lever, given):
    """The customer compares what she got with what she expected, and moves in satisfaction, expectation and trust.

    Who takes part in decisions comes to expect more (B16).
    """
    delivered = customer.delivered
    expected = delivered if given.expectation == OFF else customer.expectation
    after = satisfaction_after(customer.satisfaction, delivered, expected, customer.failures, given)
    customer.satisfaction = clip(after + requests_felt(customer, firm, lever, given), 0.0, 1.0)
    customer.expectation = expectation_after(expected, delivered, firm.promise, given)
    customer.trust = trust_after(customer, firm, begged, lever, given)
    if customer.participates == 1:
        customer.expectation = clip(customer.expectation + given.participation_expectation, 0.0, 1.0)


def mis_sold(x_sell, draw, lever, given):
    """Whether the customer is sold something that she does not need: .01 (x_sell - 1) a month (B0), 0 or 1.

    Who sells a benefit asks first: a fifth of that (S2).
    """
    if given.mis_selling == OFF:
        return 0
    honest = given.selling_honest * lever.selling_mode if given.selling_mode == USUAL else 0.0
    return 1 if draw < given.sales_misselling * max(0.0, x_sell - 1.0) * (1.0 - honest) else 0


def loyalty(satisfaction, trust, given):
    """L = .6 S + .4 T: what holds a customer (B10)."""
    return given.churn_satisfaction * satisfaction + (1.0 - given.churn_satisfaction) * trust


def wallet_after(customer, selling, cover, given):
    """Share of wallet: sow += .05 (sow* - sow), sow* = .6 + .8 (L - .63) + selling + .10 cover, in .1-1 (B12).

    `selling` is what the firm's selling adds, .08 ln x, the same for all its customers. Business that would have fitted
    and was declined goes elsewhere.
    After her account manager has left, a customer buys less for a year, and moves up to three times as fast, by how
    far the relationship was that manager's (B35).
    """
    if given.wallet == OFF:
        return customer.wallet_share
    level = loyalty(customer.satisfaction, customer.trust, given)
    target = (
        given.wallet_base + given.wallet_loyalty * (level - ORDINARY_LOYALTY) + selling + given.wallet_account * cover
    )
    if customer.refused == 1 and customer.unfit == 0:
        target -= given.requests_elsewhere
    speed = given.wallet_speed
    if customer.orphaned > 0.0:
        target -= given.accounts_leaver_wallet * customer.estranged
        speed *= 1.0 + 2.0 * customer.estranged
    return clip(customer.wallet_share + speed * (clip(target, LEAST_WALLET, 1.0) - customer.wallet_share), 0.0, 1.0)


def memory_after(customer, use, given):
    """How well the supplier knows the customer: builds with contact, faster the closer an account manager is to her,
    and fades without; a used CRM halves fading (B31, B50)."""
    forgetting = given.memory_fading / (1.0 + use)
    gain = 0.0
    if customer.cases + customer.conversation > 0:
        gain = min(1.0, given.memory_learning * better_known(customer, given)) * (1.0 - customer.memory)
    return clip(customer.memory + gain - forgetting * customer.memory, 0.0, 1.0)


def goals_after(customer, use, depth, given):
    """How well the supplier knows what she wants to reach: a conversation shows .3 x depth of it; it fades as memory
    does, slower with a used CRM (S2).

    >>> from types import SimpleNamespace as Row
    >>> given = Row(goals_learning=0.3, memory_fading=0.03, goals=1, accounts_knowing=2.0)
    >>> round(goals_after(Row(goals=0.5, conversation=1, close=0.0), 0.0, 1.0, given), 3)
    0.635
    """
    if given.goals == OFF:
        return customer.goals
    deep = min(1.0, given.goals_learning * better_known(customer, given) * depth)
    shown = deep * customer.conversation * (1.0 - customer.goals)
    return clip(customer.goals + shown - given.memory_fading / (1.0 + use) * customer.goals, 0.0, 1.0)
