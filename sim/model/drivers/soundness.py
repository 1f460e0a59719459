"""Whether files of compiled rules are still what the compiler wrote: a cut or altered one would end every run.

Beside each file lies an empty one, its mark, whose name holds the checksum of the content. Marks are added and never
changed, so any number of processes may compile, mark and check in the same folder at once. A file without a mark of
its content is deleted, and the compiler writes it anew.
"""

import functools
import glob
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARK = ".sound"  # ends the name of a mark
FILES = "*.nb[ci]"  # numba's code and its index


def mark_sound(folder: Path, rule: str) -> None:
    """Mark the files of a rule that this process has just compiled into `folder`.

    Where no mark can be written, or another process has deleted the file, the next process compiles the rule again.
    """
    for path in folder.glob(f"*.{rule}-{FILES}"):
        with suppress(OSError):
            _mark_of(path).touch()


@functools.cache
def discard_spoiled(folder: Path) -> tuple[str, ...]:
    """Delete the files below `folder` that have no mark of their content; looked at once in a process.

    Returns the names of those that had been marked and were changed since. A file that was never marked is not named:
    its process ended, or is still writing. Raises OSError if one cannot be deleted.
    """
    spoiled = []
    for path in _unmarked(folder):
        if any(path.parent.glob(f"{glob.escape(path.name)}.*{MARK}")):
            spoiled.append(path.name)
        path.unlink(missing_ok=True)
    return tuple(spoiled)


def _unmarked(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob(FILES)):
        try:
            marked = _mark_of(path).exists()
        except OSError:  # it cannot be read
            marked = False
        if not marked:
            yield path


def _mark_of(path: Path) -> Path:
    """Where the mark of this file's present content lies. Raises OSError if the file cannot be read."""
    checksum = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    return path.with_name(f"{path.name}.{checksum}{MARK}")
