"""What comes back from a worker process: a finished run as plain rows, or why it failed."""

import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from sim.batch.agents import Sample
from sim.batch.jobs import Job, Model, RunLike
from sim.masking import masked
from sim.record import USUAL, Record


@dataclass(frozen=True, slots=True)
class Task:
    """A job with the identity under which its result is stored."""

    run_id: str
    job: Job


@dataclass(frozen=True, slots=True)
class Result:
    """One computed run. `series` has a row per firm: its number, then `month` and each of `measures`, packed.

    `samples` are those of its agents, if any were asked for. `error` is "" if the run is done.
    """

    run_id: str
    seconds: float = 0.0
    digest: str = ""
    measures: tuple[str, ...] = ()
    series: list[tuple[int | bytes, ...]] = field(default_factory=list)
    outcomes: dict[str, float] = field(default_factory=dict)
    error: str = ""
    failed_month: int | None = None
    samples: list[Sample] = field(default_factory=list)


def compute(task: Task, model: Model) -> Result:
    """Compute one run; an exception of the model becomes a failed result."""
    started = perf_counter()
    try:
        run, samples = _simulated(task.job, model)
        seconds = perf_counter() - started
        measures = tuple(measure.name for measure in model.monthly)
        series = monthly_series(run, measures, task.job.record)
        return Result(task.run_id, seconds, run.digest, measures, series, finals(run, model), samples=samples)
    except Exception as error:
        return failure(task, error, perf_counter() - started)


def failure(task: Task, error: BaseException, seconds: float = 0.0) -> Result:
    """The result of a run that `error` ended, and how to see it again; the month is known if the error carries one."""
    month = getattr(error, "month", None)
    said = masked("".join(traceback.format_exception(error)))
    text = f"{said}Reproduce: ccsim replay {task.run_id}\n"
    return Result(task.run_id, seconds, error=text, failed_month=month if isinstance(month, int) else None)


def monthly_series(run: RunLike, measures: tuple[str, ...], record: Record = USUAL) -> list[tuple[int | bytes, ...]]:
    """The monthly table with a row per firm, packed: its number, then the months that `record` keeps and each measure.

    Done in the worker, so that the parent only has to write.
    """
    from sim.batch.store.series import packed

    columns = ["month", *measures]
    _same_names("months", run.months.columns, ["firm", *columns])
    firms = _kept(run.months, record).sort_values(["firm", "month"]).groupby("firm")
    parts = ((firm, part[columns].to_numpy("float64")) for firm, part in firms)
    return [(int(firm), *(packed(values[:, place]) for place in range(len(columns)))) for firm, values in parts]


def _kept(months: Any, record: Record) -> Any:
    if record.every == 1:
        return months
    last = months["month"].max()
    return months[[record.keeps(month, last) for month in months["month"]]]


def _simulated(job: Job, model: Model) -> tuple[RunLike, list[Sample]]:
    if not job.record.samples:
        return model.simulate(job.scenario, seed=job.seed, months=job.months), []
    if model.simulate_sampled is None:
        raise ValueError("this model has no agents to keep: leave customers and staff out of the record")
    return model.simulate_sampled(job.scenario, seed=job.seed, months=job.months, record=job.record)


def finals(run: RunLike, model: Model) -> dict[str, float]:
    """The outcomes as plain floats."""
    _same_names("outcomes", run.outcomes, [measure.name for measure in model.outcomes])
    return {name: float(value) for name, value in run.outcomes.items()}


def _same_names(place: str, given: Iterable[Any], declared: list[str]) -> None:
    # A measure without unit and meaning must not slip into a store, nor one get lost on the way.
    odd = set(given) ^ set(declared)
    if odd:
        raise ValueError(f"the {place} of a run and the data dictionary differ in: {', '.join(sorted(odd))}")
