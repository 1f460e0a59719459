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

WARM_UP = 26  # months: a first, short run loads the compiled rules, so that the timed one measures running


@dataclass(frozen=True, slots=True)
class Run:
    """A run of an experiment: its identity in the store, the numbers of its point and scenario, and what it is."""

    id: str
    point: int
    scenario: int
    job: Job


@dataclass(frozen=True, slots=True)
class Pilot:
    """What one run takes here: seconds in one process, and bytes in the store."""

    seconds: float
    size: int


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
        job = Job(scenario, seed, experiment.months)
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
    """Compute one of `jobs`, the middle one, in this process and in a store of its own, and measure it.

    Raises Failure if the run fails.
    """
    from sim.batch import Job, open_store, run_batch

    announce_compilation()
    job = jobs[len(jobs) // 2]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "pilot.sqlite"
        with open_store(str(place)) as store:
            run_batch([Job(job.scenario, job.seed, WARM_UP)], store, 1)
        before = place.stat().st_size
        with open_store(str(place)) as store:
            done = run_batch([job], store, 1)
            _require(done.failed, job, store)
        return Pilot(done.seconds, place.stat().st_size - before)


def _require(failed: int, job: Job, store: Store) -> None:
    if failed:
        reason = str(store.runs()["error"].dropna().iloc[-1]).strip().splitlines()[-1]
        text = f"E602 the pilot run failed ({job.scenario.id}, seed {job.seed}): {reason}"
        raise Failure(text, Exit.RUNS, "ccsim doctor")
