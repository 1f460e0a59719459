"""Files of compiled rules that were changed after they were written are found and deleted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sim.model.drivers.soundness import discard_spoiled, mark_sound

CODE, INDEX = "month.run_month-12.py311.1.nbc", "month.run_month-12.py311.nbi"


def cut(content: bytes) -> bytes:
    return content[:-1]


def flip_a_bit(content: bytes) -> bytes:
    return bytes([content[0] ^ 1]) + content[1:]


def empty(content: bytes) -> bytes:
    return b""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files of a rule, as they are when it has been compiled."""
    inner = tmp_path / "model_1"
    inner.mkdir()
    (inner / CODE).write_bytes(b"compiled code")
    (inner / INDEX).write_bytes(b"index")
    mark_sound(inner, "run_month")
    return inner


def test_sound_files_stay(folder: Path) -> None:
    assert discard_spoiled(folder.parent) == ()
    assert {CODE, INDEX} < {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", [CODE, INDEX])
@pytest.mark.parametrize("spoil", [cut, flip_a_bit, empty])
def test_a_changed_file_is_named_and_deleted(folder: Path, name: str, spoil: Callable[[bytes], bytes]) -> None:
    (folder / name).write_bytes(spoil((folder / name).read_bytes()))
    assert discard_spoiled(folder.parent) == (name,)
    assert not (folder / name).exists()


def test_a_file_that_was_never_marked_is_deleted_without_a_word(folder: Path) -> None:
    (folder / "tally.list_customers-9.py311.nbi").write_bytes(b"half")
    assert discard_spoiled(folder.parent) == ()
    assert not (folder / "tally.list_customers-9.py311.nbi").exists()


def test_a_file_that_was_written_anew_by_either_of_two_processes_is_sound(folder: Path) -> None:
    for content in (b"of the first process", b"of the second process"):
        (folder / CODE).write_bytes(content)
        mark_sound(folder, "run_month")
    (folder / CODE).write_bytes(b"of the first process")
    assert discard_spoiled(folder.parent) == ()


def test_only_the_files_of_the_rule_itself_are_marked(folder: Path) -> None:
    (folder / CODE).write_bytes(b"spoiled while another rule was compiled")
    mark_sound(folder, "month")
    assert discard_spoiled(folder.parent) == (CODE,)


def test_a_file_that_cannot_be_deleted_is_an_error_of_the_system(folder: Path) -> None:
    (folder / "tally.list_customers-9.py311.nbi").mkdir()
    with pytest.raises(OSError, match="list_customers"):
        discard_spoiled(folder.parent)
