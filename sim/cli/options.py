"""Options that several verbs share, declared once."""

import os
import shlex
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

BURN_IN = 24  # months before a design takes force
SHORTEST = BURN_IN + 2  # a change has to be seen for more than a month

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def workers() -> int:
    """Worker processes by default: the cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


if TYPE_CHECKING:
    _Kind = click.ParamType[int | str]
else:
    _Kind = click.ParamType  # an older click cannot be asked for the kind of value


class Workers(_Kind):
    """A number of processes, or the address of a cluster."""

    name = "workers"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """The number, or the address as it is: whether anybody listens there is seen later."""
        if isinstance(value, str) and value.startswith("dask://"):
            return value
        number: int = click.IntRange(1, 256).convert(value, param, ctx)
        return number


STORE: Decorator = click.option(
    "--store",
    metavar="URL",
    help="Database that keeps every run.  [default: CCSIM_STORE, else results/ccsim.sqlite]",
)
MONTHS: Decorator = click.option(
    "--months",
    type=click.IntRange(SHORTEST, 1200),
    metavar="N",
    default=144,
    show_default=True,
    help=f"Months to simulate, the first {BURN_IN} of them before a design takes force.",
)
WORKERS: Decorator = click.option(
    "--workers",
    type=Workers(),
    metavar="N",
    default=workers,
    show_default="all cores",
    help="Processes that compute side by side; or a Dask cluster: dask://host:port.",
)
JSON: Decorator = click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout, nothing else.")


def seeds(default: int) -> Decorator:
    """The option `--seeds N`: worlds 1 to N."""
    return click.option(
        "--seeds",
        type=click.IntRange(1, 100_000),
        metavar="N",
        default=default,
        show_default=True,
        help="Worlds: seeds 1 to N, the same for every design.",
    )


def typed(words: Sequence[str], without: str) -> str:
    """The command line as typed, less the option `without` and its value.

    >>> typed(["compare", "a.yaml", "--seeds", "5", "--born"], without="--seeds")
    'ccsim compare a.yaml --born'
    """
    kept = [
        word
        for before, word in zip(["", *words], words, strict=False)
        if without not in (word, before) and not word.startswith(f"{without}=") and word != "--traceback"
    ]
    return shlex.join(["ccsim", *kept])
