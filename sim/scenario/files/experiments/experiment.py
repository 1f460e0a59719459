"""An experiment: scenarios x points x worlds, as one value that never changes. Its runs are made one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice
from math import prod
from typing import Any, TypeAlias, overload

from sim.record import USUAL, Record
from sim.scenario.checking.combinations import Fault, hangs_together, unfit
from sim.scenario.files.experiments.factor_levels import at_level, is_factor
from sim.scenario.files.experiments.written import LAST_SEED
from sim.scenario.problems import Problem, ScenarioError
from sim.scenario.scenario import Scenario

Point: TypeAlias = tuple[tuple[str, Any], ...]
"""Values to set, each with its address; empty: the scenarios as they are."""
WEIGHT = ".weight"


@dataclass(frozen=True, slots=True)
class Points(Sequence[Point]):
    """Every combination of the points of some blocks, the last block varying fastest; none is kept in memory.

    Without a block there is one point, which changes nothing.
    """

    blocks: tuple[Sequence[Point], ...] = ()

    def __len__(self) -> int:
        return prod(len(block) for block in self.blocks)

    def __iter__(self) -> Iterator[Point]:
        return (self[number] for number in range(len(self)))  # itertools.product would keep every point of a sample

    @overload
    def __getitem__(self, index: int) -> Point: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Point, ...]: ...

    def __getitem__(self, index: int | slice) -> Point | tuple[Point, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        left = range(len(self))[index]
        parts: list[Point] = []
        for block in reversed(self.blocks):
            left, place = divmod(left, len(block))
            parts.append(block[place])
        return tuple(chain.from_iterable(reversed(parts)))


@dataclass(frozen=True)
class Experiment:
    """What an experiment file says: every scenario at every point in the world of every seed, for `months` months.

    `factors` are the addresses that the points vary, in the order of the file; `sampled` says that the points were
    drawn, so that none of them means something by itself; `record` is what is kept of each run.
    """

    name: str
    question: str
    scenarios: tuple[Scenario, ...]
    points: Sequence[Point]
    seeds: Sequence[int]
    months: int = 144
    factors: tuple[str, ...] = ()
    sampled: bool = False
    record: Record = USUAL

    @property
    def size(self) -> int:
        """How many runs are asked for, equal ones counted each time."""
        return len(self.points) * len(self.scenarios) * len(self.seeds)

    def runs(self) -> Iterator[tuple[int, Scenario, int]]:
        """Every run: the number of its point, the scenario with the point's values, and the seed of its world.

        The scenarios of one world follow one another, so that they can be compared as soon as possible. A varied
        scenario keeps the id of the one that it varies; two of the same content have the same hash. Raises
        ScenarioError at a point that makes a scenario impossible.
        """
        for number, point in enumerate(self.points):
            changed = [possible(varied(scenario, point), point) for scenario in self.scenarios]
            for seed in self.seeds:
                for scenario in changed:
                    yield number, scenario, seed

    def with_worlds(self, worlds: int) -> "Experiment":
        """The same in so many worlds: its own seeds, at least, then the numbers after them that it does not use.

        >>> Experiment("", "", (), (), (3, 7)).with_worlds(4).seeds
        (3, 7, 8, 9)
        """
        used, last = set(self.seeds), max(self.seeds)
        following = (seed % (LAST_SEED + 1) for seed in count(last + 1))
        more = islice((seed for seed in following if seed not in used), max(0, worlds - len(self.seeds)))
        return replace(self, seeds=(*self.seeds, *more))


def varied(scenario: Scenario, point: Point) -> Scenario:
    """The scenario with the values of a point. Raises ScenarioError where `Scenario.replace` does.

    Factors come first, so that a single lever may differ from the level of its factor; then weights, which decide which
    KPIs there are. What a point says of a KPI that it removes is left out.
    """
    removed = tuple(a.removesuffix("weight") for a, value in point if is_weight(a) and value == 0)
    for address, level in point:
        if is_factor(address):
            scenario = at_level(scenario, address, level)
    values = [setting for setting in point if not is_factor(setting[0])]
    for address, value in sorted(values, key=lambda setting: not is_weight(setting[0])):
        if is_weight(address) or not (removed and address.startswith(removed)):
            scenario = scenario.replace(address, value)
    return scenario


def is_weight(address: str) -> bool:
    """Whether an address is the weight of a KPI, which decides whether the firm uses it.

    >>> is_weight("kpis.retention.weight"), is_weight("start.kpis.retention.weight"), is_weight("market.price_weight")
    (True, True, False)
    """
    return address.removeprefix("start.").startswith("kpis.") and address.endswith(WEIGHT)


def possible(scenario: Scenario, point: Point) -> Scenario:
    """The scenario at a point. Raises ScenarioError if it cannot be: all is valid value by value."""
    if not any(hangs_together(address) for address, _ in point):
        return scenario  # it was loaded, so it can be
    problems = [Problem(fault.code, text_of(fault, scenario, point), hint=fault.hint) for fault in faults_of(scenario)]
    if problems:
        raise ScenarioError(problems)
    return scenario


def faults_of(scenario: Scenario) -> Iterator[Fault]:
    """Why a scenario is impossible; empty for one that was loaded and not varied."""
    return unfit(scenario.designs(), scenario.start, len(scenario.arena), scenario.market.rivals)


def text_of(fault: Fault, scenario: Scenario, point: Point) -> str:
    """A fault, and where it comes up."""
    return f"{fault.text} (scenario {scenario.id}, at {point_text(point)})"


def point_text(point: Point) -> str:
    """A point in words.

    >>> point_text((("market.drift", 0.02), ("switches.norms", "off")))
    'market.drift 0.02, switches.norms off'
    """
    return ", ".join(f"{address} {value}" for address, value in point)
