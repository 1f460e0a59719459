"""What a batch would do: how many runs, how many of them are new, how long they take and how large they are."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil, prod
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from analysis.compute import ignore

if TYPE_CHECKING:
    from analysis.experiment.runs import Runs
    from sim.batch import Job, Store
    from sim.scenario.files.experiments import Experiment

WARM_UP = 26  # months: a first, short run loads the compiled rules, so that the timed ones measure running


class PilotError(Exception):
    """A pilot run failed: with the reason (E602), in a line."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a batch would do: `planned` runs, of which the store lacks `new`; the first of these, and any one of them.

    `starts` is how many starting firms in a market the new ones have, or a few more.
    """

    planned: int
    new: int
    starts: int = 0
    first: Job | None = None
    some: Job | None = None


@dataclass(frozen=True, slots=True)
class Pilot:
    """What was measured here, in one process: seconds a run and bytes a run in the store.

    `settling` are the seconds that the first run of a starting firm in a market takes longer than those after it.
    """

    seconds: float = 0.0
    settling: float = 0.0
    size: int = 0

    def total(self, outlook: Outlook, workers: int) -> float:
        """Seconds for all new runs, with workers each of which meets every start once; their own start not counted."""
        return self.seconds * outlook.new / workers + self.settling * outlook.starts


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a batch would do, by `workers` processes side by side, as measured in a pilot."""

    outlook: Outlook
    pilot: Pilot
    workers: int

    @property
    def seconds(self) -> float:
        """How long the new runs would take."""
        return self.pilot.total(self.outlook, self.workers)

    @property
    def megabytes(self) -> float:
        """How much larger the store would be."""
        return self.pilot.size * self.outlook.new / 1e6


def forecast(
    runs: Runs, store: Store, workers: int, retry_failed: bool = False, progress: Callable[[int], object] = ignore
) -> Forecast:
    """What a batch would do. Computes two runs, in a store of their own. Raises PilotError if one of them fails."""
    outlook = outlook_of(runs, store, retry_failed, progress)
    measured = pilot(outlook.first, outlook.some) if outlook.first and outlook.some else Pilot()
    return Forecast(outlook, measured, min(workers, max(1, outlook.new)))


def outlook_of(
    runs: Runs, store: Store, retry_failed: bool = False, progress: Callable[[int], object] = ignore
) -> Outlook:
    """How many runs there are, and which are new. They are looked up a few hundred at a time; two are kept."""
    from sim.batch.distinct import Distinct
    from sim.batch.plan import BLOCK

    kept = {"done"} if retry_failed else {"done", "failed"}
    known, chance = Distinct(), Random(0)
    planned = new = 0
    first = some = None
    every = iter(runs)
    while block := {run.id: run.job for run in islice(every, BLOCK)}:
        distinct = known.first_time(block)
        states = store.states(distinct)
        planned += len(distinct)
        for run in distinct:
            if states.get(run) not in kept:
                new += 1
                first = first or block[run]
                some = block[run] if chance.randrange(new) == 0 else some
        progress(planned)
    starts = min(new, ceil(starts_of(runs.experiment) * new / max(1, planned)))
    return Outlook(planned, new, starts, first, some)


def starts_of(experiment: Experiment) -> int:
    """How many starting firms in a market an experiment has, at most: points that differ in nothing else share one."""
    from sim.scenario.files.experiments import Points
    from sim.scenario.files.experiments.factor_levels import is_factor
    from sim.scenario.levers import Design

    def is_lever(address: str) -> bool:
        return address.partition(".")[0] in Design.model_fields or is_factor(address)

    blocks = experiment.points.blocks if isinstance(experiment.points, Points) else (experiment.points,)
    markets = prod(len(block) for block in blocks if not all(is_lever(address) for address, _ in block[0]))
    return markets * len({scenario.control().hash for scenario in experiment.scenarios})


def pilot(first: Job, some: Job) -> Pilot:
    """Compute `some` job and one like it, after the beginning of the `first`, in this process and in a store of their
    own, and measure them. Raises PilotError if a run fails.
    """
    from sim.batch import Job, open_store

    again = replace(some, seed=some.seed ^ 1)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "pilot.sqlite"
        with open_store(str(place)) as store:
            _timed(Job(first.scenario, first.seed, WARM_UP), store)
        before = place.stat().st_size
        with open_store(str(place)) as store:
            cold, warm = _timed(some, store), _timed(again, store)
        return Pilot(warm, max(0.0, cold - warm), (place.stat().st_size - before) // 2)


def _timed(job: Job, store: Store) -> float:
    from sim.batch import run_batch

    summary = run_batch([job], store, 1)
    if summary.failed:
        reason = str(store.runs()["error"].dropna().iloc[-1]).strip().splitlines()[-1]
        raise PilotError(f"E602 the pilot run failed ({job.scenario.id}, seed {job.seed}): {reason}")
    return summary.seconds
