"""Errors of SQLite and PostgreSQL as errors of the store: what happened, where, and what to do."""

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from sim.batch.errors import StoreError
from sim.batch.store.connection_errors import connection_error_code

BUSY_SECONDS = 60.0  # how long to wait for another process that is writing
# Primary result codes of SQLite
_BUSY, _LOCKED, _READONLY, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 11, 13, 14, 26
# SQLSTATE codes of PostgreSQL: the user may not write, the server may not, too long a wait for a lock, no room, no such
# database, a user or password that is refused, no more connections
_FORBIDDEN, _READ_ONLY, _NO_LOCK, _DISK_FULL = "42501", "25006", "55P03", "53100"
_NO_DATABASE, _WRONG_PASSWORD, _CROWDED = "3D000", ("28P01", "28000"), "53300"


def explanation(error: DBAPIError, url: URL, place: str) -> StoreError:
    """What `error` of the store at `url` means, and what to do; `place` is the address without password."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _of_sqlite(code & 0xFF, str(error.orig), place)
    return _of_postgresql(error, url, place)


def damaged(place: str) -> StoreError:
    """The file at `place` is there and is no database."""
    return StoreError("E402", f"{place} is damaged, or not a SQLite file. Move it away, or name another with --store")


def not_writable(place: str, reason: str) -> StoreError:
    """The store at `place` is there, or could be, and may not be written."""
    return StoreError("E403", f"cannot write to {place}: {reason}. Name a store elsewhere with --store")


def _of_sqlite(code: int, text: str, place: str) -> StoreError:
    if code in (_NOTADB, _CORRUPT):
        return damaged(place)
    if code in (_READONLY, _CANTOPEN):
        return not_writable(place, text)
    if code == _FULL:
        return _full(place)
    if code in (_BUSY, _LOCKED):
        return _busy(place)
    return StoreError("E408", f"{place} answered: {text}")


def _of_postgresql(error: DBAPIError, url: URL, place: str) -> StoreError:
    state, said = getattr(error.orig, "sqlstate", None), _one_line(error.orig)
    if state is None and error.statement is None:
        return _refused(None if _timed_out(error) else connection_error_code(url), said, place)
    if state is None or error.connection_invalidated or state.startswith(("08", "57P")):
        return _lost(place)
    if state in (_FORBIDDEN, _READ_ONLY):
        return not_writable(place, said)
    if state == _DISK_FULL:
        return _full(place)
    if state == _NO_LOCK:
        return _busy(place)
    return StoreError("E408", f"{place} answered: {said}")


def _refused(state: str | None, said: str, place: str) -> StoreError:
    """The connection was never made; `state` is why, None if nobody answers."""
    if state is None:
        text = f"no PostgreSQL server answers at {place}. Start it, or correct host and port"
        return StoreError("E410", f"{text} (it said: {said})")
    if state in _WRONG_PASSWORD:
        text = f"{place} refuses this user or password. Put them in the address: postgresql://USER:PASSWORD@HOST/NAME"
        return StoreError("E413", text)
    if state == _NO_DATABASE:
        return StoreError("E414", f"the server has no database of that name: {place}. Make it with createdb")
    if state == _CROWDED:
        return StoreError("E407", f"{place} takes no more connections. Repeat the command later")
    if state == _FORBIDDEN:
        return not_writable(place, said)
    return _lost(place)


def _timed_out(error: DBAPIError) -> bool:
    return type(error.orig).__name__ == "ConnectionTimeout"  # of psycopg, which may not be installed


def _lost(place: str) -> StoreError:
    return StoreError(
        "E410",
        f"the connection to {place} was lost. Finished runs are kept; repeat the command when the server is back",
    )


def _full(place: str) -> StoreError:
    text = f"the disk is full: {place} cannot grow. Finished runs are kept; free some space and repeat the command"
    return StoreError("E404", text)


def _busy(place: str) -> StoreError:
    return StoreError("E407", f"{place} has been busy for {BUSY_SECONDS:.0f} s: another process is writing to it")


def _one_line(error: object) -> str:
    return " ".join(str(error).split("\n")).strip()
