"""Options that several verbs share, declared once."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from sim.masking import masked, shown_command

if TYPE_CHECKING:
    from sim.scenario import Scenario

    Choice = click.Choice[str]
else:
    Choice = click.Choice  # not generic before click 8.2

BURN_IN = 24  # months before a design takes force
SHORTEST = BURN_IN + 2  # a change has to be seen for more than a month

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def workers() -> int:
    """Worker processes by default: the cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _cluster(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The address as it is, if it is one: whether anybody listens there is seen later."""
    if value is None:
        return None
    from sim.batch.errors import WorkersError
    from sim.batch.workers.cluster import scheduler_of

    try:
        scheduler_of(value)
    except WorkersError as error:
        raise click.BadParameter(masked(error.text)) from None
    return value


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
    type=click.IntRange(1, 256),
    metavar="N",
    default=workers,
    show_default="all cores",
    help="Processes of this machine that compute side by side.",
)
EXECUTOR: Decorator = click.option(
    "--executor",
    callback=_cluster,
    metavar="dask://HOST:PORT",
    help="Compute on a Dask cluster instead; only this process stores.",
)


def where(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--store`, `--workers` and `--executor`, handed to the verb as one value, `where`."""

    @wraps(verb)
    def handed(*words: Any, store: str | None, workers: int, executor: str | None, **asked: Any) -> Any:
        from sim.cli.computing import Where

        return verb(*words, where=Where(store, workers, executor), **asked)

    return STORE(WORKERS(EXECUTOR(handed)))


MARKET: Decorator = click.option(
    "--market",
    metavar="NAME",
    help="Put the designs in the world of this scenario or file, such as price_driven.  [default: each in its own]",
)
JSON: Decorator = click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout, nothing else.")


class Words(Choice):
    """One of several words; a misspelt one is answered with the word that comes nearest."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself. Raises a usage error for any other."""
        from sim.scenario.problems import clipped, did_you_mean

        if value in self.choices:
            return str(value)
        near = did_you_mean(str(value), self.choices)
        hint = f"did you mean '{near}'?" if near else f"it is one of {', '.join(self.choices)}"
        self.fail(f"'{clipped(str(value))}' is not known here: {hint}", param, ctx)


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


def loaded(names: Iterable[str], market: str | None) -> list["Scenario"]:
    """The scenarios of these names or files, all called differently, in the world of `market` if one is named.

    Raises a usage error for a market that sets nothing of the world, and ScenarioError as `load` and `within` do.
    """
    from sim.scenario.naming import named_apart

    if market is None:
        return named_apart([_scenario(name) for name in names])
    world = _scenario(market)
    if not world.sets_the_world:
        text = f"{market} sets nothing of the world: its market, assumptions and switches are the declared ones"
        raise click.BadParameter(f"{text}; ccsim list shows the markets", param_hint="--market")
    return named_apart([_scenario(name).within(world) for name in names])


def _scenario(name: str) -> "Scenario":
    """The scenario; Failure with the right command for a file of another kind."""
    from sim.cli.failures import Exit, Failure
    from sim.scenario import ScenarioError, load

    try:
        return load(name)
    except ScenarioError:
        from sim.scenario.files.kinds import kind_of

        mark = kind_of(name).mark
        if mark.name == "scenario":
            raise
        text = f"{name} is {mark.article}, not a scenario"
        raise Failure(text, Exit.SCENARIO, typed([mark.verb.removeprefix("ccsim "), name])) from None


def typed(words: Sequence[str], *without: str) -> str:
    """The command line as typed, less the options `without` and their values; passwords are hidden.

    >>> typed(["compare", "a.yaml", "--seeds", "5", "--born"], "--seeds")
    'ccsim compare a.yaml --born'
    """
    return shown_command(["ccsim", *kept(words, *without)])


def store_of(words: Sequence[str]) -> str | None:
    """The address after `--store` in a command line; None without one.

    >>> store_of(["status", "--store", "a.sqlite"]), store_of(["status", "--store=a.sqlite"]), store_of(["status"])
    ('a.sqlite', 'a.sqlite', None)
    """
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word == "--store":
            return after
        if word.startswith("--store="):
            return word.removeprefix("--store=")
    return None


def kept(words: Sequence[str], *without: str) -> list[str]:
    """The words of a command line, less the options `without` and their values."""
    names = {*without}
    return [
        word
        for before, word in zip(["", *words], words, strict=False)
        if not names & {word, before, word.partition("=")[0]} and word != "--traceback"
    ]
