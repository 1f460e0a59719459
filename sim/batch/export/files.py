"""Tables written a block at a time, to CSV or Parquet. A file gets its name only when all tables are complete."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame

PARTS = ".export-"  # begins the name of the folder in which one export writes
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a text that begins so is computed by spreadsheets


class FolderInUse(Exception):
    """Another export writes into the same folder."""


class Writer(Protocol):
    """Takes the blocks of one table, all with the same columns."""

    rows: int

    def add(self, block: "DataFrame") -> None:
        """Append a block."""


class CsvWriter:
    """A table as text, numbers to their last digit."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self.rows = 0
        self._empty = True
        self._file = stack.enter_context(path.open("w", encoding="utf-8", errors="backslashreplace", newline=""))

    def add(self, block: "DataFrame") -> None:
        """Append a block; the first brings the header."""
        texts = {str(name): block[name].map(as_text) for name, kind in block.dtypes.items() if kind.kind not in "ifM"}
        block.assign(**texts).to_csv(self._file, index=False, header=self._empty, lineterminator="\n")
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

    def add(self, block: "DataFrame") -> None:
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
    """The files of one export. They get their names together, when all of them are complete."""

    def __init__(self, folder: Path, form: str) -> None:
        self._folder = folder
        self._form = form
        self._names: list[str] = []
        self._parts: Path | None = None
        self._lock: int | None = None

    @property
    def files(self) -> dict[str, Path]:
        """The path of each table."""
        return {name: self._folder / f"{name}.{self._form}" for name in self._names}

    @contextmanager
    def table(self, name: str) -> Iterator[Writer]:
        """A writer of the table `name`, closed at the end. Raises `FolderInUse` or OSError."""
        if self._parts is None:
            self._parts = self._opened()
        self._names.append(name)
        with ExitStack() as stack:
            yield FORMS[self._form](self._parts / self.files[name].name, stack)

    def finish(self) -> None:
        """Give all files their names."""
        for path in self.files.values():
            assert self._parts is not None
            (self._parts / path.name).replace(path)

    def drop(self) -> None:
        """Delete what is not complete, and let others write into the folder."""
        if self._parts is not None:
            shutil.rmtree(self._parts, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
        self._parts = self._lock = None

    def _opened(self) -> Path:
        """A folder within the folder, of this export alone."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = locked(self._folder)
        if self._lock is not None:  # nobody else writes here: these were left by an export that was killed
            for left in self._folder.glob(f"{PARTS}*"):
                shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=PARTS, dir=self._folder))


def locked(folder: Path) -> int | None:
    """A lock on `folder` that ends with this process; None where the system has none. Raises `FolderInUse`."""
    try:
        import fcntl
    except ImportError:  # Windows: two exports each write in a folder of their own, and the later one stays
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise FolderInUse(f"another export is writing to {folder}") from None
    except OSError:  # a file system that knows no locks
        os.close(handle)
        return None
    return handle


def as_text(value: Any) -> Any:
    """A text that no spreadsheet computes: one that begins like a formula and is no number gets an apostrophe.

    >>> as_text("=cmd|' /C calc'!A0"), as_text("-0.05"), as_text("calm")
    ("'=cmd|' /C calc'!A0", '-0.05', 'calm')
    """
    if not isinstance(value, str) or not value.startswith(FORMULA):
        return value
    with suppress(ValueError):
        float(value)
        return value
    return f"'{value}"
