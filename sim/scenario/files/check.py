"""A check: a statement from outside the model, the quantities that test it, and what counts as agreement."""

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from sim.scenario.files.formula import Formula, Term
from sim.scenario.problems import number
from sim.scenario.scenario import Scenario

Worth = Literal["calibration", "built_in", "validation"]
Strength = Literal["hard", "soft", "memory"]
Sign = Literal["higher", "lower"]


@dataclass(frozen=True)
class Check:
    """One row of a check file: `quantities` over the cells of its experiment, each held against the same band.

    `kind` says what agreement is worth: `calibration` (numbers were tuned to it), `built_in` (a rule's form or default
    was taken from it), `validation` (neither). `strength` says how well the other side is known; `memory`: recalled,
    its source was not read. The 95 % interval of each quantity, less what is `expected`, has to lie from `low` to
    `high`; of a `sign`, and of a band that is open on one side of 0, only the side counts. Without a quantity the model
    has no counterpart, and `why` explains it.
    """

    id: str
    name: str
    kind: Worth
    strength: Strength
    source: str
    quantities: tuple[Formula, ...]
    low: float = -math.inf
    high: float = math.inf
    sign: Sign | None = None
    expected: Formula | None = None
    why: str = ""

    def room(self, low: float, high: float) -> float:
        """How far an interval, less what is expected, is from the nearer end of the band; negative where it leaves it.

        >>> check = Check("A", "", "validation", "hard", "", (Formula("a.b"),), 0.0, 2.0)
        >>> check.room(0.5, 1.75), check.room(-0.5, 1.0)
        (0.25, -0.5)
        """
        return min(low - self.low, self.high - high)

    def outside(self, low: float, high: float) -> bool:
        """Whether an interval, less what is expected, lies wholly outside the band."""
        return high < self.low or low > self.high

    @property
    def side(self) -> Sign | None:
        """The side of zero on which the interval has to lie; None where a size is asked for."""
        open_from_zero: dict[tuple[float, float], Sign] = {(0.0, math.inf): "higher", (-math.inf, 0.0): "lower"}
        return self.sign or open_from_zero.get((self.low, self.high))

    @property
    def from_memory(self) -> bool:
        """Whether the source was not read."""
        return self.strength == "memory"

    @property
    def asked(self) -> str:
        """The quantities as they are written."""
        return "; ".join(quantity.text for quantity in self.quantities)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Everything that its quantities and what is expected of them need."""
        formulas = (*self.quantities, *([self.expected] if self.expected else []))
        return tuple(dict.fromkeys(term for formula in formulas for term in formula.terms))


@dataclass(frozen=True)
class CheckFile:
    """An experiment and the checks about it: `cells` are its scenarios, by the names that quantities use.

    `model` names the model that others built, or the closed form; "" where the checks are measured facts.
    """

    name: str
    question: str
    cells: tuple[tuple[str, Scenario], ...]
    seeds: tuple[int, ...]
    months: int
    checks: tuple[Check, ...]
    model: str = ""
    source: str = ""

    @cached_property
    def scenarios(self) -> dict[str, Scenario]:
        """The cells by name."""
        return dict(self.cells)

    def in_worlds(self, number: int | None) -> "CheckFile":
        """The same in worlds 1 to `number`; None: in its own."""
        return replace(self, seeds=tuple(range(1, number + 1))) if number else self

    @property
    def runs(self) -> int:
        """How many scenarios there are in all worlds."""
        return len(self.cells) * len(self.seeds)


def band_text(low: float, high: float) -> str:
    """A band in words.

    >>> band_text(0.57, 0.75), band_text(0.0, math.inf), band_text(3.0, math.inf), band_text(-math.inf, -0.005)
    ('0.57 to 0.75', 'above 0', '3 or more', 'below -0.005')
    """
    if math.isinf(high):
        return f"above {number(low)}" if low == 0 else f"{number(low)} or more"
    return f"below {number(high)}" if math.isinf(low) else f"{number(low)} to {number(high)}"
