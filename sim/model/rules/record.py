"""What a month comes to beyond the columns of the firm; those are written down by themselves (`recording.py`).

It reads the tables and changes nothing in them, nor any random stream.
"""

from sim.model.rules.tally import effort_on_customers


def record(row, firm, month, index, market_size):
    """Write a firm's month into its row of the results. `month` counts from 1."""
    row.month = month
    row.firm = index
    row.retention = 1.0 - firm.left / max(firm.customers + firm.left - firm.joined, 1.0)
    row.failures = firm.failures / max(firm.cases, 1.0)
    row.market_share = firm.customers / market_size
    row.turnover = firm.leavers / max(firm.staff + firm.leavers, 1.0)
    row.centricity_practised = 0.5 * firm.mindset + 0.5 * effort_on_customers(firm)
    row.headcount = firm.staff * firm.heads
