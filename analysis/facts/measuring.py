"""Everything that the quantities of some fact files need, run or taken from the store: a number per term and world."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from analysis.facts.probes import PROBES, Probe, model_of, probe_of
from sim.scenario.facts import FactFile, Term
from sim.scenario.facts.formula import after_the_end
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean

if TYPE_CHECKING:
    import pandas as pd

    from analysis.compute import Compute
    from sim.batch import Job, Store
    from sim.scenario.yaml.tree import Place

Floats: TypeAlias = npt.NDArray[np.float64]
Measured: TypeAlias = Mapping[Term, Floats]
"""The value of each term in the worlds of its file, shape (worlds,); NaN where a run failed."""
BURN_IN = 24


def measure(files: Sequence[FactFile], compute: Compute) -> list[Measured]:
    """For each file, every term of its quantities in every world. Raises ScenarioError for a measure nobody takes."""
    terms = [list(dict.fromkeys(term for fact in file.facts for term in fact.terms)) for file in files]
    _known(files)
    probed = [[term for term in some if term.measure in probe_of()] for some in terms]
    plain = [[term for term in some if term.measure not in probe_of()] for some in terms]
    found = _plain(files, plain, compute)
    for probe in PROBES:
        _probe(files, probed, probe, compute, found)
    return list(found)


def _known(files: Sequence[FactFile]) -> None:
    """Raise ScenarioError for every measure that nobody takes."""
    from sim.model.outcomes import MONTHLY, OUTCOMES

    outcomes, monthly = {one.name for one in OUTCOMES}, {one.name for one in MONTHLY}
    problems = []
    every = ((file, quantity, place) for file in files for fact in file.facts for quantity, place in fact.placed)
    for file, quantity, place in every:
        for term in quantity.terms:
            known = monthly if term.last else outcomes | monthly | set(probe_of())
            if term.measure not in known:
                problems.append(_unknown(term, known, place))
            if late := after_the_end(term, file.months):
                problems.append(Problem("E197", late))
    if problems:
        raise ScenarioError(problems)


def _unknown(term: Term, known: Collection[str], place: Place | None) -> Problem:
    near = did_you_mean(term.measure, known)
    hint = f"did you mean '{near}'?" if near else "ccsim list metrics names outcomes and monthly measures"
    text = f"nothing that is measured is called '{clipped(term.measure)}'"
    return place.problem("E197", text, hint) if place else Problem("E197", text, hint=hint)


def _jobs(file: FactFile, terms: Sequence[Term]) -> dict[str, list[Job]]:
    """The jobs of each cell that the terms name."""
    from sim.batch import Job

    cells = dict.fromkeys(term.cell for term in terms)
    return {cell: [Job(file.scenarios[cell], seed, file.months) for seed in file.seeds] for cell in cells}


def _plain(files: Sequence[FactFile], terms: Sequence[Sequence[Term]], compute: Compute) -> list[dict[Term, Floats]]:
    """Terms that every run yields."""
    wanted = [_jobs(file, some) for file, some in zip(files, terms, strict=True)]
    ids = list(compute.run([job for jobs in wanted for cell in jobs.values() for job in cell]).run_ids)
    return [_read(runs, some, compute.store) for runs, some in zip(_shared_out(ids, wanted), terms, strict=True)]


def _shared_out(ids: Sequence[str], wanted: Sequence[dict[str, list[Job]]]) -> list[dict[str, list[str]]]:
    """The identities in the form of the jobs that they belong to."""
    each = iter(ids)
    return [{cell: [next(each) for _ in jobs] for cell, jobs in cells.items()} for cells in wanted]


def _read(runs: dict[str, list[str]], terms: Sequence[Term], store: Store) -> dict[Term, Floats]:
    from sim.model.outcomes import OUTCOMES

    every = list(dict.fromkeys(run for some in runs.values() for run in some))
    finals = store.outcomes(every).pivot(index="run", columns="name", values="value")
    finals = finals.reindex(columns=sorted({*finals.columns, *(term.measure for term in terms)}))
    whole = {one.name for one in OUTCOMES}
    names = sorted({term.measure for term in terms if term.last or term.measure not in whole})
    months = _own(_with(store.months(every, names), names)) if names else None
    found = {}
    for term in terms:
        if term.last or term.measure not in whole:
            assert months is not None
            of_run = _mean_over(months, term)
        else:
            of_run = finals[term.measure]
        found[term] = of_run.reindex(runs[term.cell]).to_numpy(float)
    return found


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


def _probe(
    files: Sequence[FactFile],
    terms: Sequence[Sequence[Term]],
    probe: Probe,
    compute: Compute,
    found: list[dict[Term, Floats]],
) -> None:
    """Add the terms of one probe to what was `found`."""
    names = {measure.name for measure in probe.measures}
    mine = [[term for term in some if term.measure in names] for some in terms]
    wanted = [_jobs(file, some) for file, some in zip(files, mine, strict=True)]
    jobs = [job for cells in wanted for cell in cells.values() for job in cell]
    if not jobs:
        return
    runs = _shared_out(list(compute.run(jobs, model_of(probe)).run_ids), wanted)
    every = list(dict.fromkeys(run for cells in runs for some in cells.values() for run in some))
    values = compute.store.outcomes(every).pivot(index="run", columns="name", values="value")
    values = values.reindex(columns=sorted(names))
    for some, cells, out in zip(mine, runs, found, strict=True):
        out |= {term: values[term.measure].reindex(cells[term.cell]).to_numpy(float) for term in some}
