"""A file that a verb is asked to make: whether that can be done, before anything is computed, and the writing of it."""

from __future__ import annotations

from pathlib import Path

import click

from sim.cli.failures import Exit, Failure
from sim.whole_file import write_whole


def require_new(path: Path) -> None:
    """Raise a usage error if there is a file at `path`: nothing is ever replaced."""
    if path.exists():
        raise click.BadParameter(f"{path} is there already; name another file, or remove it", param_hint="--out")


def require_room(path: Path) -> None:
    """Make the folder of `path` and try to write there. Raises Failure (E411) if that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=False)
        path.unlink()
    except OSError as error:
        raise _not_written(path, error) from error


def write_new(path: Path, text: str) -> None:
    """Write `text` to `path`, whole or not at all. Raises Failure (E411) if it cannot be, or if a file is there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text, new=True)
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> Failure:
    return Failure(f"E411 {path} cannot be written: {error.strerror or error}. Name a file with --out", Exit.STORE)
