"""`ccsim compare`: the main job."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.progress import note
from sim.cli.tally import counts, lost_runs, require_results

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison
    from analysis.tipping.compute import Tipping
    from sim.cli.computing import Where
    from sim.scenario import Scenario

SHOWN = 3  # tipping points beside the headline
REFERENCE = ("product_centric", "account_managed", "customer_centric")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a comparison found: the differences, the tipping points (if asked for), the report's path (if written).

    `lost` has a line for each of the first failed runs.
    """

    comparison: Comparison
    tipping: Tipping | None
    report: Path | None
    lost: list[str]


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]...")
@options.seeds(30)
@options.MONTHS
@options.MARKET
@click.option("--born", is_flag=True, help="Compare firms that were always so as well.")
@options.where
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("results/compare"),
    show_default=True,
    metavar="DIR",
    help="Folder for the report.",
)
@click.option("--no-report", is_flag=True, help="Table only.")
@click.option("--no-tip", is_flag=True, help="Leave out the search for tipping points.")
@options.JSON
@click.pass_obj
def compare(words: list[str], /, scenarios: tuple[str, ...], market: str | None, as_json: bool, **asked: Any) -> None:
    """Compare designs of a firm in the same worlds.

    SCENARIO is a file or the name of a shipped scenario; without any, the three reference designs are compared. Every
    world starts with the same firm, which becomes each of the designs at month 25. Runs that the store has are not
    computed again.
    """
    answer = _answer(options.loaded(scenarios or REFERENCE, market), **asked)
    if as_json:
        print_json(_json(answer))
    else:
        say(_text(answer, options.typed(words, "--seeds")))
    raise click.exceptions.Exit(Exit.RUNS if answer.comparison.summary.failed else Exit.OK)


def _answer(
    chosen: Sequence[Scenario],
    seeds: int,
    months: int,
    born: bool,
    where: Where,
    out: Path,
    no_report: bool,
    no_tip: bool,
) -> Answer:
    """Run what is missing, compare, look for tipping points and write the report."""
    from analysis.comparison.compute import compare as compared

    if not no_report:
        _require_folder(out)
    with where.compute() as compute:
        found = compared(chosen, range(1, seeds + 1), months, compute, born)
        lost = lost_runs(found, compute.store)
        require_results(found, lost)
    tipping = None if no_tip or lost else _tipping(found.scenarios, months, where)
    return Answer(found, tipping, None if no_report else _report(found, tipping, out), lost)


def _tipping(chosen: Sequence[Scenario], months: int, where: Where) -> Tipping | None:
    """The strongest tipping points between the last design named and the first; None if there is only one."""
    from analysis.tipping.compute import tip

    if len(chosen) < 2:
        return None
    with where.compute("tipping points") as compute:
        return tip(chosen[-1], chosen[0], compute, months, strongest=SHOWN, steps=1)


def _report(found: Comparison, tipping: Tipping | None, out: Path) -> Path:
    from analysis.report.page import write_report

    note("Writing the report ...")
    try:
        return write_report(found, out / "report.html", [tipping] if tipping else [])
    except OSError as error:
        raise _no_report(out, error) from error


def _require_folder(out: Path) -> None:
    """Make the report's folder and try to write in it: not after an hour of runs."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise _no_report(out, error) from error


def _no_report(out: Path, error: OSError) -> Failure:
    text = f"E411 the report cannot be written to {out}: {error.strerror or error}. Name a folder with --out"
    return Failure(f"{text}, or leave the report out with --no-report", Exit.STORE)


def _json(answer: Answer) -> dict[str, Any]:
    from analysis.comparison import table as tables
    from analysis.tipping import sentences as tip_words

    whole = tables.json_object(answer.comparison, str(answer.report) if answer.report else None)
    tipping = tip_words.json_object(answer.tipping) if answer.tipping else None
    return whole | {"tipping": tipping, "lost": answer.lost}


def _text(answer: Answer, command: str) -> str:
    """The paired tables, the tipping points, what was computed and where the report lies."""
    from analysis.comparison import table as tables
    from analysis.tipping import sentences as tip_words

    found = answer.comparison
    lines = [tables.text(found, command)]
    if answer.tipping:
        lead, ends = tip_words.strongest(answer.tipping, found.labels, SHOWN)
        lines.append("\n".join([f"Tipping points: {lead}", *(f"- {end}" for end in ends), ""]))
    elif answer.lost:
        lines.append("Tipping points: not looked for, as runs failed\n")
    lines += [counts(found), *answer.lost]
    if answer.report:
        lines.append(f"Report: {answer.report}")
    return "\n".join(lines)
