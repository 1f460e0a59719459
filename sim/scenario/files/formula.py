"""The quantity of a fact as it is written: arithmetic over what cells of its experiment measure.

`rich.profit - poor.profit` is a number per world; `rich.profit[25:36]` is a mean over months 25 to 36.
"""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sim.scenario.problems import clipped


def _quotient(above: Any, below: Any) -> Any:
    """A quotient; of two plain numbers NaN where `below` is 0, as it is world by world."""
    try:
        return above / below
    except ZeroDivisionError:
        return math.nan


def _logarithm(value: float) -> float:
    """A logarithm; NaN where there is none."""
    return math.log(value) if value > 0 else math.nan


OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: _quotient,
    ast.USub: operator.neg,
}
FUNCTIONS = ("min", "max", "abs", "log")
OF_ONE = ("abs", "log")
NUMBERS: dict[str, Callable[..., Any]] = {"min": min, "max": max, "abs": abs, "log": _logarithm}
"""The functions, of plain numbers."""
LARGEST = 1e15
LONGEST = 400  # characters
# What Python's own parser would take: numbers with letters behind them (0xff, 1or 2), or with very many digits.
NO_NUMBER = re.compile(r"(?<![\w.])[0-9][0-9.]*+(e[-+]?[0-9]+)?+[a-z_]", re.IGNORECASE)
MANY_DIGITS = re.compile(r"[0-9]{16}")
HINT = "write cell.measure, cell.measure[25:36], numbers, + - * / and min, max, abs, log"


class FormulaError(ValueError):
    """A quantity that cannot be read."""


@dataclass(frozen=True, slots=True)
class Term:
    """One measure of one cell; `first` and `last` month of a mean, both 0 for the outcome of the whole run."""

    cell: str
    measure: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Formula:
    """A quantity, read. Raises FormulaError for what is no arithmetic over cells.

    >>> Formula("(b.profit[25:36] - a.profit[25:36]) / 2").terms[0]
    Term(cell='b', measure='profit', first=25, last=36)
    >>> Formula("2 * x.a - min(x.b, 1)").value({Term("x", "a"): 3.0, Term("x", "b"): 7.0}, {"min": min})
    5.0
    """

    text: str

    def __post_init__(self) -> None:
        _ = self.terms

    @cached_property
    def _tree(self) -> ast.expr:
        _readable(self.text)
        try:
            return ast.parse(self.text.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise FormulaError(f"'{clipped(self.text)}' is not a formula") from None

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Every measure that it needs, once."""
        return tuple(dict.fromkeys(_terms(self._tree)))

    def in_the_unit_of(self, sizes: Mapping[Term, float]) -> float:
        """A size that is given for every term, in the unit of the formula; 0 where products of terms change the unit.

        Sums have the largest size of their parts, multiples their multiple of it.

        >>> formula = Formula("10 * (b.trust - a.trust)")
        >>> formula.in_the_unit_of({Term("a", "trust"): 0.005, Term("b", "trust"): 0.005})
        0.05
        """
        try:
            return _size(self._tree, sizes)
        except OverflowError:  # of a whole number that is too large for a float
            return math.inf

    def value(self, measured: Mapping[Term, Any], functions: Mapping[str, Callable[..., Any]]) -> Any:
        """Its value, from the value of every term; `functions` work on what the terms are (numbers, or arrays)."""
        return _value(self._tree, measured, functions)


def _readable(text: str) -> None:
    """Raise FormulaError for a text that is not worth parsing: too long, or with malformed numbers."""
    if len(text) > LONGEST:
        raise FormulaError(f"the formula has {len(text):,} characters; at most {LONGEST}")
    if MANY_DIGITS.search(text):
        raise FormulaError("a number in the formula has more than 15 digits")
    if match := NO_NUMBER.search(text):
        raise FormulaError(f"'{clipped(match.group())}' is not a number")


def _terms(node: ast.expr) -> list[Term]:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool) and value <= LARGEST:
            return []
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            return _terms(left) + _terms(right)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _terms(operand)
        case ast.Call(func=ast.Name(id=name), args=[_, *_] as args, keywords=[]) if name in FUNCTIONS:
            if name in OF_ONE and len(args) > 1:
                raise FormulaError(f"{name} takes one value, not {len(args)}")
            return [term for each in args for term in _terms(each)]
        case ast.Attribute() | ast.Subscript():
            return [_term(node)]
    raise FormulaError(f"'{clipped(ast.unparse(node))}' cannot stand in a quantity")


def _term(node: ast.expr) -> Term:
    first, last = 0, 0
    if isinstance(node, ast.Subscript):
        first, last = _months(node.slice)
        node = node.value
    *cell, measure = _path(node)
    if not cell:
        raise FormulaError(f"'{measure}' names no cell")
    return Term(".".join(cell), measure, first, last)


def _path(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [*_path(node.value), node.attr]
    raise FormulaError(f"'{clipped(ast.unparse(node))}' cannot stand in a quantity")


def _months(node: ast.expr) -> tuple[int, int]:
    match node:
        case ast.Slice(lower=ast.Constant(value=int(first)), upper=ast.Constant(value=int(last)), step=None):
            if 1 <= first <= last:
                return first, last
        case ast.Constant(value=int(month)) if month >= 1:
            return month, month
    raise FormulaError(f"[{clipped(ast.unparse(node))}] are no months: write [25:36] or [36]")


def _size(node: ast.expr, sizes: Mapping[Term, float]) -> float:
    match node:
        case ast.Constant() | ast.Call(func=ast.Name(id="log")):
            return 0.0
        case ast.BinOp(left=left, op=ast.Mult() | ast.Div() as op, right=right):
            if _terms(right) and (_terms(left) or isinstance(op, ast.Div)):
                return 0.0
            size, factor = (left, right) if _terms(left) else (right, left)
            return abs(float(OPERATORS[type(op)](_size(size, sizes), _value(factor, {}, NUMBERS))))
        case ast.BinOp(left=left, right=right):
            return max(_size(left, sizes), _size(right, sizes))
        case ast.UnaryOp(operand=operand):
            return _size(operand, sizes)
        case ast.Call(args=args):
            return max(_size(each, sizes) for each in args)
    return sizes.get(_term(node), 0.0)


def _value(node: ast.expr, measured: Mapping[Term, Any], functions: Mapping[str, Callable[..., Any]]) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.BinOp(left=left, op=op, right=right):
            return OPERATORS[type(op)](_value(left, measured, functions), _value(right, measured, functions))
        case ast.UnaryOp(operand=operand):
            return -_value(operand, measured, functions)
        case ast.Call(func=ast.Name(id=name), args=args):
            return functions[name](*(_value(each, measured, functions) for each in args))
    return measured[_term(node)]
