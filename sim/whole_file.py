"""Files that appear whole or not at all, whatever ends the program on the way, and however many write at once."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PART = ".part"  # ends the name of a file that is not complete


@contextmanager
def whole_file(path: Path, *, new: bool = False) -> Iterator[BinaryIO]:
    """A file to write to, which gets the name `path` at the end of the block.

    Before that it lies beside it under a name that no other process has; if the block ends with an error it is deleted.
    What `path` was before is replaced; with `new` FileExistsError is raised instead. Raises OSError where the folder
    is missing or cannot be written, or the disk is full.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}{PART}")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _name(part, path, new)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_whole(path: Path, content: str | bytes, *, new: bool = False) -> None:
    """Write `content` (text in UTF-8, its line ends as they are) to `path`, all of it or nothing; see `whole_file`."""
    with whole_file(path, new=new) as file:
        file.write(content.encode("utf-8") if isinstance(content, str) else content)


def _name(part: Path, path: Path, new: bool) -> None:
    """Give a complete file its name."""
    if not new:
        part.replace(path)
        return
    try:
        os.link(part, path)  # unlike a renaming, this never replaces a file that another process has put there
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(f"{path} is there already") from None
        part.replace(path)
