"""Tables written a block at a time, to CSV or Parquet: a name stands for a whole table, or for none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame

PART = ".part"  # ends the name of a file that is not complete


class Writer(Protocol):
    """Takes the blocks of one table, all with the same columns."""

    rows: int

    def add(self, block: DataFrame) -> None:
        """Append a block."""


class CsvWriter:
    """A table as text, numbers to their last digit."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self.rows = 0
        self._empty = True
        self._file = stack.enter_context(path.open("w", encoding="utf-8", newline=""))

    def add(self, block: DataFrame) -> None:
        """Append a block; the first brings the header."""
        block.to_csv(self._file, index=False, header=self._empty, lineterminator="\n")
        self._empty = False
        self.rows += len(block)


class ParquetWriter:
    """A table in row groups, one a block. Raises ImportError without pyarrow."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        import pyarrow

        self.rows = 0
        self._arrow = pyarrow
        self._file = stack.enter_context(path.open("wb"))
        self._stack = stack
        self._writer: Any = None

    def add(self, block: DataFrame) -> None:
        """Append a block; the first decides the types of the columns."""
        if self._writer is None:
            from pyarrow.parquet import ParquetWriter

            kinds = {"i": self._arrow.int64(), "f": self._arrow.float64(), "M": self._arrow.timestamp("us")}
            types = [(name, kinds.get(kind.kind, self._arrow.string())) for name, kind in block.dtypes.items()]
            self._schema = self._arrow.schema(types)
            self._writer = self._stack.enter_context(ParquetWriter(self._file, self._schema))
        self._writer.write_table(self._arrow.Table.from_pandas(block, schema=self._schema, preserve_index=False))
        self.rows += len(block)


FORMS: dict[str, Callable[[Path, ExitStack], Writer]] = {"csv": CsvWriter, "parquet": ParquetWriter}


class Folder:
    """The files of one export. None has its own name before all of them are complete."""

    def __init__(self, folder: Path, form: str) -> None:
        self._folder = folder
        self._form = form
        self._names: list[str] = []

    @property
    def files(self) -> dict[str, Path]:
        """The path of each table."""
        return {name: self._folder / f"{name}.{self._form}" for name in self._names}

    @contextmanager
    def table(self, name: str) -> Iterator[Writer]:
        """A writer of the table `name`, closed at the end."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._names.append(name)
        with ExitStack() as stack:
            yield FORMS[self._form](_part(self.files[name]), stack)

    def finish(self) -> None:
        """Give all files their names."""
        for path in self.files.values():
            _part(path).replace(path)

    def drop(self) -> None:
        """Delete what is not complete."""
        for path in self.files.values():
            with suppress(OSError):
                _part(path).unlink()


def _part(path: Path) -> Path:
    return path.with_name(path.name + PART)
