"""How a command fails: one exit code per kind of failure, and the next command to type."""

import errno
import shlex
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from sim.cli.options import kept
from sim.masking import masked, shown_command


class Exit(IntEnum):
    """What the exit code of `ccsim` says."""

    OK = 0
    DEFECT = 1  # an error nobody foresaw: a bug in ccsim
    USAGE = 2
    SCENARIO = 3  # a scenario file, or a table of customers, is not valid
    RUNS = 4  # some runs failed; the others are stored
    STORE = 5  # the store, or the folder of the report, cannot be written
    MISMATCH = 6  # a recomputed run differs from the stored one
    INTERRUPTED = 130
    TERMINATED = 143
    PIPE = 141  # whoever read the output closed it


TAKES = {"batch": "experiments", "facts": "facts", "dock": "docks"}
"""What verbs take that do not take scenarios, as `ccsim list` calls it."""


class Failure(Exception):
    """An expected failure: what happened, in words a user understands, and what to type next."""

    def __init__(self, text: str, code: Exit, next_command: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.next_command = next_command


def lines(failure: Failure) -> str:
    """The message as printed on stderr."""
    return masked(f"{failure.text}\nNext: {failure.next_command}" if failure.next_command else failure.text)


def expected(error: Exception, words: Sequence[str] = ()) -> Failure | None:
    """The failure that an error of another room stands for, or None for an error nobody foresaw.

    `words` is the command line that failed.
    """
    if isinstance(error, Failure):
        return error
    if _is(error, "sim.scenario", "ScenarioError"):
        return Failure(str(error), Exit.SCENARIO, _after_invalid(getattr(error, "problems", []), words))
    if _is(error, "sim.batch", "StoreError"):
        return Failure(str(error), Exit.STORE, getattr(error, "next_command", "") or "ccsim doctor")
    if _is(error, "sim.batch", "WorkersError"):
        alone = shown_command(["ccsim", *kept(words, "--workers"), "--workers", "1"])
        return Failure(str(error), Exit.RUNS, alone if getattr(error, "code", "") == "E501" else "")
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Failure("E412 the disk is full: not all that ccsim writes could be kept", Exit.STORE)
    return None


def _after_invalid(problems: Sequence[Any], words: Sequence[str]) -> str:
    """What to type after these problems of files: the check of the file that was asked for, if it is there.

    Otherwise the list of names that the verb takes; for values from the command line the list of levers.
    """
    files = [problem.chain[0] if problem.chain else problem.file for problem in problems if problem.file]
    if not files:
        return "ccsim list levers"
    if any(problem.code == "E001" and not problem.chain for problem in problems):
        return f"ccsim list {TAKES.get(words[0] if words else '', 'scenarios')}"
    return shlex.join(["ccsim", "check", files[0]])


def _is(error: Exception, room: str, name: str) -> bool:
    """Whether `error` is of class `name` of `room`; by name, so that nothing heavy is imported to find out."""
    return any(kind.__name__ == name and kind.__module__.startswith(room) for kind in type(error).__mro__)
