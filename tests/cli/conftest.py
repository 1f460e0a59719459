"""A runner for `ccsim` in this process and one for a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sim.cli import main

Ccsim = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [sys.executable, "-m", "sim.cli"]
SMALL = ["--seeds", "2", "--months", "30", "--workers", "1"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CCSIM_STORE", f"sqlite:///{(tmp_path / 'store.sqlite').as_posix()}")
    return tmp_path


@pytest.fixture
def ccsim(here: Path) -> Ccsim:
    """Run `ccsim` with these words in this process."""
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def process(here: Path) -> Process:
    """Run `ccsim` with these words in a process of its own, its output piped."""

    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **more}
        return subprocess.run([*COMMAND, *words], cwd=here, env=environment, capture_output=True, text=True)

    return run


@pytest.fixture
def broken(here: Path) -> Path:
    """A scenario file with two errors."""
    path = here / "broken.yaml"
    path.write_text("ccsim: 1\nincentives:\n  varable_share: 0.4\noffer:\n  price: 9\n", encoding="utf-8")
    return path
