"""`ccsim batch`: an experiment file, run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.jobscript import SCHEDULERS, script
from sim.cli.narrow import enough
from sim.cli.progress import announce_compilation, progress, time_left
from sim.cli.text import columns, print_json

if TYPE_CHECKING:
    from sim.batch import Store, Summary
    from sim.cli.plan import Run, Runs
    from sim.scenario.experiments import Experiment


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
@click.option("--executor", metavar="dask://HOST:PORT", help="Compute on a Dask cluster; only this process stores.")
@click.option("--until-ci", metavar="METRIC:WIDTH", help="Add worlds until paired intervals are at most +-WIDTH.")
@options.STORE
@options.WORKERS
@options.JSON
@click.pass_obj
def batch(words: list[str], /, experiment: str, dry_run: bool, as_json: bool, **asked: Any) -> None:
    """Run an experiment: every scenario, with every combination of varied values, in every world.

    EXPERIMENT is a file or the name of a shipped experiment (ccsim list experiments). Runs that the store has are not
    computed again.
    """
    from sim.batch import open_store
    from sim.cli import plan
    from sim.scenario.experiments import load_experiment

    number, cluster = who(asked["workers"], asked["executor"])
    if asked["job_script"]:
        click.echo(script(["batch", experiment], asked["parts"], asked["job_script"], number), nl=False)
        return
    shard = plan.parsed_shard(asked["shard"])
    found = plan.asked_for(load_experiment(experiment), asked["seeds"], asked["months"])
    with open_store(asked["store"]) as store:
        if asked["until_ci"] and not dry_run:
            announce_compilation()
            found = enough(found, asked["until_ci"], shard, store, cluster or number)
        runs = plan.Runs(found, shard)
        if dry_run:
            _say_plan(list(runs), store, number, asked["retry"], as_json)
            return
        summary = _computed(runs, store, asked)
        if as_json:
            print_json(_json(summary, store))
        else:
            click.echo(_text(found, runs, summary, store, words, shard))
    raise click.exceptions.Exit(Exit.RUNS if summary.failed else Exit.OK)


def _computed(runs: Runs, store: Store, asked: dict[str, Any]) -> Summary:
    """Compute what the store lacks."""
    from sim.batch import run_batch

    announce_compilation()
    number, cluster = who(asked["workers"], asked["executor"])
    how = {"fail_fast": asked["fail_fast"], "timeout": asked["timeout"], "executor": cluster}
    with progress("runs") as watch:
        return run_batch(runs.jobs(), store, number, watch, retry_failed=asked["retry"] == "failed", **how)


def who(workers: int | str, executor: str | None) -> tuple[int, str | None]:
    """The number of processes here, and the cluster that computes instead, which either option may name."""
    if isinstance(workers, str):
        return options.workers(), executor or workers
    return workers, executor


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


def _text(
    experiment: Experiment,
    runs: Runs,
    summary: Summary,
    store: Store,
    words: list[str],
    shard: tuple[int, int],
) -> str:
    """The table, what was computed, and what to type next."""
    from sim.cli import means
    from sim.cli.tally import lost_lines, told

    whole, done = shard == (1, 1) and not summary.left, summary.planned > summary.failed
    lines = [experiment.question, ""] if experiment.question else []
    if whole and done:
        outcomes = means.outcomes_of(runs, store)
        table = means.table(experiment, means.lines_of(experiment, outcomes))
        lines += [*filter(None, [table, means.best(experiment, outcomes)]), ""]
    lines += [
        told(summary, store.url),
        *lost_lines(summary, store),
        f"Next: {_next(experiment, summary, words, whole)}",
    ]
    return "\n".join(lines)


def _next(experiment: Experiment, summary: Summary, words: list[str], whole: bool) -> str:
    """The command to type next."""
    if summary.failed:
        again = options.typed(words, without="--retry")
        return f"{again} --retry failed   (the {summary.planned - summary.failed} done are kept)"
    if not whole:
        return f"{options.typed(words, without='--shard')}   (when all shards are done: shows the table)"
    more = 4 * len(experiment.seeds)
    return f"{options.typed(words, without='--seeds')} --seeds {more}   (halves the intervals; the done are kept)"


def _say_plan(runs: Sequence[Run], store: Store, workers: int, retry: str | None, as_json: bool) -> None:
    """What the batch would do: runs, time and size, from a pilot run."""
    from sim.cli.plan import Pilot, pilot

    states = store.states({run.id for run in runs})
    kept = {"done"} if retry == "failed" else {"done", "failed"}
    new = {run.id: run.job for run in runs if states.get(run.id) not in kept}
    one = pilot(list(new.values())) if new else Pilot()
    planned, side_by_side = len({run.id for run in runs}), min(workers, max(1, len(new)))
    found = {
        "planned": planned,
        "new": len(new),
        "stored": planned - len(new),
        "workers": side_by_side,
        "seconds_a_run": one.seconds,
        "bytes_a_run": one.size,
        "seconds": one.total(list(new.values()), side_by_side),
        "megabytes": one.size * len(new) / 1e6,
        "store": store.url,
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
