"""Stored runs looked up: one by the beginning of its identity, or one outcome of many."""

from collections.abc import Collection
from dataclasses import dataclass
from math import nan
from typing import Any

from sqlalchemy import select

from sim.batch.provenance import versions
from sim.batch.store import reading, schema
from sim.batch.store.damage import RUNS, Damage, first_damage, is_number, or_missing, refuse
from sim.batch.store.store import Store

_CHECKED = {name: check for name, check in RUNS.items() if name not in ("created", "finished")}
SHOWN = 5  # runs named where a beginning fits several


@dataclass(frozen=True, slots=True)
class StoredRun:
    """What the store knows of a run; `resolved` is its whole scenario as plain JSON."""

    run_id: str
    scenario: str
    scenario_hash: str
    seed: int
    months: int
    model_version: str
    status: str
    digest: str
    error: str
    versions: dict[str, str]
    resolved: dict[str, Any]

    def other_versions(self) -> list[str]:
        """The versions in which the program that computed it differs from this one: `numpy 2.3.0, here 2.4.6`."""
        here = versions()
        return [f"{name} {then}, here {here[name]}" for name, then in self.versions.items() if then != here[name]]


def find_run(store: Store, beginning: str) -> StoredRun:
    """The run whose identity begins so. Raises `LookupError` if there is none, or more than one."""
    table = schema.runs
    columns = [column for column in table.columns if column.name not in ("created", "finished")]
    query = (
        select(*columns).where(table.c.id.startswith(beginning, autoescape=True)).order_by(table.c.id).limit(SHOWN + 1)
    )
    with store.reads() as connection:
        rows = [dict(row) for row in connection.execute(query).mappings()]
    if not rows:
        text = f"no run in {store.url} has an identity that begins with {beginning!r}"
        raise LookupError(f"E611 {text}; name another store with --store, or take one from its table runs")
    if len(rows) > 1:
        ids = ", ".join(row["id"] for row in rows[:SHOWN]) + (" ..." if len(rows) > SHOWN else "")
        raise LookupError(f"E612 {beginning!r} is the beginning of several runs; give more of one of: {ids}")
    if damage := first_damage("runs", rows[0] | {"run": rows[0]["id"]}, _CHECKED):
        refuse(damage)
    return _stored(rows[0], store.resolved(rows[0]["id"]))


def values_of(store: Store, run_ids: Collection[str], outcome: str) -> dict[str, float]:
    """The value of `outcome` of those of these runs that are done, by their identity."""
    table = schema.outcomes
    values: dict[str, float] = {}
    query = select(schema.runs.c.id, table.c.value).join_from(schema.runs, table).where(table.c.name == outcome)
    with store.reads() as connection:
        for part in reading.parts(run_ids):
            rows = connection.execute(query.where(schema.runs.c.id.in_(part)))
            values |= {run: _number(run, outcome, value) for run, value in rows}
    return values


def _number(run: str, outcome: str, value: Any) -> float:
    if not or_missing(is_number)(value):
        refuse(Damage("outcomes", run, outcome, f"{type(value).__name__} instead of a number"))
    return nan if value is None else float(value)


def _stored(row: dict[str, Any], resolved: dict[str, Any]) -> StoredRun:
    same = {name: row[name] for name in ("scenario", "scenario_hash", "seed", "months", "model_version", "status")}
    known = {name: row[name] or "" for name in versions()}
    return StoredRun(
        run_id=row["id"],
        digest=row["digest"] or "",
        error=row["error"] or "",
        versions=known,
        resolved=resolved,
        **same,
    )
