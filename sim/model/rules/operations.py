"""What operations make: orders in time, as many as they can carry; beyond that all are late and some lost (B49)."""

import math

from sim.model.rules.constants import TINY
from sim.model.rules.functions import crafted
from sim.model.state import OPERATIONS, SERVE, USUAL


def late_share(load, allowance):
    """Share of orders that are late at a load, orders over what can be carried: load x e^(-allowance (1 - load)), all
    of them from 1 on. The chance to wait in a queue for longer than `allowance` orders take (Erlang; M/M/1).

    >>> late_share(1.0, 15.0), late_share(3.0, 15.0), round(late_share(0.8, 10.0), 4)
    (1.0, 1.0, 0.1083)
    """
    return min(load, 1.0) * math.exp(-max(0.0, allowance * (1.0 - load)))


def carry_orders(firm, given):
    """How many of the month's orders are late and how many are filled, by last month's orders and the serving hours of
    operations, which grow with the firm: load = .8 orders/hours, both relative to the yardstick firm.

    `lateness` is what customers feel: orders late beyond the share that is ordinary. Of orders beyond what can be
    carried, a part is lost.
    """
    firm.filled = 1.0
    firm.lateness = 0.0
    firm.order_load = given.operations_load
    firm.late = late_share(given.operations_load, given.operations_allowance)
    if given.operations != USUAL:
        return
    hours = firm.heads * (crafted(firm, OPERATIONS, SERVE) if given.yields == USUAL else 1.0)
    firm.order_load = given.operations_load * firm.orders / max(hours, TINY)
    usual = firm.late
    firm.late = late_share(firm.order_load, given.operations_allowance)
    firm.lateness = firm.late - usual
    firm.filled = 1.0 - given.operations_lost * (1.0 - 1.0 / max(firm.order_load, 1.0))


def workload(firm):
    """Work that headcount follows, relative to the starting firm's: cases to solve, with the borders that they
    cross, and orders to carry, half each."""
    return 0.5 * firm.cases * firm.border / max(firm.base_cases, 1.0) + 0.5 * firm.orders


def count_orders(firm, at_market_price):
    """Orders of the month, filled or lost, relative to the starting firm's revenue; `at_market_price` is what was
    delivered (currency/month)."""
    firm.orders = at_market_price / max(firm.filled, TINY) / max(firm.base_revenue, 1.0)
