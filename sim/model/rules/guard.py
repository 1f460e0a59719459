"""The guard: it looks for the first figure that is no number, notes where it is, and changes nothing else.

`world.fault` holds month, phase, table and row, -1 while all is well; `sim.model.state.PHASES` names the phases.
"""

from sim.model.state import NONE, SIMULATED

CUSTOMERS, STAFF, FIRMS = 0, 1, 2


def is_number(x):
    """Whether x is finite: neither NaN nor infinite.

    >>> is_number(1.0), is_number(float("nan")), is_number(float("inf"))
    (True, False, False)
    """
    return x - x == 0.0


def note(world, month, phase, table, row):
    """Keep the first fault; later ones follow from it."""
    if world.fault[0] == NONE:
        world.fault[0] = month
        world.fault[1] = phase
        world.fault[2] = table
        world.fault[3] = row


def watch_customers(world, month, phase):
    """Look through all customers after a phase that writes them."""
    for i in range(len(world.customers)):
        c = world.customers[i]
        total = c.satisfaction + c.expectation + c.trust + c.wallet_share + c.memory + c.goals
        for f in range(SIMULATED):
            total += c.preference[f]
        if not is_number(total + c.hazard + c.revenue + c.contribution):
            note(world, month, phase, CUSTOMERS, i)


def watch_people(world, month, phase):
    """Look through all people after a phase that writes them."""
    for j in range(len(world.staff)):
        p = world.staff[j]
        total = p.mindset + p.motivation + p.engagement + p.strain + p.skill + p.safety + p.trust_in_leader
        total += p.enthusiasm + p.exposure
        if not is_number(total + p.hours[0]):
            note(world, month, phase, STAFF, j)


def watch_firms(world, month, phase):
    """Look at the simulated firms after a phase that writes them."""
    for f in range(len(world.levers)):
        firm = world.firms[f]
        total = firm.profit + firm.equity + firm.causes + firm.cuts + firm.fidelity + firm.reputation
        total += firm.kpi_alignment + firm.lag + firm.offers + firm.news
        if not is_number(total + firm.utilisation + firm.wait + firm.squeeze + firm.attainment):
            note(world, month, phase, FIRMS, f)
