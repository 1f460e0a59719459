"""How a parameter is declared: once, with default, unit, range, one sentence and its source.

Everything that shows or checks a parameter - validation, the editor's hover, `ccsim explain`, the docs, a slider, the
range of a sensitivity analysis - is derived from this one declaration.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


class Section(BaseModel):
    """A group of parameters under one heading of a scenario file: frozen, and closed to unknown keys."""

    # Built on first use: what holds other sections builds them too, and nothing is built twice.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared number: what a scenario file may set under `address`, and what it means.

    A lever acts through the `mechanism` of that name (`sim/scenario/mechanisms.py`) and first of all `moves` one column
    of a table: "+firms.fidelity" rises with it, "-..." falls, "~..." changes. `sweep` is the range for sensitivity
    analysis and `mark` the kind of evidence, both for assumptions only: A no data, C calculated, M from memory of the
    literature, F found in a published source.
    """

    address: str
    default: Any
    unit: str
    low: float
    high: float
    sentence: str
    source: str
    mechanism: str = ""
    moves: str = ""
    sweep: tuple[float, float] | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One declared word out of several: `options` in the order of their codes in a table."""

    address: str
    default: str
    options: tuple[str, ...]
    sentence: str
    source: str
    mechanism: str
    moves: str


def lever(
    default: float | int,
    unit: str,
    low: float,
    high: float,
    sentence: str,
    source: str,
    mechanism: str = "",
    moves: str = "",
) -> Any:
    """A number that the organisation decides (or, in `Market`, that the world does), allowed from `low` to `high`."""
    extra: dict[str, Any] = {"unit": unit, "source": source, "mechanism": mechanism, "moves": moves}
    return Field(default, ge=low, le=high, description=sentence, json_schema_extra=extra)


def choice(default: StrEnum, sentence: str, source: str, mechanism: str, moves: str) -> Any:
    """A word that the organisation chooses among those of an enumeration."""
    extra: dict[str, Any] = {
        "options": [option.value for option in type(default)],
        "source": source,
        "mechanism": mechanism,
        "moves": moves,
    }
    return Field(default, strict=False, description=sentence, json_schema_extra=extra)


def assumption(
    default: float,
    unit: str,
    low: float,
    high: float,
    sentence: str,
    source: str,
    sweep: tuple[float, float],
    mark: str,
) -> Any:
    """A number that no manager decides and that the model leans on; `sweep` is its range for sensitivity analysis."""
    extra: dict[str, Any] = {"unit": unit, "source": source, "sweep": list(sweep), "mark": mark}
    return Field(default, ge=low, le=high, description=sentence, json_schema_extra=extra)


@functools.cache
def parameters(section: type[BaseModel], prefix: str = "") -> tuple[Parameter, ...]:
    """Every number declared in `section` and the sections inside it, in the order of declaration."""
    return tuple(
        _parameter(address, field)
        for address, field in _declared(section, prefix)
        if isinstance(field.json_schema_extra, dict) and "unit" in field.json_schema_extra
    )


def choices(section: type[BaseModel], prefix: str = "") -> Iterator[Choice]:
    """Every word chosen among several in `section` and the sections inside it."""
    for address, field in _declared(section, prefix):
        extra: Any = field.json_schema_extra
        if isinstance(extra, dict) and "options" in extra:
            sentence = field.description or ""
            options = tuple(extra["options"])
            how = (extra["source"], extra["mechanism"], extra["moves"])
            yield Choice(address, str(field.default), options, sentence, *how)


def _declared(section: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in section.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _declared(inner, f"{prefix}{name}.")
        else:
            yield prefix + name, field


def _parameter(address: str, field: FieldInfo) -> Parameter:
    extra: Any = field.json_schema_extra
    bounds = {type(m).__name__: m for m in field.metadata}
    sweep = extra.get("sweep")
    return Parameter(
        address=address,
        default=field.default,
        unit=extra["unit"],
        low=bounds["Ge"].ge,
        high=bounds["Le"].le,
        sentence=field.description or "",
        source=extra["source"],
        mechanism=extra.get("mechanism", ""),
        moves=extra.get("moves", ""),
        sweep=(sweep[0], sweep[1]) if sweep else None,
        mark=extra.get("mark", ""),
    )
