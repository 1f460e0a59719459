"""`ccsim replay`: one stored run computed again, from nothing but what the store knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns, number
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json

if TYPE_CHECKING:
    from sim.batch import Model
    from sim.batch.jobs import RunLike
    from sim.batch.store.lookup import StoredRun


@click.command()
@click.argument("run", metavar="RUN")
@click.option("--verify", is_flag=True, help="Compare with the stored digest: exit code 6 if it differs.")
@click.option("--until", type=click.IntRange(1, 1200), metavar="MONTH", help="Stop after this month.")
@options.STORE
@options.JSON
def replay(run: str, verify: bool, until: int | None, store: str | None, as_json: bool) -> None:
    """Compute a stored run again and show its outcomes.

    RUN is the identity of a run, or the beginning of it.
    """
    if verify and until is not None:
        raise click.UsageError("--verify compares the whole run; leave out --until.")
    stored = _found(run, store)
    _same_rules(stored)
    if verify:
        _comparable(stored)
    model = _model_of(stored)
    if until is not None and model.simulate is not _rules().simulate:
        raise click.UsageError(f"run {stored.run_id} is a probe's, which looks at the whole of it; leave out --until.")
    months = stored.months if until is None else min(until, stored.months)
    again = _computed(stored, months, model)
    if as_json:
        print_json(_json_object(stored, again, months, verify))
    else:
        click.echo(_text(stored, again, months, model))
    if verify:
        _verified(stored, again.digest, as_json)


def _found(run: str, store: str | None) -> StoredRun:
    from sim.batch import open_store
    from sim.batch.store.lookup import find_run

    with open_store(store) as opened:
        try:
            return find_run(opened, run.lower())
        except LookupError as error:
            raise Failure(str(error.args[0]), Exit.USAGE) from None


def _same_rules(stored: StoredRun) -> None:
    """Raise `Failure` if other rules computed it: under these it is another run.

    What follows a hyphen in a version says what else was measured, as docks do; the run is the same.
    """
    from sim.model import version

    if stored.model_version.partition("-")[0] != version():
        text = f"E613 run {stored.run_id} is of model version {stored.model_version}, this program has {version()}"
        hint = f"ccsim run {stored.scenario} --seed {stored.seed} --months {stored.months}"
        raise Failure(f"{text}: it cannot be the same run. Install the version that computed it", Exit.MISMATCH, hint)


def _comparable(stored: StoredRun) -> None:
    if stored.status in ("planned", "running"):
        text = f"E614 run {stored.run_id} is {stored.status}: there is no digest to compare with"
        raise Failure(text, Exit.USAGE, f"ccsim replay {stored.run_id}")


def _rules() -> Model:
    from sim.batch import shipped_model

    return shipped_model()


def _model_of(stored: StoredRun) -> Model:
    """What computed the run: the rules, or a probe of checks. Raises `Failure` if that probe has changed."""
    from analysis.checks.quantities import model_of, probe_in

    probe = probe_in(stored.model_version)
    if probe is None:
        return _rules()
    model = model_of(probe)
    if model.version != stored.model_version:
        text = f"E617 run {stored.run_id} was measured by the probe '{probe.name}' in another version"
        versions = f"stored {stored.model_version}, here {model.version}"
        raise Failure(f"{text} ({versions}): its figures cannot be compared", Exit.MISMATCH, "ccsim facts")
    return model


def _computed(stored: StoredRun, months: int, model: Model) -> RunLike:
    """The run. Raises `Failure` if it fails again."""
    from sim.cli.progress import announce_compilation
    from sim.scenario import from_resolved

    announce_compilation()
    scenario = from_resolved(stored.resolved)
    if scenario.hash != stored.scenario_hash:
        text = f"E615 the scenario of run {stored.run_id} cannot be rebuilt: its hash is {scenario.hash}"
        raise Failure(f"{text}, stored is {stored.scenario_hash}", Exit.MISMATCH)
    try:
        return model.simulate(scenario, seed=stored.seed, months=months)
    except FloatingPointError as error:
        month = getattr(error, "month", None)
        hint = f"ccsim replay {stored.run_id} --until {month - 1}" if isinstance(month, int) and month > 1 else ""
        raise Failure(f"run {stored.run_id} failed: {error}", Exit.RUNS, hint) from None


def _verified(stored: StoredRun, digest: str, as_json: bool) -> None:
    """Say that the digest is the stored one. Raises `Failure` if not."""
    if digest == stored.digest:
        click.echo(f"Verified: digest {digest}, as stored.", err=as_json)
        return
    before = f"digest {stored.digest}" if stored.digest else f"no digest (it has {stored.status})"
    differs = "; ".join(stored.other_versions()) or "nothing: Python, platform and packages are the same"
    text = f"E616 run {stored.run_id} differs: stored {before}, now digest {digest}"
    raise Failure(f"{text}.\nVersions that differ: {differs}", Exit.MISMATCH)


def _text(stored: StoredRun, again: RunLike, months: int, model: Model) -> str:
    head = f"{stored.scenario}, seed {stored.seed}, {months} of {stored.months} months, run {stored.run_id}"
    values = again.outcomes
    rows = [(one.name, number(values[one.name]), one.unit) for one in model.outcomes]
    return f"{head}\n\n{columns([('outcome', 'value', 'unit'), *rows], right=[1])}\n\nDigest {again.digest}"


def _json_object(stored: StoredRun, again: RunLike, months: int, verify: bool) -> dict[str, Any]:
    verdict = {"same": again.digest == stored.digest} if verify else {}
    return {
        "run": stored.run_id,
        "scenario": stored.scenario,
        "seed": stored.seed,
        "months": months,
        "outcomes": dict(again.outcomes),
        "digest": again.digest,
        "stored": {"status": stored.status, "digest": stored.digest, "other_versions": stored.other_versions()},
        **verdict,
    }
