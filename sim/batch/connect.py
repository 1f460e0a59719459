"""From an address to a database connection, and from a database's errors to words that help."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from sim.batch.errors import StoreError

DEFAULT = "sqlite:///results/ccsim.sqlite"
BUSY_SECONDS = 60.0  # how long to wait for another process that is writing
PAGE_BYTES = 16384  # a monthly row is about 400 bytes: pages of SQLite's own 4 kB would waste 5 % more
_HEADER = b"SQLite format 3\0"
# Primary result codes of SQLite
_BUSY, _LOCKED, _READONLY, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 11, 13, 14, 26


def address(text: str | None = None) -> URL:
    """The store that `text` names: a URL or the path of a SQLite file; else `CCSIM_STORE`; else a file in results/."""
    text = text or os.environ.get("CCSIM_STORE") or DEFAULT
    if not re.match(r"[A-Za-z][\w+.-]+:", text):  # two letters at least: `C:` is a drive
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except ArgumentError:
        raise _unknown(text) from None
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise _unknown(text)
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def connect(url: URL) -> Engine:
    """An engine for `url`, its folder made if need be. No connection is opened yet."""
    if url.get_backend_name() != "sqlite":
        try:
            return create_engine(url)
        except ImportError as error:
            raise StoreError("E406", f"{shown(url)} needs a package that is not installed: {error.name}") from None
    _make_way(url)
    engine = create_engine(_as_may_be(url), connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def shown(url: URL) -> str:
    """The address as it may be printed: without password."""
    return url.render_as_string(hide_password=True)


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn an error of the database into a `StoreError`."""
    try:
        yield
    except DBAPIError as error:
        raise _explanation(error, shown(url)) from error


def _unknown(text: str) -> StoreError:
    return StoreError("E406", f"'{text}' is not a store ccsim knows; give a file: sqlite:///results/ccsim.sqlite")


def _make_way(url: URL) -> None:
    """Make the folder of a SQLite file; refuse what stands in its place."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        return
    path = Path(url.database)
    if path.is_dir():
        raise StoreError("E405", f"{path} is a folder; name a file in it: sqlite:///{path.as_posix()}/ccsim.sqlite")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_writable(shown(url), f"the folder {path.parent} cannot be made ({error.strerror})") from error
    if path.is_file() and not _may_be_sqlite(path):
        raise _damaged(shown(url))


def _as_may_be(url: URL) -> URL:
    """An archived store, which cannot be written, is opened as it is: SQLite makes no files beside it."""
    path = Path(url.database or ":memory:")
    if not path.is_file() or os.access(path, os.W_OK) or Path(f"{path}-wal").exists():
        return url
    return url.set(database=path.resolve().as_uri(), query={"immutable": "1", "uri": "true"})


def _may_be_sqlite(path: Path) -> bool:
    # SQLite itself takes a file of a few bytes for an empty one, and writes over it.
    try:
        with path.open("rb") as file:
            start = file.read(len(_HEADER))
    except OSError:
        return True  # the database says better why it cannot be read
    return start in (b"", _HEADER)


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says, not where the driver guesses
    connection.execute(f"PRAGMA page_size={PAGE_BYTES}")  # counts for a new file only
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode=WAL")  # readers do not wait for the writer
    connection.execute("PRAGMA synchronous=NORMAL")  # safe against a killed process; a commit costs no disk flush
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer asks for the lock at once and waits its turn: a lock asked for later fails when two ask together.
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _explanation(error: DBAPIError, place: str) -> StoreError:
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    if code in (_NOTADB, _CORRUPT):
        return _damaged(place)
    if code in (_READONLY, _CANTOPEN):
        return _not_writable(place, str(error.orig))
    if code == _FULL:
        return StoreError(
            "E404",
            f"the disk is full: {place} cannot grow. Finished runs are kept; free some space and repeat the command",
        )
    if code in (_BUSY, _LOCKED):
        return StoreError("E407", f"{place} has been busy for {BUSY_SECONDS:.0f} s: another process is writing to it")
    return StoreError("E408", f"{place} answered: {error.orig}")


def _damaged(place: str) -> StoreError:
    return StoreError("E402", f"{place} is damaged, or not a SQLite file. Move it away, or name another with --store")


def _not_writable(place: str, reason: str) -> StoreError:
    return StoreError("E403", f"cannot write to {place}: {reason}. Name a store elsewhere with --store")
