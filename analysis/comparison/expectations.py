"""What the author of a scenario file expected before the run, and whether it held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.comparison.places import NO_DIFFERENCE

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference
    from sim.scenario import Scenario

WAYS = {"up": "rise", "down": "fall", "same": "stay as it is"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One expectation of the file of `design`: that `result` goes in a `direction` against design `against`.

    `sure` is how sure the author was (0.5-1). `difference` is design minus `against`, with its sign turned if it was
    computed the other way round; None where the two were not compared in that result.
    """

    design: str
    result: str
    against: str
    direction: str
    sure: float
    difference: Difference | None

    @property
    def held(self) -> bool | None:
        """Whether it held; None where that is undecided or was not compared.

        A difference that nobody need act on is no rise and no fall.
        """
        if self.difference is None:
            return None
        paired = self.difference.paired
        if paired.verdict in NO_DIFFERENCE:
            return self.direction == "same"
        if not paired.decided:
            return None
        return self.direction == ("up" if paired.mean > 0 else "down")


def answers(comparison: Comparison) -> tuple[Answer, ...]:
    """An answer to every expectation in the files of the compared designs, in their order."""
    return tuple(
        Answer(name, key, against, expected.direction, expected.sure, difference(comparison, name, against, key))
        for name, scenario in zip(comparison.names, comparison.scenarios, strict=True)
        for key, expected in scenario.expect.items()
        for against in [named(comparison, expected.vs or scenario.parent)]
    )


def named(comparison: Comparison, other: str) -> str:
    """The compared design that an expectation calls `other` (its id or its name); `other` itself if there is none."""

    def is_meant(scenario: Scenario) -> bool:
        return other in (scenario.id, scenario.name)

    pairs = zip(comparison.names, comparison.scenarios, strict=True)
    return next((name for name, scenario in pairs if is_meant(scenario)), other)


def difference(comparison: Comparison, name: str, against: str, key: str) -> Difference | None:
    """Design `name` minus `against` in metric `key`; None if they were not compared in it."""
    for found in comparison.adopted.differences:
        if found.metric.key == key and (found.a, found.b) == (name, against):
            return found
        if found.metric.key == key and (found.a, found.b) == (against, name):
            return found.turned()
    return None


def sentence(answer: Answer, comparison: Comparison) -> str:
    """The answer in words: what was expected and how surely, whether it held, by how much, how sure that is."""
    against = comparison.labels.get(answer.against, answer.against)
    found = answer.difference
    result = answer.result.replace("_", " ") if found is None else found.metric.label
    said = f"Expected, {100 * answer.sure:.0f} % sure: {result} to {WAYS[answer.direction]} against {against}"
    if found is None:
        return f"{said}. Not answered: the two were not compared in it"
    return f"{said}. {VERDICTS[answer.held]}: {how_much(found)}"


VERDICTS = {True: "Held", False: "Did not hold", None: "Undecided"}


def how_much(found: Difference) -> str:
    """A difference with its interval and worlds."""
    metric, p = found.metric, found.paired
    value = f"{metric.text(p.mean, signed=True)} {metric.unit}".strip()
    if p.low != p.low:
        return f"{value}, no interval"
    interval = f"95 % interval {metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    return f"{value}, {interval}, {p.n} worlds"
