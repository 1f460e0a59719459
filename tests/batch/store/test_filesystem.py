"""A SQLite file that lies on another machine is noticed, and what to do instead is said."""

from pathlib import Path

import pytest

from sim.batch import open_store
from sim.batch.errors import StoreWarning
from sim.batch.store.filesystem import network_in

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
server:/export/home /home nfs4 rw,vers=4.2 0 0
tmpfs /home/ada/scratch tmpfs rw 0 0
//nas/projects /mnt/our\040projects cifs rw 0 0
ada@host:/data /data fuse.sshfs rw 0 0
/dev/fuse /local fuse.ntfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/tmp/store.sqlite", ""),
        ("/home/ada/results/store.sqlite", "NFS"),
        ("/home/ada/scratch/store.sqlite", ""),
        ("/homes/store.sqlite", ""),
        ("/mnt/our projects/store.sqlite", "SMB"),
        ("/data/store.sqlite", "SSHFS"),
        ("/local/store.sqlite", ""),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path, kind):
    assert network_in(MOUNTS, path) == kind


def test_of_two_mounts_in_one_place_the_last_counts():
    assert network_in("auto /home autofs rw 0 0\nserver:/home /home nfs rw 0 0", "/home/store.sqlite") == "NFS"


def test_a_mount_table_that_is_no_such_thing_says_nothing():
    assert network_in("nothing to see", "/home/store.sqlite") == ""


@pytest.fixture
def on_nfs(tmp_path, monkeypatch):
    """A folder that the system takes for one of a server."""
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path} nfs rw 0 0\n")
    monkeypatch.setattr("sim.batch.store.filesystem.MOUNTS", mounts)
    return tmp_path


def test_a_store_on_a_network_file_system_is_opened_with_a_warning_that_says_what_to_do(on_nfs):
    said = r"E419 .*s\.sqlite lies on a network file system \(NFS\).*--shard I/N .* then ccsim merge"
    with pytest.warns(StoreWarning, match=said), open_store(str(on_nfs / "s.sqlite")) as store:
        assert store.counts() == {}


def test_where_the_system_does_not_say_there_is_no_warning(tmp_path, monkeypatch):
    monkeypatch.setattr("sim.batch.store.filesystem.MOUNTS", Path("/nowhere/mounts"))
    with open_store(str(tmp_path / "s.sqlite")) as store:
        assert store.counts() == {}
