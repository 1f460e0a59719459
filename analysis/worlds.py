"""Runs of several scenarios in the same worlds, taken from the store or computed, as two tables by design and seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.batch import Model, Summary
    from sim.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Results:
    """Results of a set of runs: `months` and `outcomes` carry the scenario's `hash` and the `seed` of each run."""

    months: pd.DataFrame
    outcomes: pd.DataFrame
    summary: Summary
    store: str

    def of(self, firms: Mapping[str, Scenario]) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Months (design, seed, month, measures) and outcomes (indexed by design and seed) of the named `firms`."""
        months, outcomes = [], []
        for name, firm in firms.items():
            months.append(self.months[self.months["hash"] == firm.hash].assign(design=name))
            outcomes.append(self.outcomes[self.outcomes["hash"] == firm.hash].assign(design=name))
        together = pd.concat(outcomes).drop(columns="hash").set_index(["design", "seed"])
        return pd.concat(months, ignore_index=True).drop(columns="hash"), together


def run_worlds(
    scenarios: Sequence[Scenario],
    seeds: Sequence[int],
    months: int,
    compute: Compute,
    monthly: bool = True,
    model: Model | None = None,
) -> Results:
    """Make sure that the store holds every scenario in every world, and read it back (without months unless `monthly`).

    Scenarios that are the same in all that matters are run once. Worlds whose run failed are missing from the tables.
    `model` is what computes, by default that of this package.
    """
    from sim.batch import Job

    distinct = {scenario.hash: scenario for scenario in scenarios}
    jobs = [Job(scenario, seed, months) for scenario in distinct.values() for seed in seeds]
    summary, store = compute.run(jobs, model), compute.store
    keys = pd.DataFrame(
        {"run": summary.run_ids, "hash": [job.scenario.hash for job in jobs], "seed": [job.seed for job in jobs]}
    )
    runs = list(summary.run_ids)
    outcomes = store.outcomes(runs).pivot(index="run", columns="name", values="value").reset_index()
    return Results(
        months=_own_firm(keys.merge(store.months(runs), on="run")) if monthly else pd.DataFrame(),
        outcomes=keys.merge(outcomes, on="run").drop(columns="run"),
        summary=summary,
        store=store.url,
    )


def _own_firm(months: pd.DataFrame) -> pd.DataFrame:
    """The rows of the simulated firm: the first, should there be several."""
    return months[months["firm"] == months["firm"].min()].drop(columns=["run", "firm"])


def trend(scenario: Scenario) -> float:
    """What is left of a trend in the starting firm of `scenario` at its resting point: satisfaction (0-1) a month."""
    from sim.model.resting.rest import rest_of

    return rest_of(scenario.start, scenario.market, scenario.assumptions, scenario.switches).trend


def provenance() -> dict[str, str]:
    """What computed the runs: model version and the versions of the packages it stands on."""
    from sim import model
    from sim.batch.provenance import versions

    return {"model": model.version(), **versions()}
