"""What a scenario changes against its parent, value by value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from sim.printable import visible
from sim.scenario.checking.addresses import LATE_SECTIONS, ScenarioFile, late_section
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design
from sim.scenario.problems import number
from sim.scenario.timeline import change_of

NOTHING = "nothing"
UNUSED = KpiSetting().model_dump(mode="json")


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs from the parent's: its address, the parent's value and the scenario's own.

    None stands for no value: an entry of a timeline, or a firm of the arena, that one of the two does not have.
    """

    address: str
    old: Any
    new: Any

    def __str__(self) -> str:
        was = "" if self.old is None else f"{_text(self.old)} -> "
        return f"{self.address}: {was}{_text(self.new)}"

    def as_dict(self) -> dict[str, Any]:
        """The difference as plain values, for `--json`."""
        return {"address": self.address, "old": self.old, "new": self.new}


@dataclass(frozen=True, slots=True)
class Changes:
    """What a file changes against its parent, by the name of the parent in messages."""

    parent: str
    differences: tuple[Difference, ...]


def differences(parent: ScenarioFile, child: ScenarioFile) -> tuple[Difference, ...]:
    """Every value that decides a run and differs between the two, in the order of the child's sections."""
    late = [name for name in LATE_SECTIONS if getattr(parent, name) is not None or getattr(child, name) is not None]
    old, new = (dict(_values(each, late)) for each in (parent, child))
    pairs = ((address, old.get(address), new.get(address)) for address in {**new, **old})
    known = (_with_unused_kpis(*pair) for pair in pairs)
    return tuple(Difference(*pair) for pair in known if pair[1] != pair[2])


def summary(changes: Sequence[Difference], most: int = 10) -> list[str]:
    """A line for each of the first differences, and how many more there are."""
    lines = [str(change) for change in changes[:most]]
    return [*lines, f"and {len(changes) - most} more"] if len(changes) > most else lines


def _values(file: ScenarioFile, late: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Every value that decides a run, with its address."""
    yield "from", file.starts_from
    for section in (*Design.model_fields, "market"):
        yield from _flat(section, _plain(getattr(file, section)))
    for section in late:
        yield from _flat(section, _plain(getattr(file, section) or late_section(section)()))
    for name, setting in file.arena.items():
        yield f"arena.{visible(name)}", setting.firms or None
    for change in map(change_of, file.timeline):
        yield from _flat(f"month {change.month},", change.changes)
        if change.shock is not None:
            yield from _flat(f"month {change.month}, shock", _plain(change.shock))


def _plain(value: Any) -> Any:
    """A section, or the KPIs, in plain values; a KPI without weight is not used."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    return {name: kpi.model_dump(mode="json") for name, kpi in value.items() if kpi.weight > 0}


def _flat(address: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(f"{address} {key}" if address.endswith(",") else f"{address}.{key}", inner)
    else:
        yield address, value


def _with_unused_kpis(address: str, old: Any, new: Any) -> tuple[str, Any, Any]:
    """A KPI that is not used has the weight 0 and the declared settings; to remove one changes only its weight."""
    setting = address.rpartition(".")[2]
    if not address.startswith("kpis.") or (old is not None and new is not None):
        return address, old, new
    if setting == "weight":
        return address, old or 0.0, new or 0.0
    return address, UNUSED[setting], UNUSED[setting] if new is None else new


def _text(value: Any) -> str:
    if value is None:
        return NOTHING
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return number(value) if is_number else visible(str(value))
