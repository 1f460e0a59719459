"""How a parameter is declared: once, with default, unit, range, one sentence and its source.

Everything that shows or checks a parameter - validation, the editor's hover, `ccsim explain`, the docs, a slider, the
range of a sensitivity analysis - is derived from this one declaration.
"""

import ast
import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

NONE = "none: "
"""What stands before the reason why a number belongs to no mechanism."""


class Section(BaseModel):
    """A group of parameters under one heading of a scenario file: frozen, and closed to unknown keys.

    A section of assumptions names in `through` the mechanisms of those that name none themselves.
    """

    through: ClassVar[str] = ""

    # Built on first use: what holds other sections builds them too, and nothing is built twice.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared number: what a scenario file may set under `address`, and what it means.

    A number acts through the `mechanisms` of these names (`sim/scenario/mechanisms.py`); an assumption that none of
    them switches gives the reason in `no_mechanism`. A lever `moves` one column of a table first of all:
    "+firms.fidelity" rises with it, "-..." falls, "~..." changes. `sweep` is the range for sensitivity analysis and
    `mark` the kind of evidence, both for assumptions only: A no data, C calculated, M from memory of the literature,
    F found in a published source.
    """

    address: str
    default: Any
    unit: str
    low: float
    high: float
    sentence: str
    source: str
    mechanisms: tuple[str, ...] = ()
    moves: str = ""
    sweep: tuple[float, float] | None = None
    mark: str = ""
    no_mechanism: str = ""

    @property
    def mechanism(self) -> str:
        """The first of its mechanisms, "" where it has none."""
        return self.mechanisms[0] if self.mechanisms else ""


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


Range = tuple[float, float]
"""The lowest and the highest value of a number."""


def lever(default: float | int, unit: str, allowed: Range, source: str, through: str = "") -> Any:
    """A number that the organisation decides (or, in `Market`, that the world does).

    `allowed` are the lowest and the highest value. `through` names the mechanism by which the number acts and the
    column that it moves first: "distinct_offers +firms.offers". The text under the declaration says what it means.
    """
    extra: dict[str, Any] = {"unit": unit, "source": source, **_acting(through)}
    return Field(default, ge=allowed[0], le=allowed[1], json_schema_extra=extra)


def choice(default: StrEnum, source: str, through: str) -> Any:
    """A word that the organisation chooses among those of an enumeration; `through` as for a lever."""
    options = [option.value for option in type(default)]
    extra: dict[str, Any] = {"options": options, "source": source, **_acting(through)}
    return Field(default, strict=False, json_schema_extra=extra)


def assumption(
    default: float, unit: str, allowed: Range, source: str, sweep: Range, mark: str, through: str = ""
) -> Any:
    """A number that no manager decides and that the model leans on; `sweep` is its range for sensitivity analysis.

    `through` names its mechanism, or several ("handovers, teams"), where it is not that of its section; "none: ..."
    gives the reason why no mechanism switches it.
    """
    extra: dict[str, Any] = {"unit": unit, "source": source, "sweep": list(sweep), "mark": mark, "mechanism": through}
    return Field(default, ge=allowed[0], le=allowed[1], json_schema_extra=extra)


def _acting(through: str) -> dict[str, str]:
    mechanism, _, moves = through.partition(" ")
    return {"mechanism": mechanism, "moves": moves}


@functools.cache
def parameters(section: type[BaseModel], prefix: str = "") -> tuple[Parameter, ...]:
    """Every number declared in `section` and the sections inside it, in the order of declaration."""
    return tuple(_parameter(declared) for declared in _declared(section, prefix) if "unit" in _extra(declared.field))


def choices(section: type[BaseModel], prefix: str = "") -> Iterator[Choice]:
    """Every word chosen among several in `section` and the sections inside it."""
    for declared in _declared(section, prefix):
        extra = _extra(declared.field)
        if "options" in extra:
            options = tuple(extra["options"])
            how = (extra["source"], extra["mechanism"], extra["moves"])
            yield Choice(declared.address, str(declared.field.default), options, declared.sentence, *how)


@dataclass(frozen=True, slots=True)
class _Declared:
    """One field of a section: its address in a file, and the class in which it stands."""

    address: str
    section: type[BaseModel]
    name: str

    @property
    def field(self) -> FieldInfo:
        return self.section.model_fields[self.name]

    @property
    def sentence(self) -> str:
        """The text under the declaration, in the class itself or in the one from which it is inherited."""
        written = (_texts(owner.__module__).get((owner.__name__, self.name)) for owner in self.section.__mro__)
        return next(filter(None, written), self.field.description or "")


def _declared(section: type[BaseModel], prefix: str) -> Iterator[_Declared]:
    for name, field in section.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _declared(inner, f"{prefix}{name}.")
        else:
            yield _Declared(prefix + name, section, name)


def _parameter(declared: _Declared) -> Parameter:
    extra = _extra(declared.field)
    bounds: Any = {type(m).__name__: m for m in declared.field.metadata}
    sweep = extra.get("sweep")
    through = str(extra.get("mechanism") or getattr(declared.section, "through", ""))
    belongs = not through.startswith(NONE)
    return Parameter(
        address=declared.address,
        default=declared.field.default,
        unit=extra["unit"],
        low=bounds["Ge"].ge,
        high=bounds["Le"].le,
        sentence=declared.sentence,
        source=extra["source"],
        mechanisms=tuple(filter(None, through.split(", "))) if belongs else (),
        moves=extra.get("moves", ""),
        sweep=(sweep[0], sweep[1]) if sweep else None,
        mark=extra.get("mark", ""),
        no_mechanism="" if belongs else through.removeprefix(NONE),
    )


def _extra(field: FieldInfo) -> dict[str, Any]:
    extra: Any = field.json_schema_extra
    return extra if isinstance(extra, dict) else {}


@functools.cache
def _texts(module: str) -> dict[tuple[str, str], str]:
    """The text under each annotated name of the classes of a module, by class and name.

    pydantic reads it too (`use_attribute_docstrings`), but at every start and for every class: 75 ms here.
    """
    source = getattr(sys.modules.get(module), "__file__", None)
    tree = ast.parse(Path(source).read_text(encoding="utf-8") if source else "")
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return {
        (owner.name, named.target.id): text.value.value
        for owner in classes
        for named, text in pairwise(owner.body)
        if isinstance(named, ast.AnnAssign) and isinstance(named.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }
