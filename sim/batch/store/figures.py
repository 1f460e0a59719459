"""Compares the figures of a run with those of the same run elsewhere; equal digests do not make equal tables."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import Connection, select

from sim.batch.store import reading, schema, tables
from sim.batch.store.damage import Damage, refuse
from sim.batch.store.series import unpacked

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.batch.jobs import RunLike
    from sim.batch.store.store import Store

Figures = dict[tuple[str, ...], Any]
"""Figures of a run by (`outcomes`, name) or (`monthly`, firm, measure): a number, or a packed series."""


def differing_runs(target: Connection, source: Connection, run_ids: Sequence[str]) -> list[str]:
    """Those of `run_ids`, which both stores have done, whose figures are not the same in both.

    A figure that only one of them measures is no difference. Raises `StoreError` (E402) for a damaged one.
    """
    ours, theirs = _figures(target, run_ids), _figures(source, run_ids)
    return [run for run in run_ids if not _same(run, ours.get(run, {}), theirs.get(run, {}))]


def first_difference(store: "Store", run_id: str, again: "RunLike") -> str:
    """Where a run that was computed `again` differs from what the store has of it, with both numbers; "" if nowhere."""
    stored: dict[str, float] = dict(store.outcomes([run_id])[["name", "value"]].itertuples(index=False))
    for name, value in again.outcomes.items():
        if name in stored and not _equal(stored[name], value):
            return f"outcome {name} is {stored[name]!r} in the store, now {float(value)!r}"
    kept = store.months([run_id]).set_index(["firm", "month"])
    now = again.months.set_index(["firm", "month"])
    if not kept.index.isin(now.index).all() or kept.empty != now.empty:
        return "the store has other months or firms"
    return next(filter(None, (_series_difference(name, kept, now) for name in now.columns if name in kept)), "")


def _series_difference(name: str, kept: "DataFrame", now: "DataFrame") -> str:
    """The first firm and month in which the measure `name` is not what was `kept` of it."""
    before, after = kept[name].to_numpy("float64"), now[name].reindex(kept.index).to_numpy("float64")
    places = np.flatnonzero(~((before == after) | (np.isnan(before) & np.isnan(after))))
    if not len(places):
        return ""
    firm, month = kept.index[places[0]]
    numbers = f"{float(before[places[0]])!r} in the store, now {float(after[places[0]])!r}"
    return f"{name} of firm {firm} in month {month} is {numbers}"


def _figures(connection: Connection, run_ids: Sequence[str]) -> dict[str, Figures]:
    """The figures of each run, series still packed."""
    figures: dict[str, Figures] = {}
    for run, name, value in tables.outcomes(connection, run_ids).itertuples(index=False):
        figures.setdefault(run, {})["outcomes", name] = value
    table = schema.monthly(reading.measures(connection))
    names = [column.name for column in table.columns][2:]
    query = select(schema.runs.c.id, table.c.firm, *(table.c[name] for name in names)).join_from(schema.runs, table)
    for run, firm, *blobs in connection.execute(query.where(schema.runs.c.id.in_(list(run_ids)))):
        figures.setdefault(run, {}).update({("monthly", str(firm), n): b for n, b in zip(names, blobs, strict=True)})
    return figures


def _same(run: str, ours: Figures, theirs: Mapping[tuple[str, ...], Any]) -> bool:
    keys = ours.keys() & theirs.keys()
    firms = [{key[1] for key in figures if key[0] == "monthly"} for figures in (ours, theirs)]
    return firms[0] == firms[1] and all(_same_figure(run, key, ours[key], theirs[key]) for key in keys)


def _same_figure(run: str, key: tuple[str, ...], ours: Any, theirs: Any) -> bool:
    if key[0] == "outcomes":
        return _equal(ours, theirs)
    if ours == theirs or ours is None or theirs is None:
        return True
    try:
        return bool(np.array_equal(unpacked(ours), unpacked(theirs), equal_nan=True))
    except ValueError as error:
        refuse(Damage("monthly", run, key[-1], str(error)))


def _equal(a: float, b: float) -> bool:
    return bool(a == b or (a != a and b != b))  # NaN is the same as NaN
