"""From a number to the mechanisms that it belongs to, and from there to the levers that act through them.

Nobody has written down which mechanism an assumption belongs to; the rules say it. The nearest of three links is taken:

term      the smallest expression around the assumption in which something stands that belongs to a mechanism: a lever,
          a column that a lever moves first, a switch; or else the condition on a switch around the statement
source    the mechanisms with the assumption's source (B.. or A..); of several, those that its rules ask for
function  every mechanism that a rule in which the assumption is read asks for, or whose lever it reads
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from analysis.rules import GIVEN_ROWS, SWITCH_ROWS, TABLE_OF, asked_in, attributes, readers, rules
from sim.scenario.declare import Choice, Parameter, choices, parameters
from sim.scenario.kpis import KpiSetting
from sim.scenario.levers import Design
from sim.scenario.mechanisms import Switches

TERM, SOURCE, FUNCTION, DECLARED = "term", "source", "function", "declared"
KPIS = "kpis"
IN_MAPS = ("segment_", "programme_", "kpi_")
"""What rules write before the name of a lever that stands in a map."""
NO_LOCALS = {*GIVEN_ROWS, *SWITCH_ROWS, *TABLE_OF, "lever", "draw"}


@dataclass(frozen=True, slots=True)
class Link:
    """The mechanisms that a number belongs to, and `how` that was found; none if they are empty."""

    mechanisms: tuple[str, ...]
    how: str


@cache
def link_of(parameter: Parameter) -> Link:
    """The mechanisms of an assumption or a number of the context; a lever declares its own."""
    if parameter.mechanism:
        return Link((parameter.mechanism,), DECLARED)
    places = readers(parameter.address.partition(".")[2].replace(".", "_"))
    functions = [function for function, _ in places]
    ways = (
        (TERM, [name for function, at in places for name in _in_term(function, at)]),
        (SOURCE, _by_source(parameter, functions)),
        (FUNCTION, [name for function in functions for name in _asked_or_decided(function)]),
    )
    how, found = next(((how, found) for how, found in ways if found), (FUNCTION, []))
    return Link(tuple(name for name in Switches.model_fields if name in found), how)


def levers_of(mechanisms: Iterable[str]) -> tuple[str, ...]:
    """Addresses of the levers that act through any of `mechanisms`; those of KPIs are one, the map `kpis`."""
    through = set(mechanisms)
    found = [lever.address for lever in _levers() if lever.mechanism in through]
    return tuple(dict.fromkeys(KPIS if address.startswith("kpis.") else address for address in found))


def _levers() -> Iterator[Parameter | Choice]:
    for section, prefix in ((Design, ""), (KpiSetting, "kpis.")):
        yield from parameters(section, prefix)
        yield from choices(section, prefix)


def _by_source(parameter: Parameter, functions: Iterable[ast.FunctionDef]) -> set[str]:
    """Mechanisms with the same source; of these, those that the functions ask for, if they ask for any."""
    same = {name for name, field in Switches.model_fields.items() if _codes(parameter.source) & _codes(_source(field))}
    return same & {name for function in functions for name in asked_in(function)} or same


def _asked_or_decided(function: ast.FunctionDef) -> set[str]:
    """Mechanisms that a rule asks for, and those of the levers that it reads."""
    asked = (*SWITCH_ROWS, "lever")
    return {name for row, read, _ in attributes(function) if row in asked for name in _belongs(row, read)}


def _source(field: object) -> str:
    extra = getattr(field, "json_schema_extra", None) or {}
    return str(extra["source"])


def _codes(source: str) -> set[str]:
    """The facts and mechanisms of a source; an essay (S..) or a section (B.1) is too wide to be a link.

    >>> sorted(_codes("B0b, A21, S1, B.1"))
    ['A21', 'B0b']
    """
    return set(re.findall(r"\b[AB]\d+[a-z]?\b", source))


def _in_term(function: ast.FunctionDef, at: ast.AST) -> set[str]:
    """What stands nearest to a number in its statement, with the conditions on a switch around it."""
    around, node, found = rules().around, at, set[str]()
    guards: set[str] = set()
    while (node := around[node]) is not function:
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            guards |= asked_in(node.test)
        if not found and not isinstance(node, ast.If | ast.For | ast.While) and not _inside_product(node):
            found = _mechanisms(node, function, frozenset())
    return found | guards


def _inside_product(node: ast.AST) -> bool:
    """Whether a product goes on around this one: a * b in a * b * c."""
    return _is_product(node) and _is_product(rules().around[node])


def _is_product(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div | ast.Pow)


def _mechanisms(node: ast.AST, function: ast.FunctionDef, seen: frozenset[str]) -> set[str]:
    """Mechanisms of what is read inside a node, looking through names to what they were given."""
    found = {name for row, read, _ in attributes(node) for name in _belongs(row, read)}
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    for name in names - NO_LOCALS:
        key = f"{function.name}.{name}"
        if key not in seen:
            for value, where in (*_assigned(name, function), *_passed(name, function)):
                found |= _mechanisms(value, where, seen | {key})
    return found


def _belongs(row: str, read: str) -> set[str]:
    if row in SWITCH_ROWS:
        return {read}
    if row == "lever":
        return _by_lever()[read]
    return _by_column()[f"{TABLE_OF[row]}.{read}"] if row in TABLE_OF else set()


@cache
def _by_lever() -> defaultdict[str, set[str]]:
    """Mechanisms by the name that rules give to a lever."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for lever in _levers():
        for before in ("", *IN_MAPS):
            found[before + lever.address.rpartition(".")[2]].add(lever.mechanism)
    return found


@cache
def _by_column() -> defaultdict[str, set[str]]:
    """Mechanisms by the column that a lever moves first."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for lever in _levers():
        found[lever.moves[1:].partition("[")[0]].add(lever.mechanism)
    return found


def _assigned(name: str, function: ast.FunctionDef) -> Iterator[tuple[ast.AST, ast.FunctionDef]]:
    """What a function assigns to a name of its own."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                yield node.value, function


def _passed(name: str, function: ast.FunctionDef) -> Iterator[tuple[ast.AST, ast.FunctionDef]]:
    """What callers pass for a parameter of a function."""
    places = [i for i, argument in enumerate(function.args.args) if argument.arg == name]
    for caller, call in rules().calls[function.name] if places else ():
        if places[0] < len(call.args):
            yield call.args[places[0]], caller
