"""Three ways to say what is varied: `grid` (every combination), `cases` (these points), `sample` (a few of many)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.files.experiments.experiment import Point
from sim.scenario.files.experiments.sample import KINDS, METHODS, Factor, Sample
from sim.scenario.files.experiments.table import read_table
from sim.scenario.files.experiments.variation import Varied
from sim.scenario.files.fields import (
    Problems,
    group_of,
    list_of,
    number_of,
    range_text,
    strange_keys,
    whole_of,
    word_of,
)
from sim.scenario.problems import clipped
from sim.scenario.yaml.tree import Node

MOST_RUNS = 1_000_000
MOST_VALUES = 10_000_000  # points of a sample times its factors
GRID = "write market.drift: [0.01, 0.03] below it"
CASES = "write - {market.drift: 0.01} below it, or the name of a CSV file"
MARKS = ("A", "C", "M", "F")  # no data, calculated, from memory, found in a source
SWEEPS = "write [A] for every assumption without data"
FACTORS = "write market.drift: {low: 0.0, high: 0.04} below it"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of points of a file, and what they vary."""

    blocks: tuple[Sequence[Point], ...] = ()
    varied: tuple[Varied, ...] = ()

    def __add__(self, other: "Blocks") -> "Blocks":
        return Blocks(self.blocks + other.blocks, self.varied + other.varied)


def blocks_of(root: Node, problems: Problems) -> Blocks:
    """Everything that the file varies."""
    return (
        _grid(root.at(("grid",)), problems)
        + _cases(root.at(("cases",)), problems)
        + _sample(root.at(("sample",)), problems)
    )


def _grid(node: Node | None, problems: Problems) -> Blocks:
    """A block for each address."""
    found = Blocks()
    for address, levels in group_of(node, "grid", GRID, problems).items():
        values = list_of(levels, address, "write its values: [0.01, 0.03]", problems)
        _once(values, address, problems)
        block = tuple(((address, value.plain()),) for value in values)
        spots = tuple((value.plain(), value.shown_at) for value in values)
        found += Blocks((block,), (Varied("grid", address, levels.key, spots),))
    return found


def _once(values: list[Node], address: str, problems: Problems) -> None:
    first: dict[str, Node] = {}
    for value in values:
        same = first.setdefault(f"{type(value.value)} {value.plain()}", value)
        if same is not value:
            text = f"{clipped(value.raw)} stands twice in {clipped(address, 80)}"
            problems.append(value.shown_at.problem("E183", text, "leave one out"))


def _cases(node: Node | None, problems: Problems) -> Blocks:
    """One block: the entries of the list, or the rows of the CSV file."""
    if node is not None and isinstance(node.value, str) and node.value.strip():
        return _from_table(node, problems)
    points: list[Point] = []
    places: dict[str, Any] = {}
    values: dict[str, list[Any]] = {}
    for entry in list_of(node, "cases", CASES, problems):
        case = {} if entry.value == {} else group_of(entry, "an entry of cases", "write {market.drift: 0.01}", problems)
        points.append(tuple((address, value.plain()) for address, value in case.items()))
        for address, value in case.items():
            places.setdefault(address, value.key)
            values.setdefault(address, []).append((value.plain(), value.shown_at))
    varied = tuple(Varied("cases", address, at, tuple(values[address])) for address, at in places.items())
    return Blocks((tuple(points),) if points else (), varied)


def _from_table(node: Node, problems: Problems) -> Blocks:
    name = str(node.value)
    if not name.endswith(".csv"):
        problems.append(node.place.problem("E184", f"cases: '{clipped(name)}' is not a CSV file", CASES))
        return Blocks()
    before = len(problems)
    table = read_table(node.place.source.path.parent / name, problems)
    if len(problems) > before:
        return Blocks()
    varied = (Varied("cases", column.address, column.at, column.values) for column in table.columns)
    return Blocks((table.points,), tuple(varied))


def _sample(node: Node | None, problems: Problems) -> Blocks:
    """One block: points drawn from the space of the factors."""
    hint = "write {method: latin, n: 64, factors: {...}}"
    said = group_of(node, "sample", hint, problems)
    if node is None or not said:
        return Blocks()
    strange_keys(said, ("method", "n", "seed", "factors", "sweeps"), "sample", problems)
    needed = ("n",) if "sweeps" in said else ("n", "factors")
    problems += [node.key.problem("E103", f"'{k}' is missing in sample", hint) for k in needed if k not in said]
    method = word_of(said.get("method"), "sample.method", METHODS, problems)
    n = whole_of(said.get("n"), "sample.n", (1, MOST_RUNS), 64, problems)
    if method == "sobol" and n & (n - 1):
        text = f"sample.n is {n}; a Sobol sequence is even only at powers of 2"
        power = 1 << n.bit_length()
        problems.append(said["n"].place.problem("E187", text, f"write {power // 2} or {power}"))
    seed = whole_of(said.get("seed"), "sample.seed", (0, 2**32 - 1), 1, problems)
    factors: list[Factor] = []
    varied: list[Varied] = []
    for address, setting in group_of(said.get("factors"), "factors", FACTORS, problems).items():
        factor, spots = _factor(address, setting, problems)
        factors.append(factor)
        varied.append(Varied("sample", address, setting.key, spots))
    swept = _sweeps(said.get("sweeps"), {factor.address for factor in factors}, problems)
    factors += [factor for factor, _ in swept]
    varied += [one for _, one in swept]
    _not_too_large(said.get("n", node), n, len(factors), problems)
    return Blocks((Sample(method, n, seed, tuple(factors)),) if factors else (), tuple(varied))


def _not_too_large(node: Node, points: int, factors: int, problems: Problems) -> None:
    """A sample is drawn as a whole, so its size is what memory it takes: 8 bytes a value, and four times as drawn."""
    if points * factors > MOST_VALUES:
        text = f"the sample has {points:,} points of {factors} values; at most {MOST_VALUES:,} values in all"
        problems.append(node.shown_at.problem("E182", text, f"write {MOST_VALUES // factors} or fewer points"))


def _sweeps(node: Node | None, named: set[str], problems: Problems) -> list[tuple[Factor, Varied]]:
    """Every assumption with one of these marks over its sweep, but for those that are `named` as factors."""
    marks = {word_of(entry, "a mark", MARKS, problems) for entry in list_of(node, "sweeps", SWEEPS, problems)}
    found = []
    for one in parameters(Assumptions, "assumptions."):
        if node is not None and one.sweep and one.mark[0] in marks and one.address not in named:
            ends = tuple((end, node.place) for end in one.sweep)
            found.append((Factor(one.address, *one.sweep), Varied("sample", one.address, node.key, ends)))
    return found


def _factor(address: str, node: Node, problems: Problems) -> tuple[Factor, tuple[tuple[Any, Any], ...]]:
    """A factor, and the values at its ends (or its choices) with their places."""
    said = group_of(node, address, "write {low: 0.0, high: 1.0} or {choice: [on, off]}", problems)
    strange_keys(said, ("low", "high", "kind", "choice"), clipped(address, 80), problems)
    if "choice" in said:
        problems += [
            said[key].key.problem("E188", f"'{key}' stands beside 'choice'", "keep one of the two ways")
            for key in ("low", "high", "kind")
            if key in said
        ]
        values = list_of(said["choice"], "choice", "write its values: [on, off]", problems)
        _once(values, address, problems)
        choice = tuple(value.plain() for value in values)
        return Factor(address, choice=choice), tuple((value.plain(), value.shown_at) for value in values)
    return _between(address, node, said, problems)


def _between(
    address: str, node: Node, said: dict[str, Node], problems: Problems
) -> tuple[Factor, tuple[tuple[Any, Any], ...]]:
    missing = [key for key in ("low", "high") if said and key not in said]
    problems += [node.key.problem("E103", f"'{key}' is missing in {clipped(address, 80)}", FACTORS) for key in missing]
    how = word_of(said.get("kind"), "kind", KINDS, problems)
    low, high = (number_of(said.get(end), end, problems) for end in ("low", "high"))
    if low is None or high is None:
        return Factor(address), ()
    if low >= high:
        text = f"low is {range_text(low, high).replace(' to ', ', high is ')}; low must be below high"
        problems.append(said["low"].place.problem("E181", text, "exchange them, or give the value in a grid"))
        return Factor(address), ()
    ends = [(low, said["low"]), (high, said["high"])]
    if how == "integer":
        for value, end in ends:
            if not isinstance(value, int):
                text = f"{end.raw} is not a whole number, but kind is integer"
                problems.append(end.place.problem("E110", text, "write a whole number, or kind: real"))
        return Factor(address, low, high, how), tuple((v, end.place) for v, end in ends if isinstance(v, int))
    return Factor(address, low, high, how), tuple((float(v), end.place) for v, end in ends)
