"""Resting points kept on disk, so that workers, later batches and other sessions of a user need not find them again.

A file is named by all that decides its bits: the sources, the ground, the kind of machine. It appears whole or not at
all; a damaged one is treated as missing. When there are too many, the oldest are deleted.
"""

import functools
import hashlib
import io
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from time import monotonic, sleep

import numpy as np

from sim.model.drivers import jit
from sim.model.resting.averages import Averages
from sim.model.resting.rest_key import Ground, Rest
from sim.model.state import FIRM, KPI, SEGMENT, UNIT, record_type
from sim.scenario.kpis import CATALOGUE
from sim.whole_file import write_whole

MOST_FILES = 2000
"""Files that are kept: 30 MB. They are counted each time that one is put there whose number divides by `COUNTED`."""
COUNTED = 64
PATIENCE = 5.0  # seconds to wait for a process that looks for the same: ten times what it needs
CHECK = 16  # bytes in front of the others, by which a spoiled file is known
TABLES = {"firm": FIRM, "segments": SEGMENT, "units": UNIT, "kpis": KPI}
NUMBERS = ("balance", "customers", "trend")
PEOPLE, CUSTOMERS = (*Averages.PERSON, "active"), Averages.CUSTOMER


def fetch(ground: Ground) -> Rest | None:
    """The resting point of `ground` as an earlier process left it; None if there is none, or a file was spoiled."""
    try:
        whole = path_of(ground).read_bytes()
    except OSError:
        return None
    check, body = whole[:CHECK], whole[CHECK:]
    return _unpacked(body) if check == _checked(body) else None


def put(ground: Ground, rest: Rest) -> None:
    """Keep a resting point. Where nothing can be written, it is not kept."""
    path = path_of(ground)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        body = _packed(rest)
        write_whole(path, _checked(body) + body)
        if int(path.stem, 16) % COUNTED == 0:
            make_room(path.parent)


def _checked(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=CHECK).digest()


@contextmanager
def alone(ground: Ground) -> Iterator[None]:
    """Let one process at a time look for the resting point of `ground`: another waits, until it is there to fetch.

    The system frees the lock of a process that dies. Whoever waited for too long, or finds no lock there, goes on.
    """
    path = path_of(ground).with_suffix(".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number = os.open(path, os.O_CREAT | os.O_RDWR)
    except OSError:
        yield
        return
    try:
        _wait(number)
        yield
    finally:
        os.close(number)
        with suppress(OSError):
            path.unlink()


def _wait(number: int) -> None:
    """Take the lock of an open file, within `PATIENCE`; on a system that has no such locks, at once."""
    if sys.platform == "win32":
        return
    import fcntl

    end = monotonic() + PATIENCE
    while monotonic() < end:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            sleep(0.01)
        except OSError:  # a file system without locks
            return


def make_room(folder: Path, most: int = MOST_FILES) -> None:
    """Delete the oldest files until at most `most` are left."""
    every = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in every[most:]:
        Path(entry.path).unlink(missing_ok=True)


def path_of(ground: Ground) -> Path:
    """The file of `ground`."""
    name = hashlib.blake2b(f"{_machinery()}\n{ground.text}".encode(), digest_size=16)
    return jit.cache_root() / "rests" / f"{name.hexdigest()}.rest"


@functools.cache
def _machinery() -> str:
    """What decides bits beside the ground: sources, KPIs, packages that compute, and the processor's instructions."""
    packages = [version(name) for name in ("numpy", "numba", "llvmlite")]
    instructions = np.show_config(mode="dicts")["SIMD Extensions"]["found"]
    parts = (jit.cache_folder().name, CATALOGUE, packages, platform.system(), platform.machine(), instructions)
    return repr(parts)


def _packed(rest: Rest) -> bytes:
    """The resting point as a file of arrays; tables as plain bytes, which are read quickly."""
    tables = {name: getattr(rest, name).view(np.uint8) for name in TABLES}
    people = np.array([rest.person[name] for name in PEOPLE])
    customers = np.array([rest.customer[name] for name in CUSTOMERS])
    numbers = np.array([getattr(rest, name) for name in NUMBERS])
    file = io.BytesIO()
    np.savez(file, person=people, customer=customers, numbers=numbers, **tables)
    return file.getvalue()


def _unpacked(body: bytes) -> Rest:
    with np.load(io.BytesIO(body), allow_pickle=False) as file:
        parts = {name: file[name] for name in file.files}
    balance, customers, trend = parts["numbers"].tolist()
    return Rest(
        **{name: parts[name].view(record_type(columns)) for name, columns in TABLES.items()},
        person=dict(zip(PEOPLE, parts["person"].tolist(), strict=True)),
        customer=dict(zip(CUSTOMERS, parts["customer"], strict=True)),
        balance=balance,
        customers=int(customers),
        trend=trend,
    )
