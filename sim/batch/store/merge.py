"""Stores joined: the runs of several machines in one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from sim.batch.jobs import Measure
from sim.batch.store import reading, schema
from sim.batch.store.damage import (
    RUNS,
    Check,
    Damage,
    first_damage,
    is_number,
    is_packed,
    is_text,
    is_whole,
    or_missing,
    refuse,
)
from sim.batch.store.figures import differing_runs
from sim.batch.store.store import Store
from sim.batch.store.tables import raw, with_times

Sign = tuple[str, str | None]
"""Status and digest of a run."""
_CHECKS: Mapping[str, dict[str, Check]] = {
    "outcomes": {"name": is_text, "value": or_missing(is_number)},
    "monthly": {"firm": is_whole},
    "agents": {"agents": is_text, "field": is_text},
}
_NOT_SERIES = {"run", "firm", "name", "value", "agents", "field"}
PART = 100  # runs per transaction: about 5 MB


@dataclass(frozen=True, slots=True)
class Merged:
    """What one source gave: runs `added`; runs `known` to the target before; of these, those that are `different`.

    `different` lists runs of the same identity whose digests or figures are not the same: the target keeps its own.
    """

    added: int
    known: int
    different: tuple[str, ...]


def merge(target: Store, source: Store) -> Merged:
    """Copy the finished and failed runs of `source` that `target` does not have, a hundred to a transaction.

    Runs that are only planned are left out. A run that failed or is only planned in `target` and is done in `source` is
    replaced. Both stores have the schema of this program: `open_store` saw to that. Raises `StoreError`.
    """
    _declare_new(target, source)
    wanted = [run for run, (status, _) in _signs(source).items() if status in ("done", "failed")]
    added, known, different = 0, 0, []
    for first in range(0, len(wanted), PART):
        part = wanted[first : first + PART]
        theirs, ours = _signs(source, part), _signs(target, part)
        new = [run for run in part if _better(theirs[run][0], ours.get(run, ("", None))[0])]
        target.take(*_packages(source, new))
        added, known = added + len(new), known + len(part) - len(new)
        different += _different(target, source, {run: (theirs[run], ours[run]) for run in part if run in ours})
    return Merged(added, known, tuple(different))


def _declare_new(target: Store, source: Store) -> None:
    """Measures that the target knows keep its wording; the others are added."""
    with target.reads() as connection:
        known = {(entry["table_name"], entry["name"]) for entry in reading.entries(connection)}
    with source.reads() as connection:
        entries = reading.entries(connection)
    new = [entry for entry in entries if (entry["table_name"], entry["name"]) not in known]
    target.declare(*(_measures(new, table) for table in ("monthly", "outcomes", "customers", "staff")))


def _measures(entries: list[dict[str, Any]], table: str) -> list[Measure]:
    return [
        Measure(entry["name"], entry["unit"], entry["sentence"]) for entry in entries if entry["table_name"] == table
    ]


def _signs(store: Store, runs: Sequence[str] | None = None) -> dict[str, Sign]:
    """Status and digest of each run."""
    table = schema.runs
    query = select(table.c.id, table.c.status, table.c.digest).order_by(table.c.number)
    with store.reads() as connection:
        rows = connection.execute(query if runs is None else query.where(table.c.id.in_(runs))).all()
    for row in rows:
        _require_sound("runs", {"run": row.id}, {"run": is_text})
    return {row.id: (row.status, row.digest) for row in rows}


def _better(theirs: str, ours: str) -> bool:
    return ours == "" or (theirs == "done" and ours != "done") or (theirs == "failed" and ours == "planned")


def _different(target: Store, source: Store, signs: Mapping[str, tuple[Sign, Sign]]) -> list[str]:
    """Those runs done in both stores that are not the same."""
    both = {run: theirs == ours for run, (theirs, ours) in signs.items() if theirs[0] == ours[0] == "done"}
    with target.reads() as ours, source.reads() as theirs:
        figures = set(differing_runs(ours, theirs, list(both))) if both else set()
    return [run for run, same in both.items() if not same or run in figures]


def _packages(store: Store, runs: Sequence[str]) -> tuple[list[dict[str, Any]], ...]:
    """The rows of `runs` in each table: scenarios, runs, outcomes, monthly, agents; `run` there is the identity."""
    with store.reads() as connection:
        own = _where(connection, schema.runs, schema.runs.c.id, runs)
        for row in own:
            _require_sound("runs", row | {"run": row["id"]}, RUNS)
        scenarios = _where(connection, schema.scenarios, schema.scenarios.c.hash, {row["scenario_hash"] for row in own})
        identity = {row.pop("number"): row["id"] for row in own}
        tables = (schema.outcomes, schema.monthly(reading.measures(connection)), schema.agents)
        results = [_where(connection, table, table.c.run, identity) for table in tables]
    for rows in results:
        for row in rows:
            row["run"] = identity[row["run"]]
    for table, rows in zip(("outcomes", "monthly", "agents"), results, strict=True):
        for row in rows:
            _require_sound(table, row, _CHECKS[table] | dict.fromkeys(set(row) - _NOT_SERIES, or_missing(is_packed)))
    for row in scenarios:
        _require_scenario(row)
    for row in own:
        if row["scenario_hash"] not in {scenario["hash"] for scenario in scenarios}:
            refuse(Damage("runs", row["id"], "scenario_hash", "the store has no such scenario"))
    return scenarios, [with_times(row) for row in own], *results


def _require_scenario(row: Mapping[str, Any]) -> None:
    try:
        reading.parsed(row["resolved"])
    except ValueError as error:
        refuse(Damage("scenarios", str(row["hash"]), "resolved", str(error)))


def _require_sound(table: str, row: Mapping[str, Any], checks: Mapping[str, Check]) -> None:
    if damage := first_damage(table, row, checks):
        refuse(damage)


def _where(connection: Connection, table: Table, column: Any, keys: Any) -> list[dict[str, Any]]:
    query = select(*map(raw, table.columns)).where(column.in_(list(keys))).order_by(*table.primary_key.columns)
    return [dict(row) for row in connection.execute(query).mappings()]
