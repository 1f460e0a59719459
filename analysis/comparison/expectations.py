"""What the author of a file expects of it (`expect:`), and the answer of the runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from analysis.statistics.metrics import Metric, metrics
from analysis.statistics.paired import MIN_WORLDS, Paired, paired_in
from sim.scenario.naming import labels_of

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario

Verdict = Literal["held", "not held", "undecided"]
SIGNS = {"up": 1, "down": -1, "same": 0}
WAYS = {"up": "rise", "down": "fall", "same": "stay as it is"}
SAID = {"held": "Held", "not held": "Did not hold", "undecided": "Undecided"}


@dataclass(frozen=True, slots=True)
class Expected:
    """One expectation of a design: `direction` (up, down, same) of `metric` against the scenario `against`, and how
    `sure` (0.5 to 1) its author is. `baseline` is that scenario, in the world of the design.
    """

    design: str
    metric: Metric
    against: str
    baseline: Scenario
    direction: str
    sure: float


@dataclass(frozen=True, slots=True)
class Answer:
    """An expectation and what the runs say: the difference of the design minus what it is held `against`.

    `moved` counts the worlds in which the result moved as expected (for "same": in which nothing that matters did).
    """

    expected: Expected
    paired: Paired
    moved: int

    @property
    def verdict(self) -> Verdict:
        """Held, not held, or undecided: where worlds are too few or the interval allows both."""
        if self.paired.n < MIN_WORLDS:
            return "undecided"
        still = self.paired.verdict in ("identical", "negligible")
        if self.expected.direction == "same":
            return "held" if still else "not held" if self.paired.decided else "undecided"
        if still:
            return "not held"
        if not self.paired.decided:
            return "undecided"
        return "held" if self.paired.mean * SIGNS[self.expected.direction] > 0 else "not held"


def expectations_of(scenario: Scenario, name: str, compared: Sequence[Scenario], months: int) -> Iterator[Expected]:
    """What the file of `scenario`, a design called `name`, expects; baselines among those `compared` are not loaded.

    Raises ScenarioError for a baseline that does not exist.
    """
    known = {metric.key: metric for metric in metrics(months)}
    for key, said in scenario.expect.items():
        baseline = _baseline(scenario, said.vs, compared)
        metric = known.get(key) or Metric(key, key.replace("_", " "), "", 0, 3)
        yield Expected(name, metric, baseline.id, baseline, said.direction, said.sure)


def _baseline(scenario: Scenario, vs: str, compared: Sequence[Scenario]) -> Scenario:
    """The scenario that a result is held against, in the world of the one that expects it."""
    from sim.scenario import load

    for other in compared:
        if other.id == vs:
            return other
    loaded = load(vs)
    return loaded.within(scenario) if scenario.world else loaded


def answered(expected: Expected, scenario: Scenario, outcomes: pd.DataFrame) -> Answer:
    """The answer from `outcomes` (columns hash, seed and results), over the worlds that both finished."""
    table = outcomes.reindex(columns=["hash", "seed", expected.metric.key])
    firms = [table[table["hash"] == firm.hash].set_index("seed") for firm in (scenario, expected.baseline)]
    worlds = firms[0].index.intersection(firms[1].index)
    own, other = (firm[expected.metric.key].reindex(worlds).to_numpy(dtype=float) for firm in firms)
    gaps, sign, matters = own - other, SIGNS[expected.direction], expected.metric.matters
    moved = (gaps * sign > 0).sum() if sign else (abs(gaps) <= matters).sum()
    return Answer(expected, paired_in(expected.metric, own, other), int(moved))


def sentence(answer: Answer, labels: Mapping[str, str]) -> str:
    """The answer in words, designs called by their `labels`: what was expected, whether it held, by how much."""
    expected, difference, metric = answer.expected, answer.paired, answer.expected.metric
    labels = labels_of({expected.against: expected.baseline}) | dict(labels)
    result = f"{metric.label} to {WAYS[expected.direction]} against {labels[expected.against]}"
    asked = f"Expected, {100 * expected.sure:.0f} % sure: {result}"
    if difference.n == 0:
        return f"{asked}. Undecided: no world finished"
    said = [f"{metric.text(difference.mean, signed=True)} {metric.unit}".strip()]
    if difference.n > 1:
        said.append(
            f"95 % interval {metric.text(difference.low, signed=True)} to {metric.text(difference.high, signed=True)}"
        )
    worlds = f"{answer.moved} of {difference.n} world{'s' * (difference.n != 1)}"
    said.append(f"{'no change' if expected.direction == 'same' else expected.direction} in {worlds}")
    return f"{asked}. {SAID[answer.verdict]}: {', '.join(said)}"


def plain_answer(answer: Answer) -> dict[str, Any]:
    """The same as plain data."""
    expected, difference = answer.expected, answer.paired
    return {
        "scenario": expected.design,
        "metric": expected.metric.key,
        "vs": expected.against,
        "direction": expected.direction,
        "sure": expected.sure,
        "verdict": answer.verdict,
        "mean": difference.mean,
        "low": difference.low,
        "high": difference.high,
        "moved": answer.moved,
        "n": difference.n,
    }
