"""KPIs: measured from what happened, read late and noisily, felt most near the target (B19, A12, A14).

What a KPI pulls toward is a row of measured sensitivities (`sim/model/rest.py`), never a table of good and bad.
"""

from sim.model.rules.chance import clip, logistic, normal
from sim.model.state import KPIS, SHARE

# Order of sim.scenario.kpis.CATALOGUE; a test holds the two together.
UNIT_SALES, NEW_ACCOUNTS, CROSS_SELL, COST_PER_CONTACT, HANDLING_TIME, UNIT_COST, MARKET_SHARE, REPORTED_NPS = range(8)
RESOLUTION_TIME, FIRST_CONTACT, RETENTION, LIFETIME_VALUE, CONVERSATIONS, INSIGHT_SHARED, ENGAGEMENT, PROFIT = range(
    8, 16
)


def measure_sales(k, firm, market_size):
    """KPIs of selling and size, own units; 0 for any other."""
    if k == UNIT_SALES:
        return firm.growth
    if k == NEW_ACCOUNTS:
        return firm.joined
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


def measure(k, firm, market_size):
    """What KPI k measures of the firm this month, in its own unit."""
    if k == UNIT_COST:
        return firm.unit_cost / max(firm.revenue, 1e-9)
    if k == REPORTED_NPS:
        return firm.reported_nps
    if k == RETENTION:
        return 1.0 - firm.left / max(firm.customers + firm.left - firm.joined, 1.0)
    if k <= CROSS_SELL or k in (MARKET_SHARE, LIFETIME_VALUE, PROFIT):
        return measure_sales(k, firm, market_size)
    return measure_service(k, firm)


def attained(reading, reference, scale, better, target):
    """A reading relative to its target, 1 on target, 0-2: 1 + better (reading - reference)/scale - (target - 1).

    >>> attained(110.0, 100.0, 100.0, 1.0, 1.0), attained(110.0, 100.0, 100.0, -1.0, 1.0)
    (1.1, 0.9)
    """
    return clip(1.0 + better * (reading - reference) / max(scale, 1e-9) - (target - 1.0), 0.0, 2.0)


def felt(attainment, width, floor):
    """How much a little more is felt in the bonus: 1 at the target, falling to `floor` far from it (B19, A12).

    >>> felt(1.0, 0.1, 0.5), round(felt(2.0, 0.1, 0.5), 3)
    (1.0, 0.5)
    """
    p = logistic((attainment - 1.0) / width)
    return floor + (1.0 - floor) * 4.0 * p * (1.0 - p)


def read_kpis(firm, kpis, first, measured, month, lever, draws, market_size, given):
    """Measure all KPIs of the month, and read those that carry weight: `lag` months old, with an error."""
    total = 0.0
    weight = 0.0
    for k in range(16):
        measured[month][first + k] = measure(k, firm, market_size)
    for k in range(KPIS):
        if lever.kpi_weight[k] > 0.0:
            kpi = kpis[first + k]
            then = max(0, month - int(lever.kpi_lag[k]))
            error = lever.kpi_noise[k] * kpi.scale * normal(draws[first + k])
            kpi.reading = measured[then][first + k] + error
            kpi.attainment = attained(kpi.reading, kpi.reference, kpi.scale, kpi.better, lever.kpi_target[k])
            kpi.slope = felt(kpi.attainment, given.kpis_width, given.kpis_floor)
            weight += lever.kpi_weight[k]
            total += lever.kpi_weight[k] * kpi.attainment
    firm.attainment = total / weight if weight > 0.0 else 1.0


def score_weight(lever):
    """Weight of the survey score among the firm's KPIs, 0-1."""
    return lever.kpi_weight[REPORTED_NPS]
