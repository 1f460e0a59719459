"""A real PostgreSQL server for the tests: on loopback, in a temporary folder, stopped with them."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

NUMBERS = count(1)
# Trusted on loopback, but for one user whose password the tests get wrong.
ACCESS = "host all locked 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n"
SETTINGS = ("fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=", "lc_messages=C")


@dataclass(frozen=True)
class Server:
    """A running server: its binaries, its data folder and its port."""

    binaries: Path
    data: Path
    port: int

    def url(self, database: str, user: str = "ccsim") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"test_{os.getpid()}_{next(NUMBERS)}"
        self.tell(f"CREATE DATABASE {name}")
        return self.url(name)

    def tell(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)

    def start(self) -> None:
        settings = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"port={self.port}"))
        self._pg_ctl("start", "-w", "-l", str(self.data / "log"), "-o", settings)

    def stop(self) -> None:
        self._pg_ctl("stop", "-w", "-m", "immediate")

    def _pg_ctl(self, *words: str) -> None:
        as_server(self.binaries / "pg_ctl", "-D", self.data, *words)


@contextmanager
def running_server() -> Iterator[Server]:
    """Make and start a server; stop it and delete it at the end."""
    with tempfile.TemporaryDirectory(prefix="ccsim-postgres-", ignore_cleanup_errors=True) as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, server_user())
        server = Server(binaries(), Path(folder) / "data", free_port())
        as_server(server.binaries / "initdb", "-D", server.data, "-U", "ccsim", "-A", "trust", "-N", "-E", "UTF8")
        (server.data / "pg_hba.conf").write_text(ACCESS, encoding="utf-8")
        server.start()
        try:
            server.tell("CREATE ROLE locked LOGIN PASSWORD 'right'")
            server.tell("CREATE ROLE lonely LOGIN CONNECTION LIMIT 0")
            yield server
        finally:
            server.stop()


def binaries() -> Path:
    """The folder of `initdb` and `pg_ctl`: the newest of Debian's, else what is on the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = [str(path) for path in reversed(versions)] + [shutil.which("initdb")]
    first = next((path for path in found if path), None)
    assert first, "no PostgreSQL server is installed: apt-get install postgresql"
    return Path(first).resolve().parent


def server_user() -> str:
    """Whom root becomes: the server refuses to run as root."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def as_server(*words: Any) -> None:
    user = server_user() if os.geteuid() == 0 else None
    group = pwd.getpwnam(user).pw_gid if user else None
    extra = [] if user else None
    done = subprocess.run(
        [str(word) for word in words],
        user=user,
        group=group,
        extra_groups=extra,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
