"""What the rules of the model read, from their syntax: which function asks for which switch, lever, column, assumption.

Rules take rows by fixed names: `given` the assumptions, `switch` the mechanisms, `lever` what the firm decides,
`market` the context, and a row of each table by the name of what it stands for (`firm`, `customer`, `person`).
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import sim

MODEL = Path(sim.__file__).parent / "model"
READERS = (MODEL / "month.py", MODEL / "population.py", *sorted((MODEL / "rules").glob("[!_]*.py")))
SWITCH_ROWS = ("switch", "switches")
GIVEN_ROWS = ("given", "market")
TABLE_OF = {
    "firm": "firms",
    "firms": "firms",
    "customer": "customers",
    "customers": "customers",
    "person": "staff",
    "leader": "staff",
    "staff": "staff",
    "segment": "segments",
    "unit": "units",
    "kpi": "kpis",
}
"""The table that a row belongs to, by the name under which rules take it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All functions of the model by name, where each is called, and the node around each node."""

    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)
    calls: dict[str, list[tuple[ast.FunctionDef, ast.Call]]] = field(default_factory=lambda: defaultdict(list))
    around: dict[ast.AST, ast.AST] = field(default_factory=dict)


@cache
def rules() -> Rules:
    """The functions of the model, read once. Their names are unique, or a call would be ambiguous here."""
    found = Rules()
    for path in READERS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
            found.functions[function.name] = function
            found.modules[function.name] = path.stem
            _note(found, function)
    return found


def _note(found: Rules, function: ast.FunctionDef) -> None:
    for node in ast.walk(function):
        found.around.update(dict.fromkeys(ast.iter_child_nodes(node), node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.calls[node.func.id].append((function, node))


def attributes(node: ast.AST) -> Iterator[tuple[str, str, ast.Attribute]]:
    """What is read or written of rows inside a node: the row, the field, and where."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name):
            yield inner.value.id, inner.attr, inner


def asked_in(node: ast.AST) -> set[str]:
    """The switches that are asked for inside a node: `switch.drift`, `switches.drift`."""
    return {name for row, name, _ in attributes(node) if row in SWITCH_ROWS}


def readers(name: str) -> list[tuple[ast.FunctionDef, ast.Attribute]]:
    """Where an assumption or a number of the context is read, by the name that rules give it (`value_offer_cost`)."""
    functions = rules().functions.values()
    return [(f, at) for f in functions for row, read, at in attributes(f) if read == name and row in GIVEN_ROWS]
