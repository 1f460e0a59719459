"""How a command fails: one exit code per kind of failure, and the next command to type."""

import errno
from enum import IntEnum

from sim.masking import masked


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


def expected(error: Exception) -> Failure | None:
    """The failure that an error of another room stands for, or None for an error nobody foresaw."""
    if isinstance(error, Failure):
        return error
    if _is(error, "sim.scenario", "ScenarioError"):
        from_file = any(problem.file for problem in getattr(error, "problems", []))
        return Failure(str(error), Exit.SCENARIO, "ccsim list scenarios" if from_file else "ccsim list levers")
    if _is(error, "sim.batch", "StoreError"):
        return Failure(str(error), Exit.STORE, "ccsim doctor")
    if _is(error, "sim.batch", "WorkersError"):
        alone = getattr(error, "code", "") == "E501"
        return Failure(str(error), Exit.RUNS, "the same with --workers 1" if alone else "")
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Failure("E412 the disk is full: not all that ccsim writes could be kept", Exit.STORE)
    return None


def _is(error: Exception, room: str, name: str) -> bool:
    """Whether `error` is of class `name` of `room`; by name, so that nothing heavy is imported to find out."""
    return any(kind.__name__ == name and kind.__module__.startswith(room) for kind in type(error).__mro__)
