"""Scenario files written for one test, in a folder that is the working folder while it runs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sim.scenario import check

Write = Callable[..., Path]
Told = Callable[..., str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here: Path) -> Write:
    """Writes a file under the working folder; text, or bytes as they are."""

    def written(content: str | bytes, name: str = "my.yaml") -> Path:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def told(write: Write) -> Told:
    """What `check` prints about a file of this content."""

    def said(content: str | bytes, name: str = "my.yaml") -> str:
        write(content, name)
        return "\n".join(map(str, check(name)))

    return said
