"""Three ways to say what is varied: `grid` (every combination), `cases` (these points), `sample` (a few of many)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.files.experiments.experiment import Point
from sim.scenario.files.experiments.sample import Factor, Sample
from sim.scenario.files.experiments.table import read_table
from sim.scenario.files.experiments.variation import Varied
from sim.scenario.files.experiments.written import Between, Drawn, ExperimentFile
from sim.scenario.files.fields import Problems, group_of, list_of
from sim.scenario.problems import clipped, number
from sim.scenario.yaml.tree import Node

MOST_VALUES = 10_000_000  # points of a sample times its factors
CASES = "write - {market.drift: 0.01} below it, or the name of a CSV file"
FACTORS = "write market.drift: {low: 0.0, high: 0.04} below it"


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of points of a file, and what they vary."""

    blocks: tuple[Sequence[Point], ...] = ()
    varied: tuple[Varied, ...] = ()

    def __add__(self, other: "Blocks") -> "Blocks":
        return Blocks(self.blocks + other.blocks, self.varied + other.varied)


def blocks_of(root: Node, written: ExperimentFile | None, problems: Problems) -> Blocks:
    """Everything that the file varies; no sample where the file is not `written` as it should be."""
    drawn = written.sample if written else None
    return (
        _grid(root.at(("grid",)), problems)
        + _cases(root.at(("cases",)), problems)
        + _sample(root.at(("sample",)), drawn, problems)
    )


def _grid(node: Node | None, problems: Problems) -> Blocks:
    """A block for each address."""
    blocks = Blocks()
    levels_of = node.value if node is not None and isinstance(node.value, dict) else {}
    for address, levels in levels_of.items():
        values = list_of(levels, address, "write its values: [0.01, 0.03]", problems)
        _once(values, address, problems)
        block = tuple(((address, value.plain()),) for value in values)
        spots = tuple((value.plain(), value.shown_at) for value in values)
        blocks += Blocks((block,), (Varied("grid", address, levels.key, spots),))
    return blocks


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


def _sample(node: Node | None, drawn: Drawn | None, problems: Problems) -> Blocks:
    """One block: points drawn from the space of the factors."""
    if node is None or drawn is None:
        return Blocks()
    if not drawn.factors and not drawn.sweeps:
        hint = "write factors: {market.drift: {low: 0.0, high: 0.04}}"
        problems.append(node.key.problem("E103", "'factors' is missing in sample", hint))
    if drawn.method == "sobol" and drawn.n & (drawn.n - 1):
        text = f"sample.n is {drawn.n}; a Sobol sequence is even only at powers of 2"
        power = 1 << drawn.n.bit_length()
        problems.append(_at(node, "n").place.problem("E187", text, f"write {power // 2} or {power}"))
    pairs = [
        _factor(address, drawn.factors[address], _at(node, "factors", address), problems) for address in drawn.factors
    ]
    pairs += _sweeps(node.at(("sweeps",)), drawn)
    factors, varied = tuple(factor for factor, _ in pairs), tuple(entry for _, entry in pairs)
    _not_too_large(_at(node, "n"), drawn.n, len(factors), problems)
    return Blocks((Sample(drawn.method, drawn.n, drawn.seed, factors),) if factors else (), varied)


def _at(node: Node, *path: str) -> Node:
    """The node at a path below another; the other itself where there is none."""
    return node.at(path) or node


def _not_too_large(node: Node, points: int, factors: int, problems: Problems) -> None:
    """A sample is drawn as a whole, so its size is the memory it takes: 8 bytes a value, thrice that as it is drawn."""
    if points * factors > MOST_VALUES:
        text = f"the sample has {points:,} points of {factors} values; at most {MOST_VALUES:,} values in all"
        problems.append(node.shown_at.problem("E182", text, f"write {MOST_VALUES // factors} or fewer points"))


def _sweeps(node: Node | None, drawn: Drawn) -> list[tuple[Factor, Varied]]:
    """Every assumption with one of the marks, over its sweep, except those that are named as factors."""
    pairs = []
    for assumption in parameters(Assumptions, "assumptions."):
        named = assumption.address in drawn.factors
        if node is not None and assumption.sweep and assumption.mark[0] in drawn.sweeps and not named:
            ends = tuple((end, node.place) for end in assumption.sweep)
            factor = Factor(assumption.address, *assumption.sweep)
            pairs.append((factor, Varied("sample", assumption.address, node.key, ends)))
    return pairs


def _factor(address: str, written: Between, node: Node, problems: Problems) -> tuple[Factor, Varied]:
    """A factor, and the values at its ends (or its choices) with their places."""
    chosen = node.at(("choice",))
    if chosen is None:
        factor, ends = _between(address, written, node, problems)
        return factor, Varied("sample", address, node.key, ends)
    beside = [inner for key in ("low", "high", "kind") if (inner := node.at((key,))) is not None]
    problems += [
        inner.key.problem("E188", f"'{inner.key.raw}' stands beside 'choice'", "keep one of the two ways")
        for inner in beside
    ]
    values = list_of(chosen, "choice", "write its values: [on, off]", problems)
    _once(values, address, problems)
    spots = tuple((value.plain(), value.shown_at) for value in values)
    return Factor(address, choice=tuple(value for value, _ in spots)), Varied("sample", address, node.key, spots)


def _between(
    address: str, written: Between, node: Node, problems: Problems
) -> tuple[Factor, tuple[tuple[Any, Any], ...]]:
    """A factor from low to high; one without both ends, or with low above high, is reported and has no values."""
    ends = [_at(node, "low"), _at(node, "high")]
    missing = [key for key in ("low", "high") if getattr(written, key) is None]
    problems += [node.key.problem("E103", f"'{key}' is missing in {clipped(address, 80)}", FACTORS) for key in missing]
    if written.low is None or written.high is None:
        return Factor(address), ()
    low, high = written.low, written.high
    if low >= high:
        text = f"low is {number(low)}, high is {number(high)}; low must be below high"
        problems.append(ends[0].place.problem("E181", text, "exchange them, or give the value in a grid"))
        return Factor(address), ()
    if written.kind == "real":
        return Factor(address, low, high), ((low, ends[0].place), (high, ends[1].place))
    fractions = [end for end in ends if not isinstance(end.value, int)]
    problems += [
        end.place.problem("E110", f"{end.raw} is not a whole number, but kind is integer", "write kind: real")
        for end in fractions
    ]
    whole = tuple((int(value), end.place) for value, end in zip((low, high), ends, strict=True) if end not in fractions)
    return Factor(address, low, high, "integer"), whole
