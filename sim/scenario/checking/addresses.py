"""The words that a scenario file may use, found by address: `incentives.variable_share`, `kpis.retention.weight`."""

from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

from sim.scenario.arena import MAX_NAMED, ArenaSetting
from sim.scenario.declare import Section, lever
from sim.scenario.kpis import KPI_NAMES
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.measures import OUTCOME_NAMES
from sim.scenario.problems import clipped
from sim.scenario.timeline import MAX_ENTRIES, Entry

Path: TypeAlias = tuple[str | int, ...]

FORMAT: Literal[1] = 1
COMMON_START = "product_centric"
# What the world does. A design may not set it.
CONTEXT_SECTIONS = ("market", "assumptions", "switches")
CONTEXT_KEYS = (*CONTEXT_SECTIONS, "arena")
# Thirty classes that a design never speaks of: they are imported when a file does, or when a scenario is made.
LATE_SECTIONS = ("assumptions", "switches")


class Expectation(Section):
    """What the author of a file expects of one result, said before the run."""

    vs: str = Field(max_length=200, description="the scenario to compare with, a shipped name or a file")
    direction: Literal["up", "down", "same"] = Field(description="Where the result should move.")
    sure: float = lever(0.7, "probability", (0.5, 1.0), "experience of forecasting: Brier")
    """How sure the author is."""


class ScenarioFile(Design):
    """Everything that the files of a scenario say together: the design, the world, and some words about them."""

    ccsim: Literal[1] = Field(default=FORMAT, description="Format of the file.")
    extends: str = Field(default="", description="The one scenario whose values hold where this file sets none.")
    starts_from: str = Field(
        default=COMMON_START, alias="from", description="The firm that adopts this design at month 25."
    )
    name: str = Field(default="", max_length=80, description="Title in tables and figures.")
    question: str = Field(default="", max_length=400, description="The question that this scenario is to answer.")
    hook: str = Field(default="", max_length=400, description="One line that makes a reader curious.")
    claim: str = Field(
        default="",
        max_length=80,
        description="Claims of the literature that the file tests, by key, such as H1.27.",
    )
    expect: dict[str, Expectation] = Field(default={}, description="Results by name, with what is expected of them.")
    timeline: list[Entry] = Field(
        default=[], max_length=MAX_ENTRIES, description="What changes in later months, in the order of time."
    )
    market: Market = Market()
    assumptions: Any = Field(default=None, description="Numbers that no manager decides; checked by their own class.")
    switches: Any = Field(default=None, description="Mechanisms that can be switched off; checked by their own class.")
    arena: dict[str, ArenaSetting] = Field(
        default={},
        max_length=MAX_NAMED,
        description="Other firms that are simulated whole, by the name or the file of their design.",
    )


Root: TypeAlias = type[BaseModel]
"""What declares the keys of a whole file: a scenario, or a file of another kind."""


def late_section(name: str) -> type[Section]:
    """The class of one of `LATE_SECTIONS`."""
    from sim.scenario.assumptions import Assumptions, Switches

    return Assumptions if name == "assumptions" else Switches


@cache
def keys_of(section: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a section as files write them, with their declarations."""
    return {field.alias or name: field for name, field in section.model_fields.items()}


TOP_KEYS: tuple[str, ...] = tuple(keys_of(ScenarioFile))


def names_in(path: Path, root: Root = ScenarioFile) -> tuple[str, ...]:
    """The keys that may stand under an address: empty for a value, and where any word may stand."""
    annotation = _annotation(path, root)
    if within_design(path) == ("kpis",):
        return KPI_NAMES
    if path == ("expect",):
        return OUTCOME_NAMES
    return tuple(keys_of(annotation)) if _is_section(annotation) else ()


def within_design(path: Path) -> Path:
    """An address without what leads to the design that it is in: `start`, or an entry of the timeline."""
    if path[:1] == ("start",):
        return path[1:]
    return path[2:] if path[:1] == ("timeline",) else path


def label_of(path: Path) -> str:
    """An address as messages write it.

    >>> label_of(("timeline", 3, "offer", "price")), label_of(("timeline", 3)), label_of(("arena", "./a.yaml", "firms"))
    ('timeline.offer.price', 'an entry of timeline', "arena.'./a.yaml'.firms")
    """
    steps = [clipped(step) for step in path if isinstance(step, str)]
    label = ".".join(f"'{step}'" if "." in step else step for step in steps)
    return f"an entry of {label}" if path and isinstance(path[-1], int) else label


def field_at(path: Path, root: Root = ScenarioFile) -> FieldInfo | None:
    """The declaration of what stands at an address, None where nothing is declared."""
    owner = _annotation(path[:-1], root)
    return keys_of(owner).get(str(path[-1])) if path and _is_section(owner) else None


def is_group(path: Path, root: Root = ScenarioFile) -> bool:
    """Whether keys stand under an address, not a value."""
    annotation = _annotation(path, root)
    return _is_section(annotation) or get_origin(annotation) is dict


def home_of(word: str) -> str:
    """Where a key of this name stands: in a section of levers, the market or the timeline; "" when nowhere."""
    if word == "shock":
        return "an entry of timeline"
    sections = (*Design.model_fields, "market")
    return next((section for section in sections if section != "kpis" and word in names_in((section,))), "")


def _annotation(path: Path, root: Root = ScenarioFile) -> Any:
    """The declared type at an address: a section, a map, the type of a value, or None.

    The starting firm has the words of a design, after a `start.` that only programs write.
    """
    here: Any = Design if path[:1] == ("start",) else root
    for step in path[1:] if here is Design else path:
        if _is_section(here):
            field = keys_of(here).get(str(step))
            here = _bare(field.annotation) if field else None
            if field is not None and here is Any:
                here = late_section(str(step))
        elif get_origin(here) in (dict, list):
            here = get_args(here)[-1]
        else:
            return None
    return here


def _bare(annotation: Any) -> Any:
    """The type itself, of a value that may also be missing."""
    if get_origin(annotation) is not UnionType:
        return annotation
    return next(inner for inner in get_args(annotation) if inner is not NoneType)


def _is_section(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
