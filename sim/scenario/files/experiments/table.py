"""Cases in a CSV file: the first row names addresses, every other row is a point."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sim.scenario.checking.addresses import field_at
from sim.scenario.files.experiments.experiment import Point
from sim.scenario.files.fields import Problems
from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.yaml.source import shown_path, unreadable
from sim.scenario.yaml.tree import Scalar, scalar

MAX_BYTES = 100_000_000
MAX_ROWS = 1_000_000
MAX_PROBLEMS = 100
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


@dataclass
class Column:
    """An address with its cell, and every value below it with the first cell in which it stands."""

    address: str
    at: Cell
    first: dict[tuple[type, Scalar], Cell] = field(default_factory=dict)

    @property
    def values(self) -> tuple[tuple[Any, Cell], ...]:
        """The different values, each with its place."""
        return tuple((value, cell) for (_, value), cell in self.first.items())

    def value_of(self, text: str, row: int) -> Scalar:
        """The value of a cell. Spreadsheets write 2.0 for the whole number 2: where one is wanted, it is read so."""
        value = scalar(text)
        if isinstance(value, float) and value.is_integer() and _wants_whole_number(self.address):
            value = int(value)
        if (type(value), value) not in self.first:
            self.first[type(value), value] = Cell(self.at.file, row, self.at.column, self.address)
        return value


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a CSV file, and a point for each of its rows."""

    columns: tuple[Column, ...] = ()
    points: tuple[Point, ...] = ()


def read_table(path: Path, problems: Problems) -> Table:
    """The table at `path`; empty if it cannot be read, which is noted (E184; E185 its header, E186 a row or cell).

    The file is read row by row, and no further than the first row that is too many or the hundredth problem.
    """
    shown = shown_path(path)
    try:
        _must_be_a_file(path, shown)
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _table(_rows(csv.reader(file, strict=True), shown), shown, problems)
    except ScenarioError as error:
        problems += error.problems
    except csv.Error as error:
        problems.append(Problem("E184", f"this is not a CSV file: {error}", shown, hint=HINT))
    except UnicodeDecodeError:
        problems.append(Problem("E184", "the file is not text in UTF-8", shown, hint="export it as CSV in UTF-8"))
    except (OSError, ValueError):
        problems.append(Problem("E184", "this file cannot be opened", shown, hint="check its name and its rights"))
    return Table()


def _must_be_a_file(path: Path, shown: str) -> None:
    if not path.is_file():
        what = "this is a folder, not a CSV file" if path.is_dir() else "file not found"
        raise unreadable(shown, "E184", what, "the path counts from the folder of the experiment")
    if path.stat().st_size > MAX_BYTES:
        raise unreadable(shown, "E184", f"the file is larger than {MAX_BYTES:,} bytes", "split it")


def _rows(reader: Any, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The rows in which something stands, with their lines."""
    for row in reader:
        if any("\0" in cell for cell in row):
            raise unreadable(shown, "E184", "the file is binary, not text", "export it as CSV in UTF-8")
        if any(cell.strip() for cell in row):
            yield reader.line_num, row


def _table(rows: Iterator[tuple[int, list[str]]], shown: str, problems: Problems) -> Table:
    line, words = next(rows, (0, []))
    columns = _columns(line, words, shown, problems)
    before = len(problems)
    points: list[Point] = []
    for line, row in rows:
        if len(points) >= MAX_ROWS:
            text = f"row {line} is one too many; a table has at most {MAX_ROWS:,}"
            problems.append(Problem("E182", text, shown, line, hint="leave some out, or draw a sample"))
            return Table()
        if len(problems) - before >= MAX_PROBLEMS or not columns:
            break
        points.append(_point(line, row, columns, shown, problems))
    if (columns and not points) or not words:
        what = "has no row below its header" if words else "is empty"
        problems.append(Problem("E184", f"the file {what}", shown, hint=HINT))
    return Table(columns, tuple(points)) if columns and points else Table()


def _columns(line: int, words: list[str], shown: str, problems: Problems) -> tuple[Column, ...]:
    """The columns; none if an address is missing or stands twice."""
    columns: dict[str, Column] = {}
    before = len(problems)
    for i, word in enumerate(cell.strip() for cell in words):
        cell = Cell(shown, line, i + 1)
        if not word or isinstance(scalar(word), int | float):
            what = f"the header is '{clipped(word)}'" if word else "the header is empty"
            problems.append(cell.problem("E185", f"{what}; it must be an address", HINT))
        elif word in columns:
            text = f"the address '{clipped(word)}' stands in column {columns[word].at.column} too"
            problems.append(cell.problem("E185", text, "keep one of the columns"))
        elif ";" in word and len(words) == 1:
            problems.append(cell.problem("E185", "the columns are separated by ';'", "separate them by commas"))
        columns.setdefault(word, Column(word, cell))
    return tuple(columns.values()) if len(problems) == before else ()


def _point(line: int, row: list[str], columns: tuple[Column, ...], shown: str, problems: Problems) -> Point:
    """The values of a row; a row that is too short or long, and empty cells, are noted."""
    if len(row) != len(columns):
        where = Cell(shown, line, min(len(row), len(columns)) + 1)
        text = f"the row has {len(row)} cells, the header {len(columns)}"
        problems.append(where.problem("E186", text, "give every row a cell for each address"))
        return ()
    for text, column in zip(row, columns, strict=True):
        if not text.strip():
            cell = Cell(shown, line, column.at.column, column.address)
            problems.append(cell.problem("E186", "the cell is empty", "write a value"))
    return tuple(
        (column.address, column.value_of(text.strip(), line)) for text, column in zip(row, columns, strict=True)
    )


@cache
def _wants_whole_number(address: str) -> bool:
    field = field_at(tuple(address.split(".")))
    return field is not None and field.annotation is int
