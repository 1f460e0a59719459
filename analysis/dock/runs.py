"""Runs of a dock: those of the model, watched. They go to the store like any other, with what was seen as outcomes."""

from __future__ import annotations

import ast
import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from sim.batch import Measure, Model, shipped_model
from sim.model.version import version, without_docstrings

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario

HERE = Path(__file__).parent
MEASURES = ("cohorts.py", "watching.py", "runs.py")  # the code that decides what a run of a dock holds

SEEN: tuple[Measure, ...] = (
    Measure("kept_1", "%", "Entry cohorts kept in the first year."),
    Measure("kept_2", "%", "Entry cohorts kept in the second year, of those left."),
    Measure("kept_3", "%", "Entry cohorts kept in the third year, of those left."),
    Measure("kept_4", "%", "Entry cohorts kept in the fourth year, of those left."),
    Measure("hazard_least", "probability/month", "Least hazard of any customer in any month."),
    Measure("hazard_most", "probability/month", "Largest hazard of any customer in any month."),
    Measure("preference_most", "logit", "Strongest leaning of any customer in any month."),
    Measure("picture", "0-1", "How far the offerings stress what segments value, last year."),
    Measure("insight_kept", "share", "Insight left of that of a year before."),
    Measure("mindset_spread", "sd, 0-1", "How much people differ in mindset, last year."),
    Measure("effort_gap", "utility", "Largest distance of a person's own effort from the optimum."),
    Measure("alone_gap", "share", "Largest distance of effort with customers from what liking alone would give."),
    Measure("work", "ratio", "Effective hours of work per seat, of 140 a month, last year."),
    Measure("fit", "0-1", "Fit of the offering to needs, last year."),
    Measure("market_share", "share", "Share of all customers, last year."),
    Measure("revenue", "currency/month", "Revenue, last year."),
    Measure("bonuses", "currency/month", "Variable pay, last year."),
    Measure("own_task", "share", "Effort spent on selling, last year."),
    Measure("cooperation", "share", "Effort spent on insight and causes, whose fruits others reap, last year."),
)


def dock_model() -> Model:
    """The model of this package, with what docks see among its outcomes."""
    shipped = shipped_model()
    outcomes = (*shipped.outcomes, *SEEN)
    return Model(simulate, f"{version()}-{_measuring()}", shipped.monthly, outcomes, shipped.prepare)


@functools.cache
def _measuring() -> str:
    """Eight hexadecimal digits over the code that measures: other measures make another run."""
    trees = (without_docstrings(ast.parse((HERE / name).read_text(encoding="utf-8"))) for name in MEASURES)
    return hashlib.blake2b("".join(map(ast.dump, trees)).encode(), digest_size=4).hexdigest()


class Watched:
    """What came of a watched run: months, outcomes and digest, as the store wants them."""

    def __init__(self, months: pd.DataFrame, outcomes: dict[str, float], digest: str) -> None:
        self.months, self.outcomes, self.digest = months, outcomes, digest


def simulate(scenario: Scenario, seed: int, months: int) -> Watched:
    """Run `scenario` in the world of `seed`, looking at its agents after each month. Raises as `sim.simulate` does."""
    from analysis.dock.cohorts import Cohorts
    from analysis.dock.watching import Choosing, Extremes, Knowing
    from sim.model.observe import Measuring, figures_of, observe
    from sim.model.run import Run
    from sim.model.simulation import Simulation

    simulation = Simulation(scenario, seed, months)
    observers: list[Measuring] = [Cohorts(months), Extremes(), Knowing(scenario, months), Choosing(scenario)]
    observe(simulation, observers)
    run = Run(simulation)
    return Watched(run.months, run.outcomes | figures_of(observers) | _last_year(run.months), run.digest)


def _last_year(months: pd.DataFrame) -> dict[str, float]:
    """Means over the last year of the first firm's monthly record."""
    last = months[months["firm"] == 0].tail(12)
    found = {name: float(last[name].mean()) for name in ("market_share", "revenue", "bonuses")}
    found["fit"] = float(1.0 - last["mismatch"].mean())
    found["own_task"] = float(last["effort_sell"].mean())
    found["cooperation"] = float((last["effort_share"] + last["effort_resolve"]).mean())
    return found
