"""Files that appear whole or not at all."""

import os

import pytest

from sim.whole_file import whole_file, write_whole


def test_the_file_has_its_name_at_the_end_only(tmp_path):
    with whole_file(tmp_path / "a.csv") as file:
        file.write(b"rows")
        assert not (tmp_path / "a.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_an_error_on_the_way_leaves_what_was_there_and_nothing_else(tmp_path):
    write_whole(tmp_path / "a.txt", "before")
    with pytest.raises(TypeError), whole_file(tmp_path / "a.txt") as file:
        file.writelines([b"aft", None])
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.txt": "before"}


def test_two_that_write_at_once_do_not_mix_and_the_last_one_stays(tmp_path):
    path = tmp_path / "a.txt"
    with whole_file(path) as first, whole_file(path) as second:
        first.write(b"first")
        second.write(b"second")
    assert path.read_text() == "first"  # the inner block ends before the outer


def test_a_new_file_replaces_none(tmp_path):
    write_whole(tmp_path / "a.txt", "before", new=True)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.txt", "after", new=True)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_a_new_file_replaces_none_where_there_are_no_links(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError("no links here")))
    write_whole(tmp_path / "a.txt", "before", new=True)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.txt", "after", new=True)
    assert (tmp_path / "a.txt").read_text() == "before"


def test_text_is_utf_8_with_its_line_ends_as_they_are(tmp_path):
    write_whole(tmp_path / "a.txt", "Zoë\n")
    assert (tmp_path / "a.txt").read_bytes() == b"Zo\xc3\xab\n"


def test_a_full_disk_leaves_the_earlier_file_and_no_half_of_a_new_one(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    write_whole(tmp_path / "report.html", "earlier")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "report.html", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.html": "earlier"}
