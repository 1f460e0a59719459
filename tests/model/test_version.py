"""The version of the model: a changed rule is another model, a corrected comment is not."""

import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import sim.model

room = import_module("sim.model.version")
Edit = Callable[[str, str, str], str]


@pytest.fixture
def edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Edit]:
    """The version of a copy of the sources after a replacement in one of them."""
    shutil.copytree(Path(sim.__file__).parent, tmp_path / "sim", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(room, "HOUSE", tmp_path / "sim")

    def edited(name: str, old: str, new: str) -> str:
        file = tmp_path / "sim" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        room.version_of_files.cache_clear()
        return str(room.version_of_files())

    yield edited
    room.version_of_files.cache_clear()


def test_a_version_is_twelve_hexadecimal_digits() -> None:
    assert len(sim.model.version()) == 12
    assert int(sim.model.version(), 16) >= 0


def test_a_copy_of_the_sources_has_the_same_version(edit: Edit) -> None:
    assert edit("model/month.py", "", "") == sim.model.version()


def test_another_docstring_or_comment_is_the_same_version(edit: Edit) -> None:
    before = edit("model/month.py", "", "")
    old, new = '"""Customers tell a neighbour, or do not."""', '"""Some talk."""  # seldom'
    assert edit("model/month.py", old, new) == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("model/rules/chance.py", "30.0", "29.0"),
        ("model/rules/kpis.py", "month % QUARTER == QUARTER - 1", "month % QUARTER == 1"),
        ("scenario/kpis.py", "MAX_KPIS = 24", "MAX_KPIS = 23"),
    ],
)
def test_another_rule_is_another_version(edit: Edit, name: str, old: str, new: str) -> None:
    before = edit(name, "", "")
    assert edit(name, old, new) != before


def test_code_that_only_carries_a_run_out_is_not_part_of_the_version(edit: Edit) -> None:
    before = edit("model/month.py", "", "")
    assert edit("model/drivers/jit.py", "MOST_BYTES = 12_000_000", "MOST_BYTES = 13_000_000") == before
