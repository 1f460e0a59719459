"""The one place that knows numba: it compiles the month from the very functions that the interpreter runs.

numba does not notice an edited callee in another file and would serve a stale rule, so the cache lives in a folder
named by a hash of all sources under sim/model: another source, another folder.
"""

import atexit
import dis
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

MODEL = Path(__file__).parent
INLINE = 3000
MOST_BYTES = 4_000_000  # the compiled month needs less


def cache_folder() -> Path:
    """Folder of the compiled code of exactly these sources."""
    digest = hashlib.blake2b(digest_size=10)
    for path in sorted(MODEL.rglob("*.py")):
        digest.update(path.relative_to(MODEL).as_posix().encode())
        digest.update(path.read_bytes())
    root = os.environ.get("CCSIM_CACHE") or platformdirs.user_cache_dir("ccsim", appauthor=False)
    return Path(root) / "compiled" / digest.hexdigest()


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


def _tried(folder: Path) -> Path:
    """The folder, after something as large as the compiled month was written there."""
    folder.mkdir(parents=True, exist_ok=True)
    if not _holds_month(folder) or not os.access(folder, os.W_OK):
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(MOST_BYTES))
    return folder


def _holds_month(folder: Path) -> bool:
    return any(folder.rglob("*run_month*.nbc"))


def is_compiled() -> bool:
    """Whether an earlier process left the compiled month of these sources in the cache; it is written last."""
    return _holds_month(usable_folder())


def globals_read(function: FunctionType) -> set[str]:
    """Names that the function reads from its module (an attribute of the same name is another thing)."""
    return {i.argval for i in dis.get_instructions(function) if i.opname == "LOAD_GLOBAL"}


@functools.cache
def inline_rules() -> None:
    """Let LLVM inline rules into one another, once per process.

    Rules call rules with whole tables, and numba counts references at each call that is left: measured, the months of a
    run take 1.4 times as long at LLVM's usual threshold of 225.
    """
    import llvmlite.binding as llvm

    llvm.set_option("", f"-inline-threshold={INLINE}")


def compiled(function: FunctionType, package: str = "sim.model") -> Callable[..., Any]:
    """The compiled twin of `function`: the same code object, and so for every function of `package` it calls."""
    import numba
    from numba.core import config

    inline_rules()

    vars(config)["CACHE_DIR"] = str(usable_folder())
    twins: dict[FunctionType, Any] = {}

    def twin_of(rule: FunctionType) -> Any:
        if rule not in twins:
            names = dict(rule.__globals__)
            for name in globals_read(rule):
                called = names.get(name)
                if isinstance(called, FunctionType) and called.__module__.startswith(package):
                    names[name] = twin_of(called)
            twin = FunctionType(rule.__code__, names, rule.__name__, rule.__defaults__)
            twin.__module__, twin.__qualname__ = rule.__module__, rule.__qualname__
            # Only the outermost function is cached: it holds the code of all that it calls.
            twins[rule] = numba.njit(cache=rule is function, error_model="numpy")(twin)
        return twins[rule]

    compiled_month: Callable[..., Any] = twin_of(function)
    return compiled_month
