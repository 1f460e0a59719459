"""Everything that some check files ask for, run or taken from the store: a number per term and world."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from analysis.checks.closed_forms import closed_form
from analysis.checks.quantities import PROBES, Probe, model_of
from sim.scenario.files.check import CheckFile
from sim.scenario.files.formula import Term
from sim.scenario.files.quantities import CLOSED_NAMES, SEEN_NAMES, faults_of
from sim.scenario.measures import OUTCOME_NAMES
from sim.scenario.problems import Problem, ScenarioError

if TYPE_CHECKING:
    import pandas as pd

    from analysis.compute import Compute
    from sim.batch import Job, Store, Summary

Floats: TypeAlias = npt.NDArray[np.float64]
Values: TypeAlias = Mapping[Term, Floats]
"""The value of each term in the worlds of its file, shape (worlds,); NaN where a run failed."""
BURN_IN = 24


@dataclass(frozen=True, slots=True)
class Measured:
    """The values of each file, in the order of the files, and what was computed for them."""

    values: list[Values]
    summaries: list[Summary]


def measure(files: Sequence[CheckFile], compute: Compute) -> Measured:
    """For each file, every term of its checks in every world. Raises ScenarioError (E197) for an unknown measure."""
    require_known(files)
    values: list[dict[Term, Floats]] = [_closed(file) for file in files]
    summaries = [_add(files, probe, compute, values) for probe in (None, *PROBES)]
    return Measured(list(values), [summary for summary in summaries if summary is not None])


def require_known(files: Sequence[CheckFile]) -> None:
    """Raise ScenarioError (E197) for every measure that nobody takes, and for months after the end.

    Files that were read have been checked for both; programs may have made others.
    """
    faults = [fault for file in files for term in _terms(file) for fault in faults_of(term, file.months)]
    if faults:
        raise ScenarioError([Problem("E197", text, hint=hint) for text, hint in faults])


def _terms(file: CheckFile) -> list[Term]:
    return list(dict.fromkeys(term for check in file.checks for term in check.terms))


def _closed(file: CheckFile) -> dict[Term, Floats]:
    """Terms that follow from a scenario alone: the same in every world."""
    closed = [term for term in _terms(file) if term.measure in CLOSED_NAMES]
    worlds = np.ones(len(file.seeds))
    return {term: worlds * closed_form(term.measure, file.scenarios[term.cell]) for term in closed}


def _add(
    files: Sequence[CheckFile], probe: Probe | None, compute: Compute, values: Sequence[dict[Term, Floats]]
) -> Summary | None:
    """Add the terms that a probe takes (None: those that every run yields) to `values`, file by file."""
    wanted = [[term for term in _terms(file) if _taken_by(probe, term)] for file in files]
    jobs = [_jobs(file, terms) for file, terms in zip(files, wanted, strict=True)]
    every = [job for cells in jobs for cell in cells.values() for job in cell]
    if not every:
        return None
    summary = compute.run(every, model_of(probe) if probe else None)
    for cells, terms, out in zip(_shared_out(summary.run_ids, jobs), wanted, values, strict=True):
        if terms:
            out |= _read(cells, terms, compute.store)
    return summary


def _taken_by(probe: Probe | None, term: Term) -> bool:
    if probe is None:
        return term.measure not in SEEN_NAMES | CLOSED_NAMES
    return any(term.measure == measure.name for measure in probe.measures)


def _jobs(file: CheckFile, terms: Sequence[Term]) -> dict[str, list[Job]]:
    """The jobs of each cell that the terms name."""
    from sim.batch import Job

    cells = dict.fromkeys(term.cell for term in terms)
    return {cell: [Job(file.scenarios[cell], seed, file.months) for seed in file.seeds] for cell in cells}


def _shared_out(ids: Sequence[str], wanted: Sequence[dict[str, list[Job]]]) -> list[dict[str, list[str]]]:
    """The identities in the form of the jobs that they belong to."""
    each = iter(ids)
    return [{cell: [next(each) for _ in jobs] for cell, jobs in cells.items()} for cells in wanted]


def _read(runs: dict[str, list[str]], terms: Sequence[Term], store: Store) -> dict[Term, Floats]:

    every = list(dict.fromkeys(run for some in runs.values() for run in some))
    whole = SEEN_NAMES.union(OUTCOME_NAMES)
    finals = store.outcomes(every).pivot(index="run", columns="name", values="value")
    finals = finals.reindex(columns=sorted({*finals.columns, *(term.measure for term in terms)}))
    names = sorted({term.measure for term in terms if term.last or term.measure not in whole})
    months = _own(_with(store.months(every, names), names)) if names else None
    values = {}
    for term in terms:
        is_outcome = not term.last and term.measure in whole
        of_run = finals[term.measure] if months is None or is_outcome else _mean_over(months, term)
        values[term] = of_run.reindex(runs[term.cell]).to_numpy(float)
    return values


def _with(months: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """With a column for each name: where every run failed there is none."""
    return months.reindex(columns=list(dict.fromkeys([*months.columns, "run", "firm", "month", *names])))


def _own(months: pd.DataFrame) -> pd.DataFrame:
    return months[months["firm"] == months["firm"].min()]


def _mean_over(months: pd.DataFrame, term: Term) -> pd.Series:
    """Mean over the term's months, or over all that are measured."""
    first, last = (term.first, term.last) if term.last else (BURN_IN + 1, months["month"].max())
    part = months[months["month"].between(first, last)]
    return part.groupby("run")[term.measure].mean()
