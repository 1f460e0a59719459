"""KPIs: measured from what happened, read late and noisily, felt most near the target (B19, A12, A14).

What a KPI pulls toward is a row of measured sensitivities (`sim/model/resting/rest.py`), never a table of good and bad.
"""

import math

from sim.model.mechanisms import KPI_READING
from sim.model.rules.chance import clip, logistic, normal
from sim.model.rules.constants import QUARTER, TINY, USUAL_BONUS
from sim.model.rules.luck import uniform
from sim.model.rules.programmes import firm_reach, more_of
from sim.model.rules.roles import judges, weight_on
from sim.model.state import ACTIVITIES, OFF, OTHER, REVIEW_KPIS, SHARE, USUAL

# Order of sim.scenario.kpis.CATALOGUE; a test holds the two together.
UNIT_SALES, NEW_ACCOUNTS, CROSS_SELL, COST_PER_CONTACT, HANDLING_TIME, UNIT_COST, MARKET_SHARE, REPORTED_NPS = range(8)
RESOLUTION_TIME, FIRST_CONTACT, RETENTION, LIFETIME_VALUE, CONVERSATIONS, INSIGHT_SHARED, ENGAGEMENT, PROFIT = range(
    8, 16
)
ON_PLAN, CO_CREATED, DELIGHT = range(16, 19)
MEASURED = 19
"""Definition: the number of KPIs in the catalogue."""
PEAK = 4.0
"""Definition: one over the largest p (1 - p), so that a curve of it reaches 1."""
NOWHERE = 1e-12
"""Guard: a pull shorter than this has no direction."""


def measure_sales(k, firm, market_size, given):
    """KPIs of selling and size, own units. False sales count like real ones; a tenth of them as new accounts (A13)."""
    if k == UNIT_SALES:
        return firm.growth + firm.false_sales
    if k == NEW_ACCOUNTS:
        return firm.joined + given.fabrication_accounts * firm.false_units
    if k == CROSS_SELL:
        return firm.wallet_share
    if k == MARKET_SHARE:
        return firm.customers / market_size
    if k == LIFETIME_VALUE:
        return firm.equity / max(firm.customers, 1.0)
    return firm.profit


def measure_service(k, firm):
    """KPIs of service and people, own units."""
    cases = max(firm.cases, 1.0)
    if k == COST_PER_CONTACT:
        return (firm.payroll + firm.bonuses) / cases
    if k == HANDLING_TIME:
        return firm.time_per_case
    if k == RESOLUTION_TIME:
        return firm.wait
    if k == FIRST_CONTACT:
        return 1.0 - firm.failures / cases
    if k == CONVERSATIONS:
        return firm.conversations / max(firm.customers, 1.0)
    if k == INSIGHT_SHARED:
        return firm.total_hours[SHARE]
    return firm.engagement


def measure(k, firm, market_size, given):
    """What KPI k measures of the firm this month, in its own unit."""
    if k == ON_PLAN:
        return firm.on_plan
    if k == CO_CREATED:
        return firm.co_created
    if k == DELIGHT:
        return firm.satisfaction
    if k == UNIT_COST:
        return firm.unit_cost / max(firm.revenue, TINY)
    if k == REPORTED_NPS:
        return firm.reported_nps
    if k == RETENTION:
        return 1.0 - firm.left / max(firm.customers + firm.left - firm.joined, 1.0)
    if k <= CROSS_SELL or k in (MARKET_SHARE, LIFETIME_VALUE, PROFIT):
        return measure_sales(k, firm, market_size, given)
    return measure_service(k, firm)


def attained(reading, reference, scale, better, target):
    """A reading relative to its target, 1 on target, 0-2: 1 + better (reading - reference)/scale - (target - 1).

    >>> attained(110.0, 100.0, 100.0, 1.0, 1.0), attained(110.0, 100.0, 100.0, -1.0, 1.0)
    (1.1, 0.9)
    """
    return clip(1.0 + better * (reading - reference) / max(scale, TINY) - (target - 1.0), 0.0, 2.0)


def felt(attainment, width, floor):
    """How much a small improvement is felt in the bonus: 1 at the target, falling to `floor` far from it (B19, A12).

    >>> felt(1.0, 0.1, 0.5), round(felt(2.0, 0.1, 0.5), 3)
    (1.0, 0.5)
    """
    p = logistic((attainment - 1.0) / width)
    return floor + (1.0 - floor) * PEAK * p * (1.0 - p)


def felt_in_pay(attainment, lever, given):
    """How much a small improvement pays: most near the target, more above it (accelerator), nothing past the cap."""
    slope = felt(attainment, given.kpis_width, given.kpis_floor)
    if attainment > 1.0:
        slope *= 1.0 + lever.accelerator
    return slope if uncapped(attainment, lever.accelerator) < lever.cap else 0.0


def uncapped(attainment, accelerator):
    """Variable pay relative to pay at target, before any cap: steeper above the target by the accelerator (B19, A12).

    >>> uncapped(0.8, 1.0), round(uncapped(1.2, 1.0), 9)
    (0.8, 1.4)
    """
    return attainment + accelerator * max(0.0, attainment - 1.0)


def read_one(kpi, k, measured, month, lever, use, error, draw, given):
    """Latest reading of a KPI: `lag` months old, with an error; a satisfaction measurement system that is used takes
    away up to .7 of both from scores (B42, B44). The error is `error` times the usual one: less where finance checks
    more (B51)."""
    if given.kpi_reading == OFF:
        kpi.reading = measured[month][k]
        return
    sharper = 1.0 - use if k in (REPORTED_NPS, DELIGHT) else 1.0
    then = max(0, month - int(lever.kpi_lag[k] * sharper + 0.5))
    kpi.reading = measured[then][k] + error * lever.kpi_noise[k] * sharper * kpi.scale * normal(draw)


def read_kpis(firm, kpis, measured, month, lever, luck, market_size, given):
    """Measure all KPIs of the month, and read those that carry weight, and the satisfaction that may be paid for."""
    total = 0.0
    weight = 0.0
    use = given.systems_precision * firm.score_use
    for k in range(MEASURED):
        measured[month][k] = measure(k, firm, market_size, given)
    for k in range(MEASURED):
        if lever.kpi_weight[k] > 0.0 or k == DELIGHT:
            kpi = kpis[k]
            draw, error = uniform(luck, KPI_READING, k), 1.0 / max(firm.checks, TINY)
            read_one(kpi, k, measured, month, lever, use, error, draw, given)
            target = lever.kpi_target[k] if lever.kpi_weight[k] > 0.0 else 1.0
            kpi.attainment = attained(kpi.reading, kpi.reference, kpi.scale, kpi.better, target)
            if given.targets == OFF:
                kpi.attainment = 1.0
            kpi.slope = felt_in_pay(kpi.attainment, lever, given) if given.targets == USUAL else 1.0
            weight += lever.kpi_weight[k]
            total += lever.kpi_weight[k] * kpi.attainment
    firm.attainment = total / weight if weight > 0.0 else 1.0


def attained_by(group, firm, kpis, lever):
    """Attainment that a group's variable pay follows, 0-2: the firm's, with KPIs that judge others taken as on target.

    attainment of the firm - sum w (attainment - 1) over the KPIs that judge others, by their share w of all weights.
    """
    weight = 0.0
    others = 0.0
    for k in range(MEASURED):
        weight += lever.kpi_weight[k]
        if not judges(lever.kpi_audience[k], group):
            others += lever.kpi_weight[k] * (kpis[k].attainment - 1.0)
    return firm.attainment - others / weight if weight > 0.0 else firm.attainment


def cosine(one, other):
    """Cosine of the angle between two pulls over the activities, -1 to 1; 0 where one pulls nowhere.

    >>> round(cosine([1.0, 1.0, 0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]), 4)
    0.7071
    """
    both = one_square = other_square = 0.0
    for a in range(ACTIVITIES):
        both += one[a] * other[a]
        one_square += one[a] * one[a]
        other_square += other[a] * other[a]
    size = math.sqrt(max(one_square * other_square, 0.0))
    return both / size if size > NOWHERE else 0.0


def agree_on_customers(firm, kpis, lever, given):
    """How far the KPIs together pull to what satisfies customers, .1-1 (B36, S4): the alignments of all, weighted.

    The alignment of one is (1 + cosine of its pull with that of satisfaction)/2, as measured: 1 the same way, .5
    another way, 0 the opposite. Together they are as good as their weighted geometric mean - the weakest link counts -
    or, in the other form, their mean. Reviewing the KPIs, the third programme, takes away half of the conflict.
    """
    logs = 0.0
    total = 0.0
    weight = 0.0
    for k in range(MEASURED):
        kpi = kpis[k]
        kpi.alignment = 0.5 + 0.5 * cosine(kpi.pull, kpis[DELIGHT].pull)
        if lever.kpi_weight[k] > 0.0:
            one = clip(kpi.alignment, given.kpis_least, 1.0)
            weight += lever.kpi_weight[k]
            total += lever.kpi_weight[k] * one
            logs += lever.kpi_weight[k] * math.log(max(one, TINY))
    together = 1.0
    if weight > 0.0:
        together = total / weight if given.kpi_conflict == OTHER else math.exp(min(0.0, logs / weight))
    effect = firm.intensity[REVIEW_KPIS] * firm_reach(REVIEW_KPIS, lever, given)
    firm.kpi_alignment = clip(more_of(together, given.programme_kpis, effect), 0.0, 1.0)


def season_of(month):
    """The month within its quarter: 1 in the last one, -.5 in the two before (A12).

    >>> [season_of(month) for month in range(3)]
    [-0.5, -0.5, 1.0]
    """
    return 1.0 if month % QUARTER == QUARTER - 1 else -0.5


def sales_weight(group, lever):
    """Weight of all sales figures by which a group is judged, 0-1."""
    total = weight_on(group, UNIT_SALES, lever) + weight_on(group, NEW_ACCOUNTS, lever)
    return total + weight_on(group, CROSS_SELL, lever)


def quarter_pull(group, lever):
    """How strongly a quarter's quota pulls a group's deals to its end: accelerator x min(1, sales' weight x pay/.2)."""
    return lever.accelerator * min(1.0, sales_weight(group, lever) * lever.variable_share / USUAL_BONUS)
