"""What a batch is to compute: the runs of an experiment, or of one shard of it, with what the store has of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil, prod
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import click

from sim.cli.failures import Exit, Failure
from sim.cli.progress import announce_compilation, counting

if TYPE_CHECKING:
    from analysis.experiment.runs import Runs
    from sim.batch import Job, Store
    from sim.scenario.files.experiments import Experiment

WARM_UP = 26  # months: a first, short run loads the compiled rules, so that the timed ones measure running


@dataclass(frozen=True, slots=True)
class Jobs:
    """Jobs that are made one at a time, and about how many there are."""

    made: Iterator[Job]
    about: int

    def __iter__(self) -> Iterator[Job]:
        """Each job; they can be asked for once."""
        return self.made

    def __length_hint__(self) -> int:
        return self.about


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a batch would do: `planned` runs, of which the store lacks `new`; the first of these, and one of them all.

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

    def total(self, found: Outlook, workers: int) -> float:
        """Seconds for all new runs, with workers each of which meets every start once; their own start not counted."""
        return self.seconds * found.new / workers + self.settling * found.starts


def asked_for(experiment: Experiment, seeds: int | None, months: int | None) -> Experiment:
    """The experiment with the worlds and months of the command line in place of the file's.

    Raises a usage error for more runs than an experiment may have (E182).
    """
    from sim.scenario.files.experiments import MOST_RUNS

    asked = replace(
        experiment,
        seeds=experiment.seeds if seeds is None else range(1, seeds + 1),
        months=experiment.months if months is None else months,
    )
    if asked.size > MOST_RUNS:
        most = MOST_RUNS * len(asked.seeds) // asked.size
        text = f"E182 the experiment would have {asked.size:,} runs; at most {MOST_RUNS:,}: --seeds {most} or fewer"
        raise click.BadParameter(text, param_hint="--seeds")
    return asked


def outlook(runs: Runs, store: Store, retry_failed: bool = False) -> Outlook:
    """What the batch would do. Runs are looked up a few hundred at a time; none is kept but two."""
    from sim.batch.distinct import Distinct
    from sim.batch.plan import BLOCK

    kept = {"done"} if retry_failed else {"done", "failed"}
    named, chance = Distinct(), Random(0)
    planned = new = 0
    first = some = None
    every = iter(runs)
    with counting("runs", runs.about) as told:
        while part := {run.id: run.job for run in islice(every, BLOCK)}:
            distinct = named.first_time(part)
            states = store.states(distinct)
            planned += len(distinct)
            for run in distinct:
                if states.get(run) not in kept:
                    new += 1
                    first = first or part[run]
                    some = part[run] if chance.randrange(new) == 0 else some
            told(planned)
    starts = min(new, ceil(starts_of(runs.experiment) * new / max(1, planned)))
    return Outlook(planned, new, starts, first, some)


def starts_of(experiment: Experiment) -> int:
    """How many starting firms in a market an experiment has, at most: points that differ in nothing else share one."""
    from sim.scenario.files.experiments import Points
    from sim.scenario.levers import Design

    def is_lever(address: str) -> bool:
        return address.partition(".")[0] in Design.model_fields

    blocks = experiment.points.blocks if isinstance(experiment.points, Points) else (experiment.points,)
    markets = prod(len(block) for block in blocks if not all(is_lever(address) for address, _ in block[0]))
    return markets * len({scenario.control().hash for scenario in experiment.scenarios})


def parsed_shard(text: str | None) -> tuple[int, int]:
    """`2/8` as numbers; without a text the only shard of one. Raises a usage error for anything else."""
    if text is None:
        return 1, 1
    number, slash, of = text.partition("/")
    if not (slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of) <= 100_000):
        raise click.BadParameter(f"'{text}' is not I/N with 1 <= I <= N, as in 2/8", param_hint="--shard")
    return int(number), int(of)


def pilot(first: Job, some: Job) -> Pilot:
    """Compute `some` job and one like it, after the beginning of the `first`, in this process and in a store of their
    own, and measure them.

    Raises Failure if a run fails.
    """
    from sim.batch import Job, open_store

    announce_compilation()
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

    done = run_batch([job], store, 1)
    _require(done.failed, job, store)
    return done.seconds


def _require(failed: int, job: Job, store: Store) -> None:
    if failed:
        reason = str(store.runs()["error"].dropna().iloc[-1]).strip().splitlines()[-1]
        text = f"E602 the pilot run failed ({job.scenario.id}, seed {job.seed}): {reason}"
        raise Failure(text, Exit.RUNS, "ccsim doctor")
