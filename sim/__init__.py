"""ccsim: designs of a firm, compared in the same simulated worlds.

    import ccsim
    scenario = ccsim.load("customer_centric").replace("incentives.variable_share", 0.4)
    run = ccsim.simulate(scenario, seed=1, months=144)
    run.months          # a DataFrame with a row per firm and month
    model = ccsim.OrganisationModel(scenario, seed=1)       # a Mesa model: step it, ask its agents

`ccsim` is this package under a name that no file of a user's own hides (`sim/entry`).

Importing this package is cheap: NumPy, pandas, Mesa and numba are imported by the first call that needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from sim.model import Run
    from sim.model.drivers.organisation import OrganisationModel
    from sim.scenario import Scenario

__version__ = "0.1.0"
__all__ = ["OrganisationModel", "__version__", "load", "simulate"]


def load(name_or_path: str) -> Scenario:
    """Read and check a scenario: the name of a shipped one (`customer_centric`) or the path of a YAML file.

    Raises `sim.scenario.ScenarioError`, which carries every problem of the file with its line and column.
    """
    from sim.scenario import load as read

    return read(name_or_path)


def simulate(
    scenario: Scenario, seed: int = 1, months: int = 144, driver: Literal["compiled", "agents"] = "compiled"
) -> Run:
    """Run one world: `months` months (24 of burn-in first), the same `seed` always gives the same world.

    `driver="agents"` runs the same rules, to the same bits, over Mesa agents that a debugger can step through.
    """
    from sim.model import simulate as run

    return run(scenario, seed=seed, months=months, driver=driver)


def __getattr__(name: str) -> Any:
    if name == "OrganisationModel":
        from sim.model.drivers.organisation import OrganisationModel

        return OrganisationModel
    raise AttributeError(f"module 'sim' has no attribute {name!r}")
