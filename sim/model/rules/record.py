"""What is written down each month: it reads the tables and changes nothing in them, nor any random stream."""

from sim.model.rules.tally import effort_on_customers
from sim.model.state import CUT, POLISH, RESOLVE, SELL, SERVE, SHARE


def record(row, firm, lever, month, index, market_size):
    """Write a firm's month into its row of the results. `month` counts from 1."""
    row.month = month
    row.firm = index
    record_customers(row, firm, market_size)
    record_money(row, firm)
    record_people(row, firm, lever)


def record_customers(row, firm, market_size):
    """Loyalty, voice and service."""
    row.customers = firm.customers
    row.joined = firm.joined
    row.left = firm.left
    row.retention = 1.0 - firm.left / max(firm.customers + firm.left - firm.joined, 1.0)
    row.satisfaction = firm.satisfaction
    row.expectation = firm.expectation
    row.trust = firm.trust
    row.share_of_wallet = firm.wallet_share
    row.true_nps = firm.true_nps
    row.reported_nps = firm.reported_nps
    row.complaints = firm.complaints
    row.failures = firm.failures / max(firm.cases, 1.0)
    row.utilisation = firm.utilisation
    row.pressure = firm.pressure
    row.wait = firm.wait
    row.time_per_case = firm.time_per_case
    row.market_share = firm.customers / market_size


def record_money(row, firm):
    """Revenue, costs, profit and the worth of the customers (currency/month; equity: currency)."""
    row.revenue = firm.revenue
    row.unit_cost = firm.unit_cost
    row.payroll = firm.payroll
    row.coordination = firm.coordination
    row.programmes = firm.programmes
    row.acquisition = firm.acquisition
    row.bonuses = firm.bonuses
    row.change_cost = firm.change_cost
    row.hiring_cost = firm.hiring_cost
    row.other_cost = firm.other_cost
    row.profit = firm.profit
    row.equity = firm.equity


def record_people(row, firm, lever):
    """Staff, leaders, and what the firm knows of its customers."""
    row.mindset = firm.mindset
    row.engagement = firm.engagement
    row.motivation = firm.motivation
    row.strain = firm.strain
    row.turnover = firm.leavers / max(firm.staff + firm.leavers, 1.0)
    row.begging = firm.begging_share
    row.fidelity = firm.fidelity
    row.mismatch = firm.mismatch
    row.centricity_practised = 0.5 * firm.mindset + 0.5 * effort_on_customers(firm)
    row.centricity_professed = lever.say
    row.effort_sell = firm.effort[SELL]
    row.effort_serve = firm.effort[SERVE]
    row.effort_resolve = firm.effort[RESOLVE]
    row.effort_cut = firm.effort[CUT]
    row.effort_share = firm.effort[SHARE]
    row.effort_polish = firm.effort[POLISH]
    row.programme_kept = firm.programme_kept
    row.squeeze = firm.squeeze
    row.leader_belief = firm.belief
    row.alignment = firm.alignment
    row.attainment = firm.attainment
    row.headcount = firm.staff * firm.heads
    row.safety = firm.safety
    row.enthusiasm = firm.enthusiasm
    row.fabricating = firm.fabricating
    row.false_units = firm.false_units
    row.kpi_alignment = firm.kpi_alignment
    row.taking_part = firm.taking_part
    row.adoption = firm.adoption
    row.offers = firm.offers
