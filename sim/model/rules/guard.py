"""The guard: it looks for the first figure that is not finite, records where it is, and changes nothing else.

`world.fault` holds month, phase, table and row, -1 while all is well; `sim.model.state.PHASES` names the phases.
"""

from sim.model.state import FIRMS, NONE, SIMULATED, STAFF

MONTH, PHASE, TABLE, ROW = range(4)
"""Definition: the places of a fault."""


def is_number(x):
    """Whether x is finite: neither NaN nor infinite.

    >>> is_number(1.0), is_number(float("nan")), is_number(float("inf"))
    (True, False, False)
    """
    return x - x == 0.0


def watch(figure, fault, month, phase, table, row):
    """Record the place of the first figure that is not finite; later ones follow from it."""
    if not is_number(figure) and fault[MONTH] == NONE:
        fault[MONTH] = month
        fault[PHASE] = phase
        fault[TABLE] = table
        fault[ROW] = row


def judged(customer):
    """Not finite if any field that the customer keeps from the month is not finite."""
    total = customer.satisfaction + customer.expectation + customer.trust
    return total + customer.wallet_share + customer.memory + customer.goals


def responded(customer):
    """Not finite if her leaning to a firm or her probability to leave is not finite."""
    total = customer.hazard + customer.outlook
    for f in range(SIMULATED):
        total += customer.preference[f]
    return total


def watch_people(staff, fault, month, phase):
    """Look through all people after a phase that writes them."""
    for j in range(len(staff)):
        p = staff[j]
        total = p.mindset + p.motivation + p.engagement + p.strain + p.skill + p.safety + p.trust_in_leader
        watch(total + p.enthusiasm + p.exposure + p.hours[0], fault, month, phase, STAFF, j)


def watch_firm(firm, fault, month, phase, f):
    """Look at a simulated firm, number f, after a phase that writes it."""
    total = (
        firm.profit
        + firm.equity
        + firm.causes
        + firm.cuts
        + firm.developed
        + firm.orders
        + firm.fidelity
        + firm.reputation
    )
    total += firm.kpi_alignment + firm.lag + firm.offers + firm.news
    watch(total + firm.utilisation + firm.wait + firm.squeeze + firm.attainment, fault, month, phase, FIRMS, f)
