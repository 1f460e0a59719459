"""The program as a whole: its verbs, its exit codes, and what happens when something goes wrong."""

import io
import os
import shlex
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from typing import Any, NoReturn

import click

from sim import __version__
from sim.cli.failures import Exit, Failure, expected, lines
from sim.cli.lazy import LazyGroup, Verb
from sim.cli.options import store_of, typed
from sim.cli.output import say
from sim.masking import shown_command

VERBS = {
    "compare": Verb(
        "sim.cli.verbs.compare:compare", "Compare designs of a firm in the same worlds: table, figures, report."
    ),
    "run": Verb("sim.cli.verbs.run:run", "Run one scenario and set it beside the firm it started from."),
    "tip": Verb("sim.cli.verbs.tip:tip", "Find what would change the winner between two designs, and where."),
    "levers": Verb("sim.cli.verbs.levers:levers", "Try every lever alone: what it brings, what it costs."),
    "batch": Verb("sim.cli.verbs.batch:batch", "Run an experiment: scenarios x varied values x worlds, from one file."),
    "dock": Verb(
        "sim.cli.verbs.dock:dock", "Hold the model against models that others built, and against closed forms."
    ),
    "replay": Verb("sim.cli.verbs.replay:replay", "Compute a stored run again, and verify that it is the same."),
    "check": Verb(
        "sim.cli.verbs.check:check",
        "Check scenario, experiment and check files: every problem with line, column and fix.",
    ),
    "list": Verb(
        "sim.cli.verbs.list:listing", "List scenarios, experiments, checks, levers, KPIs, assumptions or metrics."
    ),
    "show": Verb("sim.cli.verbs.show:show", "Show every value of a scenario, each with the line that sets it."),
    "calibrate": Verb(
        "sim.cli.verbs.calibrate:calibrate", "Search numbers against facts, or fit a market to a table of customers."
    ),
    "status": Verb("sim.cli.verbs.status:status", "Say what the store holds, and which runs failed."),
    "export": Verb("sim.cli.verbs.export:export", "Write the store as tables: CSV or Parquet, with their dictionary."),
    "merge": Verb("sim.cli.verbs.merge:merge", "Join stores: the runs of several in one."),
    "transition": Verb(
        "sim.cli.verbs.transition:transition", "Say whether and when a change pays back, and split its price."
    ),
    "facts": Verb("sim.cli.verbs.facts:facts", "Hold the model against measured facts: value, interval, verdict."),
    "bench": Verb(
        "sim.cli.verbs.bench:bench", "Measure how fast it is here, against plain Mesa and against its targets."
    ),
    "doctor": Verb("sim.cli.verbs.doctor:doctor", "Say what works on this machine, and how fast."),
}
RESUMABLE = {"compare", "run", "tip", "levers", "batch", "dock", "facts", "transition", "calibrate"}


class Terminated(KeyboardInterrupt):
    """SIGTERM, or SIGHUP of a terminal that was closed: the same as Ctrl-C, but for the exit code."""


class Program(LazyGroup):
    """The group of all verbs; `main` gives every way to fail its exit code."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> Any:
        """Run one command line and exit the process: see `Exit` for the codes."""
        with _termination_raised(), _warnings_in_a_line():
            code = self._code(list(sys.argv[1:] if args is None else args))
        sys.exit(code)

    def _code(self, words: list[str]) -> int:
        """Run the command line `words`; errors are printed on stderr."""
        _prepare_process()
        try:
            with self.make_context("ccsim", words.copy(), obj=words) as context:
                self.invoke(context)
            sys.stdout.flush()
            return Exit.OK
        except click.exceptions.Exit as ended:
            return ended.exit_code
        except click.ClickException as error:
            _show(error)
            return Exit.USAGE
        except (KeyboardInterrupt, click.Abort) as stop:
            with suppress(OSError):  # the terminal may be gone
                say(_interrupted(words), err=True)
            return Exit.TERMINATED if isinstance(stop, Terminated) else Exit.INTERRUPTED
        except BrokenPipeError:
            _forget_output()
            return Exit.PIPE
        except Exception as error:
            if isinstance(error, OSError):
                _forget_output()
            return _failed(error, words)


def _prepare_process() -> None:
    """Settings of this process that libraries and the terminal need."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # none is used, and looking for them takes 20 ms
    os.environ["MPLBACKEND"] = "agg"  # figures become files; that of a notebook may not even be installed here
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name that the terminal cannot show is no reason to stop


@contextmanager
def _termination_raised() -> Iterator[None]:
    """Let SIGTERM and SIGHUP unwind the program as Ctrl-C does, so that workers end and finished runs are kept.

    A signal that is ignored stays so: that is how `nohup` keeps a program alive.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> NoReturn:
        raise Terminated

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]  # Windows has no SIGHUP
    before = {number: signal.getsignal(number) for number in (getattr(signal, name) for name in names)}
    heard = [number for number, handler in before.items() if handler is not signal.SIG_IGN]
    for number in heard:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])


@contextmanager
def _warnings_in_a_line() -> Iterator[None]:
    """A warning of ours is a line on stderr; where in the program it arose is of no use to the user."""
    with warnings.catch_warnings():
        usual = warnings.showwarning

        def show(message: Warning | str, category: type[Warning], *rest: Any, **more: Any) -> None:
            if category.__name__ == "StoreWarning":  # by name: nothing is imported to find out
                say(str(message), err=True)
            else:
                usual(message, category, *rest, **more)

        warnings.showwarning = show
        yield


def _show(error: click.ClickException) -> None:
    """Say what is wrong with the command line, without the passwords in it."""
    with io.StringIO() as said:
        error.show(said)
        say(said.getvalue(), err=True, newline=False)


def _forget_output() -> None:
    """What is left to print goes nowhere: Python would try once more at its end, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _interrupted(words: list[str]) -> str:
    if words and words[0] in RESUMABLE and not _keeps_nothing(words):
        return f"Stopped. Finished runs are kept; go on with: {shown_command(['ccsim', *words])}"
    return "Stopped."


def _keeps_nothing(words: list[str]) -> bool:
    """Whether the runs of this command are not stored: of the agents, of a table of customers, of a pilot."""
    agents = "--driver=agents" in words or ("--driver", "agents") in pairwise(words)
    return agents or any(word.partition("=")[0] in ("--customers", "--dry-run") for word in words)


def _failed(error: Exception, words: list[str]) -> int:
    failure = expected(error, words)
    if "--traceback" in words[:1]:
        from traceback import format_exception

        say("".join(format_exception(error)), err=True, newline=False)
    elif failure is None:
        say(_unexpected(error, words), err=True)
    if failure is not None:
        say(_said(failure, words), err=True)
        return failure.code
    return Exit.DEFECT


def _said(failure: Failure, words: list[str]) -> str:
    """What is printed of a failure: its next command is about the same store, and is left out if it is this one."""
    command = _in_same_store(failure.next_command, store_of(words))
    return lines(Failure(failure.text, failure.code, "" if command == typed(words) else command))


def _in_same_store(command: str, store: str | None) -> str:
    """The command with the `--store` that was typed, if its verb takes one and it does not name one yet."""
    words = shlex.split(command)[1:] if command.startswith("ccsim ") else []
    verb = VERBS.get(words[0]) if words else None
    if store is None or verb is None or {"--store", "--help"} & {*words}:
        return command
    if not any(option.name == "store" for option in verb.command().params):
        return command
    from sim.batch.store.command import command_in

    return command_in(store, words)


def _unexpected(error: Exception, words: list[str]) -> str:
    """One line for an error nobody foresaw; the traceback goes to a file whose path it gives."""
    from sim.cli.crash import write_traceback

    again = shown_command(["ccsim", "--traceback", *words])
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    reason = Failure(f"ccsim stopped on an unexpected {what}", Exit.DEFECT, again)
    return f"{lines(reason)}\nThe traceback is in {write_traceback(error, words)}"


@click.command(
    cls=Program,
    verbs=VERBS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="The main job: ccsim compare",
)
@click.version_option(__version__, prog_name="ccsim")
@click.option("--traceback", is_flag=True, help="Show the traceback of an unexpected error.")
def main(traceback: bool) -> None:
    """Designs of a firm - product-centric, account-managed, customer-centric - as people, in the same simulated
    markets: who keeps customers, who earns more, and where that turns.
    """
