"""Files that a verb makes: never in the place of another, and a place that cannot be written is said."""

from pathlib import Path

import click
import pytest

from sim.cli.failures import Exit, Failure
from sim.cli.new_file import require_new, require_room, write_new


def test_a_file_that_is_there_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(click.BadParameter, match="is there already; name another file"):
        require_new(path)
    with pytest.raises(Failure, match="E411"):
        write_new(path, "other")
    assert path.read_text(encoding="utf-8") == "precious"


def test_looking_for_room_makes_the_folder_and_leaves_no_file(tmp_path: Path) -> None:
    require_room(tmp_path / "new" / "mine.yaml")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_folder_that_is_a_file_is_said_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("", encoding="utf-8")
    with pytest.raises(Failure, match=r"E411 .*mine\.yaml cannot be written") as caught:
        require_room(tmp_path / "full" / "mine.yaml")
    assert caught.value.code == Exit.STORE
