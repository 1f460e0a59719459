"""From a path to the text of a scenario file, with every reason why a file cannot be text caught on the way."""

import errno
import os
import re
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sim.printable import visible
from sim.scenario.problems import Problem, ScenarioError, clipped

MAX_BYTES = 1_000_000
MAX_LINES = 5_000
LONGEST_LINE = 5_000
LINE_END = re.compile("\r\n|[\n\r]")
# Characters that steer a terminal, or that editors and YAML take for the end of a line and nobody sees.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Marks that turn the direction of writing: a line then reads otherwise than it is.
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """A scenario file that was read: where it lies, how it is called in messages, and its text."""

    path: Path
    shown: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text line by line, without line ends."""
        return LINE_END.split(self.text)


def shown_path(path: Path) -> str:
    """A path as messages print it: relative to the working folder where it lies inside it."""
    try:
        return clipped(str(path.relative_to(Path.cwd())), 200)
    except ValueError:
        return clipped(str(path), 200)


def read_source(path: Path) -> Source:
    """The text of the file at `path`. Raises ScenarioError (at 1:1) for whatever is not a text file in UTF-8."""
    shown = shown_path(path)
    if not _is_utf8(path.name):
        raise unreadable(shown, "E008", "the name of this file is not UTF-8", "rename it: reports keep names")
    source = Source(path, shown, _text(_content(path, shown), shown))
    _nothing_unseen(source)
    longest = max(range(len(source.lines)), key=lambda i: len(source.lines[i]))
    if len(source.lines) > MAX_LINES:
        text = f"the file has {len(source.lines):,} lines; at most {MAX_LINES:,}"
        raise unreadable(shown, "E007", text, "a scenario file has 10-40 lines")
    if len(source.lines[longest]) > LONGEST_LINE:
        text = f"line {longest + 1} has {len(source.lines[longest]):,} characters; at most {LONGEST_LINE:,}"
        raise unreadable(shown, "E007", text, "break the line")
    return source


def unreadable(shown: str, code: str, text: str, hint: str) -> ScenarioError:
    """The error of a file that cannot be read as a whole: its position is 1:1."""
    return ScenarioError([Problem(code, text, shown, hint=hint)])


def _content(path: Path, shown: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise unreadable(shown, "E002", "this is a folder, not a scenario file", "name one of the files in it")
        if not stat.S_ISREG(mode):
            raise unreadable(shown, "E002", "this is not an ordinary file", "name a text file that ends in .yaml")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
            size = os.fstat(file.fileno()).st_size
    except PermissionError:
        raise unreadable(shown, "E003", "no permission to read this file", "change its access rights") from None
    except (OSError, ValueError) as error:
        raise _not_opened(shown, error) from None
    if len(content) > MAX_BYTES:
        raise unreadable(
            shown, "E007", f"the file has {size:,} bytes; at most {MAX_BYTES:,}", "a scenario file has 10-40 lines"
        )
    return content


def _not_opened(shown: str, error: Exception) -> ScenarioError:
    if isinstance(error, ScenarioError):
        return error
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return unreadable(shown, "E003", "symbolic links lead in a circle here", "link to the file itself")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return unreadable(shown, "E001", "file not found", "ccsim list shows the shipped scenarios")
    return unreadable(shown, "E003", "this file cannot be opened", "check its name and its folder")


def _text(content: bytes, shown: str) -> str:
    if content.startswith(UTF16_MARKS) or _every_other_byte_is_zero(content):
        raise unreadable(shown, "E006", "the file is in UTF-16, not UTF-8", "save it again with the encoding UTF-8")
    if b"\0" in content:
        raise unreadable(shown, "E005", "the file is binary, not text", "a scenario is a text file in YAML")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise unreadable(
            shown, "E006", f"the file is not UTF-8 (line {line})", "save it again with the encoding UTF-8"
        ) from None
    if not text.strip():
        raise unreadable(shown, "E004", "the file is empty", "begin with the line ccsim: 1")
    return text


def unseen_in(text: str) -> tuple[int, str] | None:
    r"""Where a text first steers a terminal or the direction of writing, and with what; None for an ordinary text.

    >>> unseen_in("a\x1b[2J"), unseen_in("a\u202eb"), unseen_in("a\tb\n")
    ((1, 'a control character, \\x1b'), (1, 'a mark of the direction of writing, \\u202e'), None)
    """
    match = CONTROL.search(text) or DIRECTION.search(text)
    if match is None:
        return None
    kind = "a mark of the direction of writing" if DIRECTION.match(match.group()) else "a control character"
    return match.start(), f"{kind}, {visible(match.group())}"


def _nothing_unseen(source: Source) -> None:
    """Raise ScenarioError (E005) at the first character that steers a terminal or the direction of writing."""
    for i, line in enumerate(source.lines, 1):
        if unseen := unseen_in(line):
            text = f"this line holds {unseen[1]}"
            raise ScenarioError([Problem("E005", text, source.shown, i, unseen[0] + 1, line, 1, "remove it")])


def _is_utf8(name: str) -> bool:
    """Whether a file name is UTF-8; Python holds the bytes of any other as surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _every_other_byte_is_zero(content: bytes) -> bool:
    """UTF-16 without its mark: the letters of a YAML file leave every second byte zero."""
    head = content[:200]
    return len(head) >= 4 and (not any(head[1::2]) or not any(head[::2]))
