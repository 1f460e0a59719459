"""What `ccsim calibrate` is asked for: a table of customers, or a search against facts, each as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli import options

if TYPE_CHECKING:
    from sim.scenario.declare import Parameter

MOST, ROUNDS = 12, 20


@dataclass(frozen=True, slots=True)
class Customers:
    """A `table` of customers, the `unit` of its times if it does not say, and the design that the market extends."""

    table: Path
    unit: str | None
    design: str


@dataclass(frozen=True, slots=True)
class Search:
    """The numbers that are searched (`over`; if none is named, the `most` that move the facts most), and the rounds."""

    over: tuple[str, ...]
    most: int
    rounds: int

    def numbers(self) -> tuple[Parameter, ...]:
        """The numbers that are named. Raises a usage error for one that is not free, and for one alone."""
        from analysis.calibration.numbers import chosen

        try:
            numbers = chosen(self.over)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--over") from None
        if len(numbers) == 1:
            raise click.BadParameter("name two numbers or more: one alone is no search", param_hint="--over")
        return numbers


def _shipped(_: click.Context, __: click.Parameter, name: str) -> str:
    """The name of a shipped scenario as it is; a usage error for any other."""
    from sim.scenario import shipped
    from sim.scenario.problems import did_you_mean

    if name not in shipped():
        near = did_you_mean(name, shipped())
        question = f" Did you mean '{near}'?" if near else " See: ccsim list"
        raise click.BadParameter(f"no shipped scenario is called '{name}'.{question}")
    return name


TABLE = click.option(
    "--customers",
    "table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="CSV with a purchase a line (customer, date, amount), or a customer a line.",
)
UNIT = click.option(
    "--time",
    "unit",
    type=options.Words(["days", "weeks", "months"]),
    help="Unit of recency and T, in a table with a customer who buys a line.",
)
DESIGN = click.option(
    "--design",
    default="customer_centric",
    show_default=True,
    metavar="SCENARIO",
    callback=_shipped,
    help="What the market file extends.",
)
OVER = click.option(
    "--over", multiple=True, metavar="NAME", help="Search this assumption; to be repeated, for facts only."
)
MOST_MOVING = click.option(
    "--most",
    type=click.IntRange(2, 100),
    metavar="K",
    default=MOST,
    show_default=True,
    help="Without --over: search the K assumptions that move the facts most.",
)
IN_ROUNDS = click.option(
    "--rounds",
    type=click.IntRange(1, 1000),
    metavar="N",
    default=ROUNDS,
    show_default=True,
    help="Rounds of the search.",
)


def customers(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--customers`, `--time` and `--design`, handed on as one value; None without a table."""

    @wraps(verb)
    def handed(*words: Any, table: Path | None, unit: str | None, design: str, **asked: Any) -> Any:
        return verb(*words, customers=Customers(table, unit, design) if table is not None else None, **asked)

    return TABLE(UNIT(DESIGN(handed)))


def search(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--over`, `--most` and `--rounds`, handed on as one value."""

    @wraps(verb)
    def handed(*words: Any, over: tuple[str, ...], most: int, rounds: int, **asked: Any) -> Any:
        return verb(*words, search=Search(over, most, rounds), **asked)

    return OVER(MOST_MOVING(IN_ROUNDS(handed)))
