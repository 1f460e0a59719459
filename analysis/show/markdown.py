"""A table as the pages of the documentation show it."""

from collections.abc import Iterable

from analysis.show.table import Table


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """`head` and `rows` in Markdown."""
    return Table(list(head), [[str(cell) for cell in row] for row in rows]).markdown()
