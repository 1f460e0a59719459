"""A table: text for a terminal, Markdown for a page, HTML for the report."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest
from textwrap import fill, wrap

from sim.printable import visible

WIDTH = 80  # columns of a terminal
GAP = 2  # spaces between two columns
LONGEST_WORD = 40  # a longer one is broken where space is short: addresses are not
INDENT = "    "  # before the notes of a row
NARROWEST = 8  # of a column that is made narrower


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text below a `header` (none if it is empty).

    `align` has a letter for each column: l (left), r (right), c (centre); those without one are left. `code` are the
    numbers of columns that hold addresses or commands, for Markdown and HTML. `caption` says what the table is;
    `notes`, in text only, are what is said of each row on lines of its own below it.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    align: str = ""
    code: Sequence[int] = ()
    caption: str = ""
    notes: Sequence[str] = ()

    def text(self, width: int = WIDTH) -> str:
        """The table in at most `width` columns, two spaces between its own.

        Where it is wider, cells are wrapped at their words: in the column that grows by the fewest lines, first in
        columns of text, then in that of the labels, at last in those of numbers. A word is broken only if it is longer
        than `LONGEST_WORD` and not in the last column, so that a table of many columns, or one that ends with a path,
        may be wider after all.

        >>> print(Table(["metric", "mean"], [["profit", "1.8"]], "lr").text())
        metric  mean
        profit   1.8
        >>> print(Table(["name", "n"], [["so many words in a cell", "2"]]).text(12))
        name      n
        so many   2
        words in
        a cell
        """
        rows = [[visible(cell) for cell in row] for row in (*([self.header] if self.header else []), *self.rows)]
        if not rows:
            return ""
        widths = self._widths(rows, width)
        wrapped = [list(_lines(row, widths)) for row in rows]
        lines = [line for row in wrapped for line in row]
        widths = [max(map(cells, column)) for column in zip_longest(*lines, fillvalue="")]
        texts = ["\n".join((" " * GAP).join(self._aligned(line, widths)).rstrip() for line in row) for row in wrapped]
        first = len(texts) - len(self.notes)
        notes = [fill(visible(note), width, initial_indent=INDENT, subsequent_indent=INDENT) for note in self.notes]
        return "\n".join([*texts[:first], *map("\n".join, zip(texts[first:], notes, strict=True))] if notes else texts)

    def markdown(self) -> str:
        r"""The table for a page of the documentation; a stroke in a cell stays one.

        >>> print(Table(["a", "b"], [["1", "x|y"]], code=[0]).markdown())
        | a | b |
        | --- | --- |
        | `1` | x\|y |
        """

        def line(cells: Sequence[str]) -> str:
            return f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in cells)} |"

        coded = [[f"`{cell}`" if n in self.code and cell else cell for n, cell in enumerate(row)] for row in self.rows]
        return "\n".join([line(self.header), line(["---"] * len(self.header)), *map(line, coded)])

    def html(self, kind: str = "", typeset: Callable[[str], str] = str) -> str:
        """The table as an HTML element of class `kind`; all text is escaped, after it went through `typeset`.

        >>> print(Table(["a"], [["<b>"]]).html())
        <table>
        <thead><tr><th scope="col">a</th></tr></thead>
        <tbody>
        <tr><th scope="row">&lt;b&gt;</th></tr>
        </tbody>
        </table>
        """

        def cell(number: int, text: str) -> str:
            said = escape(typeset(text))
            said = f"<code>{said}</code>" if number in self.code else said
            return f'<th scope="row">{said}</th>' if number == 0 else f"<td>{said}</td>"

        lines = [f'<table class="{escape(kind)}">' if kind else "<table>"]
        lines += [f"<caption>{escape(typeset(self.caption))}</caption>"] if self.caption else []
        heads = "".join(f'<th scope="col">{escape(typeset(name))}</th>' for name in self.header)
        lines += [f"<thead><tr>{heads}</tr></thead>"] if self.header else []
        rows = ("".join(cell(n, text) for n, text in enumerate(row)) for row in self.rows)
        return "\n".join([*lines, "<tbody>", *(f"<tr>{row}</tr>" for row in rows), "</tbody>", "</table>"])

    def _widths(self, rows: Sequence[Sequence[str]], width: int) -> list[int]:
        """The width of each column, so that all fit into `width` as far as words allow."""
        columns = list(zip_longest(*rows, fillvalue=""))
        lengths = [[cells(cell) for cell in column] for column in columns]
        widths = [max(own) for own in lengths]
        least = [min(own, _least(column)) for own, column in zip(widths, columns, strict=True)]

        def lines_more(i: int) -> tuple[int, int]:
            """Lines that column `i` takes more if it is narrower by one; among equals the widest comes first."""
            own, narrower = widths[i], widths[i] - 1
            return sum(-(-n // narrower) - -(-n // own) for n in lengths[i]), -own

        texts = [i for i in range(len(widths)) if self._side(i) == "l"]
        numbers = [i for i in range(len(widths)) if self._side(i) != "l"]
        for own in (texts[1:], texts[:1], numbers):
            while sum(widths) + GAP * (len(widths) - 1) > width:
                narrowed = min((i for i in own if widths[i] > least[i]), key=lines_more, default=None)
                if narrowed is None:
                    break
                widths[narrowed] -= 1
        return widths

    def _side(self, column: int) -> str:
        return self.align[column] if column < len(self.align) else "l"

    def _aligned(self, line: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
        for column, cell in enumerate(line):
            room = widths[column] - cells(cell)
            before = {"l": 0, "r": room, "c": room // 2}[self._side(column)]
            yield " " * before + cell + " " * (room - before)


def cells(text: str) -> int:
    """Columns of a terminal that `text` takes: two for a wide character, none for one that joins the one before.

    >>> cells("abc"), cells("東京"), cells("e\\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _least(column: Sequence[str]) -> int:
    """The width below which a column is not made narrower."""
    return max(NARROWEST, min(LONGEST_WORD, max((cells(word) for cell in column for word in cell.split()), default=0)))


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """The lines of a row whose cells are wrapped."""
    last = len(widths) - 1
    wrapped = [_wrapped(cell, widths[i], broken=i < last) for i, cell in enumerate(row)]
    yield from (list(line) for line in zip_longest(*wrapped, fillvalue=""))


def _wrapped(cell: str, width: int, broken: bool) -> list[str]:
    if cells(cell) <= width:
        return [cell]
    width = width if cell.isascii() else max(1, width * len(cell) // cells(cell))
    return wrap(cell, width, break_on_hyphens=False, break_long_words=broken)
