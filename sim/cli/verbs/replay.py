"""`ccsim replay`: one stored run computed again."""

from typing import TYPE_CHECKING

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.progress import announce_compilation

if TYPE_CHECKING:
    from analysis.replay.compute import Replay

CODES = {"mismatch": Exit.MISMATCH, "usage": Exit.USAGE, "failed": Exit.RUNS}


@click.command()
@click.argument("run", metavar="RUN")
@click.option("--verify", is_flag=True, help="Compare digest and figures with those in the store: exit code 6.")
@click.option("--until", type=click.IntRange(1, 1200), metavar="MONTH", help="Stop after this month.")
@options.STORE
@options.JSON
def replay(run: str, verify: bool, until: int | None, store: str | None, as_json: bool) -> None:
    """Compute a stored run again and show its outcomes.

    RUN is the identity of a run, or the beginning of it.
    """
    from analysis.replay.sentences import json_object, mismatch, text

    if verify and until is not None:
        raise click.UsageError("--verify compares the whole run; leave out --until.")
    replayed = _replayed(run, store, until, verify)
    if as_json:
        print_json(json_object(replayed, verify))
    else:
        say(text(replayed))
    if verify and not replayed.same:
        raise Failure(mismatch(replayed), Exit.MISMATCH)
    if verify:
        say(f"Verified: digest {replayed.again.digest} and all figures, as stored.", err=as_json)


def _replayed(run: str, store: str | None, until: int | None, verify: bool) -> "Replay":
    """The run computed again. Raises `Failure`."""
    from analysis.replay.compute import ReplayError
    from analysis.replay.compute import replay as computed
    from sim.batch import open_store

    announce_compilation()
    try:
        with open_store(store, make=False) as opened:
            return computed(opened, run.lower(), until, verify)
    except LookupError as error:
        raise Failure(str(error.args[0]), Exit.USAGE) from None
    except ReplayError as error:
        raise Failure(str(error), CODES[error.kind], error.next_command) from None
