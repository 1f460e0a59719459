"""The compiled driver: it lets months pass over the tables of a world. The rules know nothing of it."""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any

import numpy as np
import numpy.typing as npt

from sim.model.drivers.jit import CompiledRule, compiled
from sim.model.drivers.patches import Patches, in_force, names_of, replaced
from sim.model.month import run_month
from sim.model.rules.placing import expect_value, long_run
from sim.model.rules.tally import list_customers
from sim.model.state import World
from sim.model.tables import Table

Floats = npt.NDArray[np.float64]


def compiled_rule(function: Any) -> CompiledRule:
    """The compiled twin of a rule as it is in force, made once per process."""
    return _compiled(in_force(function), replaced(function))


@functools.cache
def _compiled(function: FunctionType, patches: Patches) -> CompiledRule:
    return compiled(function, patches)


@contextmanager
def replacements_named() -> Iterator[None]:
    """Say which replaced rules the compiler does not understand. Raises RuntimeError."""
    from numba.core.errors import NumbaError

    try:
        yield
    except NumbaError as error:
        if not (patches := replaced()):
            raise
        text = f"{names_of(patches)} cannot be compiled; driver='agents' runs it in the interpreter"
        raise RuntimeError(text) from error


class CompiledMonths:
    """Lets months pass over the tables of a world, compiled.

    In the first month numba looks up the types of all tables; that takes up to a tenth of the month itself, and
    the tables of one world keep their types, so in later months it is left out.
    """

    def __init__(self) -> None:
        self._world: World | None = None
        self._entrance: Callable[..., Any] | None = None

    def __call__(self, world: World, levers: Table, month: int) -> None:
        """Let month number `month` (from 0) pass over `world`, under this month's lever rows."""
        tables = world._replace(levers=levers)
        if self._entrance is None or self._world is not world:
            rule = compiled_rule(run_month)
            with replacements_named():
                rule(tables, month)
            self._world = world
            made = rule.dispatcher
            self._entrance = made.get_overload(made.signatures[0]) if len(made.signatures) == 1 else made
        else:
            self._entrance(tables, month)


def enlist(world: World) -> None:
    """List who buys from each simulated firm, as the month expects it: after suppliers were set from outside."""
    lists = (world.customer_order, world.firms, len(world.levers), world.own, world.acting)
    compiled_rule(list_customers)(world.customers, *lists)


def expected_values(world: World) -> Floats:
    """Value that each customer would get of the simulated firm's offer (customers,)."""
    values = np.zeros(len(world.customers))
    compiled_rule(expect_value)(world, values)
    return values


def standings(world: World, levels: Floats) -> tuple[Floats, Floats]:
    """Hazards as own customers (customers,) and long-run chances with each firm, not normalised (customers, firms)."""
    hazards = np.zeros(len(world.customers))
    chances = np.zeros((len(world.customers), len(world.firms)))
    compiled_rule(long_run)(world, levels, hazards, chances)
    return hazards, chances
