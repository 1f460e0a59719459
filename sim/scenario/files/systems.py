"""The systems of organisation that the five essays describe: where a reader of an essay finds in the model what she has
read. They are data, `scenarios/systems.yaml`; docs/systems.md is written from them."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from pydantic import Field

from sim.scenario.arena import ArenaSetting
from sim.scenario.checking.validate import checked_as
from sim.scenario.declare import Section, choices, parameters
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design
from sim.scenario.library import shipped_folder
from sim.scenario.market import Market
from sim.scenario.problems import Problem, ScenarioError
from sim.scenario.timeline import Shock
from sim.scenario.yaml.read import read_text
from sim.scenario.yaml.source import read_source

FILE = "systems.yaml"


class Entry(Section):
    """A system as the file has it."""

    essay: str = Field(pattern="^S[0-4]$", description="the essay that describes it most fully")
    name: str = Field(max_length=80, description="its name")
    sentence: str = Field(max_length=400, description="what it does")
    levers: list[str] = Field(min_length=1, description="addresses that a scenario file sets")
    mechanisms: list[str] = Field(min_length=1, description="names of switches")
    claims: list[str] = Field(min_length=1, description="keys such as H1.27")


class SystemsFile(Section):
    """The file: systems by key."""

    ccsim: int = 1
    systems: dict[str, Entry] = Field(description="systems by key")


@dataclass(frozen=True, slots=True)
class System:
    """A system of organisation that an essay describes, and where the model has it.

    `levers` are addresses that a scenario file sets, those of the context included; `mechanisms` the names of switches;
    `claims` the keys of what the essays say of it, H1.27 being the 27th claim of essay S1. `essay` is the one that
    describes it most fully. The settings of a KPI stand without its name: `kpis.weight`.
    """

    key: str
    essay: str
    name: str
    sentence: str
    levers: tuple[str, ...]
    mechanisms: tuple[str, ...]
    claims: tuple[str, ...]


@cache
def systems() -> tuple[System, ...]:
    """Every system, in the order of the file."""
    return read_systems(shipped_folder() / FILE)


def read_systems(path: Path) -> tuple[System, ...]:
    """The systems in the file at `path`. Raises ScenarioError with what is wrong, and where."""
    root = read_text(read_source(path))
    problems: list[Problem] = []
    written = checked_as(SystemsFile, root, root.plain(), problems)
    if written is None:
        raise ScenarioError(problems)
    return tuple(_system(key, entry) for key, entry in written.systems.items())


def _system(key: str, entry: Entry) -> System:
    """The system of an entry; in an address `*` stands for every name that is declared there."""
    levers = tuple(address for word in entry.levers for address in _matching(word))
    facts = (tuple(entry.mechanisms), tuple(entry.claims))
    return System(key, entry.essay, entry.name, entry.sentence, levers, *facts)


@cache
def design_levers() -> tuple[str, ...]:
    """Address of everything that a design decides, the settings of a KPI once for all KPIs."""
    sections = ((Design, ""), (KpiSetting, "kpis."))
    numbers = [p.address for section, prefix in sections for p in parameters(section, prefix)]
    return (*numbers, *(c.address for section, prefix in sections for c in choices(section, prefix)))


@cache
def context_levers() -> tuple[str, ...]:
    """Address of everything that a file may say of the world: the market, other firms, shocks."""
    sections = ((Market, "market."), (ArenaSetting, "arena."), (Shock, "timeline.shock."))
    return tuple(p.address for section, prefix in sections for p in parameters(section, prefix))


def _matching(word: str) -> list[str]:
    """The addresses that a word names; the word itself where it names none, for a test to find."""
    known = (*design_levers(), *context_levers())
    addresses = [a for a in known if fnmatchcase(a, word) and a.count(".") == word.count(".")]
    return addresses or [word]
