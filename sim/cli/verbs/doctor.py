"""`ccsim doctor`: what works on this machine, and how fast."""

from dataclasses import asdict

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say


@click.command()
@options.STORE
@options.JSON
def doctor(store: str | None, as_json: bool) -> None:
    """Say what works on this machine: Python, packages, store, compiled rules, figures, and the speed of a run."""
    from analysis.machine.compute import findings as found_here
    from sim.batch.store.command import command_in

    findings = found_here(store)
    failed = [finding.what for finding in findings if finding.state == "failure"]
    if as_json:
        print_json({"ok": not failed, "findings": [asdict(finding) for finding in findings]})
    else:
        say(Table([], [(f.what, f.state, f.detail) for f in findings]).text())
        compare = command_in(store, ["compare"])
        say(f"Does not work: {', '.join(failed)}" if failed else f"Everything works. Next: {compare}")
    raise click.exceptions.Exit(Exit.STORE if "store" in failed else Exit.DEFECT if failed else Exit.OK)
