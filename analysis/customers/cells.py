"""The text of a table of customers, row by row and cell by cell, with everything that can be wrong in them."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from sim.scenario.problems import SHOWN_AT_ONCE, Problem, clipped, listed
from sim.scenario.yaml.source import shown_path

MAX_BYTES = 100_000_000
MOST_PROBLEMS = 100
"""Reading stops at so many: the tenth tells no more than the hundredth."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
LARGEST = 1e12
YES, NO = ("1", "true", "yes", "y"), ("0", "false", "no", "n")
DELIMITERS = (",", ";", "\t")


class TableError(ValueError):
    """A table of customers that cannot be used; `problems` are those of its lines, in their order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(problems)

    def __str__(self) -> str:
        return listed(self.problems)


@dataclass
class Lines:
    """A table's lines: their cells with the number of the line, and what is wrong with them so far."""

    shown: str
    text: str
    delimiter: str
    problems: list[Problem] = field(default_factory=list)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of every line that is not blank. Raises TableError for what is no CSV (E203)."""
        if not self.delimiter:
            yield from ((n, line.split()) for n, line in enumerate(io.StringIO(self.text), 1) if line.strip())
            return
        reader = csv.reader(io.StringIO(self.text), delimiter=self.delimiter, strict=True)
        try:
            yield from ((reader.line_num, row) for row in reader if any(cell.strip() for cell in row))
        except csv.Error as error:
            raise failure(self.shown, "E203", f"line {reader.line_num} is not CSV: {error}", "see its quotes") from None

    def note(self, code: str, line: int, text: str, hint: str) -> None:
        """Note what is wrong in a line. Raises TableError when that is enough to know."""
        shown = len(self.problems) < SHOWN_AT_ONCE
        excerpt = next(islice(io.StringIO(self.text), line - 1, None), "").rstrip() if shown else ""
        self.problems.append(Problem(code, text, self.shown, line, 1, excerpt, len(excerpt), hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise TableError(self.problems)

    def number(self, line: int, column: str, cell: str, highest: float = LARGEST) -> float:
        """A number from 0 to `highest`; NaN if it is not one, which is noted (E205 no number, E206 out of range)."""
        try:
            value = float(cell.replace("_", "no number"))
        except ValueError:
            hint = "write a decimal point, and nothing between thousands" if "," in cell else "write a number"
            self.note("E205", line, f"{column} is '{clipped(cell.strip())}'; it must be a number", hint)
            return math.nan
        if not 0.0 <= value <= highest:
            hint = "take returns out, or off the purchase that they belong to" if value < 0.0 else "see the unit"
            self.note("E206", line, f"{column} is {clipped(cell.strip())}; allowed 0 to {highest:g}", hint)
            return math.nan
        return value

    def day(self, line: int, column: str, cell: str) -> date:
        """A date in any form of ISO 8601, the time of day left out; 1 January 1900 if it is none, which is noted."""
        try:
            value = datetime.fromisoformat(cell.strip()).date()
        except ValueError:
            hint = "write dates as 2024-01-31 or 20240131"
            self.note("E205", line, f"{column} is '{clipped(cell.strip())}'; it must be a date", hint)
            return date(FIRST_YEAR, 1, 1)
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            text = f"{column} is {value}; allowed {FIRST_YEAR} to {LAST_YEAR}"
            self.note("E206", line, text, "write the year with four digits")
        return value

    def flag(self, line: int, column: str, cell: str) -> bool:
        """Yes or no; no if it is neither, which is noted."""
        word = cell.strip().lower()
        if word not in (*YES, *NO):
            self.note("E205", line, f"{column} is '{clipped(cell.strip())}'; it must be 1 or 0", "1: has left")
        return word in YES


def lines_of(path: Path) -> Lines:
    """The lines of the file at `path`. Raises TableError for whatever is not a text file in UTF-8 (E201, E202)."""
    shown = shown_path(path)
    text = _text(path, shown)
    first = next((line for line in io.StringIO(text) if line.strip()), "")
    if not first:
        raise failure(shown, "E202", "the file is empty", "the first line names the columns")
    counts = {delimiter: first.count(delimiter) for delimiter in DELIMITERS}
    most = max(counts, key=lambda delimiter: counts[delimiter])
    return Lines(shown, text, most if counts[most] else "")


def failure(shown: str, code: str, text: str, hint: str) -> TableError:
    """The error of a table that cannot be used as a whole."""
    return TableError([Problem(code, text, shown, hint=hint)])


def _text(path: Path, shown: str) -> str:
    try:
        if not path.is_file():
            what = "this is a folder, not a table" if path.is_dir() else "file not found"
            raise failure(shown, "E201", what, "name a CSV file with one purchase, or one customer, a line")
        if path.stat().st_size > MAX_BYTES:
            text = f"the file has {path.stat().st_size:,} bytes; at most {MAX_BYTES:,}"
            raise failure(shown, "E202", text, "take every tenth customer, with all lines of each")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise failure(shown, "E201", "this file cannot be opened", "check its name and its access rights") from None
    if b"\0" in content:
        raise failure(shown, "E202", "the file is binary, or text in UTF-16", "export it as CSV in UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise failure(shown, "E202", f"the file is not UTF-8 (line {line})", "export it as CSV in UTF-8") from None
