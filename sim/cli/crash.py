"""Where the traceback of an unexpected error goes."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from traceback import format_exception

import platformdirs

from sim import __version__
from sim.masking import masked, shown_command
from sim.printable import visible_lines


def write_traceback(error: BaseException, words: Sequence[str]) -> Path:
    """Write the traceback of `error`, with the command line, to a new file and return its path."""
    text = masked("".join(format_exception(error)))
    versions = f"ccsim {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    head = f"{versions}\n{shown_command(['ccsim', *words])}\n\n"
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=_folder(), prefix="traceback-", suffix=".txt", delete=False
    ) as file:
        file.write(visible_lines(head + text))
    return Path(file.name)


def _folder() -> Path | None:
    """The user's log folder, or None (the system's folder for temporary files) if it cannot be written."""
    folder = platformdirs.user_log_path("ccsim")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder
