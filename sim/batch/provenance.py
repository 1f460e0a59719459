"""Where a run came from: the versions of what computed it."""

import functools
import platform
from importlib.metadata import PackageNotFoundError, version


def versions() -> dict[str, str]:
    """Versions of Python, the platform and the packages that a result could depend on; imports none of them."""
    packages = {name: _version(name) for name in ("mesa", "numba", "numpy")}
    return {"python": platform.python_version(), "platform": platform.platform(), **packages}


@functools.cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
