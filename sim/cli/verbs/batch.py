"""`ccsim batch`: an experiment file, run."""

from __future__ import annotations

from typing import Any

import click

from sim.cli import batch_options, closing_message, dry_run, options
from sim.cli.computing import completed
from sim.cli.failures import Exit
from sim.cli.jobscript import SCHEDULERS
from sim.cli.output import print_json, say


@click.command()
@click.argument("experiment", metavar="EXPERIMENT")
@click.option("--dry-run", is_flag=True, help="Say how many runs, how long and how large; compute only two pilot runs.")
@click.option("--seeds", type=click.IntRange(1, 100_000), metavar="N", help="Worlds 1 to N.  [default: the file's]")
@click.option(
    "--months", type=click.IntRange(options.SHORTEST, 1200), metavar="N", help="Months.  [default: the file's]"
)
@click.option("--shard", metavar="I/N", help="Compute part I of N: for several machines, or nights.")
@click.option("--job-script", type=options.Words(SCHEDULERS), help="Print a script that computes --parts as jobs.")
@click.option("--parts", type=click.IntRange(1, 100_000), metavar="N", default=10, help="Parts of a job script.")
@click.option("--retry", type=options.Words(["failed"]), help="Compute runs that failed before once more.")
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
def batch(words: list[str], /, experiment: str, as_json: bool, **asked: Any) -> None:
    """Run an experiment: every scenario, with every combination of varied values, in every world.

    EXPERIMENT is a file or the name of a shipped experiment (ccsim list experiments). Runs that the store has are not
    computed again.
    """
    from analysis.compute import Compute
    from analysis.experiment.runs import Runs
    from sim.batch import open_store
    from sim.scenario.files.experiments import load_experiment

    if asked["job_script"]:
        script = batch_options.script_of(words, asked["job_script"], asked["parts"], asked["workers"])
        click.echo(script, nl=False)
        return
    shard, again = batch_options.shard_of(asked["shard"]), asked["retry"] == "failed"
    with batch_options.explained(), open_store(asked["store"]) as store:
        runs = Runs(batch_options.sized(load_experiment(experiment), asked["seeds"], asked["months"]), shard)
        width = batch_options.width_of(asked["until_ci"], runs.experiment, shard)
        compute = Compute(store, asked["workers"], asked["executor"], None, asked["timeout"], again, asked["fail_fast"])
        if asked["dry_run"]:
            dry_run.show(runs, compute, as_json)
            return
        runs, summary = completed(runs, compute, width)
        if as_json:
            print_json(closing_message.as_json(runs, summary, store))
        else:
            say(closing_message.text(runs, summary, store, words, width))
    raise click.exceptions.Exit(Exit.RUNS if summary.failed else Exit.OK)
