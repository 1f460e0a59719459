"""`ccsim batch`: an experiment file, run."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.computing import computed
from sim.cli.failures import Exit, Failure
from sim.cli.jobscript import SCHEDULERS, script
from sim.cli.output import print_json
from sim.cli.progress import announce_compilation, time_left

if TYPE_CHECKING:
    from analysis.compute import Compute
    from analysis.experiment.precision import Width
    from analysis.experiment.runs import Runs
    from sim.batch import Store, Summary
    from sim.scenario.files.experiments import Experiment

HERE = ("--job-script", "--parts", "--shard", "--store", "--workers")  # a job script says these itself


@click.command()
@click.argument("experiment", metavar="EXPERIMENT")
@click.option("--dry-run", is_flag=True, help="Say how many runs, how long and how large; compute only two pilot runs.")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help="Worlds 1 to N.  [default: the file's]")
@click.option(
    "--months", type=click.IntRange(options.SHORTEST, 1200), metavar="N", help="Months.  [default: the file's]"
)
@click.option("--shard", metavar="I/N", help="Compute part I of N: for several machines, or nights.")
@click.option("--job-script", type=click.Choice(SCHEDULERS), help="Print a script that computes --parts as jobs.")
@click.option("--parts", type=click.IntRange(1, 100_000), metavar="N", default=10, help="Parts of a job script.")
@click.option("--retry", type=click.Choice(["failed"]), help="Compute runs that failed before once more.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first run that fails.")
@click.option(
    "--timeout", type=click.FloatRange(0, min_open=True), metavar="S", help="Give up on a run after S seconds."
)
@click.option("--until-ci", metavar="METRIC:WIDTH", help="Add worlds until paired intervals are at most +-WIDTH.")
@options.STORE
@options.WORKERS
@options.EXECUTOR
@options.JSON
@click.pass_obj
def batch(words: list[str], /, experiment: str, dry_run: bool, as_json: bool, **asked: Any) -> None:
    """Run an experiment: every scenario, with every combination of varied values, in every world.

    EXPERIMENT is a file or the name of a shipped experiment (ccsim list experiments). Runs that the store has are not
    computed again.
    """
    from analysis.compute import Compute
    from analysis.experiment.runs import Runs
    from sim.batch import open_store
    from sim.cli import plan
    from sim.cli.closing_message import ending
    from sim.scenario.files.experiments import load_experiment

    if asked["job_script"]:
        click.echo(_script(words, asked), nl=False)
        return
    shard = plan.parsed_shard(asked["shard"])
    with _explained(experiment), open_store(asked["store"]) as store:
        found = plan.asked_for(load_experiment(experiment), asked["seeds"], asked["months"])
        width = _width(asked["until_ci"], found, shard)
        compute = Compute(
            store,
            workers=asked["workers"],
            executor=asked["executor"],
            timeout=asked["timeout"],
            retry_failed=asked["retry"] == "failed",
            fail_fast=asked["fail_fast"],
        )
        runs = Runs(found, shard)
        if dry_run:
            _say_plan(runs, compute, as_json)
            return
        found, summary = _done(runs, compute, width)
        if as_json:
            print_json(_json(summary, store))
        else:
            click.echo(ending(Runs(found, shard), summary, store, words, width))
    raise click.exceptions.Exit(Exit.RUNS if summary.failed else Exit.OK)


def _done(runs: Runs, compute: Compute, width: Width | None) -> tuple[Experiment, Summary]:
    """Compute what the store lacks, in as many worlds as `width` needs if there is one."""
    from analysis.experiment.running_differences import SoFar
    from sim.cli.precision import enough

    announce_compilation()
    if width is None:
        return runs.experiment, computed(runs, compute, SoFar(runs.experiment.scenarios, compute.store))
    return enough(runs.experiment, width, compute)


def _width(text: str | None, experiment: Experiment, shard: tuple[int, int]) -> Width | None:
    from sim.cli.precision import wanted

    return wanted(text, experiment, shard) if text is not None else None


@contextmanager
def _explained(experiment: str) -> Iterator[None]:
    """Let an experiment that is not valid end with the command that helps with experiments."""
    from sim.scenario import ScenarioError

    try:
        yield
    except ScenarioError as error:
        unknown = any(problem.code == "E001" and not problem.chain for problem in error.problems)
        help_ = "ccsim list experiments" if unknown else shlex.join(["ccsim", "check", experiment])
        raise Failure(str(error), Exit.SCENARIO, help_) from error


def _script(words: list[str], asked: dict[str, Any]) -> str:
    """The script of jobs that compute what was typed, in parts."""
    if asked["until_ci"] is not None:
        raise click.BadParameter("a part does not know the intervals of the whole", param_hint="--until-ci")
    return script(options.kept(words, *HERE), asked["parts"], asked["job_script"], asked["workers"])


def _json(summary: Summary, store: Store) -> dict[str, Any]:
    """What was done; `lost` are runs that are neither done, nor known to have failed, nor left for later."""
    return {
        "planned": summary.planned,
        "computed": summary.computed,
        "reused": summary.reused,
        "failed": summary.failed,
        "lost": summary.planned - summary.computed - summary.reused - summary.failed - summary.left,
        "seconds": summary.seconds,
        "store": store.url,
    }


def _say_plan(runs: Runs, compute: Compute, as_json: bool) -> None:
    """What the batch would do: runs, time and size, from a pilot run."""
    from sim.cli.plan import Pilot, outlook, pilot

    ahead = outlook(runs, compute.store, compute.retry_failed)
    one = pilot(ahead.first, ahead.some) if ahead.first and ahead.some else Pilot()
    side_by_side = min(compute.workers, max(1, ahead.new))
    found = {
        "planned": ahead.planned,
        "new": ahead.new,
        "stored": ahead.planned - ahead.new,
        "workers": side_by_side,
        "seconds_a_run": one.seconds,
        "bytes_a_run": one.size,
        "seconds": one.total(ahead, side_by_side),
        "megabytes": one.size * ahead.new / 1e6,
        "store": compute.store.url,
    }
    if as_json:
        print_json(found)
    else:
        click.echo(_plan_text(found))


def _plan_text(found: dict[str, Any]) -> str:
    time = time_left(found["seconds"]).removesuffix(" left")
    measured = f"{found['workers']} workers, {found['seconds_a_run']:.2f} s a run as in a pilot of two runs here"
    rows = [
        ("runs", f"{found['new']:,} new, {found['stored']:,} already stored"),
        ("time", f"about {time}, and a few to start: {measured}" if found["new"] else "nothing to compute"),
        ("size", f"about {found['megabytes']:,.1f} MB more in {found['store']}"),
    ]
    return columns(rows)
