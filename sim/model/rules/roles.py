"""Who does what: whose work is with customers, who is judged by which KPI, and by how much of the pay (S4, B18)."""

from sim.model.state import (
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    EVERYBODY,
    FINANCE,
    FRONT,
    FRONT_LINE,
    HELP_DESK,
    LEADER,
    LEADERS_ONLY,
    MANAGERS_ONLY,
    OPERATIONS,
)


def meets_customers(person):
    """Whether the person's daily work is with customers: front line, help desk, account manager."""
    if person.role == ACCOUNT_MANAGER:
        return True
    return person.role != LEADER and (person.function == FRONT_LINE or person.function == HELP_DESK)


def serves_within(person):
    """Whether the person serves orders or colleagues instead of customers: operations, finance and HR."""
    return person.function == OPERATIONS or person.function == FINANCE


def group_of(person):
    """The audience of KPIs that a person belongs to: account managers, leaders, front or back office."""
    if person.role == ACCOUNT_MANAGER:
        return MANAGERS_ONLY
    if person.role == LEADER:
        return LEADERS_ONLY
    return FRONT if meets_customers(person) else BACK_OFFICE


def judges(audience, group):
    """Whether a KPI with this audience judges a group of people; account managers belong to the front as well.

    >>> judges(FRONT, MANAGERS_ONLY), judges(MANAGERS_ONLY, FRONT), judges(EVERYBODY, LEADERS_ONLY)
    (True, False, True)
    """
    return audience in (EVERYBODY, group) or (audience == FRONT and group == MANAGERS_ONLY)


def weight_on(group, k, lever):
    """Share of a group's variable pay that hangs on KPI k, 0-1: its weight, or 0 for those whom it does not judge."""
    return lever.kpi_weight[k] if judges(lever.kpi_audience[k], group) else 0.0
