"""From an address to a database connection: SQLite or PostgreSQL, with the same promises."""

import os
import re
import shlex
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from sim.batch.errors import StoreError, StoreWarning
from sim.batch.store import database_errors
from sim.batch.store.command import command_in
from sim.batch.store.database_errors import damaged, explanation, not_writable
from sim.batch.store.filesystem import network_of
from sim.masking import masked
from sim.scenario.problems import did_you_mean

FOLDER = "results"  # of the default store; made if need be
DEFAULT = f"sqlite:///{FOLDER}/ccsim.sqlite"
SCHEMES = ("sqlite", "postgresql")
_HEADER = b"SQLite format 3\0"
CONNECT_SECONDS = 10
LOCK = 0x63637369  # any number that other programs on the same server are unlikely to choose


def address(text: str | None = None) -> URL:
    """The store that `text` names: a URL or the path of a SQLite file; else `CCSIM_STORE`; else a file in results/."""
    text = text or os.environ.get("CCSIM_STORE") or DEFAULT
    if not re.match(r"[A-Za-z][\w+.-]+:", text):  # two letters at least: `C:` is a drive
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):  # a port that is no number is a ValueError
        raise _unknown(text) from None
    if url.get_backend_name() not in SCHEMES:
        raise _unknown(text)
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def connect(url: URL) -> Engine:
    """An engine for `url`. No connection is opened yet. Only the folder of the default store is made."""
    if url.get_backend_name() != "sqlite":
        return _postgresql(url)
    _make_way(url)
    _warn_of_network(url)
    engine = create_engine(_as_may_be(url), connect_args={"timeout": database_errors.BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def refuse_nothing(url: URL) -> None:
    """Raise `StoreError` if `url` names a SQLite file that is not there: opening it would make an empty one."""
    path = file_of(url)
    if path is not None and not path.exists():
        _require_folder(path)
        raise no_store(shown(url))


def no_store(place: str) -> StoreError:
    """There is nothing at `place`: a command that only reads does not make a store."""
    text = f"there is no store at {place}. Name another with --store, or compute runs into this one"
    return StoreError("E415", text, command_in(place, ["compare"]))


def shown(url: URL) -> str:
    """The address as it may be printed: without password, wherever it stands."""
    return masked(url.render_as_string(hide_password=False))


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn an error of the database into a `StoreError`.

    Ctrl-C during a query may close the connection, and ending the transaction fails then: the interrupt is raised.
    """
    try:
        yield
    except DBAPIError as error:
        if interrupt := _interrupt_before(error):
            raise interrupt from None
        raise explanation(error, url, shown(url)) from error


def _interrupt_before(error: BaseException) -> KeyboardInterrupt | None:
    """The interrupt during whose handling `error` happened, if there was one."""
    before = error.__context__
    return before if before is None or isinstance(before, KeyboardInterrupt) else _interrupt_before(before)


def _unknown(text: str) -> StoreError:
    scheme, _, rest = text.partition("://")
    near = did_you_mean(scheme, SCHEMES) if rest else ""
    if near and near != scheme:
        hint = f"write {near}:// in place of {scheme}://"
    elif "@" in text and not rest:
        hint = "the address of a server begins with postgresql://"
    else:
        hint = f"give a file, {DEFAULT}, or a server, postgresql://USER@HOST/NAME"
    return StoreError("E406", f"'{masked(text)}' is not a store ccsim knows: {hint}")


def _postgresql(url: URL) -> Engine:
    waits = {"connect_timeout": CONNECT_SECONDS, "options": f"-c lock_timeout={database_errors.BUSY_SECONDS:.0f}s"}
    try:
        engine = create_engine(url, connect_args=waits, pool_pre_ping=True)  # a server may restart between two chunks
    except ImportError as error:
        text = f"{shown(url)} needs a package that is not installed ({error.name}): pip install 'ccsim[postgres]'"
        raise StoreError("E406", text) from None
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _make_way(url: URL) -> None:
    """Make the folder of a default store, and refuse another that is not there, and what stands in a file's place."""
    path = file_of(url)
    if path is None:
        return
    if path.is_dir():
        raise StoreError("E405", f"{path} is a folder; name a file in it: sqlite:///{path.as_posix()}/ccsim.sqlite")
    try:
        if path.parent == Path(FOLDER):
            path.parent.mkdir(exist_ok=True)
        _require_folder(path)
    except OSError as error:
        raise not_writable(shown(url), f"the folder {path.parent} cannot be made ({error.strerror})") from error
    if path.is_file() and not _may_be_sqlite(path):
        raise damaged(shown(url))


def _require_folder(path: Path) -> None:
    """Raise `StoreError` (E421) for a file in a folder that is not there, which is more often a slip than a wish."""
    if path.parent == Path(FOLDER) or os.path.lexists(path.parent):
        return
    text = f"there is no folder {path.parent} for the store {path.name}. Make it, or correct the address"
    raise StoreError("E421", text, shlex.join(["mkdir", "-p", str(path.parent)]))


def file_of(url: URL) -> Path | None:
    """The SQLite file that `url` names plainly; None for a server, for memory, and for what SQLite calls a URI."""
    name = url.database
    if url.get_backend_name() != "sqlite" or not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(name)


def _warn_of_network(url: URL) -> None:
    path = file_of(url)
    kind = network_of(path) if path else ""
    if kind:
        text = f"E419 {path} lies on a network file system ({kind}), where SQLite cannot keep two machines apart"
        hint = "use it from one machine only; for several: ccsim batch --shard I/N --store FILE each, then ccsim merge"
        warnings.warn(f"{text}: {hint}", StoreWarning, stacklevel=4)


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
    # Text that is not UTF-8 is read with its bytes shown, instead of ending the query.
    connection.text_factory = partial(str, encoding="utf-8", errors="backslashreplace")
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says, not where the driver guesses
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode=WAL")  # readers do not wait for the writer
    connection.execute("PRAGMA synchronous=NORMAL")  # safe against a killed process; a commit costs no disk flush
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer asks for the lock at once and waits its turn: a lock asked for later fails when two ask together.
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("reads", False):
        # All queries of one reading see the same state, as in SQLite.
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    else:
        # Writers take turns, as in SQLite: rows locked in different orders would end in a deadlock.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
