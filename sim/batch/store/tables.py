"""The results in a store as DataFrames. A row with a damaged value is left out, and `on_damage` called with the damage.

By default that raises `StoreError` (E402): see `sim.batch.store.damage`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import Connection, DateTime, Select, String, select, type_coerce

from sim.batch.store import schema
from sim.batch.store.damage import (
    MOST_SEATS,
    RUNS,
    Damage,
    OnDamage,
    first_damage,
    is_months,
    is_number,
    is_text,
    is_whole,
    or_missing,
    refuse,
)
from sim.batch.store.reading import fields, measures, parts
from sim.batch.store.series import Series, unpacked_whole, whole_numbers

if TYPE_CHECKING:
    from pandas import DataFrame

SEAT, MONTH = "seat", "month"  # kept of every sample, beside its fields
_KINDS = {
    "seed": "int64",
    "months": "int64",
    "created": "datetime64[us]",
    "finished": "datetime64[us]",
    "seconds": "float64",
    "failed_month": "float64",
}  # of the columns of runs that are no text, also where a column is empty
_OUTCOME = {"name": is_text, "value": or_missing(is_number)}


def runs(connection: Connection, run_ids: Collection[str] | None, on_damage: OnDamage = refuse) -> "DataFrame":
    """A row per registered run, in the order of registration; what a run does not have is missing (None, NaN, NaT)."""
    import pandas

    table = schema.runs
    columns = [raw(column) for column in table.columns if column.name not in ("number", "id")]
    query = select(table.c.id.label("run"), *columns).order_by(table.c.number)
    rows = [dict(row._mapping) for row in _rows(connection, query, run_ids)]
    sound = [with_times(row) for row in rows if _is_sound("runs", row, RUNS, on_damage)]
    return pandas.DataFrame(sound, columns=list(RUNS)).astype(_KINDS)


def months(
    connection: Connection,
    run_ids: Collection[str] | None,
    names: Sequence[str] | None = None,
    on_damage: OnDamage = refuse,
) -> "DataFrame":
    """A row per run, firm and month; a number that is not defined (NaN) comes back as NaN."""
    import pandas

    table = schema.monthly(measures(connection))
    wanted = list(names) if names is not None else list(table.columns.keys())[3:]
    columns = [schema.runs.c.months, table.c.firm, table.c.month, *(table.c[name] for name in wanted)]
    query = select(schema.runs.c.id, *columns).join_from(schema.runs, table).order_by(table.c.run, table.c.firm)
    every = [_firm(row, wanted, on_damage) for row in _rows(connection, query, run_ids)]
    firms = [firm for firm in every if firm is not None]
    lengths = [len(series[0]) for _, _, series in firms]
    data: dict[str, Any] = {
        "run": pandas.Series([run for run, _, _ in firms], dtype="str").repeat(lengths).reset_index(drop=True),
        "firm": np.repeat(np.array([number for _, number, _ in firms], dtype=np.int64), lengths),
    }
    for place, name in enumerate(["month", *wanted]):
        data[name] = np.concatenate([series[place] for _, _, series in firms]) if firms else np.empty(0)
    return pandas.DataFrame(data).astype({"month": "int64"})


def outcomes(connection: Connection, run_ids: Collection[str] | None, on_damage: OnDamage = refuse) -> "DataFrame":
    """A row per run and outcome: `run`, `name`, `value`."""
    import pandas

    table = schema.outcomes
    query = select(schema.runs.c.id.label("run"), table.c.name, table.c.value).join_from(schema.runs, table)
    rows = _rows(connection, query.order_by(table.c.run, table.c.name), run_ids)
    sound = [row for row in rows if _is_sound("outcomes", row._mapping, _OUTCOME, on_damage)]
    return pandas.DataFrame([tuple(row) for row in sound], columns=["run", "name", "value"]).astype(
        {"value": "float64"}
    )


def agents(
    connection: Connection, run_ids: Collection[str] | None, group: str, on_damage: OnDamage = refuse
) -> "DataFrame":
    """A row per run, seat and month of customers or staff; a field that a run does not keep is NaN."""
    import pandas

    table = schema.agents
    query = select(schema.runs.c.id, schema.runs.c.months, table.c.field, table.c.series)
    query = query.join_from(schema.runs, table).where(table.c.agents == group).order_by(table.c.run)
    kept: dict[tuple[str, Any], dict[str, Any]] = {}
    for run, length, name, series in _rows(connection, query, run_ids):
        kept.setdefault((run, length), {})[name] = series
    names = fields(connection, group)
    samples = [_sample(run, length, series, names, on_damage) for (run, length), series in kept.items()]
    sound = [sample for sample in samples if sample is not None]
    return pandas.concat(sound, ignore_index=True) if sound else _sampled("", np.empty(0), np.empty(0), [], names)


def raw(column: Any) -> Any:
    """A column as the database has it: what is no time would otherwise end the query."""
    return type_coerce(column, String).label(column.name) if isinstance(column.type, DateTime) else column


def with_times(row: dict[str, Any]) -> dict[str, Any]:
    """A sound row of `runs` with its points in time as such."""
    for name in ("created", "finished"):
        if isinstance(row[name], str):
            row[name] = datetime.fromisoformat(row[name])
    return row


def _is_sound(table: str, row: Mapping[Any, Any], checks: Mapping[str, Any], on_damage: OnDamage) -> bool:
    damage = first_damage(table, row, checks)
    if damage:
        on_damage(damage)
    return damage is None


class _Unsound(Exception):
    """A value cannot be read."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage)
        self.damage = damage


def _firm(row: Sequence[Any], names: Sequence[str], on_damage: OnDamage) -> tuple[str, int, list[Series]] | None:
    """Run, number and series of one firm, the months first; None if a value is damaged."""
    run, length, number, month, *blobs = row
    try:
        _require(is_months(length), Damage("runs", str(run), "months", f"{length!r:.40} is not a number of months"))
        _require(is_whole(number), Damage("monthly", str(run), "firm", f"{number!r:.40} is not a number"))
        months = _read("monthly", run, "month", whole_numbers, month, length)
        named = zip(names, blobs, strict=True)
        series = [_read("monthly", run, name, unpacked_whole, blob, len(months)) for name, blob in named]
    except _Unsound as unsound:
        on_damage(unsound.damage)
        return None
    return run, number, [months, *series]


def _sample(
    run: str, length: Any, kept: Mapping[str, Any], names: Sequence[str], on_damage: OnDamage
) -> "DataFrame | None":
    """The sample of one run; None if a value is damaged."""
    try:
        _require(is_months(length), Damage("runs", str(run), "months", f"{length!r:.40} is not a number of months"))
        seats = _read("agents", run, SEAT, whole_numbers, kept.get(SEAT), MOST_SEATS)
        months = _read("agents", run, MONTH, whole_numbers, kept.get(MONTH), length)
        rows = len(seats) * len(months)
        series = [_read("agents", run, name, unpacked_whole, kept.get(name), rows) for name in names]
    except _Unsound as unsound:
        on_damage(unsound.damage)
        return None
    return _sampled(run, seats, months, series, names)


def _read(table: str, run: str, column: str, read: Callable[[Any, int], Any], blob: Any, size: int) -> Any:
    try:
        return read(blob, size)
    except ValueError as error:
        raise _Unsound(Damage(table, str(run), column, str(error))) from None


def _require(sound: bool, damage: Damage) -> None:
    if not sound:
        raise _Unsound(damage)


def _sampled(run: str, seats: Any, months: Any, series: Sequence[Series], names: Sequence[str]) -> "DataFrame":
    import pandas

    rows = len(seats) * len(months)
    data: dict[str, Any] = {
        "run": pandas.Series([run] * rows, dtype="str"),
        "seat": np.repeat(seats, len(months)).astype(np.int64),
        "month": np.tile(months, len(seats)).astype(np.int64),
    }
    data |= dict(zip(names, series or [np.empty(0)] * len(names), strict=True))
    return pandas.DataFrame(data)


def _rows(connection: Connection, query: Select[Any], run_ids: Collection[str] | None) -> list[Any]:
    if run_ids is None:
        return list(connection.execute(query).all())
    queries = (query.where(schema.runs.c.id.in_(part)) for part in parts(run_ids))
    return [row for part in queries for row in connection.execute(part)]
