"""Why a PostgreSQL server refuses a connection.

psycopg gives the server's message, in the server's language, but not its error code. libpq, the library that it uses,
can log the messages on a connection: so the connection is tried once more, and the code is read from that log.
"""

import re
import select
import tempfile
from time import monotonic
from typing import Any

from sqlalchemy import URL

SECONDS = 5.0
UNDERSTOOD = "00000"  # the code of success: this time the server let us in
NEEDS_PASSWORD = "28P01"
_CODE = re.compile(rb'\tErrorResponse\t.* C "(\w{5})"')


def connection_error_code(url: URL) -> str | None:
    """The SQLSTATE with which the server at `url` refuses a connection; None if nobody answers, or it cannot be known.

    `00000` if the connection works now. Only where the client library can write to a file, which is on Linux.
    """
    import psycopg
    from psycopg import conninfo, pq

    # An option of the address counts more than its other parts, as it does for the store itself: ...@host/db?host=other
    parts = url.translate_connect_args(username="user", database="dbname") | _options(url)
    text = conninfo.make_conninfo(**parts)
    connection = pq.PGconn.connect_start(text.encode())
    try:
        with tempfile.TemporaryFile() as heard:  # no name, and gone with this block: it may hold a password
            connection.trace(heard.fileno())
            connected = connection.status != pq.ConnStatus.BAD and _wait(connection, pq.PollingStatus)
            connection.untrace()
            heard.seek(0)
            codes = _CODE.findall(heard.read())
        if connected:
            return UNDERSTOOD
        return codes[-1].decode() if codes else NEEDS_PASSWORD if connection.needs_password else None
    except psycopg.NotSupportedError:
        return NEEDS_PASSWORD if connection.needs_password or connection.used_password else None
    finally:
        connection.finish()


def _options(url: URL) -> dict[str, str]:
    return {key: value if isinstance(value, str) else ",".join(value) for key, value in url.query.items()}


def _wait(connection: Any, status: Any) -> bool:
    """Whether the connection could be made, in a few seconds at most."""
    end, now = monotonic() + SECONDS, status.WRITING
    while now in (status.READING, status.WRITING) and monotonic() < end:
        sockets = [connection.socket]
        reads, writes = (sockets, []) if now == status.READING else ([], sockets)
        select.select(reads, writes, [], max(0.0, end - monotonic()))
        now = connection.connect_poll()  # the socket may be another one from here on
    return bool(now == status.OK)
