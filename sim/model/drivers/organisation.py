"""The Mesa model: the same world as a compiled run, with agents that can be looked at, asked and stepped through."""

from __future__ import annotations

from typing import Any, Literal

import mesa
import numpy as np

from sim.model.drivers.agents import Customer, Person, kind_of
from sim.model.drivers.patches import in_force, rebound, replaced
from sim.model.month import run_month
from sim.model.simulation import Simulation
from sim.model.state import World
from sim.model.tables import Row
from sim.scenario import Scenario


class OrganisationModel(mesa.Model):  # type: ignore[misc]
    """A firm, its people and its market as a Mesa model.

    `driver="compiled"` steps the tables in compiled code and makes agents when they are first asked for; they show the
    tables. `driver="agents"` runs the rules in the interpreter over those agents: set a breakpoint in any rule.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: int = 1,
        months: int = 144,
        driver: Literal["compiled", "agents"] = "compiled",
    ) -> None:
        """The world of `scenario` with this seed (0 to 2**32 - 1) in month 0, to be run for `months` months.

        Raises ValueError for a seed, a number of months or a driver that there is not.
        """
        if driver not in ("compiled", "agents"):
            raise ValueError(f"driver is {driver!r}; choose 'compiled' or 'agents'")
        self._begin(Simulation(scenario, seed, months), driver)

    @classmethod
    def of(cls, simulation: Simulation) -> OrganisationModel:
        """The model of a simulation that has already run, in whatever month it is."""
        model = cls.__new__(cls)
        model._begin(simulation, "compiled")
        return model

    def __repr__(self) -> str:
        world = self.simulation
        where = f"month {self.month} of {world.months}, driver {self.driver}"
        return f"<OrganisationModel of {world.scenario.called}, seed {world.seed}, {where}>"

    def _begin(self, simulation: Simulation, driver: Literal["compiled", "agents"]) -> None:
        self._people: list[list[Person]] = []
        self._customers: list[Customer] = []
        super().__init__(rng=simulation.seed)
        # Mesa up to 3.4.1 keeps every model alive in a class attribute of Agent; `release` takes it out.
        self._ids_of_mesa = getattr(mesa.Agent, "_ids", {})
        self.simulation = simulation
        self.driver = driver
        self.steps = self.month  # Mesa counts calls of `step`; the months of a run that is already over count as well
        self.running = self.month < simulation.months

    @property
    def month(self) -> int:
        """Months that have passed."""
        return self.simulation.month

    def step(self) -> None:
        """Let one month pass."""
        if self.driver == "compiled":
            self.simulation.step()
        else:
            self._make_agents()
            self.simulation.step(self._let_agents_act)
        if self._people:
            self._renew_people()
        self.running = self.month < self.simulation.months  # ends Mesa's own loop, `run_model`

    def run(self) -> None:
        """Let all remaining months pass, then let Mesa forget the model."""
        while self.month < self.simulation.months:
            self.step()
        self.release()

    def release(self) -> None:
        """Take the model out of Mesa's register of identities (Mesa up to 3.4.1), so that it can be collected."""
        self._ids_of_mesa.pop(self, None)

    @property
    def agents(self) -> Any:
        """All agents: customers, employees, account managers, leaders. Made on first use."""
        self._make_agents()
        return super().agents

    @property
    def agents_by_type(self) -> Any:
        """Agents by class. Made on first use."""
        self._make_agents()
        return super().agents_by_type

    @property
    def agent_types(self) -> Any:
        """Classes of agents present. Made on first use."""
        self._make_agents()
        return super().agent_types

    def _make_agents(self) -> None:
        if self._people:
            return
        world = self.simulation.world
        self._customers = [Customer(self, row, i) for i, row in enumerate(world.customers)]
        self._people = [
            [kind_of(int(row["role"]))(self, row, j) for j, row in enumerate(seats)] for seats in world.staff
        ]
        self._numbers = world.staff["person"].copy()
        self.release()

    def _renew_people(self) -> None:
        """Somebody new in a seat, or a seat with a new role, is a new agent."""
        staff = self.simulation.world.staff
        for f, j in np.ndindex(staff.shape):
            agent, kind = self._people[f][j], kind_of(int(staff["role"][f, j]))
            if type(agent) is not kind or self._numbers[f, j] != staff["person"][f, j]:
                agent.remove()
                self._people[f][j] = kind(self, staff[f, j], j)
                self._numbers[f, j] = staff["person"][f, j]
        self.release()

    def _let_agents_act(self, world: World, levers: Any, month: int) -> None:
        month_in_force = rebound(in_force(run_month), replaced())
        month_in_force(interpreted(world, levers, self._customers, self._people), month)


def interpreted(world: World, levers: Any, customers: list[Any], people: list[list[Any]]) -> World:
    """The world for the interpreter: agents instead of rows, lists of rows instead of tables."""
    rows = {name: [Row(row) for row in getattr(world, name)] for name in ("firms", "given", "market", "monthly")}
    by_firm = {
        name: [[Row(row) for row in part] for part in getattr(world, name)] for name in ("segments", "units", "kpis")
    }
    return world._replace(
        customers=customers,
        staff=people,
        levers=[Row(row) for row in levers],
        ties=world.ties.tolist(),
        customer_order=world.customer_order.tolist(),
        staff_order=world.staff_order.tolist(),
        **rows,
        **by_firm,
    )
