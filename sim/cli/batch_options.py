"""What the options of `ccsim batch` ask for, and usage errors where they ask for what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.jobscript import script

if TYPE_CHECKING:
    from analysis.experiment.precision import Width
    from sim.scenario.files.experiments import Experiment

MOST_PARTS = 100_000
OF_THE_SCRIPT = ("--job-script", "--parts", "--shard", "--store", "--workers")  # a job script says these itself


def shard_of(text: str | None) -> tuple[int, int]:
    """`2/8` as numbers; without a text the only shard of one. Raises a usage error for anything else."""
    if text is None:
        return 1, 1
    number, _, of = text.partition("/")
    digits = all(part.isascii() and part.isdecimal() and len(part) <= len(str(MOST_PARTS)) for part in (number, of))
    if not (digits and 1 <= int(number) <= int(of) <= MOST_PARTS):
        raise click.BadParameter(f"'{text[:40]}' is not I/N with 1 <= I <= N, as in 2/8", param_hint="--shard")
    return int(number), int(of)


def sized(experiment: Experiment, seeds: int | None, months: int | None) -> Experiment:
    """The experiment with the worlds and months of the command line in place of the file's.

    Raises a usage error for more runs than an experiment may have (E182).
    """
    from sim.scenario.files.experiments import MOST_RUNS

    experiment = replace(
        experiment,
        seeds=experiment.seeds if seeds is None else range(1, seeds + 1),
        months=experiment.months if months is None else months,
    )
    if experiment.size > MOST_RUNS:
        most = MOST_RUNS * len(experiment.seeds) // experiment.size
        size = f"the experiment would have {experiment.size:,} runs; at most {MOST_RUNS:,}"
        text = f"E182 {size}: --seeds {most} or fewer"
        raise click.BadParameter(text, param_hint="--seeds")
    return experiment


def width_of(text: str | None, experiment: Experiment, shard: tuple[int, int]) -> Width | None:
    """The width that `METRIC:WIDTH` asks for; None without a text.

    Raises a usage error for a text that is none, a single scenario, or one shard of several.
    """
    from analysis.experiment.precision import width_from

    if text is None:
        return None
    try:
        width = width_from(text, experiment.months)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--until-ci") from None
    if len(experiment.scenarios) < 2 or shard != (1, 1):
        raise click.BadParameter("a difference needs two scenarios, and all runs here", param_hint="--until-ci")
    return width


def script_of(words: list[str], scheduler: str, parts: int, workers: int) -> str:
    """The script of jobs that compute what was typed, in parts. Raises a usage error for `--until-ci`."""
    if any(word.partition("=")[0] == "--until-ci" for word in words):
        raise click.BadParameter("a part does not know the intervals of the whole", param_hint="--until-ci")
    return script(options.kept(words, *OF_THE_SCRIPT), parts, scheduler, workers)


@contextmanager
def explained() -> Iterator[None]:
    """Let an experiment whose pilot fails end with the command that helps."""
    from analysis.experiment.plan import PilotError

    try:
        yield
    except PilotError as error:
        raise Failure(str(error), Exit.RUNS, "ccsim doctor") from error
