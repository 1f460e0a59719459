"""Whether a SQLite file lies on a network file system, where its locks do not work between machines."""

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/mounts")
NETWORK = {
    "9p": "9p",
    "afs": "AFS",
    "beegfs": "BeeGFS",
    "ceph": "Ceph",
    "cifs": "SMB",
    "gpfs": "GPFS",
    "glusterfs": "GlusterFS",
    "lustre": "Lustre",
    "nfs": "NFS",
    "nfs4": "NFS",
    "smb2": "SMB",
    "smb3": "SMB",
    "smbfs": "SMB",
    "sshfs": "SSHFS",
}
"""File systems of other machines, as /proc/mounts names them, and by the name that people know."""


def network_of(path: Path) -> str:
    """The network file system on which `path` lies, or will lie; "" if it is none, or the system does not say."""
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return network_in(mounts, os.path.realpath(path))


def network_in(mounts: str, path: str) -> str:
    """The network file system on which the absolute `path` lies, by a text like that of /proc/mounts; "" if it is none.

    >>> network_in("server:/home /home nfs4 rw 0 0", "/home/ada/runs.sqlite")
    'NFS'
    """
    longest, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        place = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1])
        # The longest place counts, and of two mounts in one place the last.
        if len(place) >= len(longest) and f"{path}/".startswith(place.rstrip("/") + "/"):
            longest, kind = place, fields[2]
    return NETWORK.get(kind.removeprefix("fuse."), "")
