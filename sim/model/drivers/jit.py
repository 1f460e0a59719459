"""The one place that knows numba: it compiles the month from the very functions that the interpreter runs.

numba does not notice an edited callee in another file and would serve a stale rule, so the cache lives in a folder
named by a hash of all sources under sim/model: another source, another folder. So has each copy of the package, since
numba never serves what another copy compiled.
"""

import atexit
import functools
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

import platformdirs

from sim.model.drivers.patches import Patches, twin
from sim.model.drivers.soundness import discard_spoiled, mark_sound

MODEL = Path(__file__).parents[1]
MOST_BYTES = 12_000_000  # the compiled rules need less
HOW: dict[str, Any] = {"error_model": "numpy", "_nrt": False}
PART: dict[str, Any] = {**HOW, "forceinline": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
"""How rules are compiled. They allocate nothing, so references need no counting (`_nrt`): with it, a call with whole
tables costs more than most rules."""


def cache_root() -> Path:
    """Folder of what this user need not compute twice."""
    return Path(os.environ.get("CCSIM_CACHE") or platformdirs.user_cache_dir("ccsim", appauthor=False))


def cache_folder() -> Path:
    """Folder of the compiled code of exactly these sources, in this place."""
    digest = hashlib.blake2b(os.fsencode(MODEL), digest_size=10)
    for path in sorted(MODEL.rglob("*.py")):
        digest.update(path.relative_to(MODEL).as_posix().encode())
        digest.update(path.read_bytes())
    return cache_root() / "compiled" / digest.hexdigest()


def usable_folder() -> Path:
    """The folder of the compiled code, made; if it cannot be written, one for this process and its workers."""
    try:
        return _tried(cache_folder())
    except OSError as error:
        reason = f"{cache_folder()} cannot be written ({error.strerror})"
        print(f"ccsim: {reason}: rules are compiled for this time only. CCSIM_CACHE names another", file=sys.stderr)
        os.environ["CCSIM_CACHE"] = root = tempfile.mkdtemp(prefix="ccsim-")  # which workers inherit
        atexit.register(shutil.rmtree, root, ignore_errors=True)
        return _tried(cache_folder())


def spoiled_files() -> tuple[str, ...]:
    """Names of the files of compiled rules that this process found changed, and has deleted."""
    return discard_spoiled(usable_folder())


def _tried(folder: Path) -> Path:
    """The folder without spoiled files, after something as large as the compiled rules was written there."""
    folder.mkdir(parents=True, exist_ok=True)
    _without_spoiled_files(folder)
    if not _holds_month(folder) or not os.access(folder, os.W_OK):
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(MOST_BYTES))
    return folder


@functools.cache
def _without_spoiled_files(folder: Path) -> None:
    if spoiled := discard_spoiled(folder):
        what = f"{', '.join(spoiled)} in {folder} changed after the compiler wrote it"
        print(f"ccsim: {what}: deleted, and compiled anew (up to a minute)", file=sys.stderr)


def _holds_month(folder: Path) -> bool:
    return any(folder.rglob("*run_month*.nbc"))


def is_compiled() -> bool:
    """Whether an earlier process left the compiled month of these sources in the cache; it is written last."""
    return _holds_month(usable_folder())


@functools.cache
def compiled_part(rule: FunctionType, patches: Patches) -> Callable[..., Any]:
    """The compiled twin of a rule that compiled code alone calls: inlined there, without an entrance from Python."""
    import numba

    part: Callable[..., Any] = numba.njit(**PART)(twin(rule, lambda called: compiled_part(called, patches)))
    return part


class CompiledRule:
    """A compiled rule; when a call has compiled it into the cache, it marks its files there as sound."""

    def __init__(self, dispatcher: Any) -> None:
        self.dispatcher = dispatcher
        """What numba made: it holds the compiled code of each combination of types."""

    def __call__(self, *args: Any) -> Any:
        """Call the rule."""
        before = len(self.dispatcher.stats.cache_misses)
        value = self.dispatcher(*args)
        stats = self.dispatcher.stats
        if stats.cache_path and len(stats.cache_misses) > before:
            mark_sound(Path(stats.cache_path), self.dispatcher.py_func.__name__)
        return value


def compiled(function: FunctionType, patches: Patches = ()) -> CompiledRule:
    """The compiled twin of `function`, and so of every function that it calls.

    Only this outermost twin is cached: it holds the code of all that it calls. With rules that somebody has replaced
    (`patches`) it is compiled for this process alone, which takes about a minute.
    """
    import numba
    from numba.core import config

    vars(config)["CACHE_DIR"] = str(usable_folder())
    whole = twin(function, lambda called: compiled_part(called, patches))
    return CompiledRule(numba.njit(**HOW, cache=not patches)(whole))
