"""Before a run: what customers would get, and where they would be found in the long run, by the rules themselves."""

from sim.model.rules.delivery import expected_of, know_offer, know_rival
from sim.model.rules.switching import hazard_with, standing
from sim.model.state import SEGMENTS


def know_offers(world):
    """What outsiders know of every firm's offer before the first month."""
    given = world.given[0]
    for f in range(len(world.firms)):
        if f < len(world.levers):
            for g in range(SEGMENTS):
                know_offer(world.segments[f][g], world.firms[f], world.levers[f], given)
        else:
            know_rival(world.firms[f], given)


def expect_value(world, values):
    """Value that each customer would get of the first firm's offer, written into `values` (customers,)."""
    know_offers(world)
    for i in range(len(world.customers)):
        customer = world.customers[i]
        values[i] = expected_of(customer, world.segments[0][customer.segment])


def long_run(world, levels, hazards, chances):
    """Hazard of each customer as an own customer (customers,) and relative long-run chances (customers, firms).

    `levels` (customers,) is the loyalty that each would have to the simulated firm.
    """
    given = world.given[0]
    market = world.market[0]
    know_offers(world)
    for i in range(len(world.customers)):
        customer = world.customers[i]
        for f in range(len(world.firms)):
            hazard = hazard_with(customer, f, levels[i], world.firms, world.segments, world.levers, given, market)
            if f == 0:
                hazards[i] = hazard
            chances[i][f] = standing(customer, f, hazard, world.firms, world.segments, world.levers, given)
