"""What a system is, and how one is declared."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from sim.scenario.arena import ArenaSetting
from sim.scenario.declare import choices, parameters
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.timeline import Shock


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


def system(key: str, essay: str, name: str, sentence: str, levers: str, mechanisms: str, claims: str) -> System:
    """A system from words with spaces between; in an address `*` stands for every name that is declared there.

    >>> one = system("a", "S1", "A", "As.", "segments.*.served market.drift", "focus drift", "H1.15")
    >>> one.levers[0], len(one.levers), one.mechanisms
    ('segments.ease.served', 5, ('focus', 'drift'))
    """
    found = [address for word in levers.split() for address in _matching(word)]
    return System(key, essay, name, sentence, tuple(found), tuple(mechanisms.split()), tuple(claims.split()))


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
    found = [a for a in known if fnmatchcase(a, word) and a.count(".") == word.count(".")]
    return found or [word]
