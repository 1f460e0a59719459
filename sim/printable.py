"""Text from files, stores and file names, made safe for a terminal."""

import unicodedata

UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Unicode's categories of characters that steer a terminal or change the order of the text instead of being seen."""
JOINERS = "\u200c\u200d"
"""Parts of words in Persian and Hindi, and of emoji; they do nothing else."""


def visible(text: str) -> str:
    r"""The text on one line, with every character that cannot be seen written as its escape.

    These are control characters, line ends, marks that turn the direction of writing, and the bytes of a file name
    that are not UTF-8. Whatever a file, a store or the file system says passes through here before it is printed.

    >>> print(visible("a\x1b[2Jb"), visible("a\nb"), visible("\u202eb"), visible("a\udcff"), visible("Zoë"))
    a\x1b[2Jb a\nb \u202eb a\xff Zoë
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(c) if is_unseen(c) else c for c in text)


def visible_lines(text: str) -> str:
    r"""A text of several lines, such as a stored traceback, with its line ends kept and the rest as by `visible`.

    >>> print(visible_lines("first\nsec\x07ond"))
    first
    sec\x07ond
    """
    return "\n".join(visible(line) for line in text.split("\n"))


def is_unseen(character: str) -> bool:
    """Whether a character steers the terminal or the direction of writing instead of being seen."""
    return unicodedata.category(character) in UNSEEN and character not in JOINERS


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how Python holds a byte of a file name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    if unicodedata.category(character) == "Cs":
        return f"\\u{code:04x}"
    return character.encode("unicode_escape").decode()
