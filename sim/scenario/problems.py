"""A problem in a scenario file, and how it is printed: where it stands, which rule it breaks, what to do."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sim.printable import visible

SHOWN_AT_ONCE = 10
EXCERPT_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in a scenario file; a code that begins with W is a warning and does not make the file invalid.

    `line` and `column` count from 1. `excerpt` is the line as written, `width` how many of its characters are meant,
    `hint` what to do, perhaps followed by lines to write. `chain` holds the files through which the value came, the one
    that was asked for first (empty: it stands there itself). A problem without a file (a value set from a program) has
    no position and no excerpt.
    """

    code: str
    text: str
    file: str = ""
    line: int = 1
    column: int = 1
    excerpt: str = ""
    width: int = 1
    hint: str = ""
    chain: tuple[str, ...] = ()

    @property
    def is_warning(self) -> bool:
        """Whether a file with this problem may still be used."""
        return self.code.startswith("W")

    @property
    def order(self) -> tuple[int, str, int, int]:
        """Sorting key: the file that was asked for first, then its parents; by position inside a file."""
        return (len(self.chain), self.file, self.line, self.column)

    def as_dict(self) -> dict[str, object]:
        """The problem as plain values, for `--json`."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "text": self.text,
            "excerpt": self.excerpt,
            "hint": self.hint,
            "chain": list(self.chain),
        }

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column} " if self.file else ""
        lines = [f"{place}{self.code} {self.text}"]
        if self.excerpt.strip():
            lines += _pointed_at(self.excerpt, self.line, self.column, self.width, self.hint)
        elif self.hint:
            lines.append(f"     | {self.hint}")
        if self.chain:
            lines.append("     | by way of " + " -> ".join(self.chain))
        return "\n".join(lines)


class ScenarioError(ValueError):
    """A scenario that cannot be used. `problems` holds every error that was found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: list[Problem] = sorted(problems, key=lambda p: p.order)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return listed(self.problems)


def listed(problems: Sequence[Problem]) -> str:
    """The problems one under the other, the first ten in full: `... and N more`."""
    blocks = [str(p) for p in problems[:SHOWN_AT_ONCE]]
    if len(problems) > SHOWN_AT_ONCE:
        blocks.append(f"and {len(problems) - SHOWN_AT_ONCE} more")
    return "\n".join(blocks)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The known word that comes nearest to a misspelt one, or "" when none is near."""
    near = difflib.get_close_matches(word[:80].lower(), list(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def clipped(text: str, width: int = 40) -> str:
    """A user's text made safe to print inside a message: one line, nothing unseen, not longer than `width`."""
    safe = visible(text[: width + 1])
    return safe if len(safe) <= width else safe[: width - 3] + "..."


def number(value: float) -> str:
    """A number as a person writes it: 1, 0.35, 1000000."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else f"{value:g}"


def _pointed_at(excerpt: str, line: int, column: int, width: int, hint: str) -> list[str]:
    """The line with its number, and below it the caret under the characters that are meant, with the hint."""
    left = max(0, column - EXCERPT_WIDTH // 2) if len(excerpt) > EXCERPT_WIDTH else 0
    before, meant, after = excerpt[left : column - 1], excerpt[column - 1 :][:width], excerpt[column - 1 + width :]
    room = EXCERPT_WIDTH - len(before)
    parts = [_shown(before), _shown(meant[:room]), _shown(after[: max(0, room - len(meant))])]
    carets = "^" * max(1, len(parts[1]))
    said, *more = hint.split("\n")
    marked = f"     | {' ' * len(parts[0])}{carets} {said}".rstrip()
    return [f"{line:4} | {''.join(parts)}".rstrip(), marked, *(f"     |   {text}" for text in more)]


def _shown(text: str) -> str:
    """A part of an excerpt: a tab takes one column, and what cannot be seen is written as its escape."""
    return visible(text.replace("\t", " "))
