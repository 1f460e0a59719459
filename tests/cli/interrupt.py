"""A command that is stopped with Ctrl-C when it has finished its first runs."""

import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

from tests.cli.conftest import COMMAND

PATIENCE = 240.0  # seconds to wait for the first finished run


def interrupted(words: list[str], folder: Path) -> tuple[int, str]:
    """Run `ccsim` with these words in `folder`, interrupt it as a terminal does; its exit code and what it said."""
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE}
    batch = subprocess.Popen([*COMMAND, *words], cwd=folder, text=True, start_new_session=True, **pipes)
    wait_for_finished_runs(folder / "store.sqlite")
    os.killpg(batch.pid, signal.SIGINT)  # the whole group
    _, said = batch.communicate(timeout=PATIENCE)
    return batch.returncode, said


def wait_for_finished_runs(store: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not (store.exists() and finished_runs(store)):
        assert time.monotonic() < end, f"no run was finished within {PATIENCE:.0f} s"
        time.sleep(0.2)


def finished_runs(store: Path) -> int:
    connection = sqlite3.connect(store)
    try:
        return int(connection.execute("select count(*) from runs where status = 'done'").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
