"""What a batch is to compute: the runs of an experiment, or of one shard of it, with what the store has of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.failures import Exit, Failure
from sim.cli.progress import announce_compilation

if TYPE_CHECKING:
    from sim.batch import Job, Store
    from sim.scenario.experiments import Experiment

WARM_UP = 26  # months: a first, short run loads the compiled rules, so that the timed ones measure running


@dataclass(frozen=True, slots=True)
class Run:
    """A run of an experiment: its identity in the store, the numbers of its point and scenario, and what it is."""

    id: str
    point: int
    scenario: int
    job: Job


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs of an experiment, or of one shard of it, made anew each time they are asked for: none is kept."""

    experiment: Experiment
    shard: tuple[int, int] = (1, 1)

    def __iter__(self) -> Iterator[Run]:
        """Each run, in the order of points, scenarios and seeds."""
        return runs_of(self.experiment, self.shard)

    def jobs(self) -> Iterator[Job]:
        """What a batch is to compute."""
        return (run.job for run in self)


@dataclass(frozen=True, slots=True)
class Pilot:
    """What was measured here, in one process: seconds a run and bytes a run in the store.

    `settling` are the seconds that the first run of a starting firm in a market takes longer than those after it.
    """

    seconds: float = 0.0
    settling: float = 0.0
    size: int = 0

    def total(self, jobs: Sequence[Job], workers: int) -> float:
        """Seconds for all of `jobs`, with workers each of which meets every start once; their own start not counted."""
        from sim.scenario import Scenario

        scenarios = {job.scenario.hash: job.scenario for job in jobs}
        starts = {scenario.control().hash for scenario in scenarios.values() if isinstance(scenario, Scenario)}
        return self.seconds * len(jobs) / workers + self.settling * len(starts)


def asked_for(experiment: Experiment, seeds: int | None, months: int | None) -> Experiment:
    """The experiment with the worlds and months of the command line in place of the file's."""
    return replace(
        experiment,
        seeds=experiment.seeds if seeds is None else range(1, seeds + 1),
        months=experiment.months if months is None else months,
    )


def runs_of(experiment: Experiment, shard: tuple[int, int] = (1, 1)) -> Iterator[Run]:
    """The runs of one shard. A run's identity decides its shard: equal runs are in one, whatever is added later."""
    from sim.batch import Job, run_id
    from sim.model import version

    number, of = shard
    worlds, each = version(), len(experiment.seeds)
    for position, (point, scenario, seed) in enumerate(experiment.runs()):
        job = Job(scenario, seed, experiment.months, experiment.record)
        run = run_id(job, worlds)
        if int(run, 16) % of == number - 1:
            yield Run(run, point, position // each % len(experiment.scenarios), job)


def parsed_shard(text: str | None) -> tuple[int, int]:
    """`2/8` as numbers; without a text the only shard of one. Raises a usage error for anything else."""
    if text is None:
        return 1, 1
    number, slash, of = text.partition("/")
    if not (slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of) <= 100_000):
        raise click.BadParameter(f"'{text}' is not I/N with 1 <= I <= N, as in 2/8", param_hint="--shard")
    return int(number), int(of)


def pilot(jobs: Sequence[Job]) -> Pilot:
    """Compute two of `jobs`, from their middle, in this process and in a store of their own, and measure them.

    Raises Failure if a run fails.
    """
    from sim.batch import Job, open_store

    announce_compilation()
    first, middle = jobs[0], jobs[len(jobs) // 2]
    again = replace(middle, seed=middle.seed ^ 1)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "pilot.sqlite"
        with open_store(str(place)) as store:
            _timed(Job(first.scenario, first.seed, WARM_UP), store)
        before = place.stat().st_size
        with open_store(str(place)) as store:
            cold, warm = _timed(middle, store), _timed(again, store)
        return Pilot(warm, max(0.0, cold - warm), (place.stat().st_size - before) // 2)


def _timed(job: Job, store: Store) -> float:
    from sim.batch import run_batch

    done = run_batch([job], store, 1)
    _require(done.failed, job, store)
    return done.seconds


def _require(failed: int, job: Job, store: Store) -> None:
    if failed:
        reason = str(store.runs()["error"].dropna().iloc[-1]).strip().splitlines()[-1]
        text = f"E602 the pilot run failed ({job.scenario.id}, seed {job.seed}): {reason}"
        raise Failure(text, Exit.RUNS, "ccsim doctor")
