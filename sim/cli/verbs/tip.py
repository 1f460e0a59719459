"""`ccsim tip`: what would change the answer."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analysis.tipping.candidates import Candidate
    from analysis.tipping.compute import Tipping
    from sim.cli.computing import Where
    from sim.scenario import Scenario

WORLDS = 8
WIDTH = 100


@click.command()
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option(
    "--over",
    multiple=True,
    metavar="NAME",
    help="Look at this number, NAME=LOW:HIGH between these ends, or at a section; may be repeated.  "
    "[default: every assumption without data]",
)
@options.seeds(WORLDS)
@options.MONTHS
@options.MARKET
@click.option(
    "--metric",
    default="headline",
    show_default=True,
    metavar="NAME",
    help="Outcome that decides who is ahead.",
)
@click.option("--strongest", type=click.IntRange(1), metavar="K", help="Only the K strongest.  [default: all]")
@click.option(
    "--controls",
    "controlled",
    is_flag=True,
    help="For each number that changes the winner, run A once more with the levers of its mechanism as B has them.",
)
@options.where
@options.JSON
def tip(
    a: str,
    b: str,
    over: tuple[str, ...],
    metric: str,
    seeds: int,
    months: int,
    market: str | None,
    as_json: bool,
    **asked: Any,
) -> None:
    """Find what would change the winner between the designs A and B, and where.

    A and B are files or names of shipped scenarios. Each assumption without data is put to both ends of its sweep, in
    the same two worlds; where that changes the winner, the value at which it changes is bisected in all worlds. A lever
    of a design is moved in A alone. All of it takes some thousand runs, minutes on two cores; the store keeps them.
    """
    first, second = options.loaded((a, b), market)
    if first.hash == second.hash:
        raise click.UsageError(f"{a} and {b} are the same design: neither can be ahead.")
    _require_outcome(metric)
    candidates = _candidates(first, over)
    found = _found(first, second, candidates, months, range(1, seeds + 1), metric, **asked)
    if not found.level.n:
        text = f"In no world did both {a} and {b} finish: {found.failed} of {found.runs} runs failed"
        raise Failure(text, Exit.RUNS, "ccsim status")
    if as_json:
        print_json(_json(found))
    else:
        say(_text(found, _labels(first, second)))
    raise click.exceptions.Exit(Exit.RUNS if found.failed else Exit.OK)


def _require_outcome(metric: str) -> None:
    from sim.scenario.measures import OUTCOME_NAMES

    if metric not in OUTCOME_NAMES:
        raise click.BadParameter(
            f"no outcome is called '{metric}'; ccsim list metrics names all", param_hint="--metric"
        )


def _candidates(scenario: Scenario, over: Sequence[str]) -> list[Candidate]:
    from analysis.tipping.candidates import named, without_data

    try:
        return named(scenario, over) if over else without_data(scenario)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--over") from None


def _found(
    first: Scenario,
    second: Scenario,
    candidates: Sequence[Candidate],
    months: int,
    seeds: Sequence[int],
    metric: str,
    where: Where,
    strongest: int | None,
    controlled: bool,
) -> Tipping:
    from analysis.tipping.compute import tip as search

    with where.compute("tipping points") as compute:
        return search(
            first,
            second,
            compute,
            months,
            seeds,
            candidates,
            metric,
            strongest,
            controlled=controlled,
        )


def _labels(first: Scenario, second: Scenario) -> Mapping[str, str]:
    from analysis.comparison.compute import labels_of

    return labels_of({first.id: first, second.id: second})


def _json(found: Tipping) -> dict[str, Any]:
    from analysis.tipping import control_sentences as control_words
    from analysis.tipping import sentences as tip_words

    return tip_words.json_object(found) | {"controls": control_words.json_objects(found)}


def _text(found: Tipping, labels: Mapping[str, str]) -> str:
    """A line for each number that changes the winner, its control if asked, those that come nearest, how many there
    were."""
    from analysis.tipping import sentences as words

    blocks = [fill(words.level(found, labels), WIDTH) + "\n" + fill(words.headline(found, labels), WIDTH)]
    if found.points:
        blocks.append(columns([words.POINTS, *words.point_rows(found, labels)]))
    blocks += _controls(found, labels)
    if found.nearest:
        blocks.append(columns([words.NEAR, *words.near_rows(found)]))
    return "\n\n".join([*blocks, words.told(found)])


def _controls(found: Tipping, labels: Mapping[str, str]) -> list[str]:
    from analysis.tipping import control_sentences as words

    if found.controls is None:
        return []
    told = fill(words.lead(found, labels), WIDTH)
    return [told, columns([words.HEAD, *words.rows(found, labels)])] if found.controls else [told]
