"""Whether the file of a SQLite store is still the one that was opened.

SQLite goes on writing into a file that was deleted, and writes its log beside a file that was put in its place: the
runs are lost, and the other file is damaged when somebody opens it.
"""

from pathlib import Path

from sqlalchemy import Engine, QueuePool

Identity = tuple[int, int]


def identity_of(path: Path) -> Identity | None:
    """Device and number of the file at `path`; None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def empty_log(engine: Engine) -> None:
    """Write what the log beside a store holds into the file that was opened, wherever that is by now, and empty it.

    Nothing is done if no connection to that file is left.
    """
    pool = engine.pool
    if isinstance(pool, QueuePool) and pool.checkedin():
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.close()
