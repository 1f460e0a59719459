"""A fact: what was measured outside, how the model is asked for it, and what counts as agreeing."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sim.scenario.facts.formula import Formula, Term
from sim.scenario.scenario import Scenario
from sim.scenario.yaml.tree import Place

Strength = Literal["hard", "soft"]
Kind = Literal["calibration", "built_in", "validation"]
STRENGTHS: tuple[Strength, ...] = ("hard", "soft")
KINDS: tuple[Kind, ...] = ("calibration", "built_in", "validation")


@dataclass(frozen=True)
class Fact:
    """One row: quantities over the cells of its experiment, and the band in which each one's 95 % interval has to lie.

    `kind` says what agreement is worth: `calibration` (numbers were tuned to it), `built_in` (a rule's form or default
    was taken from it), `validation` (neither). `target` is the band in words, `why` explains a row that does not hold.
    `places` says where each quantity stands in its file, for what is found wrong only when it is measured.
    """

    id: str
    name: str
    kind: Kind
    strength: Strength
    target: str
    source: str
    quantities: tuple[Formula, ...]
    low: float
    high: float
    why: str = ""
    places: tuple[Place, ...] = ()

    def holds(self, low: float, high: float) -> bool:
        """Whether an interval lies wholly inside the band.

        >>> fact = Fact("A", "", "validation", "hard", "", "", (Formula("a.b"),), 0.0, float("inf"))
        >>> fact.holds(0.2, 0.4), fact.holds(-0.1, 0.4)
        (True, False)
        """
        return self.room(low, high) >= 0

    def room(self, low: float, high: float) -> float:
        """How far an interval is from the nearer end of the band; negative where it leaves the band."""
        return min(low - self.low, self.high - high)

    @property
    def placed(self) -> list[tuple[Formula, Place | None]]:
        """Every quantity with where it stands; None if the fact is from no file."""
        return list(zip(self.quantities, self.places or (None,) * len(self.quantities), strict=True))

    @property
    def terms(self) -> tuple[Term, ...]:
        """Everything that its quantities need."""
        return tuple(dict.fromkeys(term for quantity in self.quantities for term in quantity.terms))


@dataclass(frozen=True)
class FactFile:
    """An experiment and the facts that it speaks to: `cells` are its scenarios, by the names that quantities use."""

    name: str
    question: str
    cells: tuple[tuple[str, Scenario], ...]
    seeds: tuple[int, ...]
    months: int
    facts: tuple[Fact, ...]

    @cached_property
    def scenarios(self) -> dict[str, Scenario]:
        """The cells by name."""
        return dict(self.cells)
