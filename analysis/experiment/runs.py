"""The runs of an experiment, one at a time, and what the store has of them as one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.batch import Job, Store
    from sim.scenario.files.experiments import Experiment

PART = 5_000  # runs read at a time: a run has about a hundred outcomes, of which few are kept


@dataclass(frozen=True, slots=True)
class Run:
    """A run of an experiment: its identity in the store, the numbers of its point and scenario, and what it is."""

    id: str
    point: int
    scenario: int
    job: Job


@dataclass(frozen=True, slots=True)
class Jobs:
    """Jobs that are made one at a time, and about how many there are."""

    jobs: Iterator[Job]
    about: int

    def __iter__(self) -> Iterator[Job]:
        """Each job; they can be asked for once."""
        return self.jobs

    def __length_hint__(self) -> int:
        return self.about


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs of an experiment, or of one shard of it, made anew each time they are asked for: none is kept."""

    experiment: Experiment
    shard: tuple[int, int] = (1, 1)

    def __iter__(self) -> Iterator[Run]:
        """Each run, in the order of points, seeds and scenarios."""
        return runs_of(self.experiment, self.shard)

    @property
    def about(self) -> int:
        """How many there are; of a shard, about how many."""
        return self.experiment.size // self.shard[1]


def runs_of(experiment: Experiment, shard: tuple[int, int] = (1, 1)) -> Iterator[Run]:
    """The runs of one shard. A run's identity decides its shard: equal runs are in one, whatever is added later."""
    from sim.batch import Job, run_id
    from sim.model import version

    number, of = shard
    worlds = version()
    for position, (point, scenario, seed) in enumerate(experiment.runs()):
        job = Job(scenario, seed, experiment.months, experiment.record)
        run = run_id(job, worlds)
        if int(run, 16) % of == number - 1:
            yield Run(run, point, position % len(experiment.scenarios), job)


def outcomes_of(runs: Iterable[Run], store: Store, names: Sequence[str]) -> DataFrame:
    """A row per finished run: `point`, `scenario` (numbers), `seed`, and the outcomes called `names`."""
    import pandas as pd

    every, parts = iter(runs), []
    while part := list(islice(every, PART)):
        parts.append(_outcomes_of(part, store, names))
    return pd.concat(parts, ignore_index=True)


def _outcomes_of(runs: Sequence[Run], store: Store, names: Sequence[str]) -> DataFrame:
    import pandas as pd

    outcomes = store.outcomes(sorted({run.id for run in runs}))
    kept = outcomes[outcomes["name"].isin(names)]
    values = kept.pivot(index="run", columns="name", values="value").reindex(columns=list(names))
    keys = pd.DataFrame([(run.id, run.point, run.scenario, run.job.seed) for run in runs])
    return keys.set_axis(["run", "point", "scenario", "seed"], axis=1).merge(values.reset_index(), on="run")
