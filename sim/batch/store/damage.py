"""Damaged values: those of a type or range that this program never writes, in a database that is sound itself.

The caller that reads a table decides what happens: `refuse` raises an error; an export leaves the row out and says so.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from sim.batch.errors import StoreError

MOST_MONTHS = 100_000
MOST_SEATS = 1_000_000
Check = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Damage:
    """One value that cannot be read: in which table, of which run (or scenario), in which column, and why."""

    table: str
    row: str
    column: str
    reason: str

    def __str__(self) -> str:
        what = {"scenarios": "scenario", "dictionary": "entry"}.get(self.table, "run")
        return f"table {self.table}, {what} {self.row}, column {self.column}: {self.reason}"


OnDamage = Callable[[Damage], object]


def refuse(damage: Damage) -> NoReturn:
    """Raise `StoreError` (E402)."""
    text = f"a value in the store is damaged: {damage}"
    raise StoreError("E402", f"{text}. ccsim export writes all that is sound; or name another store with --store")


def is_text(value: Any) -> bool:
    """Whether it is text."""
    return isinstance(value, str)


def is_whole(value: Any) -> bool:
    """Whether it is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """Whether it is a number."""
    return isinstance(value, float) or is_whole(value)


def is_months(value: Any) -> bool:
    """Whether it can be the length of a run."""
    return is_whole(value) and 1 <= value <= MOST_MONTHS


def is_time(value: Any) -> bool:
    """Whether it is a point in time, or the text that SQLite keeps of one."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return False
    return isinstance(value, datetime) and value.tzinfo is None and 1700 <= value.year <= 2200


def is_packed(value: Any) -> bool:
    """Whether it can be a packed series, before it is unpacked."""
    return isinstance(value, bytes)


def or_missing(check: Check) -> Check:
    """The same check, passed by what is missing too."""
    return lambda value: value is None or check(value)


RUNS: Mapping[str, Check] = {
    "run": is_text,
    "scenario": is_text,
    "scenario_hash": is_text,
    "seed": is_whole,
    "months": is_months,
    "model_version": is_text,
    "status": is_text,
    "created": is_time,
    "finished": or_missing(is_time),
    "seconds": or_missing(is_number),
    "digest": or_missing(is_text),
    "error": or_missing(is_text),
    "failed_month": or_missing(is_months),
    "python": or_missing(is_text),
    "platform": or_missing(is_text),
    "mesa": or_missing(is_text),
    "numba": or_missing(is_text),
    "numpy": or_missing(is_text),
    "record": is_text,
}
"""What each column of `runs` holds."""


def first_damage(table: str, row: Mapping[str, Any], checks: Mapping[str, Check]) -> Damage | None:
    """The first value of a row that does not pass the check of its column; None if all do."""
    for column, check in checks.items():
        if column in row and not check(row[column]):
            what = f"{type(row[column]).__name__} {str(row[column])[:40]!r}"
            return Damage(table, str(row.get("run", row.get("name", ""))), column, f"{what} cannot stand there")
    return None


def decompressed(blob: Any, most: int) -> bytes:
    """The bytes of a zlib stream that holds at most `most` of them; no more than that are ever unpacked.

    Raises ValueError with the reason.
    """
    if not isinstance(blob, bytes):
        raise ValueError(f"{type(blob).__name__} instead of packed numbers")
    stream = zlib.decompressobj()
    try:
        raw = stream.decompress(blob, most + 1)
    except zlib.error:
        raise ValueError("not packed numbers") from None
    if len(raw) > most:
        raise ValueError(f"more than the {most // 8:,} numbers that the run has")
    if not stream.eof:
        raise ValueError("packed numbers that break off")
    return raw
