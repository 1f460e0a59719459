"""Cases in a CSV file: the first row names addresses, every other row is a point."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sim.scenario.experiments.fields import Problems
from sim.scenario.problems import Problem, clipped
from sim.scenario.yaml.source import shown_path
from sim.scenario.yaml.tree import Scalar, scalar

MAX_BYTES = 100_000_000
HINT = "the first row names addresses, every other row has a value for each"


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a CSV file: row and column count from 1."""

    file: str
    row: int
    column: int
    label: str = ""

    def problem(self, code: str, text: str, hint: str = "") -> Problem:
        """A problem of this cell; its column is that of the table."""
        place = f"row {self.row}, column {self.column}{f' ({clipped(self.label)})' if self.label else ''}"
        return Problem(code, f"{place}: {text}", self.file, self.row, self.column, hint=hint)


@dataclass(frozen=True, slots=True)
class Table:
    """The addresses of a CSV file with their cells, and its rows of values with theirs."""

    header: tuple[tuple[str, Cell], ...] = ()
    rows: tuple[tuple[tuple[Any, Cell], ...], ...] = ()


def read_table(path: Path, problems: Problems) -> Table:
    """The table at `path`; empty if it cannot be read, which is noted (E184; E185 its header, E186 a row or cell)."""
    shown = shown_path(path)
    text = _text(path, shown, problems)
    if text is None:
        return Table()
    try:
        rows = [(number, row) for number, row in _numbered(text) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        problems.append(Problem("E184", f"this is not a CSV file: {error}", shown, hint=HINT))
        return Table()
    if len(rows) < 2:
        what = "has no row below its header" if rows else "is empty"
        problems.append(Problem("E184", f"the file {what}", shown, hint=HINT))
        return Table()
    header = _header(*rows[0], shown, problems)
    return Table(
        header, tuple(_row(number, row, header, shown, problems) for number, row in rows[1:]) if header else ()
    )


def _text(path: Path, shown: str, problems: Problems) -> str | None:
    try:
        if not path.is_file():
            what = "this is a folder, not a CSV file" if path.is_dir() else "file not found"
            problems.append(Problem("E184", what, shown, hint="the path counts from the folder of the experiment"))
            return None
        if path.stat().st_size > MAX_BYTES:
            problems.append(Problem("E184", f"the file is larger than {MAX_BYTES:,} bytes", shown, hint="split it"))
            return None
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem("E184", "the file is not text in UTF-8", shown, hint="export it as CSV in UTF-8"))
        return None
    except (OSError, ValueError):
        problems.append(Problem("E184", "this file cannot be opened", shown, hint="check its name and its rights"))
        return None
    if "\0" in text:
        problems.append(Problem("E184", "the file is binary, not text", shown, hint="export it as CSV in UTF-8"))
        return None
    return text


def _numbered(text: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    return [(reader.line_num, row) for row in reader]


def _header(number: int, row: list[str], shown: str, problems: Problems) -> tuple[tuple[str, Cell], ...]:
    """The addresses; none if one is missing or stands twice."""
    found: dict[str, Cell] = {}
    before = len(problems)
    for i, word in enumerate(cell.strip() for cell in row):
        cell = Cell(shown, number, i + 1)
        if not word or isinstance(scalar(word), int | float):
            what = f"the header is '{clipped(word)}'" if word else "the header is empty"
            problems.append(cell.problem("E185", f"{what}; it must be an address", HINT))
        elif word in found:
            text = f"the address '{clipped(word)}' stands in column {found[word].column} too"
            problems.append(cell.problem("E185", text, "keep one of the columns"))
        elif ";" in word and len(row) == 1:
            problems.append(cell.problem("E185", "the columns are separated by ';'", "separate them by commas"))
        found.setdefault(word, cell)
    return tuple(found.items()) if len(problems) == before else ()


def _row(
    number: int, row: list[str], header: tuple[tuple[str, Cell], ...], shown: str, problems: Problems
) -> tuple[tuple[Scalar, Cell], ...]:
    """The values of a row; a row that is too short or long, and empty cells, are noted."""
    if len(row) != len(header):
        where = Cell(shown, number, min(len(row), len(header)) + 1)
        text = f"the row has {len(row)} cells, the header {len(header)}"
        problems.append(where.problem("E186", text, "give every row a cell for each address"))
        return ()
    cells = [Cell(shown, number, i + 1, address) for i, (address, _) in enumerate(header)]
    for text, cell in zip(row, cells, strict=True):
        if not text.strip():
            problems.append(cell.problem("E186", "the cell is empty", "write a value"))
    return tuple((scalar(text.strip()), cell) for text, cell in zip(row, cells, strict=True) if text.strip())
