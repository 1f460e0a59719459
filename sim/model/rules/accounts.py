"""Account managers: whose customers they are, and what happens when they go (B28, B35, A37)."""

from sim.model.rules.constants import TINY
from sim.model.rules.knowledge import hours_at_work
from sim.model.state import LEADERS, NONE, USUAL


def manager_of(index, rank, account_managers, cover):
    """Seat of the account manager who looks after a customer, -1 none: the largest customers, shared out in turn.

    Account managers sit behind the leaders, from seat 6 of their firm on.

    >>> manager_of(7, 0.9, 6, 0.8), manager_of(7, 0.1, 6, 0.8), manager_of(7, 0.9, 0, 0.8)
    (7, -1, -1)
    """
    if account_managers < 1 or rank < 1.0 - cover:
        return NONE
    return LEADERS + index % account_managers


def look_after(customer, index, staff, unit, lever, given):
    """The unit and account manager of the customer this month; a new unit, or a manager who left, costs knowledge."""
    manager = manager_of(index, customer.rank, int(lever.account_managers), lever.account_cover)
    if customer.orphaned > 0.0:
        customer.orphaned -= 1.0
    if manager != NONE and staff[manager].left == 1 and customer.manager == manager:
        lose_manager(customer, lever, given)
    if customer.unit != unit and customer.unit != NONE:
        customer.memory *= 1.0 - given.change_forgotten
        customer.goals *= 1.0 - given.change_forgotten
    customer.unit = unit
    customer.manager = manager
    if manager != NONE:
        staff[manager].accounts += 1.0


def lose_manager(customer, lever, given):
    """Her account manager has left, and with that person a part of the relationship (B35, A37).

    owned = .5 x (1 - share of back-office people who meet customers) x (1 - backup): half of the relationship where
    the manager is the only contact, less where others meet or know the customer. She is unsettled for a year, half a
    year where a colleague steps in.
    """
    if given.account_departure != USUAL:
        return
    owned = given.accounts_owned * (1.0 - lever.facing_share) * (1.0 - lever.account_backup)
    customer.estranged = min(1.0, 2.0 * owned)
    customer.orphaned = given.accounts_unrest - 0.5 * given.accounts_unrest * lever.account_backup
    customer.memory *= 1.0 - owned
    customer.goals *= 1.0 - owned


def closeness(person, given):
    """How close an account manager can come to each of her customers, 0-1: h/(h + 4), h effective hours a month for
    each; few customers are known well, many hardly at all (B50).
    """
    each = hours_at_work(person) / max(person.accounts, 1.0)
    return each / max(each + given.accounts_hours, TINY)


def better_known(customer, given):
    """How much faster a customer becomes known where an account manager is close to her, 1 without one."""
    return 1.0 + given.accounts_knowing * customer.close


def conflict(person, unit_pressure, lever):
    """How far an account manager is caught between her customers and her firm, 0-1 (B28): unmet cases and quota."""
    unmet = 1.0 - person.cover if person.cases > 0.0 else 0.0
    return 0.5 * unmet + 0.5 * lever.account_quota * min(1.0, unit_pressure)
