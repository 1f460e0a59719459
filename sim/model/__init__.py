"""The model: a firm, its people and its market, month by month.

simulate(scenario, seed=1, months=144) -> Run
version()    hash of the rules: it goes into the identity of every run
prepare()    compile the month if no earlier process has, so that workers need not
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sim.model.version import version

if TYPE_CHECKING:
    from sim.model.run import Run, simulate

__all__ = ["Run", "prepare", "simulate", "version"]


def prepare() -> None:
    """Compile everything that a run needs, into the cache; at once when it is there. Takes about a minute once."""
    from sim.model.run import simulate as run
    from sim.scenario import load

    run(load("product_centric").replace("market.customers", 50), seed=0, months=1)


def __getattr__(name: str) -> Any:
    if name in ("Run", "simulate"):
        from sim.model import run

        return getattr(run, name)
    raise AttributeError(f"module 'sim.model' has no attribute {name!r}")
