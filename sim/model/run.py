"""A run: one scenario in one world, and what came of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np

from sim.model.outcomes import outcomes_of
from sim.model.simulation import Simulation
from sim.model.state import FUNCTION_NAMES
from sim.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

    from sim.model.drivers.organisation import OrganisationModel
    from sim.model.tables import Table

ROLES = ("employee", "account manager", "leader")


def simulate(
    scenario: Scenario, seed: int = 1, months: int = 144, driver: Literal["compiled", "agents"] = "compiled"
) -> Run:
    """Run `scenario` in the world of `seed` for `months` months, the first 24 of them under its starting firm.

    `driver="agents"` lets real Mesa agents run the same rules in the interpreter, to the same bits, slowly.
    Raises TypeError for what is no Scenario or no whole number, ValueError for months under 1, a negative seed or an
    unknown driver, FloatingPointError (E601) when a figure
    stops being a number.
    """
    if driver == "compiled":
        simulation = Simulation(scenario, seed, months)
        simulation.run()
        return Run(simulation)
    if driver != "agents":
        raise ValueError(f"driver is {driver!r}; choose 'compiled' or 'agents'")
    from sim.model.drivers.organisation import OrganisationModel

    model = OrganisationModel(scenario, seed, months, driver="agents")
    model.run()
    return Run(model.simulation, model)


class Run:
    """What came of one run. Tables are made when they are asked for."""

    def __init__(self, simulation: Simulation, model: OrganisationModel | None = None) -> None:
        self.simulation = simulation
        self._model = model

    def __repr__(self) -> str:
        world = self.simulation
        return f"<Run of {world.scenario.called}, seed {world.seed}, {world.months} months>"

    @cached_property
    def months(self) -> pd.DataFrame:
        """A row per simulated firm and month; columns as in `sim.scenario.measures.MONTHLY`."""
        import pandas as pd

        monthly = self.simulation.world.monthly
        columns = {name: np.ascontiguousarray(monthly[name]) for name in monthly.dtype.names or ()}
        columns |= {name: columns[name].astype(np.int64) for name in ("month", "firm")}
        return pd.DataFrame(columns, copy=False)

    @cached_property
    def customers(self) -> pd.DataFrame:
        """All customers in the end, a row each; columns as in `sim.model.state.CUSTOMER`."""
        return _frame(self.simulation.world.customers)

    @cached_property
    def staff(self) -> pd.DataFrame:
        """All seats of all simulated firms in the end, a row each, role and function by name.

        Columns as in `sim.model.state.PERSON`.
        """
        frame = _frame(self.simulation.world.staff.reshape(-1))
        frame["role"] = [ROLES[code] for code in frame["role"]]
        frame["function"] = [FUNCTION_NAMES[code] for code in frame["function"]]
        return frame

    @cached_property
    def outcomes(self) -> dict[str, float]:
        """Outcomes of the firm by name, as in `sim.scenario.measures.OUTCOMES`; in an arena, those of the first one."""
        world = self.simulation.world
        own = world.customers[world.customers["supplier"] == 0]
        months = world.monthly[:: len(world.levers)]
        return outcomes_of(months, own, self.simulation.scenario.assumptions.money.discount)

    @cached_property
    def digest(self) -> str:
        """Fingerprint of the final state and of every month; equal runs have equal digests."""
        return self.simulation.digest()

    @property
    def model(self) -> OrganisationModel:
        """The Mesa model of the final month; its agents look at the same tables."""
        if self._model is None:
            from sim.model.drivers.organisation import OrganisationModel

            self._model = OrganisationModel.of(self.simulation)
        return self._model


def _frame(table: Table) -> pd.DataFrame:
    """A table as a DataFrame; a field of several numbers becomes numbered columns."""
    import pandas as pd

    columns: dict[str, np.ndarray] = {}
    for name in table.dtype.names or ():
        values = np.ascontiguousarray(table[name])
        if values.ndim == 1:
            columns[name] = values
        else:
            columns |= {f"{name}_{k}": values[:, k] for k in range(values.shape[1])}
    return pd.DataFrame(columns)
