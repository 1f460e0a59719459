"""Before a run: what customers would get, and where they would be found in the long run, by the rules themselves."""

from sim.model.rules.delivery import prospect_value
from sim.model.rules.switching import hazard_with, standing


def expect_value(world, values):
    """Value that each customer would get of the simulated firm's offer, written into `values` (customers,)."""
    for i in range(len(world.customers)):
        customer = world.customers[i]
        segment = world.segments[customer.segment]
        values[i] = prospect_value(customer, segment, world.firms[0], world.levers[0], world.given[0], world.switch[0])


def long_run(world, levels, hazards, chances):
    """Hazard of each customer as an own customer (customers,) and relative long-run chances (customers, firms).

    `levels` (customers,) is the loyalty that each would have to the simulated firm.
    """
    given = world.given[0]
    switch = world.switch[0]
    market = world.market[0]
    for i in range(len(world.customers)):
        customer = world.customers[i]
        for f in range(len(world.firms)):
            hazard = hazard_with(
                customer, f, levels[i], world.firms, world.segments, world.levers, given, market, switch
            )
            if f == 0:
                hazards[i] = hazard
            chances[i][f] = standing(customer, f, hazard, world.firms, world.segments, world.levers, given, switch)
